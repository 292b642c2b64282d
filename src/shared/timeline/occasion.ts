import type { Span } from './span'

/** An event as the geometry sees it. `rank`: the lower, the sooner it gets its label. Label widths in pixels. */
export type Occasion = Span & {
  readonly id: string
  /** The lane's index from the top. */
  readonly lane: number
  /** Whether it is drawn at its middle, as a dot, however near one looks. */
  readonly instant: boolean
  readonly rank: number
  /** Asked for only near what is in view: where measuring is dear, let it be a getter. */
  readonly label: number
  /** The width of its pill, if it is the one event that is set apart. */
  readonly apart: number | undefined
}

/** A lane's events in the orders that laying out needs at every scale. */
export type LaneOccasions = {
  readonly lane: number
  readonly byMiddle: readonly Occasion[]
  /** Of `byMiddle`: where the middles are, and how long what can become a bar is, else 0. */
  readonly middles: Float64Array
  readonly lengths: Float64Array
  /** The one set apart, in `byMiddle`. */
  readonly lone: Occasion | undefined
  /** What all of them cover, but for open ends. */
  readonly covers: Span
  readonly byLength: readonly Occasion[]
}

/** Events, sorted once for all scales: the lanes that have any, from top to bottom. */
export type Prepared = {
  readonly lanes: readonly LaneOccasions[]
  readonly byId: ReadonlyMap<string, Occasion>
}

const known = new WeakMap<readonly Occasion[], Prepared>()

/** What laying out needs of some events whatever the scale is; found once for each list. */
export function prepare(occasions: readonly Occasion[]): Prepared {
  const before = known.get(occasions)
  if (before) return before
  const lanes = new Map<number, Occasion[]>()
  for (const occasion of occasions) {
    const others = lanes.get(occasion.lane)
    if (others) others.push(occasion)
    else lanes.set(occasion.lane, [occasion])
  }
  const prepared: Prepared = {
    byId: new Map(occasions.map((occasion) => [occasion.id, occasion])),
    lanes: [...lanes].sort(([one], [other]) => one - other).map(([lane, some]) => prepareLane(lane, some)),
  }
  known.set(occasions, prepared)
  return prepared
}

function prepareLane(lane: number, occasions: readonly Occasion[]): LaneOccasions {
  const byMiddle = occasions.toSorted((one, other) => middleOf(one) - middleOf(other))
  const bars = byMiddle.filter(canBeBar)
  const ends = occasions.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite)
  return {
    lane,
    byMiddle,
    middles: Float64Array.from(byMiddle, middleOf),
    lengths: Float64Array.from(byMiddle, (occasion) => (canBeBar(occasion) ? lengthOf(occasion) : 0)),
    lone: byMiddle.find(({ apart }) => apart !== undefined),
    covers: {
      from: ends.reduce((least, end) => Math.min(least, end), Infinity),
      to: ends.reduce((most, end) => Math.max(most, end), -Infinity),
    },
    byLength: bars.sort((one, other) => lengthOf(one) - lengthOf(other)),
  }
}

const canBeBar = ({ instant, apart }: Occasion) => !instant && apart === undefined

/** The middle of what an event covers; of an open interval the end that there is. */
export function middleOf({ from, to }: Span): number {
  const start = Number.isFinite(from) ? from : to
  const end = Number.isFinite(to) ? to : from
  const middle = (start + end) / 2
  return Number.isFinite(middle) ? middle : 0
}

/** Open intervals are the longest, whatever they are cut to. */
const lengthOf = ({ from, to }: Span): number => Math.min(to - from, Number.MAX_VALUE)
