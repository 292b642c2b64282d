import { readPhrase } from './date-phrase'
import { TokenWalk, type Token } from './date-tokens'
import * as words from './date-vocabulary'
import { firstMonth, type SaidPoint } from './said-date'

/** A year that was spoken of, and the last token of the date that did. */
export type Mention = { readonly year: number; readonly token: number }

/** What is around a date without a year. */
export type Surroundings = {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  readonly mentions: readonly Mention[]
  /** The day that the text speaks from, YYYY-MM-DD. */
  readonly written: string | undefined
}

/** „Damals“: the sentence speaks of the time that was named before it. */
const backThen = new Set(['damals', 'seinerzeit', 'then', 'zuvor', 'danach', 'later', 'subsequently'])

/** How many tokens back a sentence is searched for such a word. */
const reach = 80

/** The year of a date that was said without one, or nothing where it would be a guess. `since`: it only can be past. */
export function yearFor(point: SaidPoint, since: boolean, around: Surroundings): number | undefined {
  const { tokens, from, mentions, written } = around
  const named = yearAhead(around)
  if (named !== undefined) return named
  const mention = mentions.at(-1)
  const [said, here] = [mention && tokens[mention.token], tokens[from]]
  if (mention && said && said.line === here?.line)
    if (written === undefined || said.sentence === here.sentence || looksBack(around)) return mention.year
  return written === undefined ? undefined : lastBefore(point, written, since)
}

/** „Juni und Juli 2024“ */
function yearAhead({ tokens, to }: Surroundings): number | undefined {
  const walk = new TokenWalk(tokens, to)
  if (!walk.word(words.conjunctions) && !walk.sign(',/')) return undefined
  const next = readPhrase(walk, true)
  return next?.kind === 'point' && firstMonth(next.point) !== undefined ? next.point.year : undefined
}

function looksBack({ tokens, from }: Surroundings): boolean {
  const sentence = tokens[from]?.sentence
  for (let at = from - 1; at >= Math.max(0, from - reach); at -= 1) {
    const token = tokens[at]
    if (token?.sentence !== sentence) return false
    if (token && backThen.has(token.text)) return true
  }
  return false
}

/** The year of the last such day, month or season up to the day `written`; later ones may as well be to come. */
function lastBefore(point: SaidPoint, written: string, since: boolean): number | undefined {
  const [year, month, day] = written.split('-').map(Number)
  const first = firstMonth(point)
  if (year === undefined || month === undefined || day === undefined || first === undefined) return undefined
  const past = first < month || (first === month && (point.day ?? 1) <= day)
  return past ? year : since ? year - 1 : undefined
}
