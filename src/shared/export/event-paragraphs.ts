import { blockAt, plainText } from '../article/plain-text'
import type { EventId } from '../timeline/event-words'
import type { ExportInput } from './format'

/** The numbers of the paragraphs that speak of each event, in the order of the text. */
export type Paragraphs = ReadonlyMap<EventId, readonly number[]>

/** Which paragraphs of the open edition speak of which event. */
export function eventParagraphs({
  editions: [{ edition }],
  passages,
}: Pick<ExportInput, 'editions' | 'passages'>): Paragraphs {
  const plain = plainText(edition)
  const numbers = new Map<EventId, Set<number>>()
  for (const { start, event } of passages.get(edition.language) ?? []) {
    const paragraph = blockAt(plain, start)?.paragraph
    if (paragraph === undefined) continue
    const others = numbers.get(event)
    if (others) others.add(paragraph)
    else numbers.set(event, new Set([paragraph]))
  }
  return new Map([...numbers].map(([event, all]) => [event, [...all].sort((a, b) => a - b)]))
}
