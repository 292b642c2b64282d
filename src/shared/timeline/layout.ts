import { LaneLabels, type LabelPlace } from './labels'
import { merge, stretchOf, type Heap, type Ruler } from './merge'
import { middleOf, prepare, type Occasion } from './occasion'
import { byTime, type Span } from './span'
import type { Stretch } from './stretch'

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
  /** How many they are. */
  readonly count: number
  /** From the middle of its earliest event to that of its latest; they come apart in zooming where these differ. */
  readonly moments: Span
  /** The event it is named after. */
  readonly lead: string
  readonly shape: Heap['shape']
  readonly x: number
  readonly grip: Stretch
  /** How wide its label is, wherever it stands. */
  readonly labelWidth: number
  /** Where its label stands; undefined where there is no room for one. */
  readonly label: LabelPlace | undefined
}

/** The marks of a lane from left to right; `long` are those that can be anything but small, bars and the pill. */
export type LaneLayout = {
  readonly lane: number
  readonly marks: readonly Mark[]
  readonly long: readonly Mark[]
}

/** All marks of one scale. What is not looked at is not worked out: a mark's label and names are found when asked for. */
export type Layout = {
  /** From left to right. */
  readonly marks: readonly Mark[]
  /** The lanes that have any, from top to bottom. */
  readonly lanes: readonly LaneLayout[]
  readonly scale: number
  readonly extent: Span
  /** The mark that holds an event. */
  readonly holding: (id: string) => Mark | undefined
}

/** Lays out all events for one scale. Each is in exactly one mark; labels touch neither each other nor marks. */
export function layOut(arrangement: Arrangement): Layout {
  const { scale, extent } = arrangement
  const { lanes: lanesOfOccasions, byId } = prepare(arrangement.occasions)
  const merged = lanesOfOccasions.map((some) => ({ lane: some.lane, heaps: merge(some, { scale, extent }) }))
  const pill = merged.flatMap(({ heaps }) => heaps.find(({ shape }) => shape === 'pill') ?? [])[0]
  const lanes = merged.map(({ lane, heaps }) => {
    const labels = new LaneLabels(arrangement, pill?.x)
    const marks = heaps.map((heap) => new LaidOut(heap, lane, labels, arrangement))
    labels.belongTo(marks)
    return { lane, marks, long: marks.filter(({ shape }) => shape !== 'dot') }
  })
  let all: readonly Mark[] | undefined
  return {
    lanes,
    scale,
    extent,
    get marks() {
      return (all ??= lanes.flatMap(({ marks }) => marks).sort((one, other) => one.x - other.x))
    },
    holding: (id) => {
      const occasion = byId.get(id)
      if (!occasion) return undefined
      const own = lanes.find(({ lane }) => lane === occasion.lane)
      return own?.marks.find((mark) => mark.holds(occasion))
    },
  }
}

/** A mark whose names, extent and label are worked out when they are first asked for. */
export class LaidOut implements Mark {
  readonly lane: number
  readonly shape: Heap['shape']
  readonly x: number
  readonly grip: Stretch
  readonly #heap: Heap
  readonly #ruler: Ruler
  readonly #labels: LaneLabels
  #found: Heads | undefined
  #ids: readonly string[] | undefined
  #covers: Stretch | undefined
  #label: { readonly place: LabelPlace | undefined } | undefined

  constructor(heap: Heap, lane: number, labels: LaneLabels, ruler: Ruler) {
    this.lane = lane
    this.shape = heap.shape
    this.x = heap.x
    this.grip = heap.grip
    this.#heap = heap
    this.#ruler = ruler
    this.#labels = labels
  }

  get ids(): readonly string[] {
    return (this.#ids ??= this.#heap.members.toSorted(byTime).map(({ id }) => id))
  }

  get key(): string {
    return this.#heads.first?.id ?? ''
  }

  get lead(): string {
    return this.#heads.lead?.id ?? ''
  }

  get from(): number {
    return this.#covered.from
  }

  get to(): number {
    return this.#covered.to
  }

  get labelWidth(): number {
    return this.#labels.widthOf(this)
  }

  get label(): LabelPlace | undefined {
    this.#label ??= { place: this.#labels.placeOf(this) }
    return this.#label.place
  }

  get moments(): Span {
    let [from, to] = [Infinity, -Infinity]
    for (const member of this.#heap.members) {
      const moment = middleOf(member)
      from = Math.min(from, moment)
      to = Math.max(to, moment)
    }
    return { from, to }
  }

  get count(): number {
    return this.#heap.members.length
  }

  /** The event it is named after: the one set apart, else the first of those that matter most. */
  get leading(): Occasion | undefined {
    return this.#heads.lead
  }

  holds(occasion: Occasion): boolean {
    return this.#heap.members.includes(occasion)
  }

  get #heads(): Heads {
    return (this.#found ??= headsOf(this.#heap.members))
  }

  /** Of a heap of dots what its events cover, else what is drawn. */
  get #covered(): Stretch {
    return (this.#covers ??= this.#heap.body ?? coveredBy(this.#heap.members, this.#ruler))
  }
}

/** The first of some events, and the one they are named after. */
type Heads = { readonly first: Occasion | undefined; readonly lead: Occasion | undefined }

function headsOf(members: readonly Occasion[]): Heads {
  let [first] = members
  let lead = first
  for (const member of members) {
    if (first && member.from <= first.from && byTime(member, first) < 0) first = member
    if (lead && comesBefore(member, lead)) lead = member
  }
  return { first, lead }
}

function comesBefore(one: Occasion, other: Occasion): boolean {
  if (one.apart !== other.apart) return one.apart !== undefined
  return one.rank === other.rank ? byTime(one, other) < 0 : one.rank < other.rank
}

function coveredBy(members: readonly Occasion[], ruler: Ruler): Stretch {
  let [from, to] = [Infinity, -Infinity]
  for (const member of members) {
    const stretch = stretchOf(member, ruler)
    from = Math.min(from, stretch.from)
    to = Math.max(to, stretch.to)
  }
  return { from, to }
}
