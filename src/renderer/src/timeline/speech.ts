import type { Language } from '../../../shared/article/language'
import { dateWords } from '../../../shared/timeline/edtf-words'
import type { TimelineEvent } from '../../../shared/timeline/event'
import type { ChartSource } from './chart.svelte'
import type { PlacedEvent } from './placed-events'

/** The title as it is spoken: with the label that is seen, where the title does not hold it. */
export function spokenTitle({ title, label }: TimelineEvent, edition: Language): string {
  const whole = title[edition]
  return whole.toLowerCase().includes(label[edition].toLowerCase()) ? whole : `${label[edition]}: ${whole}`
}

/** What is said of an event behind its title: date, lane, place in the count. */
export const spokenPlace = (
  { date, event, position, count }: PlacedEvent,
  { messages, language }: ChartSource,
): string =>
  [dateWords(date, language), messages.lanes[event.lane], messages.place(position, count)].join(', ')

/** Of events that stand together: their lane, and from the first one's date to the last one's. */
export function spokenPeriod(events: readonly PlacedEvent[], { messages, language }: ChartSource): string {
  const [first] = events
  const last = events.at(-1)
  if (!first || !last) return ''
  const from = dateWords(first.date, language)
  const to = dateWords(last.date, language)
  const period = from === to ? from : messages.visible(from, to)
  return `${messages.lanes[first.event.lane]}, ${period}`
}
