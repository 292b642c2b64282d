import { placeLabels, type LabelPlace } from './labels'
import { isWide, merge, type Heap, type Item } from './merge'
import type { Span } from './span'
import type { Stretch } from './stretch'

/** An event as the geometry sees it. `rank`: the lower, the sooner it gets its label. Label widths in pixels. */
export type Occasion = Span & {
  readonly id: string
  /** The lane's index from the top. */
  readonly lane: number
  /** Whether it is drawn at its middle, as a dot, however near one looks. */
  readonly instant: boolean
  readonly rank: number
  readonly label: number
  /** The width of its pill, if it is the one event that is set apart. */
  readonly apart: number | undefined
}

/** What the layout depends on: never on where the window stands, so panning changes nothing in it. */
export type Arrangement = {
  readonly occasions: readonly Occasion[]
  /** Milliseconds in a pixel. */
  readonly scale: number
  /** All that can be panned to; pixel 0 is where it begins. */
  readonly extent: Span
  /** Rows for labels in a lane: one, or one above and one below as well. */
  readonly rows: 1 | 3
  /** How much wider a label is that stands for several events. */
  readonly moreWidth: number
}

/** Something that can be chosen: an event, or several that stand too near. Pixels from the extent's beginning. */
export type Mark = Stretch & {
  /** Its first event's id. */
  readonly key: string
  readonly lane: number
  /** Its events in order of time. */
  readonly ids: readonly string[]
  /** The event it is named after. */
  readonly lead: string
  /** A pill for the event set apart, a bar where there is the width for it, a dot else. */
  readonly shape: 'dot' | 'bar' | 'pill'
  readonly x: number
  readonly grip: Stretch
  /** Where its label stands; undefined where there is no room for one. */
  readonly label: LabelPlace | undefined
}

/** The marks from left to right. */
export type Layout = { readonly marks: readonly Mark[]; readonly scale: number; readonly extent: Span }

/** Lays out all events for one scale. Each is in exactly one mark; labels touch neither each other nor marks. */
export function layOut(arrangement: Arrangement): Layout {
  const { occasions, scale, extent } = arrangement
  const known = new Map(occasions.map((occasion) => [occasion.id, occasion]))
  const bare: Mark[] = []
  for (const lane of new Set(occasions.map((occasion) => occasion.lane))) {
    const items = occasions.filter((occasion) => occasion.lane === lane)
    for (const heap of merge(items.map((occasion) => itemOf(occasion, arrangement))))
      bare.push(markOf(heap, lane, known))
  }
  const labels = placeLabels(bare, known, arrangement)
  const marks = bare.map((mark, index) => ({ ...mark, label: labels[index] }))
  return { marks: marks.sort((one, other) => one.x - other.x), scale, extent }
}

function itemOf({ id, from, to, instant, apart }: Occasion, { scale, extent }: Arrangement): Item {
  const start = (Math.max(from, extent.from) - extent.from) / scale
  const end = (Math.min(to, extent.to) - extent.from) / scale
  const middle = (start + end) / 2
  return instant || apart !== undefined
    ? { id, from: middle, to: middle, apart }
    : { id, from: start, to: end, apart }
}

function markOf(heap: Heap, lane: number, known: ReadonlyMap<string, Occasion>): Mark {
  const members = heap.items
    .flatMap(({ id }) => known.get(id) ?? [])
    .sort((one, other) => one.from - other.from || one.to - other.to)
  const pill = members.find(({ apart }) => apart !== undefined)
  const lead = pill ?? members.reduce((best, next) => (next.rank < best.rank ? next : best))
  const [first] = heap.items
  const bar = first !== undefined && isWide(first) && heap.to - heap.from >= first.to - first.from
  return {
    key: members[0]?.id ?? lead.id,
    lane,
    ids: members.map(({ id }) => id),
    lead: lead.id,
    shape: pill ? 'pill' : bar ? 'bar' : 'dot',
    x: heap.x,
    from: heap.from,
    to: heap.to,
    grip: heap.grip,
    label: undefined,
  }
}
