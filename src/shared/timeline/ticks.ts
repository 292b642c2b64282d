import type { Language } from '../article/language'
import { english, formatIn, german, yearWords } from './date-spelling'
import { divisions, type Division, type Unit } from './divisions'
import { dayAt, dayLength } from './edtf-span'
import { lengthOf, type Span } from './span'

/**
 * A line of the axis with its words, which are empty where the next line's would be in their way. `x` in pixels from the
 * span's beginning; `strong` says the year among months.
 */
export type Tick = {
  readonly time: number
  readonly x: number
  readonly label: string
  readonly strong: boolean
}

/** The least that two labels are apart, in pixels. */
const apart: Record<Unit, number> = { day: 72, month: 76, year: 50 }

/** From the place of a time to its pixel. */
export const placesIn =
  (span: Span, width: number) =>
  (time: number): number =>
    ((time - span.from) / lengthOf(span)) * width

/**
 * The axis's ticks for what is seen: years, months or days, in UTC. Which they are depends on the scale alone, so they
 * do not change in panning. A tick whose label would run into the next is left out. However long the span is, they are
 * no more than one every 50 pixels.
 */
export function ticksIn(span: Span, width: number, language: Language): Tick[] {
  const pixels = (time: number) => (time / lengthOf(span)) * width
  const division = divisions.find(({ unit, length }) => pixels(length * dayLength) >= apart[unit])
  if (!division || !(lengthOf(span) > 0)) return []
  const { unit, within } = division
  const scale = placesIn(span, width)
  const times = within(span.from, span.to)
  const label = labelFor(division, pixels(division.length * dayLength), language)
  return times.flatMap((time, index) => {
    const next = times[index + 1]
    const isIn = time >= span.from && time < span.to && next !== undefined
    return isIn && scale(next) - scale(time) >= apart[unit] ? [{ time, x: scale(time), ...label(time) }] : []
  })
}

/** Pixels of a letter of the axis, and around its words. */
const letter = 7
const aroundWords = 14

function labelFor({ unit, step }: Division, room: number, language: Language) {
  const spelling = language === 'de' ? german : english
  const format = (options: Intl.DateTimeFormatOptions) => {
    const known = formatIn(spelling.locale, options)
    return (month: number, day: number) => known.format(Date.UTC(2000, month - 1, day))
  }
  const monthName = format({ month: 'short' })
  const dayOfMonth = format({ day: 'numeric', month: 'short' })
  return (time: number): Pick<Tick, 'label' | 'strong'> => {
    const { year, month, day } = dayAt(time)
    const yearName = yearWords(year, spelling)
    if (unit === 'year') {
      const every = Math.ceil((yearName.length * letter + aroundWords) / Math.max(room, 1))
      const isSaid = Math.round(year / step) % every === 0
      return { label: isSaid ? yearName : '', strong: false }
    }
    if (month === 1 && day === 1) return { label: monthAndYear(yearName, spelling.locale), strong: true }
    return {
      label: unit === 'month' || day === 1 ? monthName(month, day) : dayOfMonth(month, day),
      strong: false,
    }
  }
}

/** “Jan 2025”; the year is put in afterwards, so that any year can be said. */
const monthAndYear = (year: string, locale: string) =>
  formatIn(locale, { month: 'short', year: 'numeric' })
    .formatToParts(Date.UTC(2000, 0, 1))
    .map(({ type, value }) => (type === 'year' ? year : value))
    .join('')

/** The shortest span worth seeing, in which a day is ten targets wide: a week in a wide window. */
export const shortestSpan = (width: number): number => Math.max(1, width / 240) * dayLength

/** Between two years of the overview at least, in pixels, and what the words of the last one need. */
const yearsApart = 40
const yearWidth = 34

/** The years of an extent, each where it begins, for the overview; thinned where they would touch. */
export function yearsIn(extent: Span, width: number): Tick[] {
  const widest = Math.max(...[extent.from, extent.to].map((time) => String(dayAt(time).year).length)) * letter
  const needed = Math.max(yearsApart, widest + 6)
  const scale = placesIn(extent, width)
  const chosen = divisions.find(
    ({ unit, length }) => unit === 'year' && ((length * dayLength) / lengthOf(extent)) * width >= needed,
  )
  return (chosen?.within(extent.from, extent.to) ?? [])
    .filter((time) => time >= extent.from && time < extent.to)
    .map((time) => ({ time, x: scale(time), label: String(dayAt(time).year), strong: false }))
    .filter(({ x }) => x + Math.max(yearWidth, widest) <= width)
}
