import type { EdtfPoint } from './edtf-date'

/** How much is said: to be read aloud, or on a label. */
export type DateForm = 'full' | 'short'

/** What an interval's beginning need not say because its end says it. */
export type Omission = 'year' | 'month' | undefined

/** How a language writes the parts of a date. */
export type Spelling = {
  readonly locale: string
  readonly beforeChrist: string
  readonly afterChrist: string
  readonly seasons: Readonly<Record<string, string>>
  readonly decade: (years: string, form: DateForm) => string
  readonly century: (first: string, last: string, form: DateForm) => string
}

/** German dates: „15. August 2025“. */
export const german: Spelling = {
  locale: 'de',
  beforeChrist: 'v. Chr.',
  afterChrist: 'n. Chr.',
  seasons: { spring: 'Frühjahr', summer: 'Sommer', autumn: 'Herbst', winter: 'Winter' },
  decade: (years, form) => (form === 'full' ? `${years}er-Jahre` : `${years}er`),
  century: (first, last, form) => (form === 'full' ? `${first} bis ${last}` : `${first}–${last}`),
}

/** English dates: “15 August 2025”. */
export const english: Spelling = {
  locale: 'en-GB',
  beforeChrist: 'BC',
  afterChrist: 'AD',
  seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
  decade: (years, form) => (form === 'full' ? `the ${years}s` : `${years}s`),
  century: (first, last, form) => (form === 'full' ? `${first} to ${last}` : `${first}–${last}`),
}

/** A year as it is written: with BC or AD where it would not be known for a year, grouped from five digits on. */
export function yearWords(year: number, { locale, beforeChrist, afterChrist }: Spelling): string {
  const number = year > 0 ? year : 1 - year
  const written = number < 10_000 ? String(number) : number.toLocaleString(locale)
  if (year > 99) return written
  return `${written} ${year > 0 ? afterChrist : beforeChrist}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** A format of UTC times, made once. */
export function formatIn(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  formats.set(key, made)
  return made
}

/** Day, month and year by Intl; the year is put in afterwards, so that any year can be said. */
function calendarWords(
  year: string,
  month: number,
  day: number | undefined,
  form: DateForm,
  spelling: Spelling,
) {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: form === 'full' ? 'long' : 'short',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }
  const key = [spelling.locale, form, month, day].join(' ')
  let around = aroundYear.get(key)
  if (!around) {
    const parts = formatIn(spelling.locale, options).formatToParts(Date.UTC(2000, month - 1, day ?? 15))
    const at = parts.findIndex(({ type }) => type === 'year')
    const words = (some: typeof parts) => some.map(({ value }) => value).join('')
    around = { before: words(parts.slice(0, at)), after: words(parts.slice(at + 1)) }
    aroundYear.set(key, around)
  }
  return around.before + year + around.after
}

/** What stands before and behind the year, for each day of a year: Intl is slow, and a timeline says many dates. */
const aroundYear = new Map<string, { readonly before: string; readonly after: string }>()

/** The bare date, without any word of sureness. */
export function bareWords(point: EdtfPoint, form: DateForm, omit: Omission, spelling: Spelling): string {
  const year = yearWords(point.year, spelling)
  switch (point.precision) {
    case 'second':
    case 'day': {
      const { locale } = spelling
      const shown = form === 'full' ? 'long' : 'short'
      const noon = Date.UTC(2000, point.month - 1, point.day, 12)
      if (omit === 'month') return locale === 'de' ? `${String(point.day)}.` : String(point.day)
      if (omit === 'year') return formatIn(locale, { day: 'numeric', month: shown }).format(noon)
      const day = calendarWords(year, point.month, point.day, form, spelling)
      return point.precision === 'day' ? day : `${day}, ${clockWords(point)}`
    }
    case 'month': {
      if (omit === undefined) return calendarWords(year, point.month, undefined, form, spelling)
      const shown = form === 'full' ? 'long' : 'short'
      return formatIn(spelling.locale, { month: shown }).format(Date.UTC(2000, point.month - 1, 15))
    }
    case 'season': {
      const name = spelling.seasons[point.season] ?? ''
      const next = String(point.year + 1).slice(-2)
      return point.season === 'winter' && point.year > 99 ? `${name} ${year}/${next}` : `${name} ${year}`
    }
    case 'year':
      return year
    case 'decade':
      return spelling.decade(year, form)
    case 'century':
      return spelling.century(year, yearWords(point.year + 99, spelling), form)
  }
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

function clockWords({ hour, minute, second, shift }: EdtfPoint & { precision: 'second' }): string {
  const time = [hour, minute, second].map(twoDigits).join(':')
  if (shift === undefined) return time
  if (shift === 0) return `${time} UTC`
  const away = Math.abs(shift)
  return `${time} UTC${shift < 0 ? '−' : '+'}${twoDigits(Math.floor(away / 60))}:${twoDigits(away % 60)}`
}
