import type { Language } from '../../../shared/article/language'
import type { Landmarks } from '../../../shared/article/work'
import { messagesIn, type Messages } from '../../../shared/messages/messages'
import { layOut, type Layout, type Mark } from '../../../shared/timeline/layout'
import type { Lane } from '../../../shared/timeline/event-words'
import type { ShownEvent } from '../../../shared/timeline/shown-event'
import { frame } from '../../../shared/timeline/span'
import { ticksIn, type Tick } from '../../../shared/timeline/ticks'
import { markOf } from '../../../shared/timeline/walk'
import { Axis } from './axis.svelte'
import type { Measure } from './measure'
import { occasionsOf } from './occasions'
import { periodsOf, spanAround, type Preset } from './periods'
import { inLanes, placeEvents, type PlacedEvent } from './placed-events'

/** What a chart is drawn from. `language` is the interface's, `edition` the text's. */
export type ChartSource = {
  readonly events: readonly ShownEvent[]
  /** The lanes that are shown, from top to bottom. */
  readonly lanes: readonly Lane[]
  readonly landmarks: Landmarks
  readonly language: Language
  readonly edition: Language
  readonly messages: Messages['timeline']
  readonly chosen: string | undefined
  readonly lit: ReadonlySet<string>
  readonly measure: Measure
  /** Room for each lane, in pixels at the usual size of letters. */
  readonly laneHeight: number
}

/** From this height on a lane has rows for labels above and below its marks. */
const heightForRows = 56

/** A work's events on an axis: where each is drawn, which one the keys act on. */
export class Chart {
  /** The event that holds the one tab stop. */
  #active = $state<string | undefined>()
  /** The event that the view was last brought around. */
  #around = $state<string | undefined>()
  readonly #source: () => ChartSource
  readonly axis: Axis

  constructor(source: () => ChartSource) {
    this.#source = source
    this.axis = new Axis(
      () => this.#periods,
      () => this.#middleOf(this.#active ?? this.#source().chosen),
    )
  }

  /** What it is drawn from now. */
  readonly source: ChartSource = $derived.by(() => this.#source())

  readonly #given = $derived.by(() => this.source.events)
  /** All events, those of hidden lanes as well: hiding a lane moves nothing. */
  readonly #all = $derived.by(() => placeEvents(this.#given))
  readonly #lanes = $derived.by(() => this.source.lanes)
  /** The events of the lanes shown, in order of time. */
  readonly events: readonly PlacedEvent[] = $derived.by(() => inLanes(this.#all, this.#lanes))
  readonly byId: ReadonlyMap<string, PlacedEvent> = $derived(
    new Map(this.events.map((placed) => [placed.event.id, placed])),
  )
  readonly #periods = $derived.by(() => periodsOf(this.#all, this.source.landmarks))
  /** When the last event ends. */
  readonly end: number = $derived(this.#periods.whole.to)
  readonly hasInvasion: boolean = $derived(this.#periods.invasion !== undefined)
  readonly #occasions = $derived.by(() => occasionsOf(this.events, this.source))

  /** What follows the label of the first of several events, in its language. */
  readonly more: string = $derived.by(() => messagesIn(this.source.edition).timeline.more)

  readonly layout: Layout = $derived.by(() => {
    const { measure, laneHeight } = this.source
    return layOut({
      occasions: this.#occasions,
      scale: this.axis.scale,
      extent: this.axis.limits,
      rows: laneHeight >= heightForRows ? 3 : 1,
      moreWidth: measure(` ${this.more}`),
    })
  })

  /** The lines of the axis that are in view, and their words. */
  readonly ticks: readonly Tick[] = $derived.by(() =>
    ticksIn(this.axis.span, this.axis.width, this.source.language),
  )

  /** The moment of the event set apart. */
  readonly apartAt: number | undefined = $derived.by(() => this.#middleOf(this.source.landmarks.apart))

  /** The mark with the tab stop: where the keys were last, else the chosen event's, else the one set apart, else the first. */
  readonly activeMark: Mark | undefined = $derived.by(() => {
    const candidates = [this.#active, this.source.chosen, this.source.landmarks.apart]
    for (const id of candidates) {
      const mark = markOf(this.layout, id)
      if (mark) return mark
    }
    return this.layout.marks[0]
  })

  /** The mark that holds the chosen event. */
  readonly chosenMark: Mark | undefined = $derived.by(() => markOf(this.layout, this.source.chosen))

  /** The marks that hold what the text speaks of. */
  readonly litMarks: ReadonlySet<Mark> = $derived.by(
    () => new Set([...this.source.lit].flatMap((id) => markOf(this.layout, id) ?? [])),
  )

  /** The stretch of time that is shown by name, until one pans, zooms or chooses another event. */
  get preset(): Preset | undefined {
    const { preset } = this.axis
    return preset === 'around' && this.#around !== this.source.chosen ? undefined : preset
  }

  /** Shows a stretch of time by name; the one around the chosen event only where there is one. */
  show(preset: Preset): void {
    if (preset !== 'around') {
      this.axis.show(preset)
      return
    }
    const { chosen } = this.source
    const placed = chosen === undefined ? undefined : this.byId.get(chosen)
    if (!placed) return
    this.#around = chosen
    const others = this.events.filter((other) => other !== placed).map(({ span }) => span)
    this.axis.showSpan(spanAround(placed.span, others, this.#periods.whole), 'around')
  }

  /** How many events lie in view, at least in part. */
  get countInView(): number {
    const { from, to } = this.axis.span
    return this.events.filter(({ span }) => span.from < to && from < span.to).length
  }

  /** Gives a mark the tab stop. */
  activate(mark: Mark): void {
    const { chosen } = this.source
    if (chosen !== undefined && mark.ids.includes(chosen)) this.#active = chosen
    else if (this.#active === undefined || !mark.ids.includes(this.#active)) this.#active = mark.ids[0]
  }

  /** Brings an event into view. */
  reveal(id: string): void {
    const middle = this.#middleOf(id)
    if (middle !== undefined) this.axis.reveal(middle)
  }

  /** Whether a mark's events would come apart in zooming. */
  canSpread({ moments }: Mark): boolean {
    return moments.to - moments.from >= 1 && this.axis.zoomable.in
  }

  /** Zooms so that a mark's events come apart, or at least come nearer to that. */
  spread({ ids }: Mark): void {
    const { extent, width } = this.axis
    let [from, to] = [extent.to, extent.from]
    for (const id of ids) {
      const span = this.byId.get(id)?.span
      if (span) [from, to] = [Math.min(from, span.from), Math.max(to, span.to)]
    }
    from = Math.max(from, extent.from)
    to = Math.min(to, extent.to)
    const beside = Math.min(120, width / 5)
    const target = frame({ from, to }, width, { left: beside, right: beside })
    const gain = (this.axis.span.to - this.axis.span.from) / (target.to - target.from)
    if (gain > 1.2) this.axis.showSpan(target)
    else this.axis.zoomBy(1 / 2, (from + to) / 2)
  }

  /** The middle of what can be shown of an event. */
  #middleOf(id: string | undefined): number | undefined {
    const span = id === undefined ? undefined : this.byId.get(id)?.span
    const { extent } = this.axis
    return span && (Math.max(span.from, extent.from) + Math.min(span.to, extent.to)) / 2
  }
}
