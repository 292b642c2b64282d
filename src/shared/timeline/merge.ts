import type { LaneOccasions, Occasion } from './occasion'
import { pile } from './pile'
import type { Span } from './span'
import { firstWhere, Taken, type Stretch } from './stretch'

/** The smallest target, in pixels; dots whose centres are nearer than this merge. */
export const target = 24

/** From a dot's centre to its target's edge. */
const half = target / 2

/** How far a pill reaches to the left of its moment; the rest of it lies to the right. */
const beforePill = 6

/** Between a pill and a heap beside it, whose number fills its target: they never touch. */
const aroundPill = 5

/** A mark without its label: its events, where it stands, what it covers, and where it can surely be grasped. */
export type Heap = {
  /** A pill for the event set apart, a bar where there is the width for it, a dot else. */
  readonly shape: 'dot' | 'bar' | 'pill'
  readonly x: number
  readonly grip: Stretch
  /** What a bar or a pill takes up; of dots nothing is told. */
  readonly body: Stretch | undefined
  readonly members: Occasion[]
}

/** From time to pixels. */
export type Ruler = { readonly scale: number; readonly extent: Span }

/** What an event covers within the extent, in pixels from its beginning. */
export function stretchOf({ from, to }: Span, { scale, extent }: Ruler): Stretch {
  const within = (time: number) => (clamped(time, extent) - extent.from) / scale
  return { from: within(from), to: within(to) }
}

const middle = ({ from, to }: Stretch) => (from + to) / 2

/** The pixel in the middle of what an event covers within the extent. */
const middleOf = ({ from, to }: Span, { scale, extent }: Ruler) =>
  ((clamped(from, extent) + clamped(to, extent)) / 2 - extent.from) / scale

const clamped = (time: number, { from, to }: Span) => (time < from ? from : time > to ? to : time)

/**
 * Merges the events of one lane so that every mark can be hit: short ones nearer than a target become one heap, the one
 * set apart takes in only what lies under its pill, and a bar without a free stretch of its own goes into what covers
 * it. A single event never moves; a heap stands among its own. Every event is in exactly one heap; they come from left
 * to right, no grip touching another.
 */
export function merge(lane: LaneOccasions, ruler: Ruler): Heap[] {
  const { occasions, places } = shortOf(lane, ruler)
  const heaps = mergeShort(occasions, places, lane.lone)
  const wide = occasions.length < lane.byMiddle.length ? wideOf(lane.byLength, ruler) : []
  return wide.length === 0 ? heaps : placeWide(wide, heaps)
}

/** What is too short for a bar, in the order of its places. */
function shortOf({ byMiddle, middles, lengths, covers }: LaneOccasions, ruler: Ruler) {
  const { scale, extent } = ruler
  const occasions: Occasion[] = []
  const places: number[] = []
  const isWhole = covers.from >= extent.from && covers.to <= extent.to
  const shortest = target * scale
  byMiddle.forEach((occasion, index) => {
    const isShort = (lengths[index] ?? 0) < shortest
    if (!isShort && isWide(occasion, ruler)) return
    // What is cut to the extent has another middle, and may be in another order than its dates.
    const isCut = !isWhole || !isShort
    const x = isCut ? middleOf(occasion, ruler) : ((middles[index] ?? 0) - extent.from) / scale
    occasions.push(occasion)
    places.push(x)
  })
  if (places.every((place, index) => place >= (places[index - 1] ?? place))) return { occasions, places }
  const sorted = occasions.toSorted((one, other) => middleOf(one, ruler) - middleOf(other, ruler))
  return { occasions: sorted, places: sorted.map((occasion) => middleOf(occasion, ruler)) }
}

/** Whether there is room to draw and grasp an event as a bar. */
const isWide = ({ instant, apart, from, to }: Occasion, { scale, extent }: Ruler) =>
  !instant && apart === undefined && clamped(to, extent) - clamped(from, extent) >= target * scale

type Bar = Stretch & { readonly occasion: Occasion }

/** The shortest first. */
function wideOf(byLength: readonly Occasion[], ruler: Ruler): Bar[] {
  const wide: Bar[] = []
  for (
    let index = firstWhere(byLength, ({ from, to }) => to - from >= target * ruler.scale);
    index < byLength.length;
    index += 1
  ) {
    const occasion = byLength[index]
    if (occasion && isWide(occasion, ruler)) wide.push({ ...stretchOf(occasion, ruler), occasion })
  }
  return wide.sort((one, other) => one.to - one.from - (other.to - other.from))
}

function mergeShort(
  occasions: readonly Occasion[],
  places: readonly number[],
  lone: Occasion | undefined,
): Heap[] {
  if (!lone) return heapsOf(occasions, places, 0, places.length, -Infinity, Infinity).heaps
  const at = occasions.indexOf(lone)
  const x = places[at] ?? 0
  const pill = { from: x - beforePill, to: x - beforePill + Math.max(lone.apart ?? 0, target) }
  const before = heapsOf(occasions, places, 0, at, -Infinity, pill.from - half)
  const after = heapsOf(occasions, places, at + 1, places.length, pill.to + half, Infinity)
  const members = [...before.covered, lone, ...after.covered]
  return [...before.heaps, { shape: 'pill', x, grip: pill, body: pill, members }, ...after.heaps]
}

/** Heaps of short events between two limits; `covered` are those that would have to leave their own place. */
function heapsOf(
  occasions: readonly Occasion[],
  places: readonly number[],
  from: number,
  to: number,
  lowest: number,
  highest: number,
): { heaps: Heap[]; covered: Occasion[] } {
  const heaps: Heap[] = []
  const covered: Occasion[] = []
  for (const { first, count, x } of pile(places, from, to, {
    least: target,
    lowest,
    highest,
    inset: aroundPill,
  })) {
    const members = occasions.slice(first, first + count)
    const isCovered = (places[first] ?? x) > highest || (places[first + count - 1] ?? x) < lowest
    if (isCovered) for (const member of members) covered.push(member)
    else heaps.push({ shape: 'dot', x, grip: { from: x - half, to: x + half }, body: undefined, members })
  }
  return { heaps, covered }
}

/** Shorter bars lie above longer ones, dots above all bars. */
function placeWide(bars: readonly Bar[], short: readonly Heap[]): Heap[] {
  const heaps = [...short]
  const taken = Taken.inOrder(short.map(({ grip }) => grip))
  for (const { from, to, occasion } of bars) {
    const grip = taken.longestFree({ from, to })
    if (grip.to - grip.from >= target) {
      const x = middle(grip)
      const heap: Heap = { shape: 'bar', x, grip, body: { from, to }, members: [occasion] }
      heaps.splice(
        firstWhere(heaps, (other) => other.x > x),
        0,
        heap,
      )
      taken.add({ from, to })
    } else coverOf({ from, to }, heaps)?.members.push(occasion)
  }
  return heaps
}

/** The heap that lies on `bar`, the nearest to its middle. */
function coverOf(bar: Stretch, heaps: readonly Heap[]): Heap | undefined {
  const centre = middle(bar)
  let right = firstWhere(heaps, ({ x }) => x >= centre)
  let left = right - 1
  for (;;) {
    const [before, after] = [heaps[left], heaps[right]]
    if (!before && !after) return heaps[0]
    const isLeft = before !== undefined && (!after || centre - before.x <= after.x - centre)
    const heap = isLeft ? before : after
    if (heap && heap.grip.from < bar.to && bar.from < heap.grip.to) return heap
    if (isLeft) left -= 1
    else right += 1
  }
}
