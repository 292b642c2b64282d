import type { Language } from '../article/language'
import type { Token } from './date-tokens'
import * as words from './date-vocabulary'
import { isYear, type SaidDate } from './said-date'

/** Where in a text something was read as a date: from one token to another, that one not included. */
export type ReadTokens = {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  /** Whether nothing but one comma or “and” stands between it and the date before it. */
  readonly chained: boolean
  readonly language: Language
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const beforeYears = set('in of by during for von bis seit vor nach während before after until since jahrgang')
const beforeMonths = set('im in seit since bis until by last vom of ab')
const germanArticles = set('die der das dem den des')
const englishArticles = set('the its his her their our a this that s')
/** What is counted even where it is no noun with a capital letter. */
const units = set(
  'tage tagen jahre jahren wochen monate monaten stunden minuten euro dollar rubel prozent kilometer km meter m kg ' +
    'tonnen grad uhr mann people men women children days years weeks months hours minutes per percent',
)
const verbs = set(
  'war waren wurde wurden begann kam kamen gab ging fiel fielen fand nahm trat schloss brach stand sah ' +
    'was were saw began brought ended marked became came',
)
/** Words in -s that no one counts. */
const uncounted = set('was has this does his its always across perhaps besides towards thus less unless')

/** Whether what was read is meant as a date: a bare year or month must look like one by what is around it. */
export function standsAsDate(said: SaidDate, read: ReadTokens): boolean {
  if (!standsAlone(read)) return false
  const { tokens, from } = read
  const marked = tokens[from]?.kind === 'word' && !words.months.has(tokens[from].text)
  if (said.kind === 'interval') {
    const last = typeof said.end === 'string' ? said.start : said.end
    return typeof last === 'string' || !isYear(last) || !isCounted(read)
  }
  const { point } = said
  if (isYear(point)) {
    const era = tokens[read.to - 1]?.kind !== 'number'
    return era || (marked ? !isCounted(read) : yearStands(read, point.year ?? 0))
  }
  if (point.year !== undefined || point.day !== undefined) return true
  const named = words.seasons.has(tokens[from]?.text ?? '')
  return (marked && !named) || precededBy(read, beforeMonths)
}

/** The token some places before what was read, on its line. */
function tokenBefore({ tokens, from }: ReadTokens, places = 1): Token | undefined {
  const token = tokens[from - places]
  return token?.line === tokens[from]?.line ? token : undefined
}

function tokenAfter({ tokens, to }: ReadTokens, places = 0): Token | undefined {
  const token = tokens[to + places]
  return token?.line === tokens[to - 1]?.line ? token : undefined
}

/** “In the spring”: an article may stand between. */
function precededBy(read: ReadTokens, known: ReadonlySet<string>): boolean {
  const before = tokenBefore(read)?.text ?? ''
  if (known.has(before)) return true
  return words.prepositions.has(before) && known.has(tokenBefore(read, 2)?.text ?? '')
}

/** Whether it is no part of a longer number, name or sum: 2022,5; Modell2022; $2022; 1990-2000-3000. */
function standsAlone(read: ReadTokens): boolean {
  const [before, after] = [tokenBefore(read), tokenAfter(read)]
  const first = read.tokens[read.from]
  if (first?.tight && before) {
    if (before.kind !== 'sign' || '$€£§#@/\\_'.includes(before.text)) return false
    if ('-.,:–'.includes(before.text) && before.tight) return false
  }
  if (!after) return true
  if (after.kind === 'sign' && '%€$£°'.includes(after.text)) return false
  if (!after.tight) return true
  const beyond = tokenAfter(read, 1)
  return after.kind === 'sign' && !('.,:/-–_'.includes(after.text) && beyond?.tight && beyond.kind !== 'sign')
}

/** Whether the word after a number says that it counts something: „2022 Soldaten“. */
function isCounted(read: ReadTokens): boolean {
  const after = tokenAfter(read)
  if (after?.kind !== 'word') return false
  if (units.has(after.text)) return true
  if (words.yearNouns.has(tokenBefore(read)?.text ?? '')) return false
  const begins = read.tokens[read.from]?.text ?? ''
  if (read.language === 'de') return after.capital && begins !== 'seit' && tokenBefore(read)?.text !== 'seit'
  return !after.capital && after.text.length > 3 && after.text.endsWith('s') && !uncounted.has(after.text)
}

function yearStands(read: ReadTokens, year: number): boolean {
  const [before, after] = [tokenBefore(read), tokenAfter(read)]
  const recent = year > 1899 && year < 2100
  const said = before?.text ?? ''
  if (words.yearNouns.has(said)) return true
  if (beforeYears.has(said) || read.chained) return !isCounted(read)
  if (said === '(') return after?.kind === 'sign'
  if (!recent || after?.kind !== 'word') return false
  if (englishArticles.has(said)) return !units.has(after.text)
  // „Die 2014 annektierte Krim“
  if (germanArticles.has(said)) return !after.capital && /(?:te[nrsm]?|ene[nrsm]?)$/.test(after.text)
  const begins = !before || before.sentence !== read.tokens[read.from]?.sentence || /^[.!?]$/.test(said)
  return begins && !after.capital && (verbs.has(after.text) || after.text.endsWith('te'))
}
