import type { Passage } from '../../../src/shared/annotation/passage'

/** A sign of an edited text: what stands there, and which sign of the original it is, or -1 for a new one. */
type Sign = { readonly sign: string; readonly origin: number }

/** What has become of a passage of the original. */
export type Fate = {
  /** From its first sign that is left to its last, or nothing where none is. */
  readonly passage: Passage | undefined
  /** The stretches of what is left, with the spaces between them. */
  readonly pieces: readonly Passage[]
  /** The share of its signs, spaces apart, that are left. */
  readonly kept: number
  /** Whether signs, spaces apart, were put between them or changed their order. */
  readonly broken: boolean
}

/** A text that is edited while every sign remembers where it stood, so that the right answer is known for certain. */
export class TrackedText {
  readonly #original: string
  #signs: Sign[]

  constructor(original: string) {
    this.#original = original
    this.#signs = original.split('').map((sign, origin) => ({ sign, origin }))
  }

  get text(): string {
    return this.#signs.map(({ sign }) => sign).join('')
  }

  /** Where a stretch of the present text stood in the original, or nothing where it is new or was moved about. */
  originOf({ start, end }: Passage): Passage | undefined {
    const offsets = this.#offsets()
    const inside = this.#signs.filter((_, index) => {
      const at = offsets[index] ?? 0
      return start <= at && at < end
    })
    const first = inside[0]?.origin ?? -1
    if (first < 0 || inside.some(({ origin }, index) => origin !== first + index)) return undefined
    return { start: first, end: first + inside.length }
  }

  /** Puts `text` in the place of a stretch; what it says anew has no origin. */
  replace({ start, end }: Passage, text: string): void {
    this.#splice(
      start,
      end,
      text.split('').map((sign) => ({ sign, origin: -1 })),
    )
  }

  /** Takes a stretch out and puts it in before `to`, an offset of the text without it. */
  move({ start, end }: Passage, to: number): void {
    const taken = this.#splice(start, end, [])
    this.#splice(to, to, taken)
  }

  /** Spells every sign anew; a sign may become none or several. */
  respell(spell: (sign: string, index: number, text: string) => string): void {
    const { text } = this
    const offsets = this.#offsets()
    this.#signs = this.#signs.map(({ sign, origin }, index) => ({
      sign: sign === '' ? '' : spell(sign, offsets[index] ?? 0, text),
      origin,
    }))
  }

  fateOf({ start, end }: Passage): Fate {
    const offsets = this.#offsets()
    const { text } = this
    const left = this.#signs.flatMap(({ sign, origin }, index) =>
      start <= origin && origin < end && sign.trim() !== '' ? [{ index, origin }] : [],
    )
    const original = Array.from(this.#original.slice(start, end).matchAll(/\S/g)).length
    const [first] = left
    const last = left.at(-1)
    if (!first || !last) return { passage: undefined, pieces: [], kept: 0, broken: false }
    const hull = this.#signs.slice(first.index, last.index + 1)
    const foreign = hull.some(({ sign, origin }) => sign.trim() !== '' && (origin < start || origin >= end))
    const inOrder = left.every(({ origin }, index) => origin > (left[index - 1]?.origin ?? -1))
    const lastSign = this.#signs[last.index]?.sign ?? ''
    const pieces: { start: number; end: number }[] = []
    for (const { index } of left) {
      const start = offsets[index] ?? 0
      const end = start + (this.#signs[index]?.sign.length ?? 0)
      const open = pieces.at(-1)
      if (open && text.slice(open.end, start).trim() === '') open.end = end
      else pieces.push({ start, end })
    }
    return {
      passage: { start: offsets[first.index] ?? 0, end: (offsets[last.index] ?? 0) + lastSign.length },
      pieces,
      kept: left.length / original,
      broken: foreign || !inOrder,
    }
  }

  #offsets(): number[] {
    let offset = 0
    return this.#signs.map(({ sign }) => {
      const here = offset
      offset += sign.length
      return here
    })
  }

  #splice(start: number, end: number, signs: Sign[]): Sign[] {
    const offsets = this.#offsets()
    const indexOf = (offset: number) => {
      const index = offsets.findIndex((at, number) => at >= offset && this.#signs[number]?.sign !== '')
      return index < 0 ? this.#signs.length : index
    }
    const from = indexOf(start)
    return this.#signs.splice(from, Math.max(0, indexOf(end) - from), ...signs)
  }
}
