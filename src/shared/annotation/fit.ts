import search from 'approx-string-match'
import type { Passage } from './passage'

/** What stood before and after a passage, in the folded text. */
export type Surroundings = { readonly before: string; readonly after: string }

/** How well the surroundings of a place agree with those of a passage, each 0 to 1. */
export type Fit = {
  /** By all that stands around it, with gaps. */
  readonly context: number
  /** By what touches it, without a gap. */
  readonly touching: number
}

/** So many signs on each side count for what touches a passage; from three quarters of it a side counts in full. */
const touchingLength = 32
const fullSide = 24

/** What it counts that a passage began or ended its text, and this place does so too. */
const endOfText = 8

/**
 * How well what stands around `passage` agrees with what stood around it, or nothing where there was nothing that could
 * be compared. A passage that began its text agrees with the beginning of a text.
 */
export function fitAt(
  text: string,
  { start, end }: Passage,
  { before, after }: Surroundings,
): Fit | undefined {
  const sides = [
    {
      weight: weightOf(before, text.slice(0, start)),
      fit: () =>
        sideFit(
          sameBefore(text, start, before, before.length),
          before,
          text.slice(Math.max(0, start - before.length - 8), start),
        ),
    },
    {
      weight: weightOf(after, text.slice(end, end + fullSide)),
      fit: () => sideFit(sameAfter(text, end, after, 0), after, text.slice(end, end + after.length + 8)),
    },
  ].filter(({ weight }) => weight > 0)
  const weight = sides.reduce((sum, side) => sum + side.weight, 0)
  if (weight === 0) return undefined
  const fits = sides.map((side) => ({ ...side.fit(), share: side.weight / weight }))
  return {
    context: fits.reduce((sum, { context, share }) => sum + context * share, 0),
    touching: fits.reduce((sum, { touching, share }) => sum + touching * share, 0),
  }
}

const weightOf = (side: string, there: string): number => {
  if (side.trim() !== '') return Math.min(fullSide, side.length)
  return there.trim() === '' ? endOfText : 0
}

function sideFit(same: number, side: string, there: string): Fit {
  if (same === side.length) return { context: 1, touching: 1 }
  const most = Math.min(side.length, touchingLength)
  const touching = Math.min(same, most) / most
  return { context: (touching + Math.max(touching, likeness(there, side))) / 2, touching }
}

/** How many signs before `end` in one text and before `otherEnd` in another are the same. */
export function sameBefore(
  text: string,
  end: number,
  other: string,
  otherEnd: number,
  most = Infinity,
): number {
  const limit = Math.min(end, otherEnd, most)
  let same = 0
  while (same < limit && text.charCodeAt(end - 1 - same) === other.charCodeAt(otherEnd - 1 - same)) same += 1
  return same
}

/** How many signs from `start` in one text and from `otherStart` in another are the same. */
export function sameAfter(
  text: string,
  start: number,
  other: string,
  otherStart: number,
  most = Infinity,
): number {
  const limit = Math.min(text.length - start, other.length - otherStart, most)
  let same = 0
  while (same < limit && text.charCodeAt(start + same) === other.charCodeAt(otherStart + same)) same += 1
  return same
}

/** 1 where `pattern` stands in `text`, 0 where it takes half its length in edits: so much any two texts agree. */
function likeness(text: string, pattern: string): number {
  const [best] = search(text, pattern, Math.floor(pattern.length / 2))
  return best ? Math.max(0, 1 - (2 * best.errors) / pattern.length) : 0
}
