import type { Passage } from '../annotation/passage'
import type { Language } from '../article/language'
import { readPhrase } from './date-phrase'
import { tokensOf, TokenWalk, type Token } from './date-tokens'
import * as words from './date-vocabulary'
import { parseEdtf } from './edtf'
import { completed, edtfOf, type SaidDate, type SaidEnd, type SaidPoint } from './said-date'
import { standsAsDate } from './stands-as-date'
import { yearFor, type Mention, type Surroundings } from './year-from-context'

/** A date that a text speaks of, where it stands; `assumed` says that its year was taken from what is around it. */
export type FoundDate = Passage & { readonly edtf: string; readonly assumed: boolean }

/**
 * The dates in a text, in its order: German and English words and figures. A date without a year takes the nearest
 * one before it on its line. With `written`, the day that the text speaks from (YYYY-MM-DD), that one counts only in its
 * own sentence or where the sentence looks back, and otherwise the date is the last such before that day. Takes time in proportion to the text's length, whatever is in it.
 */
export function findDates(text: string, language: Language, written?: string): FoundDate[] {
  const tokens = tokensOf(text)
  const found: FoundDate[] = []
  const mentions: Mention[] = []
  let at = 0
  let last = -1
  while (at < tokens.length) {
    const read = phraseAt(tokens, at, last === at - 1, language)
    const date = read && dated(read.said, { tokens, from: at, to: read.to, mentions, written })
    if (!date) {
      at += 1
      continue
    }
    const from = at
    at = last = read.to
    // Of the 31st of April nothing remains: April was not meant.
    if (!parseEdtf(date.edtf).ok) continue
    const { edtf, assumed, year } = date
    found.push({ start: tokens[from]?.start ?? 0, end: tokens[read.to - 1]?.end ?? 0, edtf, assumed })
    if (year !== undefined) mentions.push({ year, token: read.to - 1 })
  }
  return found
}

function phraseAt(tokens: readonly Token[], from: number, chained: boolean, language: Language) {
  const first = tokens[from]
  if (!first || !mayBegin(first)) return undefined
  const walk = new TokenWalk(tokens, from)
  const said = readPhrase(walk, true)
  if (!said || (said.kind === 'point' && precedes(first))) return undefined
  return standsAsDate(said, { tokens, from, to: walk.at, chained, language })
    ? { said, to: walk.at }
    : undefined
}

/** Whether a date can begin here; what merely precedes one is no part of its passage. */
const mayBegin = (token: Token): boolean =>
  token.kind === 'number' ||
  (token.kind === 'word' && (words.startingFrom.has(token.text) || !precedes(token)))

const precedes = ({ text }: Token) =>
  words.prepositions.has(text) || words.weekdays.has(text) || words.yearNouns.has(text)

type Dated = { readonly edtf: string; readonly assumed: boolean; readonly year: number | undefined }

/** What was read with the year that it lacks; nothing where there is no such date. */
function dated(said: SaidDate, around: Surroundings): Dated | undefined {
  if (said.kind === 'point') {
    const point = withYear(said.point, false, around)
    const edtf = point && edtfOf(point)
    return edtf === undefined ? undefined : { edtf, assumed: point !== said.point, year: point?.year }
  }
  const [first, last] = [pointOf(said.start), pointOf(said.end)]
  const end = last && withYear(last, false, around)
  const start = first && (last ? first : withYear(first, said.end === 'open', around))
  if ((first && !start) || (last && !end)) return undefined
  const whole = start && end ? completed(start, end) : { start, end }
  const ends = [
    [said.start, whole.start],
    [said.end, whole.end],
  ] as const
  const edtf = ends
    .map(([written, point]) => (point ? edtfOf(point) : written === 'open' ? '..' : ''))
    .join('/')
  const assumed = end !== last || (!last && start !== first)
  return { edtf, assumed, year: (whole.end ?? whole.start)?.year }
}

const pointOf = (end: SaidEnd): SaidPoint | undefined => (typeof end === 'string' ? undefined : end)

function withYear(point: SaidPoint, since: boolean, around: Surroundings): SaidPoint | undefined {
  if (point.year !== undefined) return point
  const year = yearFor(point, since, around)
  return year === undefined ? undefined : { ...point, year }
}
