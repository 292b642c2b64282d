import type { EdtfDate, EdtfPoint, Season } from './edtf-date'
import type { Span } from './span'

/** A day in milliseconds. */
export const dayLength = 86_400_000

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** How many days a month has in the proleptic Gregorian calendar; `month` from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)

/**
 * The beginning of a day in UTC milliseconds, in the proleptic Gregorian calendar. Months above 12 run on into the next
 * year. Unlike `Date.UTC` it knows years below 100 and far beyond 275,760.
 */
export function startOfDay(year: number, month = 1, day = 1): number {
  const shifted = month - 3
  const civilYear = year + Math.floor(shifted / 12)
  const monthOfYear = shifted - Math.floor(shifted / 12) * 12
  const era = Math.floor(civilYear / 400)
  const yearOfEra = civilYear - era * 400
  const dayOfYear = Math.floor((153 * monthOfYear + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) * dayLength
}

/** The day that a time lies in: the year counted astronomically, month and day from 1. Undoes `startOfDay`. */
export function dayAt(time: number): { year: number; month: number; day: number } {
  // So far away that milliseconds are no longer whole, a beginning can come out a little before itself.
  const inexact = Math.abs(time) > Number.MAX_SAFE_INTEGER ? Math.abs(time) * Number.EPSILON : 0
  const days = Math.floor((time + inexact) / dayLength) + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Northern and meteorological: whole months; the winter of a year is the one that begins in its December. */
const seasonStarts: Record<Season, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/**
 * What a date covers, in UTC milliseconds, `from` included and `to` not. An open end is infinite; an end that is not
 * known is taken as near as can be: the known one alone. A qualified date covers what the unqualified one does.
 */
export function spanOf(date: EdtfDate): Span {
  if (date.precision !== 'interval') return pointSpan(date)
  const { start, end } = date
  const first = typeof start === 'string' ? undefined : pointSpan(start)
  const last = typeof end === 'string' ? undefined : pointSpan(end)
  const from = start === 'open' ? -Infinity : (first ?? last)?.from
  const to = end === 'open' ? Infinity : (last ?? first)?.to
  return { from: from ?? -Infinity, to: to ?? Infinity }
}

function pointSpan(point: EdtfPoint): Span {
  const { year } = point
  switch (point.precision) {
    case 'second': {
      const time = point.hour * 3600 + (point.minute - (point.shift ?? 0)) * 60 + point.second
      const from = startOfDay(year, point.month, point.day) + time * 1000
      return { from, to: from + 1000 }
    }
    case 'day': {
      const from = startOfDay(year, point.month, point.day)
      return { from, to: from + dayLength }
    }
    case 'month':
      return { from: startOfDay(year, point.month), to: startOfDay(year, point.month + 1) }
    case 'season': {
      const month = seasonStarts[point.season]
      return { from: startOfDay(year, month), to: startOfDay(year, month + 3) }
    }
    case 'year':
      return { from: startOfDay(year), to: startOfDay(year + 1) }
    case 'decade':
      return { from: startOfDay(year), to: startOfDay(year + 10) }
    case 'century':
      return { from: startOfDay(year), to: startOfDay(year + 100) }
  }
}
