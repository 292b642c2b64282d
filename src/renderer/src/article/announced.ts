import type { PlacedBlock } from '../../../shared/article/plain-text'
import type { Announcing, HeardMark } from './heard-page'
import type { Cut } from './hidden-words'

/** How many marks at one place are said by name; of more only how many they are. */
const mostByName = 3

/** What is said in a block where its marks begin and end, by offset from the block's beginning; what ends is said first. */
export function cutsIn(
  { start, end }: PlacedBlock,
  marks: readonly HeardMark[],
  { words, language }: NonNullable<Announcing>,
): Cut[] {
  const ends = byOffset(
    marks.filter((mark) => mark.end <= end),
    (mark) => mark.end - start,
  )
  const begins = byOffset(
    marks.filter((mark) => mark.start >= start),
    (mark) => mark.start - start,
  )
  return [...new Set([...ends.keys(), ...begins.keys()])].map((at) => {
    const [ending, beginning] = [ends.get(at) ?? [], begins.get(at) ?? []]
    const said = [
      ...(ending.length > mostByName
        ? [words.manyEnd(ending.length)]
        : ending.map(({ category }) => words.markEnds(category))),
      ...(beginning.length > mostByName
        ? [words.manyBegin(beginning.length)]
        : beginning.map(({ category, noted }) => words.markBegins(category, noted))),
    ]
    return { at, words: said.join(', '), language }
  })
}

function byOffset(
  marks: readonly HeardMark[],
  offset: (mark: HeardMark) => number,
): ReadonlyMap<number, HeardMark[]> {
  const found = new Map<number, HeardMark[]>()
  for (const mark of marks) found.set(offset(mark), [...(found.get(offset(mark)) ?? []), mark])
  return found
}
