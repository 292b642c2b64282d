import type { Season } from './edtf-date'

/** A date as far as somebody has said it: its year or month may be missing. Years count astronomically. */
export type SaidPoint = {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly season?: Season
  readonly wide?: 'decade' | 'century'
  readonly unspecified?: 'month' | 'day'
  /** The time of day as EDTF writes it. */
  readonly clock?: string
  readonly about?: boolean
  readonly unsure?: boolean
  /** Whether day and month may as well be the other way round. */
  readonly eitherWay?: boolean
}

/** An end of an interval as it was said. */
export type SaidEnd = SaidPoint | 'open' | 'unknown'

/** A date or an interval as it was said. */
export type SaidDate =
  | { readonly kind: 'point'; readonly point: SaidPoint }
  | { readonly kind: 'interval'; readonly start: SaidEnd; readonly end: SaidEnd }

/** A point of which nothing but the year was said. */
export const isYear = (point: SaidPoint): boolean =>
  point.year !== undefined && !point.month && !point.season && !point.wide

const seasonCodes: Record<Season, number> = { spring: 21, summer: 22, autumn: 23, winter: 24 }
const seasonMonths: Record<Season, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** The month that a date lies in or begins with, from 1. */
export const firstMonth = ({ month, season }: SaidPoint): number | undefined =>
  month ?? (season && seasonMonths[season])

/** Day and month the other way round. */
export const turned = (point: SaidPoint): SaidPoint =>
  point.eitherWay && point.day !== undefined && point.month !== undefined
    ? { ...point, day: point.month, month: point.day }
    : point

/** An interval whose ends have told each other what each left out: „3. bis 11. März 2025“, “March 3–11, 2025”. */
export function completed(start: SaidPoint, end: SaidPoint): { start: SaidPoint; end: SaidPoint } {
  const last: SaidPoint =
    end.day !== undefined && end.month === undefined && start.month !== undefined
      ? { ...end, month: start.month }
      : end
  const first: SaidPoint =
    start.day !== undefined && start.month === undefined && last.month !== undefined
      ? { ...start, month: last.month }
      : start
  const [from, to] = [firstMonth(first), firstMonth(last)]
  // „Dezember bis Februar 2022“ begins in the year before.
  const turn = from !== undefined && to !== undefined && from > to ? 1 : 0
  if (first.year === undefined && last.year !== undefined)
    return { start: { ...first, year: last.year - turn }, end: last }
  if (last.year === undefined && first.year !== undefined)
    return { start: first, end: { ...last, year: first.year + turn } }
  return { start: first, end: last }
}

const digits = (number: number, count: number) => String(number).padStart(count, '0')

function yearText(year: number): string {
  if (Math.abs(year) > 9999) return `Y${String(year)}`
  return year < 0 ? `-${digits(-year, 4)}` : digits(year, 4)
}

/** A date in EDTF; nothing where the year is missing. Whether there is such a date, `parseEdtf` says. */
export function edtfOf(point: SaidPoint): string | undefined {
  const { year, month, day, season, wide, unspecified, clock = '' } = point
  if (year === undefined) return undefined
  const sign = point.about ? (point.unsure ? '%' : '~') : point.unsure ? '?' : ''
  if (wide === 'century') return `${digits(year / 100, 2)}XX${sign}`
  if (wide === 'decade') return `${digits(year / 10, 3)}X${sign}`
  if (season) return `${yearText(year)}-${String(seasonCodes[season])}${sign}`
  const unsaid = unspecified === undefined ? '' : month || unspecified === 'month' ? '-XX' : '-XX-XX'
  const said = [month, day].flatMap((part) => (part === undefined ? [] : `-${digits(part, 2)}`)).join('')
  return `${yearText(year)}${said}${unsaid}${clock}${sign}`
}
