import type { Failure } from '../../../shared/failure'
import type { Bridge, ExportPreview } from '../../../shared/ipc/contract'
import type { AskedExport } from './export-choices.svelte'

/** How long choices rest before a preview is asked for, in milliseconds. */
const rest = 150

/** What an export would hold, as far as it is known. One preview at a time is asked for, and only the latest choices count. */
export class PreviewKeeper {
  readonly #bridge: Pick<Bridge, 'previewExport'>
  #wanted: AskedExport | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking = false
  #ended = false
  /** The last preview that came, and what it was asked for with. */
  made = $state.raw<{ readonly request: AskedExport; readonly preview: ExportPreview } | undefined>()
  failure = $state.raw<Failure | undefined>()
  /** Whether the choices have gone on from what is shown. */
  waiting = $state(false)

  constructor(bridge: Pick<Bridge, 'previewExport'>) {
    this.#bridge = bridge
  }

  /** Wants a preview of `request`, once the choices rest; the first one at once. */
  want(request: AskedExport): void {
    clearTimeout(this.#timer)
    this.#wanted = request
    this.#timer = setTimeout(() => void this.#ask(), this.waiting || this.made ? rest : 0)
    this.waiting = true
  }

  /** Wants the same again. */
  again(): void {
    if (this.#wanted) this.want(this.#wanted)
  }

  /** Wants nothing any more. */
  end(): void {
    clearTimeout(this.#timer)
    this.#wanted = undefined
    this.#ended = true
  }

  async #ask(): Promise<void> {
    // What is asked for meanwhile is asked for when the answer is there.
    const request = this.#wanted
    if (this.#asking || !request) return
    this.#asking = true
    const answer = await this.#bridge.previewExport(request)
    this.#asking = false
    if (this.#ended) return
    if (this.#wanted !== request) return void this.#ask()
    // An export that was cancelled takes the preview beside it along.
    if (!answer.ok && answer.failure.kind === 'export-cancelled') {
      this.again()
      return
    }
    this.failure = answer.ok ? undefined : answer.failure
    if (answer.ok) this.made = { request, preview: answer.value }
    this.waiting = false
  }
}
