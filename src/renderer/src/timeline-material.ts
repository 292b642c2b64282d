import type { Language } from '../../shared/article/language'
import type { EventId } from '../../shared/timeline/event-words'
import { inTimeOrder } from '../../shared/timeline/event-time'
import type { TimelineMaterial, TimelinePassage } from '../../shared/timeline-export/material'
import type { Desk } from './state/contexts'

/** What an export of the timeline can draw from: its events, and their passages in every edition, the open one first. */
export function timelineMaterial({ reading, timeline, panels, preferences }: Desk): TimelineMaterial {
  const others = reading.languages.filter((language) => language !== reading.language)
  const passages = new Map<EventId, TimelinePassage[]>()
  for (const language of [reading.language, ...others])
    for (const [event, passage] of passagesIn({ reading, timeline }, language))
      passages.set(event, [...(passages.get(event) ?? []), passage])
  return {
    work: reading.work,
    edition: reading.edition,
    events: inTimeOrder(timeline.events),
    passages,
    hidden: panels.hiddenLanes,
    shown: timeline.shown,
    language: preferences.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}

function passagesIn(
  { reading, timeline }: Pick<Desk, 'reading' | 'timeline'>,
  edition: Language,
): [EventId, TimelinePassage][] {
  const { text } = reading.text(edition).plain
  return timeline.passagesIn(edition).map(({ start, end, event, paragraph, link }) => {
    const quote = text.slice(start, end)
    return [event, { edition, paragraph, quote, basis: link === undefined ? 'article' : 'reader' }]
  })
}
