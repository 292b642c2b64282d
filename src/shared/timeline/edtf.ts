import { failed, ok, type Result } from '../result'
import type { EdtfDate, EdtfEnd, EdtfPoint, Qualification, Season } from './edtf-date'
import { daysInMonth, spanOf } from './edtf-span'

/** Why a date cannot be read: not in the format, not in the calendar, or an interval that ends before it begins. */
export type EdtfTrouble = { kind: 'not-a-date' | 'impossible' | 'reversed'; text: string }

/** Reads a date in EDTF, levels 0 and 1; long years (`Y…`) have at most nine digits. Nothing is guessed. */
export function parseEdtf(text: string): Result<EdtfDate, EdtfTrouble> {
  const ends = text.split('/')
  if (ends.length > 2) return failed({ kind: 'not-a-date', text })
  const [first = '', last] = ends
  if (last === undefined) {
    const point = parsePoint(first)
    return typeof point === 'string' ? failed({ kind: point, text }) : ok(point)
  }
  const start = parseEnd(first)
  const end = parseEnd(last)
  if (isTrouble(start)) return failed({ kind: start, text })
  if (isTrouble(end)) return failed({ kind: end, text })
  if (typeof start === 'string' && typeof end === 'string') return failed({ kind: 'not-a-date', text })
  if (typeof start !== 'string' && typeof end !== 'string' && spanOf(end).to <= spanOf(start).from)
    return failed({ kind: 'reversed', text })
  return ok({ precision: 'interval', start, end })
}

type PointTrouble = 'not-a-date' | 'impossible'

const isTrouble = (end: EdtfEnd | PointTrouble) => end === 'not-a-date' || end === 'impossible'

const qualifications: Record<string, Qualification> = { '?': 'uncertain', '~': 'about', '%': 'both' }
const seasons: Record<string, Season> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

const calendarDate = /^(-?)(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)$/
const longYear = /^Y(-?[1-9]\d{4,8})([?~%]?)$/
const dateAndTime = /^(.+)T(\d\d):(\d\d):(\d\d)(?:(Z)|([+-])(\d\d)(?::(\d\d))?)?$/

function parseEnd(text: string): EdtfEnd | PointTrouble {
  if (text === '..') return 'open'
  if (text === '') return 'unknown'
  const point = parsePoint(text)
  if (typeof point === 'string') return point
  // Times and unspecified parts in an interval are level 2.
  const unspecified = 'unspecified' in point && point.unspecified !== undefined
  return point.precision === 'second' || unspecified ? 'not-a-date' : point
}

function parsePoint(text: string): EdtfPoint | PointTrouble {
  const long = longYear.exec(text)
  if (long) return { ...qualified(long[2]), precision: 'year', year: Number(long[1]), unspecified: undefined }
  return text.includes('T') ? parseTime(text) : parseCalendarDate(text)
}

const qualified = (sign = '') => ({ qualification: qualifications[sign] ?? ('exact' as const) })

function parseCalendarDate(text: string): EdtfPoint | PointTrouble {
  const [, sign, digits, month, day, qualifier] = calendarDate.exec(text) ?? []
  if (digits === undefined || (sign === '-' && digits === '0000')) return 'not-a-date'
  const base = qualified(qualifier)
  if (digits.endsWith('X')) {
    if (month !== undefined) return 'not-a-date'
    const earliest = Number(sign === '-' ? `-${digits.replaceAll('X', '9')}` : digits.replaceAll('X', '0'))
    return { ...base, precision: digits.endsWith('XX') ? 'century' : 'decade', year: earliest }
  }
  const year = sign === '-' ? -Number(digits) : Number(digits)
  if (month === undefined) return { ...base, precision: 'year', year, unspecified: undefined }
  if (month === 'XX') {
    if (day !== undefined && day !== 'XX') return 'not-a-date'
    return { ...base, precision: 'year', year, unspecified: day === undefined ? 'month' : 'day' }
  }
  const season = seasons[month]
  if (season) return day === undefined ? { ...base, precision: 'season', year, season } : 'not-a-date'
  const number = Number(month)
  if (number > 24) return 'not-a-date'
  if (number < 1 || number > 12) return 'impossible'
  if (day === undefined || day === 'XX')
    return { ...base, precision: 'month', year, month: number, unspecified: day && 'day' }
  if (Number(day) < 1 || Number(day) > daysInMonth(year, number)) return 'impossible'
  return { ...base, precision: 'day', year, month: number, day: Number(day) }
}

function parseTime(text: string): EdtfPoint | PointTrouble {
  const [, date = '', hour, minute, second, zulu, sign, shiftHours, shiftMinutes = '0'] =
    dateAndTime.exec(text) ?? []
  const point = parseCalendarDate(date)
  if (point === 'impossible') return point
  if (point === 'not-a-date' || point.precision !== 'day' || point.qualification !== 'exact')
    return 'not-a-date'
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second) }
  const away = Number(shiftHours ?? 0) * 60 + Number(shiftMinutes)
  if (time.hour > 23 || time.minute > 59 || time.second > 59) return 'impossible'
  if (away > 14 * 60 || Number(shiftMinutes) > 59) return 'impossible'
  const known = zulu !== undefined || shiftHours !== undefined
  const shift = known ? (sign === '-' ? -away : away) : undefined
  return { ...point, ...time, precision: 'second', shift }
}
