import { scaleUtc } from 'd3-scale'
import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time'
import type { Language } from '../article/language'
import { lengthOf, type Span } from './span'

/** A line of the axis with its words. `x` in pixels from the span's beginning; `strong` says the year among months. */
export type Tick = {
  readonly time: number
  readonly x: number
  readonly label: string
  readonly strong: boolean
}

const day = 86_400_000

/** A way to divide time; `length` is the shortest it can be, in days. */
type Division = { readonly interval: TimeInterval; readonly unit: Unit; readonly length: number }
type Unit = 'day' | 'month' | 'year'

const division = (unit: Unit, length: number, interval: TimeInterval | null): Division[] =>
  interval ? [{ interval, unit, length }] : []

const divisions: readonly Division[] = [
  ...division('day', 1, utcDay),
  ...division('day', 2, utcDay.every(2)),
  ...division('day', 7, utcMonday),
  ...division('day', 14, utcMonday.every(2)),
  ...division('month', 28, utcMonth),
  ...division('month', 90, utcMonth.every(3)),
  ...division('month', 181, utcMonth.every(6)),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].flatMap((years) =>
    division('year', years * 365, utcYear.every(years)),
  ),
]

/** The least that two labels are apart, in pixels. */
const apart: Record<Unit, number> = { day: 72, month: 76, year: 50 }

/** From the place of a time to its pixel. */
export const placesIn = (span: Span, width: number) =>
  scaleUtc<number, number>().domain([span.from, span.to]).range([0, width])

/**
 * The axis's ticks for what is seen: years, months or days, in UTC. Which they are depends on the scale alone, so they
 * do not change in panning. A tick whose label would run into the next is left out.
 */
export function ticksIn(span: Span, width: number, language: Language): Tick[] {
  const wide = ({ unit, length }: Division) => ((length * day) / lengthOf(span)) * width >= apart[unit]
  const chosen = divisions.find(wide) ?? divisions.at(-1)
  if (!chosen) return []
  const { interval, unit } = chosen
  const scale = placesIn(span, width)
  const label = labelFor(unit, language)
  const range = interval.range(interval.ceil(new Date(span.from)), new Date(span.to)).map(Number)
  return range
    .filter((time) => scale(interval.ceil(new Date(time + 1))) - scale(time) >= apart[unit])
    .map((time) => ({ time, x: scale(time), ...label(time) }))
}

function labelFor(unit: Unit, language: Language) {
  const locale = language === 'de' ? 'de' : 'en-GB'
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const year = format({ year: 'numeric' })
  const month = format({ month: 'short' })
  const monthAndYear = format({ month: 'short', year: 'numeric' })
  const dayOfMonth = format({ day: 'numeric', month: 'short' })
  return (time: number) => {
    const strong = utcYear(new Date(time)).getTime() === time
    if (unit === 'year') return { label: year.format(time), strong: false }
    if (strong) return { label: monthAndYear.format(time), strong }
    const wholeMonth = utcMonth(new Date(time)).getTime() === time
    return { label: unit === 'month' || wholeMonth ? month.format(time) : dayOfMonth.format(time), strong }
  }
}

/** The shortest span worth seeing: `width` pixels of days that are two targets wide. */
export const shortestSpan = (width: number): number => Math.max(1, width / 48) * day

/** The years of an extent, each where it begins, for the overview; thinned where they would touch. */
export function yearsIn(extent: Span, width: number): Tick[] {
  const scale = placesIn(extent, width)
  const years = Math.max(1, lengthOf(extent) / (365.25 * day))
  const every = Math.max(1, Math.ceil((years * 40) / Math.max(width, 1)))
  return utcYear
    .range(utcYear.ceil(new Date(extent.from)), new Date(extent.to), every)
    .map((date) => ({
      time: Number(date),
      x: scale(date),
      label: String(date.getUTCFullYear()),
      strong: false,
    }))
    .filter(({ x }) => x + 34 <= width)
}
