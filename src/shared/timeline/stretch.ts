/** A stretch of the axis in pixels. */
export type Stretch = { readonly from: number; readonly to: number }

/** Stretches that are taken, in order and apart; those that touch are joined. Finding takes logarithmic time. */
export class Taken {
  readonly #froms: number[] = []
  readonly #tos: number[] = []

  /** Takes stretches that come in the order of their beginnings. */
  static inOrder(stretches: Iterable<Stretch>): Taken {
    const taken = new Taken()
    for (const { from, to } of stretches) {
      const last = taken.#tos.length - 1
      const end = taken.#tos[last]
      if (end !== undefined && from <= end) taken.#tos[last] = Math.max(end, to)
      else {
        taken.#froms.push(from)
        taken.#tos.push(to)
      }
    }
    return taken
  }

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

const firstAtLeast = (numbers: readonly number[], bound: number) =>
  firstWhere(numbers, (number) => number >= bound)

/** The index of the first of some things that `holds`, where all after it do; their number where none does. */
export function firstWhere<Thing>(things: readonly Thing[], holds: (thing: Thing) => boolean): number {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    const thing = things[middle]
    if (thing === undefined || holds(thing)) high = middle
    else low = middle + 1
  }
  return low
}
