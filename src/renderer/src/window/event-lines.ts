import type { Passage } from '../../../shared/annotation/passage'
import type { EventId } from '../../../shared/timeline/event-words'
import type { MenuLine } from '../parts/menu-line'
import type { Desk } from '../state/contexts'

/** To show one of some events on the timeline. */
export const eventLines = ({ events, preferences, timeline }: Desk, ids: readonly EventId[]): MenuLine[] =>
  ids.flatMap((id) => {
    const event = timeline.event(id)
    const words = preferences.messages.events.passage
    return event ? { words: words.event(event.title), run: () => events.show(id) } : []
  })

/** What joins a passage to the timeline; `keysOf` names the keys where the passage is the one that they act on. */
export function joiningLines(
  desk: Desk,
  passage: Passage,
  keysOf?: (deed: 'link-event' | 'new-event') => string | undefined,
): MenuLine[] {
  const { events, notebook, preferences, timeline } = desk
  const words = preferences.messages.events.passage
  const disabled = !notebook.writable
  return [
    { words: words.link, keys: keysOf?.('link-event'), disabled, run: () => events.startLinking(passage) },
    { words: words.newHere, keys: keysOf?.('new-event'), disabled, run: () => events.startNew({ passage }) },
    ...eventLines(desk, timeline.eventsIn(passage)),
  ]
}
