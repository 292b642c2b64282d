import { dateLocales, type Language } from '../article/language'

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day of a moment on a clock in `timeZone`, as 2025-08-15. */
export function dayIn(moment: string, timeZone: string): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone })
  formats.set(timeZone, format)
  return format.format(new Date(moment))
}

/** What names the day of a moment in `language`, on a clock in `timeZone`. */
export function dayTeller(language: Language, timeZone: string): (moment: string) => string {
  const format = new Intl.DateTimeFormat(dateLocales[language], { dateStyle: 'long', timeZone })
  return (moment) => format.format(new Date(moment))
}
