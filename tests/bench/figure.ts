/** One measured goal, as `bench-results.json` holds it. */
export type Figure = {
  readonly id: string
  readonly value: number
  readonly unit: string
  /** What the value is divided by, or nothing where the value itself is the goal. */
  readonly against: string | null
  readonly ratio: number | null
  /** The goal is met when the ratio, or else the value, is at most this. */
  readonly limit: number
  readonly runs: number
}

/** Two measurements taken one right after the other: times in milliseconds, or memory in megabytes. */
export type Pair = { readonly ours: number; readonly theirs: number }

/** Controls are there to miss their limit: a harness in which everything passes would prove nothing. */
export const isControl = ({ id }: Figure): boolean => id.endsWith('.control')

/** What others do is printed beside: it meets or misses a limit that is not theirs. */
export const isBeside = ({ id }: Figure): boolean => id.endsWith('.beside')

export const isMet = ({ ratio, value, limit }: Figure): boolean => (ratio ?? value) <= limit

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  if (low === undefined || high === undefined) throw new Error('nothing was measured')
  return (low + high) / 2
}

/** A goal that is a ratio: the median of the pairs' own ratios, so that what slows the machine slows both. */
export function ratioFigure(
  id: string,
  pairs: readonly Pair[],
  theirs: string,
  limit: number,
  unit: 'ms' | 'MB' = 'ms',
): Figure {
  const other = median(pairs.map((pair) => pair.theirs))
  return {
    id,
    value: rounded(median(pairs.map((pair) => pair.ours))),
    unit,
    against: `${theirs} (${rounded(other)} ${unit})`,
    ratio: rounded(median(pairs.map((pair) => pair.ours / pair.theirs))),
    limit,
    runs: pairs.length,
  }
}

/** A number with three digits that say something. */
export const rounded = (number: number): number =>
  Math.abs(number) >= 100 ? Math.round(number * 10) / 10 : Number(number.toPrecision(3))
