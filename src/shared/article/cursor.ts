import type { Passage } from '../annotation/passage'
import type { Sentence } from './sentences'
import type { TextUnits } from './text-units'

/** What a reading cursor can be moved by; to an edge it goes forwards to the end of what the unit names, backwards to its beginning. */
export type CursorUnit = 'word' | 'sentence' | 'paragraph' | 'question' | 'paragraph-edge' | 'text-edge'

/** One move of a reading cursor; it extends what is covered, or leaves it. */
export type CursorMove = { readonly unit: CursorUnit; readonly by: 1 | -1; readonly extend: boolean }

/** What a reading cursor covers: one sentence, one word, or a stretch that it was extended over. */
export type Cover = {
  /** The sentence or word that an extension goes out from, and always covers. */
  readonly anchor: Passage
  /** How far an extension reaches: before the anchor or behind it; the anchor's end where there is none. */
  readonly edge: number
  /** Whether the last move was by words. */
  readonly byWord: boolean
}

/** A cursor on one sentence or word. */
export const standingOn = ({ start, end }: Passage, byWord = false): Cover => ({
  anchor: { start, end },
  edge: end,
  byWord,
})

/** From the first letter that is covered to the last. */
export const coveredBy = ({ anchor, edge }: Cover): Passage => ({
  start: Math.min(anchor.start, edge),
  end: Math.max(anchor.end, edge),
})

/** Whether more is covered than one sentence or word. */
export const isExtended = ({ anchor, edge }: Cover): boolean => edge < anchor.start || edge > anchor.end

/** The sentence at the moving end. */
export const sentenceOf = (units: TextUnits, cover: Cover): Sentence | undefined =>
  units.sentences[units.indexAt(headOf(cover))]

/** What was reached last: the word or sentence at the moving end, as far as it is covered. */
export function partOf(units: TextUnits, cover: Cover): Passage {
  const { start, end } = coveredBy(cover)
  const sentence = sentenceOf(units, cover) ?? cover.anchor
  const head = headOf(cover)
  const part = cover.byWord ? (units.wordsIn(sentence).find((word) => head < word.end) ?? sentence) : sentence
  return { start: Math.max(part.start, start), end: Math.min(part.end, end) }
}

/** The cursor after a move; at the text's ends it stays where it is. */
export function moved(units: TextUnits, cover: Cover, { unit, by, extend }: CursorMove): Cover {
  if (extend) return extended(units, cover, unit, by)
  if (unit === 'word') return standingOn(wordFrom(units, cover, by), true)
  return standingOn(sentenceFrom(units, cover, unit, by) ?? cover.anchor)
}

/** A letter at the moving end. */
const headOf = ({ anchor, edge }: Cover): number =>
  edge < anchor.start ? edge : edge > anchor.end ? edge - 1 : anchor.start

function extended(units: TextUnits, { anchor, edge }: Cover, unit: CursorUnit, by: 1 | -1): Cover {
  const byWord = unit === 'word'
  const before = edge < anchor.start || (by < 0 && edge <= anchor.end)
  const from = before ? Math.min(edge, anchor.start) : edge
  const stops = unitsNear(units, unit, from, before).map(({ start, end }) => (before ? start : end))
  const next = by > 0 ? stops.find((stop) => stop > from) : stops.findLast((stop) => stop < from)
  const comesBack = before ? by > 0 : by < 0
  if (!comesBack) return { anchor, edge: next ?? edge, byWord }
  // On its way back an extension ends where it went out from.
  const taken = next === undefined || (before ? next >= anchor.start : next <= anchor.end)
  return { anchor, edge: taken ? anchor.end : next, byWord }
}

/** Units of a kind, those around `from` among them. */
function unitsNear(units: TextUnits, unit: CursorUnit, from: number, before: boolean): readonly Passage[] {
  const { plain, sentences, questions } = units
  const inside = before ? from : from - 1
  switch (unit) {
    case 'word':
    case 'sentence': {
      const here = units.indexAt(inside)
      const near = sentences.slice(Math.max(0, here - 1), here + 2)
      return unit === 'word' ? near.flatMap((sentence) => units.wordsIn(sentence)) : near
    }
    case 'paragraph':
      return plain.blocks
    case 'question':
      return questions
    case 'paragraph-edge':
      return [units.paragraphAt(inside)]
    case 'text-edge':
      return [{ start: 0, end: plain.text.length }]
  }
}

function sentenceFrom(
  units: TextUnits,
  cover: Cover,
  unit: Exclude<CursorUnit, 'word'>,
  by: 1 | -1,
): Sentence | undefined {
  const { sentences, questions, plain } = units
  const head = headOf(cover)
  const index = units.indexAt(head)
  const here = sentences[index]
  const firstOf = (place: Passage | undefined) => place && sentences[units.indexAt(place.start)]
  switch (unit) {
    case 'sentence':
      return sentences[index + by] ?? here
    case 'paragraph':
      return (
        firstOf(plain.blocks[plain.blocks.findIndex(({ block }) => block.id === here?.block) + by]) ?? here
      )
    case 'question': {
      const now = questions.findLastIndex(({ start }) => start <= head)
      if (by > 0) return firstOf(questions[now + 1]) ?? here
      // Back to the beginning of the question being read, and from there to the one before.
      return firstOf(questions[firstOf(questions[now]) === here ? now - 1 : now]) ?? here
    }
    case 'paragraph-edge':
      return here && sentences[index + (by > 0 ? here.all - here.at : 1 - here.at)]
    case 'text-edge':
      return by > 0 ? sentences.at(-1) : sentences[0]
  }
}

/** The next word; into a sentence from its beginning, or backwards from its end. */
function wordFrom(units: TextUnits, cover: Cover, by: 1 | -1): Passage {
  const index = units.indexAt(headOf(cover))
  const here = partOf(units, cover)
  const next = (words: readonly Passage[]) =>
    by > 0 ? words.find(({ start }) => start >= here.end) : words.findLast(({ end }) => end <= here.start)
  for (let at = index; at >= 0; at += by) {
    const sentence = units.sentences[at]
    if (!sentence) break
    const words = units.wordsIn(sentence)
    const word = cover.byWord ? next(words) : words.at(by > 0 ? 0 : -1)
    if (word) return word
  }
  return here
}
