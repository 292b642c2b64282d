import type { EdtfDate, EdtfEnd, EdtfPoint, Qualification } from './edtf-date'

/** How much of the calendar a date names; `interval` has its ends in the calendar, all else lies somewhere within. */
export type Extent = 'day' | 'month' | 'season' | 'year' | 'decade' | 'interval'

/** What an end of a drawing says: a date, deliberately none (`..`), or one that is not known. */
export type End = 'closed' | 'open' | 'unknown'

/**
 * How a date is drawn; dates that say different things have different drawings.
 *
 * - `body`: a dot at its middle, however near one looks, for a day or a moment; a bar over what it covers for anything
 *   longer, which shrinks to a small sign of its `extent` where the bar has no room.
 * - `extent`: a `day` is a round dot; an `interval` a filled bar, since it lasted all that time. `month`, `season`, `year`
 *   and `decade` (a century, too) are days that lie somewhere within: brackets with a line between them and no filling;
 *   a season's line is dashed, since nobody agrees on its first day; year and decade have their brackets doubled and
 *   trebled. Small: a diamond, a rounded diamond, a square, a square within a square.
 * - `sureness`: `exact` a solid outline; `about` (`~`) a dashed one; `uncertain` (`?`) a dotted one; `both` (`%`) a dotted
 *   one within a dashed one. Never by colour alone.
 * - `start`, `end`: `closed` a plain end; `open` (`..`) no end at all: the bar runs on to the edge of time and fades out
 *   there, or points there as an arrow; `unknown` an end that is broken off: it stands at the date that is known, with a
 *   jagged or missing border. All ends of what is not an interval are closed.
 */
export type Drawing = {
  readonly body: 'dot' | 'bar'
  readonly extent: Extent
  readonly sureness: Qualification
  readonly start: End
  readonly end: End
}

/** The drawing that says truly how finely and how surely a date is known; an interval is as sure as its less sure end. */
export function drawingOf(date: EdtfDate): Drawing {
  if (date.precision === 'interval') {
    const sureness = lessSure(surenessOf(date.start), surenessOf(date.end))
    return { body: 'bar', extent: 'interval', sureness, start: endOf(date.start), end: endOf(date.end) }
  }
  const extent = extents[date.precision]
  const body = extent === 'day' ? 'dot' : 'bar'
  return { body, extent, sureness: date.qualification, start: 'closed', end: 'closed' }
}

const extents: Record<EdtfPoint['precision'], Extent> = {
  second: 'day',
  day: 'day',
  month: 'month',
  season: 'season',
  year: 'year',
  decade: 'decade',
  century: 'decade',
}

const endOf = (end: EdtfEnd): End => (typeof end === 'string' ? end : 'closed')

const surenessOf = (end: EdtfEnd): Qualification => (typeof end === 'string' ? 'exact' : end.qualification)

function lessSure(one: Qualification, other: Qualification): Qualification {
  if (one === other || other === 'exact') return one
  return one === 'exact' ? other : 'both'
}
