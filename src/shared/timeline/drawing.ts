import type { EdtfDate } from './edtf-date'

/**
 * How a date is drawn: a dot for a day, a bar for anything longer. A solid line is a known extent, dashes stand for
 * a season or an unsure date, brackets for a day that is only known to lie somewhere within.
 */
export type Drawing = { readonly body: 'dot' | 'bar'; readonly line: 'solid' | 'dashed' | 'bracket' }

/** The drawing that says truly how finely and how surely a date is known. */
export function drawingOf(date: EdtfDate): Drawing {
  if (date.precision === 'interval') {
    const sure = [date.start, date.end].every(
      (end) => typeof end === 'string' || end.qualification === 'exact',
    )
    return { body: 'bar', line: sure ? 'solid' : 'dashed' }
  }
  const body = date.precision === 'day' || date.precision === 'second' ? 'dot' : 'bar'
  if (date.qualification !== 'exact' || date.precision === 'season') return { body, line: 'dashed' }
  return { body, line: body === 'dot' ? 'solid' : 'bracket' }
}
