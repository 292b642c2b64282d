import { SvelteSet } from 'svelte/reactivity'
import {
  comesUnasked,
  type BackupEntry,
  type RestoreEffect,
  type RestoreLine,
  type RestorePreview,
  type RestoreReport,
} from '../../../shared/backup/backup'
import { restoredCount } from '../../../shared/backup/report-words'
import type { Failure } from '../../../shared/failure'
import type { Bridge } from '../../../shared/ipc/contract'
import type { Backups } from './backups.svelte'
import type { Surroundings } from './pen.svelte'
import { tellFailure } from './tell-failure'

/** How far a restore is; `list` while none is under way. */
export type RestoreStage =
  | { readonly kind: 'list' }
  | { readonly kind: 'comparing'; readonly backup: BackupEntry | undefined }
  | { readonly kind: 'preview' | 'restoring'; readonly preview: RestorePreview }
  | {
      readonly kind: 'done' | 'undoing'
      readonly preview: RestorePreview
      readonly report: RestoreReport
      /** What became of taking it back, once it was. */
      readonly undone: RestoreReport | undefined
    }

/** Restoring from a backup: what differs, what of it is chosen, what became of it, and the way back. */
export class Restoring {
  readonly #bridge: Bridge
  readonly #around: Surroundings
  readonly #list: Pick<Backups, 'begin' | 'failure'>
  /** Counts the openings, so that what comes late from an earlier one is not taken for the present one. */
  #opening = 0
  /** What was restored last and can be taken back, for when the sheet is gone. */
  #restored: RestoreReport | undefined
  /** The restore that would be taken back. */
  #last: RestoreReport | undefined
  stage = $state.raw<RestoreStage>({ kind: 'list' })
  readonly chosen = new SvelteSet<number>()
  /** Why what was chosen could not be restored, or taken back. */
  failure = $state.raw<Failure | undefined>()
  /** The backup that was last asked for; none where that was a file. */
  asked = $state.raw<{ readonly backup: BackupEntry | undefined } | undefined>()
  /** The lines of the preview by what restoring would do with them, in the order in which they are shown. */
  readonly groups = $derived.by(() => {
    const lines = 'preview' in this.stage ? this.stage.preview.lines : []
    return shownEffects
      .map((effect) => ({ effect, lines: lines.filter((line) => line.effect === effect) }))
      .filter(({ lines: those }) => those.length > 0)
  })

  /** What goes wrong before there is anything to choose is said with the list. */
  constructor(bridge: Bridge, around: Surroundings, list: Pick<Backups, 'begin' | 'failure'>) {
    this.#bridge = bridge
    this.#around = around
    this.#list = list
  }

