import type { Bridge, Payload } from '../../../shared/ipc/contract'
import { failureSentence } from '../../../shared/messages/failure-sentence'
import type { Messages } from '../../../shared/messages/messages'
import type { Result } from '../../../shared/result'
import type { AskedExport } from './export-choices.svelte'

/** The ways out of the dialog. */
export type WayOut = 'save' | 'update' | 'print' | 'copy'

type Asked = Pick<Bridge, 'exportNotes' | 'printNotes' | 'copyExport' | 'cancelExport' | 'onExportProgress'>

/** One export at a time; what came of it stands until the next. */
export class ExportRun {
  readonly #bridge: Asked
  readonly #messages: () => Messages
  /** What is under way. */
  way = $state<WayOut | undefined>()
  progress = $state.raw<Payload<'exportProgress'> | undefined>()
  done = $state('')
  trouble = $state('')

  constructor(bridge: Asked, messages: () => Messages) {
    this.#bridge = bridge
    this.#messages = messages
  }

  get busy(): boolean {
    return this.way !== undefined
  }

  /** Hears how far exports are; returns what ends it. */
  follow(): () => void {
    return this.#bridge.onExportProgress((progress) => {
      if (this.busy) this.progress = progress
    })
  }

  /** Sends an export on its way; whether it arrived. */
  async start(way: WayOut, request: AskedExport): Promise<boolean> {
    if (this.busy) return false
    this.way = way
    this.done = this.trouble = ''
    try {
      const told = await this.#go(way, request)
      if (told.ok) this.done = told.value ?? ''
      else if (told.failure.kind === 'export-cancelled') this.done = this.#sentence(told.failure)
      else this.trouble = this.#sentence(told.failure)
      return told.ok && told.value !== undefined
    } finally {
      this.way = undefined
      this.progress = undefined
    }
  }

  /** Has what is under way stopped. */
  cancel(): void {
    if (this.busy) void this.#bridge.cancelExport(undefined)
  }

  /** What to say once it has arrived; nothing where the reader thought better of it. */
  async #go(way: WayOut, request: AskedExport): Promise<Result<string | undefined>> {
    const words = this.#messages().exporting
    switch (way) {
      case 'save':
      case 'update': {
        const written = await this.#bridge.exportNotes({ request, update: way === 'update' })
        if (!written.ok || written.value === null)
          return written.ok ? { ok: true, value: undefined } : written
        const name = written.value.replace(/^.*[\\/]/, '')
        return { ok: true, value: way === 'update' ? words.updated(name) : words.saved(name) }
      }
      case 'print': {
        const printed = await this.#bridge.printNotes(request)
        return printed.ok ? { ok: true, value: printed.value ? words.printed : undefined } : printed
      }
      case 'copy': {
        const copied = await this.#bridge.copyExport(request)
        return copied.ok ? { ok: true, value: words.copied } : copied
      }
    }
  }

  #sentence(failure: Parameters<typeof failureSentence>[0]): string {
    return failureSentence(failure, this.#messages())
  }
}
