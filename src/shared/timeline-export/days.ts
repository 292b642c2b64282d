import type { EdtfDate } from '../timeline/edtf-date'
import { dayAt, dayLength, spanOf } from '../timeline/edtf-span'

/** The first and the last day of a date in ISO 8601; undefined for an end that is open or not known. */
export function daysOf(date: EdtfDate): { first: string | undefined; last: string | undefined } {
  const { from, to } = spanOf(date)
  const isInterval = date.precision === 'interval'
  const hasFirst = !isInterval || typeof date.start !== 'string'
  const hasLast = !isInterval || typeof date.end !== 'string'
  // Far from 1970 a number of milliseconds is not exact, but the middle of a day is always within it.
  const within = date.precision === 'second' ? 1 : dayLength / 2
  return {
    first: hasFirst ? isoDay(from + within - 1) : undefined,
    last: hasLast ? isoDay(to - within) : undefined,
  }
}

/** The day of a moment in UTC milliseconds, as 2025-08-15; years outside 0 to 9999 have a sign and at least six digits. */
export function isoDay(moment: number): string {
  const { year, month, day } = dayAt(moment)
  return `${isoYear(year)}-${twoDigits(month)}-${twoDigits(day)}`
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0')
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`
}
