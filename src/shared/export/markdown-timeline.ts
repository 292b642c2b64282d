import { noteOf } from '../annotation/annotation'
import { blockAt, plainText } from '../article/plain-text'
import { messagesIn } from '../messages/messages'
import type { EventId } from '../timeline/event-words'
import { timeWords } from '../timeline/event-time'
import type { ShownEvent } from '../timeline/shown-event'
import type { Page } from './markdown-entry'
import { noteMarkdown } from './markdown-note'
import { escapeInline } from './markdown-text'

/** An event as the head of its annotations: its title and its date; or that they have none. */
export const eventTitle = (event: ShownEvent | undefined, { language, words }: Page): string =>
  event ? `${event.title.trim()} · ${timeWords(event.date, language, 'short')}` : words.file.withoutEvent

/** Events as a list, in their order: when, what, and a few words about it; below an own event the reader's note. */
export function eventList(events: readonly ShownEvent[], page: Page): string {
  const paragraphs = paragraphsOf(page)
  const items = events.map((event) =>
    [eventItem(event, paragraphs.get(event.id) ?? [], page), ...noteBelow(event, page)].join('\n\n'),
  )
  const noted = items.some((item) => item.includes('\n'))
  return items.join(noted ? '\n\n' : '\n')
}

function eventItem(event: ShownEvent, paragraphs: readonly number[], { language, words }: Page): string {
  const { lanes, basis } = messagesIn(language).timeline
  const about = [
    // The lane of own events says no more than that it is one.
    ...(event.lane === 'own' ? [] : [lanes[event.lane]]),
    basis[event.basis],
    ...paragraphs.map(words.place.paragraph),
  ]
  const when = escapeInline(timeWords(event.date, language, 'short'))
  return `- **${when}** · ${escapeInline(event.title)} · *${escapeInline(about.join(', '))}*`
}

/** Indented, whatever a note holds stays within its event's item. */
function noteBelow({ own }: ShownEvent, { options }: Page): string[] {
  const note = own && noteOf(own)
  if (note === undefined || !options.include.notes) return []
  return [
    noteMarkdown(note)
      .split('\n')
      .map((line) => (line === '' ? '' : `  ${line}`))
      .join('\n'),
  ]
}

/** The numbers of the paragraphs of the open edition that speak of each event, in the order of the text. */
function paragraphsOf({ editions: [{ edition }], passages }: Page): ReadonlyMap<EventId, readonly number[]> {
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
