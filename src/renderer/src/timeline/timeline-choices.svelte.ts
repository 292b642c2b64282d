import { fileName } from '../../../shared/export/file-name'
import type { Input } from '../../../shared/ipc/contract'
import { messagesIn } from '../../../shared/messages/messages'
import { timelineFormatOf } from '../../../shared/timeline-export/formats'
import type {
  TimelineFormatId,
  TimelineMaterial,
  TimelineOptions,
  WhichEvents,
} from '../../../shared/timeline-export/material'
import { pictureFaces } from '../../../shared/timeline-export/picture-look'
import { chosenEvents, firstOptions, timelineInput } from '../../../shared/timeline-export/selection'
import { measureIn } from './measure'

type Kept = TimelineOptions & { readonly formatId: TimelineFormatId }

/** What was chosen last, by the sitting it was chosen in: forgotten with the window. */
const kept = new WeakMap<object, Kept>()

/** What the reader has chosen about the export of the timeline, and what comes of it. */
export class TimelineChoices {
  readonly #material: () => TimelineMaterial
  readonly #sitting: () => object
  readonly #measure = measureIn(pictureFaces)
  /** The moment that the export bears. */
  #moment = $state(now())

  formatId = $state<TimelineFormatId>('svg')
  which = $state<WhichEvents>('all')
  hiddenLanes = $state(false)
  quotes = $state(true)
  separator = $state<TimelineOptions['separator']>(',')

  readonly format = $derived.by(() => timelineFormatOf(this.formatId))
  readonly #options: TimelineOptions = $derived({
    which: this.which,
    hiddenLanes: this.hiddenLanes,
    quotes: this.quotes,
    separator: this.separator,
  })
  /** How many events each choice is about; choices that make no difference are missing. */
  readonly offers = $derived.by(() => this.#offers())
  /** Whether a lane that has events is hidden. */
  readonly hides = $derived.by(() => {
    const { events, hidden } = this.#material()
    return events.some(({ lane }) => hidden.includes(lane))
  })
  readonly #input = $derived.by(() =>
    timelineInput(this.#material(), this.#options, this.#moment, this.#measure),
  )
  /** How many events go out, and how many there are. */
  readonly count = $derived.by(() => this.#input.events.length)
  readonly all = $derived.by(() => this.#material().events.length)
  /** The whole export as text. */
  readonly content = $derived.by(() => this.format.write(this.#input))
  /** What a picture of it looks like, as an address that holds all of it. */
  readonly picture = $derived.by(
    () =>
      `data:image/svg+xml;charset=utf-8,${encodeURIComponent(timelineFormatOf('svg').write(this.#input))}`,
  )

  /** Begins with what was chosen last in this sitting, as far as it can still be chosen. */
  constructor(material: () => TimelineMaterial, sitting: () => object) {
    this.#material = material
    this.#sitting = sitting
    const { formatId, ...options }: Kept = kept.get(sitting()) ?? {
      ...firstOptions(material()),
      formatId: 'svg',
    }
    this.formatId = formatId
    this.hiddenLanes = options.hiddenLanes
    this.quotes = options.quotes
    this.separator = options.separator
    const offered = this.offers.some(({ which }) => which === options.which)
    this.which = offered ? options.which : 'all'
  }

  /** Keeps what is chosen for the rest of the sitting. */
  keep(): void {
    kept.set(this.#sitting(), { ...this.#options, formatId: this.formatId })
  }

  /** The export as it is at this moment, as a file. */
  toFile(): Input<'saveExport'> {
    this.#moment = now()
    const { edition, language, timeZone } = this.#material()
    const { holds } = messagesIn(language).timelineExporting.file
    return {
      name: fileName(edition.shortTitle, language, this.#moment, timeZone, holds),
      extension: this.format.extension,
      content: this.content,
      holds: 'timeline',
    }
  }

  #offers(): { which: WhichEvents; count: number }[] {
    const material = this.#material()
    const countOf = (which: WhichEvents) => chosenEvents(material, { ...this.#options, which }).length
    const all = countOf('all')
    const some = (['visible', 'own'] as const)
      .map((which) => ({ which, count: countOf(which) }))
      .filter(({ count }) => count > 0 && count < all)
    return [{ which: 'all', count: all }, ...some]
  }
}

const now = () => new Date().toISOString()
