import type { Passage } from '../../../shared/annotation/passage'
import { parseEdtf } from '../../../shared/timeline/edtf'
import { spanOf } from '../../../shared/timeline/edtf-span'
import type { Timeline } from '../state/timeline.svelte'

/** Where in time the text at `place` stands, in UTC milliseconds: at its own event, else at the last one spoken of before. */
export function whereInTime(timeline: Timeline, place: Passage | undefined): number | undefined {
  if (!place) return undefined
  const own = timeline.eventsIn(place)[0]
  const before = timeline.passages.findLast(({ start }) => start <= place.start)
  const event = timeline.event(own ?? before?.event)
  const date = event && parseEdtf(event.date)
  if (!date?.ok) return undefined
  const { from, to } = spanOf(date.value)
  const middle = (from + to) / 2
  return Number.isFinite(middle) ? middle : undefined
}
