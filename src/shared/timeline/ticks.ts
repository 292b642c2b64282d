import { scaleUtc } from 'd3-scale'
import { utcMonth, utcYear } from 'd3-time'
import type { Language } from '../article/language'
import { lengthOf, type Span } from './span'

/** A line of the axis with its words. `x` in pixels from the span's beginning; `strong` says the year among months. */
export type Tick = {
  readonly time: number
  readonly x: number
  readonly label: string
  readonly strong: boolean
}

/** The least that two labels are apart, in pixels. */
const apart = 62

const day = 86_400_000

/** From the place of a time to its pixel. */
export const placesIn = (span: Span, width: number) =>
  scaleUtc<number, number>().domain([span.from, span.to]).range([0, width])

/**
 * The axis's ticks for what is seen: years, months or days, in UTC. Which they are depends on the scale alone, so they
 * do not change in panning. A tick whose label would run into the next is left out.
 */
export function ticksIn(span: Span, width: number, language: Language): Tick[] {
  const { count, step } = density(lengthOf(span), width)
  const scale = placesIn(span, width)
  const times = timesIn(span, width, count)
  const label = labelFor(step < 20 * day ? 'day' : step < 300 * day ? 'month' : 'year', language)
  return times
    .filter((time, index) => scale(times[index + 1] ?? Infinity) - scale(time) >= apart)
    .map((time) => ({ time, x: scale(time), ...label(time) }))
}

const timesIn = (span: Span, width: number, count: number) =>
  placesIn(span, width)
    .ticks(count)
    .map(Number)
    .filter((time) => time % day === 0)

/** How many ticks to ask for, so that they are far enough apart; found on years that stand for all others. */
function density(length: number, width: number): { count: number; step: number } {
  const sample = { from: Date.UTC(2001, 0, 1), to: Date.UTC(2001, 0, 1) + Math.max(length, 10 * day) }
  for (let count = Math.max(2, Math.floor(width / apart)); count > 1; count -= 1) {
    const [first, second] = timesIn(sample, width, count)
    const step = first === undefined || second === undefined ? Infinity : second - first
    if ((step / length) * width >= apart) return { count, step: Number.isFinite(step) ? step : length }
  }
  return { count: 1, step: length }
}

function labelFor(unit: 'day' | 'month' | 'year', language: Language) {
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
