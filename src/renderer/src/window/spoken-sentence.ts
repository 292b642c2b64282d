import { noteOf } from '../../../shared/annotation/annotation'
import type { Desk } from '../state/contexts'

/** The reading cursor in words: which sentence, where, its text, the marks and the events in it. */
export function spokenSentence({
  cursor,
  reading,
  notebook,
  vocabulary,
  timeline,
  preferences,
}: Desk): string {
  const { marks: words } = preferences.messages
  const { sentence, passage } = cursor
  if (!sentence || !passage) return ''
  const placed = reading.blockNamed(sentence.block)
  const type = placed?.block.type ?? 'paragraph'
  const place = type === 'paragraph' ? words.longPlace(placed?.paragraph ?? 0) : words.place[type]
  const marks = notebook.marksIn(passage).map(({ mark }) => {
    const name = vocabulary.nameOf(vocabulary.category(mark.category), preferences.messages)
    return noteOf(mark) === undefined ? name : `${name}, ${words.withNote}`
  })
  const events = timeline.eventsIn(passage).map((id) => timeline.event(id)?.title[preferences.language] ?? id)
  return [
    words.sentence(sentence.at, sentence.all, place),
    reading.plain.text.slice(passage.start, passage.end),
    ...(marks.length > 0 ? [words.marksHere(marks)] : []),
    ...(events.length > 0 ? [words.eventsHere([...new Set(events)])] : []),
  ].join(' ')
}
