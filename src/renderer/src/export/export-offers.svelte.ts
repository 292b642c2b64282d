import {
  hasPassage,
  isLink,
  isMark,
  isOwnEvent,
  type Annotation,
  type TagId,
  type WorkId,
} from '../../../shared/annotation/annotation'
import type { FormatId } from '../../../shared/export/options'
import type { ExportableWork } from '../../../shared/ipc/contract'
import type { Desk } from '../state/contexts'
import type { ExportChoices, WhichKind } from './export-choices.svelte'

type Around = Pick<Desk, 'bridge' | 'reading' | 'notebook' | 'vocabulary' | 'notesByEvent'>

/** What there is to choose from in the export dialog. */
export class ExportOffers {
  readonly #around: Around
  readonly #choices: ExportChoices
  /** The articles that have annotations, once they are known. */
  works = $state.raw<readonly ExportableWork[]>([])
  /** Whether there is more than the open article to choose from. */
  readonly severalWorks = $derived.by(() =>
    this.works.some(({ work }) => work !== this.#around.notebook.work),
  )
  readonly #counted = $derived.by(() => this.#around.notebook.annotations.filter(isCounted))
  readonly #open = $derived.by(() =>
    this.#choices.options.others ? this.#counted : this.#counted.filter(({ from }) => !from),
  )
  /** How many annotations each kind of choice is about, where that is known; kinds that make no difference are missing. */
  readonly which = $derived.by(() => this.#which())
  /** Whether some of the annotations are other people's. */
  readonly others = $derived.by(() => this.#counted.some(({ from }) => from))
  /** Whether some have no category: bookmarks, and notes on the article. */
  readonly uncategorised = $derived.by(() => this.#open.some((one) => !isMark(one)))
  /** The tags to choose from, with how many have them where that is known. */
  readonly tags = $derived.by(() => this.#tags())
  /** The events that annotations belong to and the reader's own, in order of time. */
  readonly events = $derived.by(() => this.#events())

  constructor(around: Around, choices: ExportChoices) {
    this.#around = around
    this.#choices = choices
  }

  /** Asks which articles can be exported, and when they last were. */
  async look(): Promise<void> {
    const found = await this.#around.bridge.exportableWorks(undefined)
    if (found.ok) this.works = found.value
  }

  /** The moment of the last export in a format of any of those articles. */
  lastExport(format: FormatId, works: readonly WorkId[]): string | undefined {
    const moments = this.works
      .filter(({ work }) => works.includes(work))
      .flatMap(({ exported }) => exported[format] ?? [])
    return moments.toSorted().at(-1)
  }

  #which(): { kind: WhichKind; count: number | undefined }[] {
    const { notebook, reading } = this.#around
    const open = this.#open
    const chosen = new Set(this.#choices.works)
    const elsewhere = this.works
      .filter(({ work }) => work !== notebook.work && chosen.has(work))
      .reduce((sum, { count }) => sum + count, 0)
    const all = (chosen.has(notebook.work) ? open.length : 0) + elsewhere
    const ofEdition = open.filter((one) => !hasPassage(one) || one.target.edition === reading.language).length
    const { some, which } = this.#choices
    // What is chosen stays to be seen, and of other articles it is not known here.
    const edition = ofEdition < open.length || which === 'edition'
    return [
      { kind: 'all', count: all },
      ...(edition ? [{ kind: 'edition' as const, count: elsewhere === 0 ? ofEdition : undefined }] : []),
      ...(some ? [{ kind: 'some' as const, count: some.ids.length }] : []),
    ]
  }

  #tags() {
    const uses = new Map<TagId, number>()
    for (const tag of this.#open.flatMap(({ tags }) => tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1)
    // Of other articles only the names are known here.
    const all = this.#choices.works.some((work) => work !== this.#around.notebook.work)
    return this.#around.vocabulary.tags
      .filter(({ id }) => all || uses.has(id))
      .map(({ id, name }) => ({ id, name, count: all ? undefined : uses.get(id) }))
  }

  #events() {
    const { notebook, notesByEvent, reading } = this.#around
    const belonging = notesByEvent.byEvent(
      reading.languages.flatMap((language) => notebook.marksOf(language)),
    )
    const own = new Set<string>(notebook.ownEvents.map(({ id }) => id))
    return notesByEvent.events
      .filter(({ id }) => belonging.has(id) || own.has(id))
      .map(({ id, title, language }) => ({
        id,
        name: title,
        language,
        count: belonging.get(id)?.length ?? 0,
      }))
  }
}

/** What belongs to the timeline is no annotation in the words of the window. */
const isCounted = (annotation: Annotation) => !isLink(annotation) && !isOwnEvent(annotation)
