import type { AnnotationId } from '../../../shared/annotation/annotation'
import type { Language } from '../../../shared/article/language'
import type { EventId } from '../../../shared/timeline/event-words'

/** What can be done with events from the timeline and its table; where it is missing, they are only looked at. */
export type EventActions = {
  /** Begins an event of the reader's own; `date` is EDTF to start from. */
  readonly onNew: (date?: string) => void
  readonly onEdit: (id: EventId) => void
  readonly onRemove: (id: EventId) => void
  readonly onUnlink: (link: AnnotationId) => void
  /** Shows the notes at an event's passages in the list. */
  readonly onNotes: (id: EventId) => void
  /** How many marks stand at an event's passages. */
  readonly notesOf: (id: EventId) => number
  readonly onExport: () => void
  /** Links the passage at hand to an event. */
  readonly onLink: (id: EventId) => void
  /** Whether there is a passage at hand that is not linked to the event yet. */
  readonly canLink: (id: EventId) => boolean
  /** Another edition that has passages of an event, where the open one has none. */
  readonly elsewhere: (id: EventId) => Language | undefined
  /** Opens that edition at the event's first passage. */
  readonly onElsewhere: (id: EventId) => void
  /** Whether anything can be kept: a notebook may be open for reading only. */
  readonly canChange: () => boolean
}
