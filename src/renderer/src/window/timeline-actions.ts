import type { Language } from '../../../shared/article/language'
import type { EventId } from '../../../shared/timeline/event-words'
import type { Desk } from '../state/contexts'
import type { EventActions } from '../state/event-actions'
import { changeEdition } from './editions'
import { showNotesOf } from './show-notes'

/** What the timeline and its table can do with events at this desk. */
export function timelineActions(desk: Desk): EventActions {
  const { events, notebook, notesByEvent, panels, pen, reading, timeline } = desk
  const elsewhere = (id: EventId): Language | undefined =>
    timeline.passagesOf(id).length > 0
      ? undefined
      : reading.languages.find((language) => timeline.passagesIn(language).some(({ event }) => event === id))
  return {
    onNew: (date) => events.startNew(date === undefined ? {} : { date }),
    onEdit: (id) => events.edit(id),
    onRemove: (id) => void events.remove(id),
    onUnlink: (link) => void events.unlink(link),
    onNotes: (id) => showNotesOf(desk, id),
    notesOf: (id) => notesByEvent.notesOf(id).length,
    onExport: () => (panels.sheet = 'export-timeline'),
    onLink: (id) => {
      if (pen.target) void events.link(pen.target, id)
    },
    canLink: (id) => pen.target !== undefined && events.joining(pen.target, id).length === 0,
    elsewhere,
    onElsewhere: (id) => {
      const language = elsewhere(id)
      if (language === undefined) return
      changeEdition(desk, language)
      timeline.go(id, 0)
    },
    canChange: () => notebook.writable,
  }
}