  /** Shows what a backup of the list has that differs, or one whose file the reader is asked for. Changes nothing. */
  async open(backup?: BackupEntry): Promise<void> {
    const { panels } = this.#around
    const wasOpen = panels.sheet === 'backups'
    if (wasOpen && isUnderWay(this.stage)) return
    this.leave()
    this.#list.begin()
    const opening = this.#opening
    this.asked = { backup }
    this.stage = { kind: 'comparing', backup }
    panels.sheet = 'backups'
    const compared = await (backup?.place
      ? this.#bridge.compareBackup(backup.place)
      : this.#bridge.openBackup(undefined))
    if (opening !== this.#opening) return
    if (compared.ok && compared.value) {
      this.#show(compared.value)
      return
    }
    this.stage = { kind: 'list' }
    if (!compared.ok) this.#list.failure = compared.failure
    else if (!wasOpen) panels.sheet = undefined
  }

  /** Chooses a line, or lets it be. */
  toggle({ key }: RestoreLine): void {
    if (!this.chosen.delete(key)) this.chosen.add(key)
  }

  /** Chooses all of those lines; none, where all of them are chosen already. */
  toggleAll(lines: readonly RestoreLine[]): void {
    const all = this.chosenOf(lines) === lines.length
    for (const { key } of lines) {
      if (all) this.chosen.delete(key)
      else this.chosen.add(key)
    }
  }

  chosenOf(lines: readonly RestoreLine[]): number {
    return lines.filter(({ key }) => this.chosen.has(key)).length
  }

  /** Restores what is chosen; what goes wrong changes nothing, and can be tried again. */
  async apply(): Promise<void> {
    const { stage } = this
    if (stage.kind !== 'preview' || this.chosen.size === 0) return
    const { preview } = stage
    const opening = this.#opening
    const { notebook } = this.#around
    const isHere = preview.lines.some(({ key, work }) => work === notebook.work && this.chosen.has(key))
    const before = this.#last
    this.#last = undefined
    this.failure = undefined
    this.stage = { kind: 'restoring', preview }
    const restored = await notebook.arrived(
      this.#bridge.restoreBackup({ token: preview.token, keys: [...this.chosen] }),
      (report) => isHere && restoredCount(report) > 0,
    )
    const isSeen = opening === this.#opening
    this.#restored = undefined
    this.#last = restored.ok ? restored.value : before
    if (restored.ok) {
      if (isSeen) this.stage = { kind: 'done', preview, report: restored.value, undone: undefined }
      else this.#tell(restored.value)
    } else if (isSeen) {
      this.stage = { kind: 'preview', preview }
      this.failure = restored.failure
    } else tellFailure(this.#around, restored.failure)
  }

  /** Takes the whole restore back; what was changed since stays. */
  async undo(): Promise<void> {
    const { stage } = this
    if (stage.kind !== 'done' || stage.undone) return
    const opening = this.#opening
    this.failure = undefined
    this.stage = { ...stage, kind: 'undoing' }
    const undone = await this.#bridge.undoRestore(undefined)
    if (opening !== this.#opening) {
      this.#tellUndone(undone)
      return
    }
    this.stage = { ...stage, undone: undone.ok ? undone.value : undefined }
    if (!undone.ok) this.failure = undone.failure
  }

  /** Whether there is anything to take back. */
  get canUndo(): boolean {
    const { stage } = this
    return stage.kind === 'done' && !stage.undone && restoredCount(stage.report) > 0
  }

  /** Goes back to the list of backups. */
  leave(): void {
    const { stage, canUndo } = this
    this.#opening += 1
    if (stage.kind === 'done') this.#restored = canUndo ? stage.report : undefined
    this.stage = { kind: 'list' }
    this.failure = undefined
  }

  /** The sheet is gone: what was restored can still be taken back from a notice. */
  end(): void {
    this.leave()
    this.asked = undefined
    if (this.#restored) this.#tell(this.#restored)
    this.#restored = undefined
  }

  #show(preview: RestorePreview): void {
    this.stage = { kind: 'preview', preview }
    this.chosen.clear()
    for (const { key, effect } of preview.lines) if (comesUnasked(effect)) this.chosen.add(key)
  }

  /** Says in a notice what became of it, with the way back. */
  #tell(report: RestoreReport): void {
    const { notices, preferences } = this.#around
    const { backingUp, marks } = preferences.messages
    const count = restoredCount(report)
    notices.tell(
      backingUp.restored(count),
      count > 0 ? { words: marks.undo, run: () => void this.#takeBack(report) } : undefined,
    )
  }

  /** Takes back what a notice told of, and nothing that was restored since. */
  async #takeBack(report: RestoreReport): Promise<void> {
    const { notices, preferences } = this.#around
    if (this.#last === report) this.#tellUndone(await this.#bridge.undoRestore(undefined))
    else notices.tell(preferences.messages.marks.doneSince)
  }

  #tellUndone(undone: Awaited<ReturnType<Bridge['undoRestore']>>): void {
    const { notices, preferences } = this.#around
    if (undone.ok) notices.tell(preferences.messages.backingUp.undone(undone.value.left))
    else tellFailure(this.#around, undone.failure)
  }
}

/** In which order the preview shows what would be done. */
const shownEffects: readonly RestoreEffect[] = ['added', 'changed', 'both', 'older', 'back']

/** Whether something runs that the reader's next wish does not replace. */
const isUnderWay = ({ kind }: RestoreStage): boolean => kind === 'restoring' || kind === 'undoing'
