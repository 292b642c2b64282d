/** A stretch of the axis in pixels. */
export type Stretch = { readonly from: number; readonly to: number }

/** Stretches that are taken, in order and apart; those that touch are joined. Finding takes logarithmic time. */
export class Taken {
  readonly #froms: number[] = []
  readonly #tos: number[] = []

  /** Takes a stretch. */
  add({ from, to }: Stretch): void {
    const start = firstAtLeast(this.#tos, from)
    let end = start
    let low = from
    let high = to
    for (; end < this.#froms.length; end += 1) {
      const next = this.#froms[end] ?? Infinity
      if (next > to) break
      low = Math.min(low, next)
      high = Math.max(high, this.#tos[end] ?? high)
    }
    this.#froms.splice(start, end - start, low)
    this.#tos.splice(start, end - start, high)
  }

  /** Whether nothing of the stretch is taken; touching is allowed. */
  isFree({ from, to }: Stretch): boolean {
    const index = firstAtLeast(this.#tos, from)
    const at = (this.#tos[index] ?? Infinity) <= from ? index + 1 : index
    return (this.#froms[at] ?? Infinity) >= to
  }

  /** The longest part of a stretch that is not taken; of length 0 when all is. */
  longestFree({ from, to }: Stretch): Stretch {
    let best: Stretch = { from, to: from }
    let start = from
    for (let index = firstAtLeast(this.#tos, from); start < to; index += 1) {
      const end = Math.min(this.#froms[index] ?? to, to)
      if (end - start > best.to - best.from) best = { from: start, to: end }
      start = this.#tos[index] ?? to
    }
    return best
  }
}

/** The index of the first of the ascending numbers that is not below `bound`. */
function firstAtLeast(numbers: readonly number[], bound: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? Infinity) < bound) low = middle + 1
    else high = middle
  }
  return low
}
