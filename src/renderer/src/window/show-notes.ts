import type { EventId } from '../../../shared/timeline/event-words'
import type { Desk } from '../state/contexts'

/** Shows the notes that belong to an event, and nothing else, in the list. */
export function showNotesOf(
  { filter, notesByEvent, notices, panels, preferences, timeline }: Desk,
  id: EventId,
): void {
  filter.showEvent(id)
  panels.showAs('list')
  panels.showAnnotations()
  const title = timeline.event(id)?.title ?? ''
  notices.say(preferences.messages.list.notesOfEvent(notesByEvent.notesOf(id).length, title))
}
