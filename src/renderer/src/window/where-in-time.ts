import type { Passage } from '../../../shared/annotation/passage'
import { parseEdtf } from '../../../shared/timeline/edtf'
import { spanOf } from '../../../shared/timeline/edtf-span'
import type { Reading } from '../state/reading.svelte'
import type { Timeline } from '../state/timeline.svelte'

/**
 * Where in time the text at `place` stands, in UTC milliseconds: at its own event, of several at the chosen one, else at
 * the last one that the same question has spoken of before. Where a question names no event, the text stands nowhere in
 * time.
 */
export function whereInTime(
  timeline: Timeline,
  reading: Reading,
  place: Passage | undefined,
): number | undefined {
  if (!place) return undefined
  const question = reading.blockAt(place.start)?.question
  const named = timeline.eventsIn(place)
  const own = named.find((id) => id === timeline.chosen) ?? named[0]
  const before = timeline.passages.findLast(
    ({ start }) => start <= place.start && reading.blockAt(start)?.question === question,
  )
  const event = timeline.event(own ?? before?.event)
  const date = event && parseEdtf(event.date)
  if (!date?.ok) return undefined
  const { from, to } = spanOf(date.value)
  const middle = (from + to) / 2
  return Number.isFinite(middle) ? middle : undefined
}
