import type { TextPositionSelector } from './selector'

/**
 * W3C counts a text's offsets in Unicode code points, JavaScript and we in UTF-16 code units: this translates between
 * the two for one text. A lone surrogate is a code point of its own. An offset that has no counterpart (outside the
 * text, or between the halves of a pair) is undefined. https://www.w3.org/TR/annotation-model/#text-position-selector
 */
export type CodePoints = {
  /** The code points before an offset in code units. */
  readonly fromUnits: (offset: number) => number | undefined
  /** The code units before an offset in code points. */
  readonly toUnits: (offset: number) => number | undefined
}

/** Prepares a text for translating offsets; each translation then costs the logarithm of its surrogate pairs. */
export function codePointsOf(text: string): CodePoints {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index)
  const within = (offset: number) => Number.isInteger(offset) && offset >= 0
  return {
    fromUnits: (offset) => {
      if (!within(offset) || offset > text.length) return undefined
      const before = countWhile(pairs, (start) => start < offset)
      return pairs[before - 1] === offset - 1 ? undefined : offset - before
    },
    toUnits: (offset) => {
      if (!within(offset) || offset > text.length - pairs.length) return undefined
      return offset + countWhile(pairs, (start, index) => start - index < offset)
    },
  }
}

/** The selector as W3C counts, or nothing where an offset has no counterpart. */
export const toCodePoints = (
  points: CodePoints,
  selector: TextPositionSelector,
): TextPositionSelector | undefined => translated(selector, points.fromUnits)

/** The selector as we count, or nothing where an offset has no counterpart. */
export const fromCodePoints = (
  points: CodePoints,
  selector: TextPositionSelector,
): TextPositionSelector | undefined => translated(selector, points.toUnits)

function translated(selector: TextPositionSelector, translate: CodePoints['fromUnits']) {
  const start = translate(selector.start)
  const end = translate(selector.end)
  return start === undefined || end === undefined ? undefined : { type: selector.type, start, end }
}

/** How many of the first numbers hold; they hold up to some point and not after it. */
function countWhile(numbers: readonly number[], holds: (number: number, index: number) => boolean): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    const number = numbers[middle]
    if (number !== undefined && holds(number, middle)) low = middle + 1
    else high = middle
  }
  return low
}
