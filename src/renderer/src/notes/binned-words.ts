import {
  isBookmark,
  isLink,
  isOwnEvent,
  noteOf,
  type Annotation,
} from '../../../shared/annotation/annotation'
import type { Messages } from '../../../shared/messages/messages'
import type { Binned } from '../../../shared/notebook/binned'
import { timeWords } from '../../../shared/timeline/event-time'
import type { ShownEvent } from '../../../shared/timeline/shown-event'
import type { Desk } from '../state/contexts'

/** What is told of something in the bin; what it does not have is empty. */
export type BinnedWords = {
  readonly kind: string
  /** The words of its passage, on one line. */
  readonly quote: string
  /** A bookmark's name, an event's title and date, or the event that a link was to. */
  readonly title: string
  readonly note: string
  /** How many links come back with an event. */
  readonly links: number
  /** Whether it cannot be restored, because the event that it links to is gone. */
  readonly stuck: boolean
}

/** The words for something in the bin. */
export function binnedWords(
  { annotation, restores }: Binned,
  { timeline, preferences }: Pick<Desk, 'timeline' | 'preferences'>,
): BinnedWords {
  const event = isLink(annotation) ? timeline.event(annotation.event) : undefined
  return {
    kind: kindWord(annotation, preferences.messages.bin.kinds),
    quote: 'selector' in annotation.target ? annotation.target.selector[0].exact.replace(/\s+/g, ' ') : '',
    title: titleOf(annotation, event, preferences),
    note: noteOf(annotation) ?? '',
    links: restores.length - 1,
    stuck: isLink(annotation) && event === undefined,
  }
}

function titleOf(
  annotation: Annotation,
  linked: ShownEvent | undefined,
  { messages, language }: Desk['preferences'],
): string {
  if (isBookmark(annotation)) return annotation.label
  if (isLink(annotation)) return linked ? messages.bin.linkedTo(linked.title) : messages.bin.eventGone
  if (!isOwnEvent(annotation)) return ''
  const { title, date } = annotation.event
  return `${title.trim()} · ${timeWords(date, language, 'short')}`
}

function kindWord({ motivation }: Annotation, kinds: Messages['bin']['kinds']): string {
  switch (motivation) {
    case 'describing':
      return kinds.article
    case 'bookmarking':
      return kinds.bookmark
    case 'commenting':
      return kinds.note
    case 'linking':
      return kinds.link
    case 'identifying':
      return kinds.event
    case 'highlighting':
      return kinds.mark
  }
}
