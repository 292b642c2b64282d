import type { Language } from '../../../shared/article/language'
import type { Work } from '../../../shared/article/work'
import { messagesIn, type Messages } from '../../../shared/messages/messages'
import { layOut, type Layout, type Mark, type Occasion } from '../../../shared/timeline/layout'
import { frame } from '../../../shared/timeline/span'
import { markOf } from '../../../shared/timeline/walk'
import { Axis } from './axis.svelte'
import type { Measure } from './measure'
import { periodsOf } from './periods'
import { landmarks, placeEvents, type PlacedEvent } from './placed-events'

/** What a chart is drawn from. `language` is the interface's, `edition` the text's. */
export type ChartSource = {
  readonly work: Work
  readonly language: Language
  readonly edition: Language
  readonly messages: Messages['timeline']
  readonly chosen: string | undefined
  readonly lit: ReadonlySet<string>
  readonly measure: Measure
  /** Room for each lane, in pixels. */
  readonly laneHeight: number
}

/** From this height on a lane has rows for labels above and below its marks. */
const heightForRows = 56

/** A work's events on an axis: where each is drawn, which one the keys act on. */
export class Chart {
  /** The event that holds the one tab stop. */
  #active = $state<string | undefined>()
  readonly #source: () => ChartSource
  readonly axis: Axis

  constructor(source: () => ChartSource) {
    this.#source = source
    this.axis = new Axis(
      () => this.#periods,
      () => this.#middleOf(this.#active ?? this.#source().chosen),
    )
  }

  readonly events: readonly PlacedEvent[] = $derived.by(() => placeEvents(this.#source().work))
  readonly byId: ReadonlyMap<string, PlacedEvent> = $derived(
    new Map(this.events.map((placed) => [placed.event.id, placed])),
  )
  readonly #periods = $derived(periodsOf(this.events))
  /** When the last event ends. */
  readonly end: number = $derived(this.#periods.whole.to)
  readonly hasInvasion: boolean = $derived(this.#periods.invasion !== undefined)
  readonly #occasions = $derived.by(() => this.events.map((placed) => this.#occasionOf(placed)))

  readonly layout: Layout = $derived.by(() => {
    const { measure, edition, laneHeight } = this.#source()
    return layOut({
      occasions: this.#occasions,
      scale: this.axis.scale,
      extent: this.axis.limits,
      rows: laneHeight >= heightForRows ? 3 : 1,
      moreWidth: measure(` ${messagesIn(edition).timeline.more}`),
    })
  })

  /** The moment of the event set apart. */
  readonly apartAt: number | undefined = $derived.by(() => this.#middleOf(landmarks.apart))

  get source(): ChartSource {
    return this.#source()
  }

  /** The mark with the tab stop: where the keys were last, else the chosen event's, else the one set apart, else the first. */
  readonly activeMark: Mark | undefined = $derived.by(() => {
    const candidates = [this.#active, this.source.chosen, landmarks.apart]
    for (const id of candidates) {
      const mark = markOf(this.layout, id)
      if (mark) return mark
    }
    return this.layout.marks[0]
  })

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
  canSpread({ ids }: Mark): boolean {
    const middles = ids.flatMap((id) => this.#middleOf(id) ?? [])
    return Math.max(...middles) - Math.min(...middles) >= 1 && this.axis.zoomable.in
  }

  /** Zooms so that a mark's events come apart, or at least come nearer to that. */
  spread({ ids }: Mark): void {
    const spans = ids.flatMap((id) => this.byId.get(id)?.span ?? [])
    const { extent, width } = this.axis
    const from = Math.max(Math.min(...spans.map((span) => span.from)), extent.from)
    const to = Math.min(Math.max(...spans.map((span) => span.to)), extent.to)
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

  #occasionOf({ event, span, drawing, lane }: PlacedEvent): Occasion {
    const { edition, measure, chosen, lit } = this.#source()
    const apart = event.id === landmarks.apart
    const label = measure(event.label[edition])
    const importance = apart ? 2 : event.basis === 'article' ? 3 : 4
    return {
      id: event.id,
      ...span,
      lane,
      instant: drawing.body === 'dot',
      rank: event.id === chosen ? 0 : lit.has(event.id) ? 1 : importance,
      label,
      apart: apart ? label + measure(' +9') + 18 : undefined,
    }
  }
}
