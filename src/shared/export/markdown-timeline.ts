import { noteOf } from '../annotation/annotation'
import { messagesIn } from '../messages/messages'
import { timeWords } from '../timeline/event-time'
import type { ShownEvent } from '../timeline/shown-event'
import type { Page } from './about'
import { eventParagraphs, type Paragraphs } from './event-paragraphs'
import { noteMarkdown } from './markdown-note'
import { escapeInline } from './markdown-text'

/** Events as a list, in their order: when, what, and a few words about it; below an own event the reader's note. */
export function eventList(events: readonly ShownEvent[], page: Page): string {
  const paragraphs = eventParagraphs(page)
  const items = events.map((event) =>
    [`- ${eventLine(event, paragraphs, page)}`, ...noteBelow(event, page)].join('\n\n'),
  )
  const noted = items.some((item) => item.includes('\n'))
  return items.join(noted ? '\n\n' : '\n')
}

/** What is told of an event: when, what, and a few words about it; `paragraphs` are those of `eventParagraphs`. */
export function toldOf(
  event: ShownEvent,
  paragraphs: Paragraphs,
  { language, words }: Page,
): { readonly when: string; readonly title: string; readonly about: string } {
  const { lanes, basis } = messagesIn(language).timeline
  const about = [
    // The lane of own events says no more than that it is one.
    ...(event.lane === 'own' ? [] : [lanes[event.lane]]),
    basis[event.basis],
    ...(paragraphs.get(event.id) ?? []).map(words.place.paragraph),
  ]
  return { when: timeWords(event.date, language, 'short'), title: event.title, about: about.join(', ') }
}

/** An event in one line. */
export function eventLine(event: ShownEvent, paragraphs: Paragraphs, page: Page): string {
  const { when, title, about } = toldOf(event, paragraphs, page)
  return `**${escapeInline(when)}** · ${escapeInline(title)} · *${escapeInline(about)}*`
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
