import type { Token, TokenWalk } from './date-tokens'
import * as words from './date-vocabulary'
import { readCentury, readDecade, readYear } from './date-year'
import type { SaidPoint } from './said-date'

/** Reads a date without any word of sureness. `running`: in running text, where less is taken for a date. */
export function readCore(walk: TokenWalk, running: boolean): SaidPoint | undefined {
  return (
    walk.attempt(() => yearFirst(walk)) ??
    walk.attempt(() => dotted(walk, running)) ??
    walk.attempt(() => parted(walk, running)) ??
    walk.attempt(() => readCentury(walk)) ??
    walk.attempt(() => dayFirst(walk, running)) ??
    walk.attempt(() => monthFirst(walk, running)) ??
    walk.attempt(() => seasonFirst(walk, running)) ??
    walk.attempt(() => readDecade(walk, running)) ??
    walk.attempt(() => {
      const year = readYear(walk, running)
      return year === undefined ? undefined : { year }
    })
  )
}

/** Reads the day of a month that the other end of an interval names; with its year where that follows. */
export function readBareDay(walk: TokenWalk, running: boolean): SaidPoint | undefined {
  const day = walk.number(1, 2)
  if (day === undefined) return undefined
  ordinalSign(walk)
  const year = walk.attempt(() => (walk.sign(',') ? readYear(walk, running) : undefined))
  return { day: Number(day), ...(year === undefined ? {} : { year }) }
}

const ordinalSign = (walk: TokenWalk) =>
  walk.sign('.', { tight: true }) ?? (walk.peek()?.tight ? walk.word(words.ordinals) : undefined)

/** 2025-08-15, 2025-08, 2025/08/15 */
function yearFirst(walk: TokenWalk): SaidPoint | undefined {
  const year = walk.number(4)
  const sign = walk.sign('-/', { tight: true })?.text
  const month = walk.number(2, 2, { tight: true })
  if (year === undefined || sign === undefined || month === undefined) return undefined
  const day = walk.attempt(() =>
    walk.sign(sign, { tight: true }) ? walk.number(2, 2, { tight: true }) : undefined,
  )
  const said = { year: Number(year), month: Number(month) }
  if (day !== undefined) return { ...said, day: Number(day) }
  // 2024-25 and 2024/25 are two years.
  return sign === '-' && said.month > 0 && said.month < 13 ? said : undefined
}

/** Two digits are a year of this century or the last. */
const fullYear = (digits: string) =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) > 50 ? 1900 : 2000)

/** 15.8.2025, 15. 8. 25, 15.8., 08.2025: the day is always first. */
function dotted(walk: TokenWalk, running: boolean): SaidPoint | undefined {
  const before = walk.peek(-1)?.text ?? ''
  const first = walk.number(1, 2)
  if (first === undefined || !walk.sign('.', { tight: true })) return undefined
  const year = running ? undefined : walk.number(4)
  if (year !== undefined) return { month: Number(first), year: Number(year) }
  const second = walk.number(1, 2)
  if (second === undefined) return undefined
  const said = { day: Number(first), month: Number(second) }
  const last = walk.attempt(() =>
    walk.sign('.', { tight: true }) ? (walk.number(4) ?? walk.number(2)) : undefined,
  )
  if (last !== undefined) return { ...said, year: fullYear(last) }
  const stop = walk.sign('.', { tight: true })
  const sure = words.prepositions.has(before) || words.joiners.has(before) || words.since.has(before)
  return running && !(stop && sure) ? undefined : said
}

/** 15/08/2025, 08/15/2025, 15-08-2025, 8/2025; which is the month only the greater number tells. */
function parted(walk: TokenWalk, running: boolean): SaidPoint | undefined {
  const first = walk.number(1, 2)
  const sign = walk.sign('/-', { tight: true })?.text
  if (first === undefined || sign === undefined) return undefined
  const soon = sign === '/' && !running ? walk.number(4) : undefined
  if (soon !== undefined) return { month: Number(first), year: Number(soon) }
  const second = walk.number(1, 2, { tight: true })
  const year = second !== undefined && walk.sign(sign, { tight: true }) && walk.number(2, 4, { tight: true })
  if (!year || year.length === 3) return undefined
  const [one, two] = [Number(first), Number(second)]
  const eitherWay = one < 13 && two < 13 && one !== two
  if (running && eitherWay) return undefined
  const said = two > 12 && one < 13 ? { month: one, day: two } : { day: one, month: two }
  return { ...said, year: fullYear(year), ...(eitherWay ? { eitherWay } : {}) }
}

function monthWord(walk: TokenWalk, running: boolean): { month: number; token: Token } | undefined {
  const token = walk.peek()
  if (!token || (running && !token.capital)) return undefined
  const month = walk.meaning(words.months)
  return month === undefined ? undefined : { month, token }
}

/** The year after a month, with what may stand between them. */
function yearAfter(walk: TokenWalk, running: boolean, { text }: Token): { year?: number } {
  const year = walk.attempt(() => {
    // In running text a full stop after a whole name ends the sentence.
    if (!running || text.length < 5) walk.sign('.', { tight: true })
    walk.sign(',', { tight: true })
    for (let skipped = 0; skipped < 3; skipped += 1)
      if (!walk.word(words.prepositions)) walk.word(words.yearNouns)
    return readYear(walk, running)
  })
  return year === undefined ? {} : { year }
}

/** 15. August 2025, 15 Aug, the 15th of August 2025 */
function dayFirst(walk: TokenWalk, running: boolean): SaidPoint | undefined {
  const day = walk.number(1, 2)
  if (day === undefined) return undefined
  ordinalSign(walk)
  walk.word(words.prepositions)
  const named = monthWord(walk, running)
  if (!named) return undefined
  return { day: Number(day), month: named.month, ...yearAfter(walk, running, named.token) }
}

/** August 15, 2025; Aug. 15; August 2025; August */
function monthFirst(walk: TokenWalk, running: boolean): SaidPoint | undefined {
  const named = monthWord(walk, running)
  if (!named) return undefined
  const { month, token } = named
  const whole = yearAfter(walk, running, token)
  if (whole.year !== undefined) return { month, ...whole }
  const dated = walk.attempt(() => {
    if (token.text.length < 5) walk.sign('.', { tight: true })
    const day = walk.number(1, 2)
    if (day === undefined) return undefined
    const sign = ordinalSign(walk)
    const year = yearAfter(walk, running, token)
    const next = walk.peek()
    // “In May 20 soldiers”: a count, not a day.
    const counts = next?.kind === 'word' && !words.joiners.has(next.text) && !sign
    return running && year.year === undefined && counts ? undefined : { month, day: Number(day), ...year }
  })
  return dated ?? { month }
}

/** Frühjahr 2025, spring of 2025, Winter 2024/25 */
function seasonFirst(walk: TokenWalk, running: boolean): SaidPoint | undefined {
  const token = walk.peek()
  const season = walk.meaning(words.seasons)
  if (!season || !token) return undefined
  const dated = yearAfter(walk, running, token)
  const { year } = dated
  if (running && token.text === 'fall' && year === undefined) return undefined
  if (season === 'winter' && year !== undefined)
    walk.attempt(() => {
      if (!walk.sign('/-–', { tight: true })) return undefined
      const next = walk.number(2, 4, { tight: true })
      return next !== undefined && String(year + 1).endsWith(next) ? next : undefined
    })
  return { season, ...dated }
}
