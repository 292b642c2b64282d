import { datedEvents, type DatedEvent } from '../../../shared/timeline/dated-event'
import { Lane } from '../../../shared/timeline/event-words'
import type { ShownEvent } from '../../../shared/timeline/shown-event'

/** An event on the axis. `lane` is an index into lanes; `position` counts from 1 among the `count` events of its lane. */
export type PlacedEvent = DatedEvent & {
  readonly lane: number
  readonly position: number
  readonly count: number
}

/** The lanes that have events, from top to bottom. */
export function lanesOf(events: readonly ShownEvent[]): Lane[] {
  const used = new Set(events.map(({ lane }) => lane))
  return Lane.options.filter((lane) => used.has(lane))
}

/** All events in order of time; `lane` counts all lanes there are. */
export function placeEvents(events: readonly ShownEvent[]): PlacedEvent[] {
  const counts = new Map<Lane, number>()
  const placed = datedEvents(events).map((dated) => {
    const { lane } = dated.event
    const position = (counts.get(lane) ?? 0) + 1
    counts.set(lane, position)
    return { ...dated, lane: Lane.options.indexOf(lane), position }
  })
  return placed.map((one) => ({ ...one, count: counts.get(one.event.lane) ?? 0 }))
}

/** The events of the lanes shown, `lane` counting those alone. */
export function inLanes(events: readonly PlacedEvent[], lanes: readonly Lane[]): PlacedEvent[] {
  return events.flatMap((placed) => {
    const lane = lanes.indexOf(placed.event.lane)
    return lane === -1 ? [] : [lane === placed.lane ? placed : { ...placed, lane }]
  })
}
