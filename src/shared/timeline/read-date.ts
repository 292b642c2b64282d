import type { Language } from '../article/language'
import { failed, ok, type Result } from '../result'
import { readPhrase } from './date-phrase'
import { tokensOf, TokenWalk } from './date-tokens'
import { parseEdtf } from './edtf'
import { daysInMonth } from './edtf-span'
import { edtfOf, turned, type SaidDate, type SaidEnd, type SaidPoint } from './said-date'

/** A month and how many days it has. */
export type MonthLength = { readonly year: number; readonly month: number; readonly days: number }

/** Why typed words cannot be kept as a date. `readings` and `turned` are EDTF: what may be meant instead. */
export type DateTrouble =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-understood' | 'no-year' | 'too-far'; readonly text: string }
  /** There is no such day; `month` is the month that is too short for it, if it is that. */
  | { readonly kind: 'impossible'; readonly text: string; readonly month: MonthLength | undefined }
  | { readonly kind: 'reversed'; readonly text: string; readonly turned: string | undefined }
  | { readonly kind: 'ambiguous'; readonly text: string; readonly readings: readonly [string, string] }

type Read = Result<{ edtf: string }, DateTrouble>

/** 2025-8-5 */
const shortDay = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/** 20250815, which may be a day without its hyphens or a year far away. */
const compactDay = /^([1-9]\d{3})(\d\d)(\d\d)$/

/** Longer words are none of a date. */
const longest = 120

/**
 * Reads a date as people type it, in German or English words, in figures or as EDTF, and gives it as EDTF. `language` decides
 * only whether 5/8/2025 is clear: to German readers it is 5 August.
 */
export function readDate(text: string, language: Language): Read {
  // What is copied brings signs along that nobody sees, such as those for the direction of writing.
  const written = text.replace(/\p{Cf}/gu, '').trim()
  if (written === '') return failed({ kind: 'empty' })
  const plain = written.toUpperCase().replace(shortDay, (_, year: string, month: string, day: string) => {
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  })
  const known = checked(plain, written)
  if (known.ok || known.failure.kind === 'reversed') return known
  const compact = written.replace(compactDay, '$1-$2-$3')
  if (compact !== written && parseEdtf(compact).ok)
    return failed({ kind: 'ambiguous', text: written, readings: [compact, `Y${written}`] })
  if (/\d{10}/.test(written)) return failed({ kind: 'too-far', text: written })
  const said = written.length > longest ? undefined : phraseOf(written)
  if (!said) return known
  const edtf = textOf(said, (point) => point)
  if (edtf === undefined) return failed({ kind: 'no-year', text: written })
  const read = checked(edtf, written)
  if (language === 'de') return read
  const other = textOf(said, turned)
  if (!read.ok || other === undefined || other === edtf || !parseEdtf(other).ok) return read
  return failed({ kind: 'ambiguous', text: written, readings: [edtf, other] })
}

/** The whole of what was typed as one date. */
function phraseOf(written: string): SaidDate | undefined {
  const tokens = tokensOf(written)
  const walk = new TokenWalk(tokens)
  const said = readPhrase(walk, false)
  walk.sign('.')
  return walk.at === tokens.length ? said : undefined
}

function textOf(said: SaidDate, as: (point: SaidPoint) => SaidPoint): string | undefined {
  if (said.kind === 'point') return edtfOf(as(said.point))
  const ends = [said.start, said.end].map((end) => endText(end, as))
  return ends.includes(undefined) ? undefined : ends.join('/')
}

function endText(end: SaidEnd, as: (point: SaidPoint) => SaidPoint): string | undefined {
  if (end === 'open') return '..'
  return end === 'unknown' ? '' : edtfOf(as(end))
}

/** EDTF that can be kept, or what is wrong with it. */
function checked(edtf: string, text: string): Read {
  const date = parseEdtf(edtf)
  if (date.ok) return ok({ edtf })
  switch (date.failure.kind) {
    case 'not-a-date':
      return failed({ kind: 'not-understood', text })
    case 'impossible':
      return failed({ kind: 'impossible', text, month: shortMonth(edtf) })
    case 'reversed': {
      const other = edtf.split('/').reverse().join('/')
      return failed({ kind: 'reversed', text, turned: parseEdtf(other).ok ? other : undefined })
    }
  }
}

function shortMonth(edtf: string): MonthLength | undefined {
  for (const end of edtf.split('/')) {
    const [, year, month, day] = /^(-?\d{4})-(\d\d)-(\d\d)/.exec(end) ?? []
    const days = daysInMonth(Number(year), Number(month))
    if (days > 0 && Number(day) > days) return { year: Number(year), month: Number(month), days }
  }
  return undefined
}
