import { datedEvents } from '../timeline/dated-event'
import { meet } from '../timeline/event-time'
import type { Measure, ExportedEvent, TimelineInput, TimelineMaterial, TimelineOptions } from './material'

/** What is chosen before the reader has chosen anything: what is seen, or else all. */
export const firstOptions = ({
  language,
  shown,
}: Pick<TimelineMaterial, 'language' | 'shown'>): TimelineOptions => ({
  which: shown ? 'visible' : 'all',
  hiddenLanes: false,
  quotes: true,
  // What a spreadsheet in that language takes for the next cell.
  separator: language === 'de' ? ';' : ',',
})

/** The events that go out by the reader's choices, in order of time. */
export function chosenEvents(
  { events, passages, hidden, shown }: TimelineMaterial,
  { which, hiddenLanes }: TimelineOptions,
): ExportedEvent[] {
  return datedEvents(events).flatMap(({ event, date, span, drawing }) => {
    if (!hiddenLanes && hidden.includes(event.lane)) return []
    if (which === 'own' && event.basis !== 'reader') return []
    if (which === 'visible' && shown && !meet(span, shown)) return []
    return [{ ...event, time: date, span, drawing, passages: passages.get(event.id) ?? [] }]
  })
}

/** What a format writes: the material as the reader's choices leave it. */
export function timelineInput(
  material: TimelineMaterial,
  options: TimelineOptions,
  generated: string,
  measure: Measure,
): TimelineInput {
  const { work, edition, language, timeZone, shown } = material
  return {
    work,
    edition,
    language,
    timeZone,
    events: chosenEvents(material, options),
    shown: options.which === 'visible' ? shown : undefined,
    options,
    generated,
    measure,
  }
}
