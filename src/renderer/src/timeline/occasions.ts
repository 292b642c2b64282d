import type { Occasion } from '../../../shared/timeline/occasion'
import type { ChartSource } from './chart.svelte'
import type { Measure } from './measure'
import type { PlacedEvent } from './placed-events'

/** An event as the geometry sees it: all are of one shape, since laying out looks at thousands in every frame. */
class EventOccasion implements Occasion {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly lane: number
  readonly instant: boolean
  readonly rank: number
  readonly apart: number | undefined
  readonly #words: string
  readonly #measure: Measure

  constructor({ event, span, drawing, lane }: PlacedEvent, source: ChartSource) {
    const { measure, chosen, lit, landmarks } = source
    const isApart = event.id === landmarks.apart
    const importance = isApart ? 2 : event.basis === 'article' ? 3 : 4
    this.id = event.id
    this.from = span.from
    this.to = span.to
    this.lane = lane
    this.instant = drawing.body === 'dot'
    this.rank = event.id === chosen ? 0 : lit.has(event.id) ? 1 : importance
    this.apart = isApart ? measure(event.label) + measure(' +9') + 18 : undefined
    this.#words = event.label
    this.#measure = measure
  }

  /** Measuring is dear, and only what is near the view is asked for its width. */
  get label(): number {
    return this.#measure(this.#words)
  }
}

/** Events as they are laid out: what is chosen, and what the text speaks of, gets its label first. */
export const occasionsOf = (events: readonly PlacedEvent[], source: ChartSource): Occasion[] =>
  events.map((placed) => new EventOccasion(placed, source))
