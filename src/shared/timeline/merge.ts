import { Taken, type Stretch } from './stretch'

/** The smallest target, in pixels; dots whose centres are nearer than this merge. */
export const target = 24

/** From a dot's centre to its target's edge. */
const half = target / 2

/** How far a pill reaches to the left of its moment; the rest of it lies to the right. */
const beforePill = 6

/** Between a pill and a heap beside it, whose number fills its target: they never touch. */
const aroundPill = 5

/** Something to be marked in a lane. `apart` is the width of the pill of the one event that is set apart. */
export type Item = Stretch & { readonly id: string; readonly apart: number | undefined }

/** A mark without its label: its items, where it stands, what it covers, and where it can surely be grasped. */
export type Heap = Stretch & { readonly items: readonly Item[]; readonly x: number; readonly grip: Stretch }

const middle = ({ from, to }: Stretch) => (from + to) / 2

/** Whether an item is long enough to be drawn and grasped as a bar. */
export const isWide = (item: Item): boolean => item.apart === undefined && item.to - item.from >= target

/**
 * Merges the items of one lane so that every mark can be hit: short ones nearer than a target become one heap, the one
 * set apart takes in only what lies under its pill, and a bar without a free stretch of its own goes into what covers
 * it. A single item never moves; a heap stands among its items. Every item is in exactly one heap.
 */
export function merge(items: readonly Item[]): Heap[] {
  const byPlace = [...items].sort((one, other) => middle(one) - middle(other))
  const short = mergeShort(byPlace.filter((item) => !isWide(item)))
  const wide = byPlace.filter(isWide)
  return wide.length === 0 ? short : placeWide(wide, short).sort((one, other) => one.x - other.x)
}

function mergeShort(items: readonly Item[]): Heap[] {
  const apart = items.findIndex((item) => item.apart !== undefined)
  const item = items[apart]
  if (!item) return pile(items, -Infinity, Infinity).heaps
  const x = middle(item)
  const pill = { from: x - beforePill, to: x - beforePill + (item.apart ?? target) }
  const before = pile(items.slice(0, apart), -Infinity, pill.from - half)
  const after = pile(items.slice(apart + 1), pill.to + half, Infinity)
  const together = [...before.covered, item, ...after.covered]
  return [...before.heaps, { ...pill, items: together, x, grip: pill }, ...after.heaps]
}

/** Heaps of short items between two limits; `covered` are those that would have to leave their own place. */
function pile(items: readonly Item[], lowest: number, highest: number): { heaps: Heap[]; covered: Item[] } {
  const place = (sum: number, count: number) => {
    const gap = count > 1 ? aroundPill : 0
    return Math.min(Math.max(sum / count, lowest + gap), highest - gap)
  }
  const piles: { items: Item[]; sum: number; x: number }[] = []
  for (const item of items) {
    let next = { items: [item], sum: middle(item), x: place(middle(item), 1) }
    for (let last = piles.at(-1); last && next.x - last.x < target; last = piles.at(-1)) {
      last.items.push(...next.items)
      const sum = last.sum + next.sum
      next = { items: last.items, sum, x: place(sum, last.items.length) }
      piles.pop()
    }
    piles.push(next)
  }
  const heaps: Heap[] = []
  const covered: Item[] = []
  for (const { items: members, x } of piles) {
    const first = middle(members[0] ?? { from: x, to: x })
    const last = middle(members.at(-1) ?? { from: x, to: x })
    if (first > highest || last < lowest) covered.push(...members)
    else heaps.push({ items: members, x, ...extent(members), grip: { from: x - half, to: x + half } })
  }
  return { heaps, covered }
}

function extent(items: readonly Item[]): Stretch {
  let from = Infinity
  let to = -Infinity
  for (const item of items) {
    from = Math.min(from, item.from)
    to = Math.max(to, item.to)
  }
  return { from, to }
}

/** Shorter bars lie above longer ones, dots above all bars. */
function placeWide(bars: readonly Item[], short: readonly Heap[]): Heap[] {
  const heaps = [...short]
  const taken = new Taken()
  for (const { grip } of short) taken.add(grip)
  for (const bar of [...bars].sort((one, other) => one.to - one.from - (other.to - other.from))) {
    const grip = taken.longestFree(bar)
    if (grip.to - grip.from >= target) {
      heaps.push({ items: [bar], x: middle(grip), from: bar.from, to: bar.to, grip })
      taken.add(bar)
    } else {
      const cover = coverOf(bar, heaps)
      const heap = heaps[cover]
      if (heap) heaps[cover] = { ...heap, items: [...heap.items, bar] }
    }
  }
  return heaps
}

/** The heap that lies on `bar`, the nearest to its middle. */
function coverOf(bar: Item, heaps: readonly Heap[]): number {
  let nearest = 0
  let distance = Infinity
  heaps.forEach(({ grip, x }, index) => {
    const away = grip.from < bar.to && bar.from < grip.to ? Math.abs(x - middle(bar)) : Infinity
    if (away < distance) {
      nearest = index
      distance = away
    }
  })
  return nearest
}
