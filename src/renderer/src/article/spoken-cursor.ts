import { noteOf } from '../../../shared/annotation/annotation'
import { overlaps, type Passage } from '../../../shared/annotation/passage'
import { cleanText } from '../../../shared/article/clean-text'
import type { PlacedBlock } from '../../../shared/article/plain-text'
import type { Desk } from '../state/contexts'

/**
 * What is said of the reading cursor: the words it came to, and then where they are and what is there; `at` and `all`
 * are the sentence's place in its paragraph, or the word's in its sentence, from 1.
 */
export type SpokenCursor = {
  readonly words: string
  readonly about: string
  readonly at: number
  readonly all: number
}

/** The reading cursor in words; nothing while it is off. */
export function spokenCursor(desk: Desk): SpokenCursor | undefined {
  const { cursor, reading } = desk
  const { part, passage, sentence, byWord, units } = cursor
  if (!part || !passage || !sentence) return undefined
  const inSentence = byWord ? units.wordsIn(sentence) : []
  const word = inSentence.findIndex(({ start }) => start === part.start)
  return {
    ...(word < 0 ? { at: sentence.at, all: sentence.all } : { at: word + 1, all: inSentence.length }),
    words: cleanText(reading.plain, part),
    about: [...whatIsCovered(desk, passage), ...whatIsThere(desk, passage)].join(' '),
  }
}

/** „Satz 2 von 4, Absatz 15.“, of a stretch how much it is; a single word is just said. */
function whatIsCovered({ cursor, reading, preferences }: Desk, passage: Passage): string[] {
  const { cursor: words, marks } = preferences.messages
  const { sentence, units, extended, byWord } = cursor
  const nameOf = ({ block, paragraph }: PlacedBlock) =>
    block.type === 'paragraph' ? words.paragraph(paragraph ?? 0) : marks.place[block.type]
  const [first, last] = [reading.blockAt(passage.start), reading.blockAt(passage.end - 1)]
  if (!first || !last || !sentence) return []
  const place = first === last ? nameOf(first) : words.to(nameOf(first), nameOf(last))
  if (!extended) return byWord ? [] : [words.sentence(sentence.at, sentence.all, place)]
  const sentences = units.wholeSentences(passage)
  return [
    sentences === undefined
      ? words.words(units.countWords(passage), place)
      : words.sentences(sentences, place),
  ]
}

function whatIsThere({ notebook, vocabulary, timeline, preferences }: Desk, passage: Passage): string[] {
  const { cursor: words, marks: markWords, importing } = preferences.messages
  const marks = notebook.marksIn(passage).map(({ mark }) => {
    const category = vocabulary.nameOf(vocabulary.category(mark.category), preferences.messages)
    const name = mark.from ? `${category} ${importing.others.by(mark.from.name)}` : category
    return noteOf(mark) === undefined ? name : `${name}, ${markWords.withNote}`
  })
  const bookmarks = notebook.bookmarks.filter((one) => one.passage && overlaps(one.passage, passage))
  const events = timeline.eventsIn(passage).map((id) => timeline.event(id)?.title ?? id)
  return [
    ...(marks.length > 0 ? [words.marks(marks)] : []),
    ...(bookmarks.length > 0 ? [words.bookmarks(bookmarks.length)] : []),
    ...(events.length > 0 ? [words.events([...new Set(events)])] : []),
  ]
}
