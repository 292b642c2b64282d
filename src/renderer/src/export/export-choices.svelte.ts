import type { AnnotationId, CategoryId, TagId, WorkId } from '../../../shared/annotation/annotation'
import type { CitationStyle } from '../../../shared/citation/citation'
import type { Choosable, Destination, ExportFormat } from '../../../shared/export/format'
import { formatOf, formats } from '../../../shared/export/formats'
import {
  firstOptionsIn,
  mayCarryData,
  type FormatId,
  type Includable,
  type RememberedOptions,
} from '../../../shared/export/options'
import type { Bridge } from '../../../shared/ipc/contract'
import type { EventId } from '../../../shared/timeline/event-words'
import type { Desk } from '../state/contexts'
import { rememberedOf, withExported } from './remembered'

/** The kinds of choice between all annotations and some; some were filtered or chosen in the list. */
export type WhichKind = 'all' | 'edition' | 'some'

/** Annotations that were filtered or chosen in the list. */
export type Some = { readonly kind: 'filtered' | 'chosen'; readonly ids: readonly AnnotationId[] }

/** An export as the main process is asked for it. */
export type AskedExport = Parameters<Bridge['previewExport']>[0]

type Around = Pick<Desk, 'preferences' | 'reading' | 'notebook'>

/** What the reader has chosen in the export dialog, and what is asked for with it. */
export class ExportChoices {
  readonly #around: Around
  readonly #some: () => Some | undefined
  /** By format, what was chosen about it here. */
  #changed = $state.raw<Partial<Record<FormatId, RememberedOptions>>>({})
  /** By destination, the format that was looked at last. */
  #formats = $state.raw<Partial<Record<Destination, FormatId>>>({})
  #formatId = $state<FormatId>('docx')

  works = $state.raw<readonly WorkId[]>([])
  which = $state<WhichKind>('all')
  /** Nothing stands for all of them. */
  categories = $state.raw<readonly CategoryId[] | null>(null)
  tags = $state.raw<readonly TagId[] | null>(null)
  events = $state.raw<readonly EventId[] | null>(null)
  onlyNew = $state(false)
  /** Whether the choices that stand behind the others are shown. */
  showsMore = $state(false)
  style = $state<CitationStyle>('chicago-notes')

  readonly format: ExportFormat = $derived.by(() => formatOf(this.#formatId))
  readonly options: RememberedOptions = $derived.by(() => this.#optionsOf(this.#formatId))
  /** What is asked for; nothing while no article is chosen. */
  readonly request: AskedExport | undefined = $derived.by(() => this.#request())

  constructor(around: Around, some: () => Some | undefined) {
    const { settings } = around.preferences
    this.#around = around
    this.#some = some
    this.#formatId = settings.exportFormat
    this.style = settings.citationStyle
    this.works = [around.notebook.work]
    // Who has chosen some means those.
    if (some()?.kind === 'chosen') this.which = 'some'
  }

  get formatId(): FormatId {
    return this.#formatId
  }

  set formatId(id: FormatId) {
    this.#formatId = id
    this.#formats = { ...this.#formats, [formatOf(id).destination]: id }
  }

  get destination(): Destination {
    return this.format.destination
  }

  /** To another destination, in the format that was last looked at there. */
  set destination(destination: Destination) {
    const first = formats.find((format) => format.destination === destination)?.id
    this.formatId = this.#formats[destination] ?? first ?? this.#formatId
  }

  /** What was filtered or chosen in the list. */
  get some(): Some | undefined {
    return this.#some()
  }

  heeds(choosable: Choosable): boolean {
    return this.format.heeds.includes(choosable)
  }

  /** Whether a file of that format, with what is chosen about it, can be read back in. */
  readsBack({ id, complete, heeds }: ExportFormat): boolean {
    return complete || (heeds.includes('carriesData') && mayCarryData(this.#optionsOf(id)))
  }

  /** Whether something is left out that a file's data would give away. */
  get leavesOut(): boolean {
    return !mayCarryData({ ...this.options, carriesData: true })
  }

  change(patch: Partial<RememberedOptions>): void {
    this.#changed = { ...this.#changed, [this.#formatId]: { ...this.options, ...patch } }
  }

  include(part: Includable, on: boolean): void {
    this.change({ include: { ...this.options.include, [part]: on } })
  }

  /** Takes back whatever leaves annotations out. */
  includeEverything(): void {
    this.which = 'all'
    this.categories = this.tags = this.events = null
    this.onlyNew = false
    if (this.works.length === 0) this.works = [this.#around.notebook.work]
    this.change({
      include: {
        ...this.options.include,
        quotes: true,
        notes: true,
        categories: true,
        tags: true,
        dates: true,
      },
    })
  }

  /** What the settings remember once this has been exported. */
  get remembered() {
    return {
      exportFormat: this.#formatId,
      exports: withExported(this.#around.preferences.settings, this.#formatId, this.options),
    }
  }

  #optionsOf(format: FormatId): RememberedOptions {
    const { settings, language } = this.#around.preferences
    return this.#changed[format] ?? settings.exports[format] ?? rememberedOf(firstOptionsIn(language))
  }

  #request(): AskedExport | undefined {
    if (this.works.length === 0) return undefined
    const { categories, tags, events, onlyNew, style } = this
    const options: AskedExport['options'] = {
      ...this.options,
      which: this.#which(),
      categories: categories && [...categories],
      tags: tags && [...tags],
      events: events && [...events],
      onlyNew,
      style,
    }
    const { reading } = this.#around
    return { format: this.#formatId, works: [...this.works], edition: reading.language, options }
  }

  #which(): AskedExport['options']['which'] {
    if (this.which === 'edition') return { kind: 'edition', edition: this.#around.reading.language }
    const some = this.which === 'some' ? this.#some() : undefined
    return some ? { kind: 'these', ids: [...some.ids] } : { kind: 'all' }
  }
}
