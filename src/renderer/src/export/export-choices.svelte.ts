import {
  hasPassage,
  isLink,
  isOwnEvent,
  type Annotation,
  type AnnotationId,
} from '../../../shared/annotation/annotation'
import type { ExportMaterial, ExportOptions, FormatId, Which } from '../../../shared/export/format'
import { exportInput, formatOf } from '../../../shared/export/formats'
import { fileName } from '../../../shared/export/file-name'
import { firstOptions } from '../../../shared/export/selection'

/** The kinds of choice between all annotations and some. */
export type WhichKind = 'all' | 'edition' | 'filtered'

/** What the reader has chosen in the export dialog, and what comes of it. */
export class ExportChoices {
  readonly #material: () => ExportMaterial
  readonly #filtered: () => readonly AnnotationId[] | undefined
  /** The moment that the export bears. */
  #moment = $state(now())

  formatId = $state<FormatId>('markdown')
  which = $state<WhichKind>('all')
  include = $state({ ...firstOptions.include })
  order = $state(firstOptions.order)
  grouping = $state(firstOptions.grouping)
  timeline = $state(firstOptions.timeline)

  readonly format = $derived.by(() => formatOf(this.formatId))
  /** How many annotations each kind of choice is about; kinds that make no difference are missing. */
  readonly offers = $derived.by(() => this.#offers())
  readonly #input = $derived.by(() =>
    exportInput(this.format, this.#material(), this.#options(), this.#moment),
  )
  /** How many annotations go out. */
  readonly count = $derived.by(
    () => this.#input.annotations.filter(({ annotation }) => isCounted(annotation)).length,
  )
  /** Whether nothing at all would go out: neither annotations nor events. */
  readonly nothing = $derived.by(
    () => this.#input.annotations.length === 0 && !(this.timeline && this.hasEvents && !this.format.complete),
  )
  /** The whole export as text. */
  readonly content = $derived.by(() => this.format.write(this.#input))

  constructor(material: () => ExportMaterial, filtered: () => readonly AnnotationId[] | undefined) {
    this.#material = material
    this.#filtered = filtered
  }

  /** Whether the notebook has anything to export at all. */
  get empty(): boolean {
    return this.#material().annotations.length === 0
  }

  /** Whether there are events that annotations could stand under. */
  get hasEvents(): boolean {
    return this.#material().events.length > 0
  }

  /** The export as it is at this moment, as a file. */
  toFile(): { name: string; extension: string; content: string } {
    this.#moment = now()
    const { editions, language, timeZone } = this.#material()
    return {
      name: fileName(editions[0].edition.shortTitle, language, this.#moment, timeZone),
      extension: this.format.extension,
      content: this.content,
    }
  }

  #offers(): { kind: WhichKind; count: number }[] {
    const { editions } = this.#material()
    const annotations = this.#material().annotations.filter(isCounted)
    const open = editions[0].edition.language
    const ofEdition = annotations.filter(
      (annotation) => !hasPassage(annotation) || annotation.target.edition === open,
    )
    const filtered = this.#filtered()
    return [
      { kind: 'all', count: annotations.length },
      ...(ofEdition.length < annotations.length
        ? [{ kind: 'edition' as const, count: ofEdition.length }]
        : []),
      ...(filtered ? [{ kind: 'filtered' as const, count: filtered.length }] : []),
    ]
  }

  #options(): ExportOptions {
    return {
      which: this.#which(),
      include: { ...this.include },
      order: this.order,
      grouping: this.grouping,
      timeline: this.timeline,
    }
  }

  #which(): Which {
    switch (this.which) {
      case 'all':
        return { kind: 'all' }
      case 'edition':
        return { kind: 'edition', edition: this.#material().editions[0].edition.language }
      case 'filtered':
        return { kind: 'these', ids: this.#filtered() ?? [] }
    }
  }
}

/** What belongs to the timeline is no annotation in the words of the window. */
const isCounted = (annotation: Annotation) => !isLink(annotation) && !isOwnEvent(annotation)

const now = () => new Date().toISOString()
