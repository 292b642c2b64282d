import { SvelteSet } from 'svelte/reactivity'
import { longestSetName } from '../../../shared/annotation/annotation'
import type { Failure } from '../../../shared/failure'
import { isConflictFree } from '../../../shared/import/conflict'
import type { ImportChoice, ImportPreview, ImportReport } from '../../../shared/import/import-preview'
import type { Bridge } from '../../../shared/ipc/contract'
import { changedId } from '../../../shared/notebook/change'
import type { Step } from '../../../shared/notebook/notebook'
import { countsOf, summaryOf } from '../../../shared/import/report'
import type { OtherPeople } from './other-people.svelte'
import type { Surroundings } from './pen.svelte'
import { tellFailure } from './tell-failure'

/** How far an import is. */
export type ImportStage =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'read' | 'taking'; readonly preview: ImportPreview }
  | {
      readonly kind: 'done'
      readonly preview: ImportPreview
      readonly report: ImportReport
      /** What can be undone, until it is. */
      readonly step: Step | undefined
    }

/** Taking in a file of annotations: what it holds, what is chosen of it and as whose, and what became of it. */
export class Importing {
  readonly #bridge: Bridge
  readonly #others: OtherPeople
  readonly #around: Surroundings
  /** Counts the openings, so that what comes late from an earlier one is not taken for the present one. */
  #opening = 0
  stage = $state.raw<ImportStage>({ kind: 'reading' })
  which = $state<ImportChoice['which']['kind']>('all')
  readonly chosen = new SvelteSet<number>()
  as = $state<ImportChoice['as']['kind']>('own')
  /** Whose the annotations are, as the reader says. */
  name = $state('')
  /** Why what was read could not be taken in. */
  failure = $state.raw<Failure | undefined>()
  readonly preview = $derived('preview' in this.stage ? this.stage.preview : undefined)
  readonly conflictFree = $derived(this.preview?.entries.filter(isConflictFree).length ?? 0)
  /** How many are to be taken in. */
  readonly count = $derived(
    this.which === 'all'
      ? (this.preview?.entries.length ?? 0)
      : this.which === 'chosen'
        ? this.chosen.size
        : this.conflictFree,
  )

  constructor(bridge: Bridge, others: OtherPeople, around: Surroundings) {
    this.#bridge = bridge
    this.#others = others
    this.#around = around
  }

  /** Shows the sheet and asks for a file. Who chooses none has the sheet go again. */
  async start(): Promise<void> {
    const { panels } = this.#around
    const opening = ++this.#opening
    this.stage = { kind: 'reading' }
    this.failure = undefined
    panels.sheet = 'import'
    const opened = await this.#bridge.openImport(undefined)
    if (opening !== this.#opening) return
    if (!opened.ok) this.stage = { kind: 'failed', failure: opened.failure }
    else if (opened.value) this.#show(opened.value)
    else this.close()
  }

  /** Takes in what is chosen; what goes wrong changes nothing, and can be tried again. */
  async apply(): Promise<void> {
    const { preview } = this
    if (!preview || this.stage.kind !== 'read') return
    const opening = this.#opening
    const choice = this.#choice(preview)
    this.failure = undefined
    this.stage = { kind: 'taking', preview }
    const { notebook } = this.#around
    const applied = await notebook.arrived(this.#bridge.applyImport(choice), hasArrived)
    const isHere = opening === this.#opening
    if (!applied.ok) {
      if (isHere) {
        this.stage = { kind: 'read', preview }
        this.failure = applied.failure
      } else tellFailure(this.#around, applied.failure)
      return
    }
    if (choice.as.kind === 'others') this.#others.showNamed(choice.as.name)
    const next = notebook.nextUndo
    const step = hasArrived(applied.value) && next?.origin === 'import' ? next : undefined
    // Who has closed the sheet meanwhile is told all the same.
    if (isHere) this.stage = { kind: 'done', preview, report: applied.value, step }
    else this.#tell(applied.value, step)
  }

  /** Takes the whole import back. */
  async undo(): Promise<void> {
    const { stage } = this
    const { notebook, preferences } = this.#around
    if (stage.kind !== 'done' || !stage.step || notebook.nextUndo !== stage.step) return
    const undone = await notebook.undo()
    if (!undone.ok) this.failure = undone.failure
    else {
      this.stage = { ...stage, step: undefined }
      this.#around.notices.say(preferences.messages.importing.undone)
    }
  }

  /** Whether the import was undone after it had been taken in. */
  get isUndone(): boolean {
    return this.stage.kind === 'done' && !this.stage.step && hasArrived(this.stage.report)
  }

  /** The sheet was closed: what was taken in can still be taken back from a notice. */
  close(): void {
    const { panels } = this.#around
    const { stage } = this
    this.#opening += 1
    this.stage = { kind: 'reading' }
    if (panels.sheet === 'import') panels.sheet = undefined
    if (stage.kind === 'done' && stage.step) this.#tell(stage.report, stage.step)
  }

  #show(preview: ImportPreview): void {
    const { creators, entries } = preview
    this.stage = { kind: 'read', preview }
    this.which = firstOffer(entries)
    this.chosen.clear()
    for (const entry of entries) if (isConflictFree(entry)) this.chosen.add(entry.key)
    const known = entries.some(({ status }) => status !== 'new')
    const byOthers = entries.length > 0 && entries.every(({ creator }) => creator !== '')
    this.as = byOthers && !known ? 'others' : 'own'
    this.name = creators.join(', ').slice(0, longestSetName).trim()
  }

  #choice({ token }: ImportPreview): ImportChoice {
    return {
      token,
      which: this.which === 'chosen' ? { kind: 'chosen', keys: [...this.chosen] } : { kind: this.which },
      as: this.as === 'others' ? { kind: 'others', name: this.name.trim() } : { kind: 'own' },
    }
  }

  /** Says in a notice what became of it, with the way back. */
  #tell(report: ImportReport, step: Step | undefined): void {
    const { notices, preferences, offer } = this.#around
    const words = summaryOf(countsOf(report), preferences.messages.importing)
    notices.tell(words, step && offer(step.changes.map(changedId)))
  }
}

/** What is chosen before the reader chooses: whatever changes nothing that they may still want. Where that is nothing, they choose. */
function firstOffer(entries: ImportPreview['entries']): ImportChoice['which']['kind'] {
  const free = entries.filter(isConflictFree).length
  return free === entries.length ? 'all' : free > 0 ? 'conflict-free' : 'chosen'
}

/** Whether anything of a file is in the notebook now that was not there before. */
const hasArrived = ({ outcomes }: ImportReport): boolean =>
  outcomes.some(({ outcome }) => outcome === 'added' || outcome === 'replaced')
