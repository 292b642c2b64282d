import {
  hasPassage,
  isBookmark,
  isLink,
  isOwnEvent,
  noteOf,
  type Annotation,
  type WorkId,
} from '../annotation/annotation'
import type { Notebook } from '../notebook/notebook'
import type { RestoreLine } from './backup'
import type { Difference } from './compare'

/** So much of a quote or of a note is shown, in UTF-16 code units. */
const longest = 300

const kinds = {
  highlighting: 'highlight',
  commenting: 'note',
  describing: 'articleNote',
  bookmarking: 'bookmark',
  linking: 'link',
  identifying: 'event',
} as const

/** A difference as the window lists it. */
export function lineOf(
  { effect, annotation, here, deleted }: Difference,
  { key, work, backup }: { key: number; work: WorkId; backup: Notebook },
): RestoreLine {
  return {
    key,
    work,
    effect,
    kind: kinds[annotation.motivation],
    quote: hasPassage(annotation) ? beginningOf(annotation.target.selector[0].exact) : '',
    note: beginningOf(wordsOf(annotation, backup)),
    noteHere: here ? beginningOf(wordsOf(here, backup)) : '',
    modified: annotation.modified,
    deleted,
  }
}

/** What the reader wrote: a note, a bookmark's name, an event's title and note, the title of the own event that a link links to. */
function wordsOf(annotation: Annotation, { annotations, bin }: Notebook): string {
  if (isBookmark(annotation)) return annotation.label
  if (isLink(annotation)) {
    const present: ReadonlyMap<string, Annotation> = annotations
    const binned: ReadonlyMap<string, { annotation: Annotation }> = bin
    const event = present.get(annotation.event) ?? binned.get(annotation.event)?.annotation
    return event && isOwnEvent(event) ? event.event.title : ''
  }
  const note = noteOf(annotation) ?? ''
  return isOwnEvent(annotation) ? `${annotation.event.title}\n${note}` : note
}

/** The beginning of some words, cut after a whole letter. */
function beginningOf(words: string): string {
  const trimmed = words.trim()
  if (trimmed.length <= longest) return trimmed
  return `${trimmed.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
