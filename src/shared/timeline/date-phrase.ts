import { readBareDay, readCore } from './date-core'
import type { TokenWalk } from './date-tokens'
import * as words from './date-vocabulary'
import { completed, isYear, type SaidDate, type SaidPoint } from './said-date'

/**
 * Reads a date or an interval in German or English words, the longest there is. `running`: in running text, where less
 * is taken for a date than where a date was asked for.
 */
export function readPhrase(walk: TokenWalk, running: boolean): SaidDate | undefined {
  return (
    walk.attempt(() => betweenPhrase(walk, running)) ??
    walk.attempt(() => sincePhrase(walk, running)) ??
    walk.attempt(() => untilPhrase(walk, running)) ??
    walk.attempt(() => rangePhrase(walk, running)) ??
    walk.attempt(() => {
      const point = readPoint(walk, running)
      return point && { kind: 'point', point }
    })
  )
}

/** „Zwischen März und Mai 2025“ */
function betweenPhrase(walk: TokenWalk, running: boolean): SaidDate | undefined {
  if (!walk.word(words.between)) return undefined
  const start = readPoint(walk, running) ?? bareDay(walk, running)
  if (!start || !walk.word(words.conjunctions)) return undefined
  const end = readPoint(walk, running)
  return end && { kind: 'interval', ...completed(start, end) }
}

/** „Seit 2022“, „ab dem 24. Februar 2022, Ende unbekannt“, „von 2022 an“, “from 2022 to 2025” */
function sincePhrase(walk: TokenWalk, running: boolean): SaidDate | undefined {
  const plain = walk.word(words.since)
  const sign = plain ?? walk.word(words.startingFrom)
  if (!sign) return undefined
  const range = walk.attempt(() => rangePhrase(walk, running))
  if (range) return range
  const start = readPoint(walk, running)
  if (!start) return undefined
  if (saysUnknown(walk, words.endings)) return { kind: 'interval', start, end: 'unknown' }
  const on = plain ?? walk.word(words.onwards)
  // „Der Haftbefehl von 2023“ begins nothing.
  const begins = on ?? (sign.text === 'ab' || (!running && sign.text === 'from'))
  return begins ? { kind: 'interval', start, end: 'open' } : undefined
}

/** „Bis zum 24. Februar 2022“, “until April 2022, beginning unknown” */
function untilPhrase(walk: TokenWalk, running: boolean): SaidDate | undefined {
  if (!walk.word(words.until)) return undefined
  const end = readPoint(walk, running)
  if (!end) return undefined
  return { kind: 'interval', start: saysUnknown(walk, words.beginnings) ? 'unknown' : 'open', end }
}

/** „3. bis 11. März 2025“, “March 3–11, 2025”, 2014–2025, 2014/15, „2022 bis heute“ */
function rangePhrase(walk: TokenWalk, running: boolean): SaidDate | undefined {
  const start = readPoint(walk, running) ?? bareDay(walk, running)
  if (!start) return undefined
  if (start.day !== undefined && start.month === undefined) {
    const pair = walk.attempt(() => nextDay(walk, start, running))
    if (pair) return pair
  }
  // „28. Feb. – 3. Apr. 2022“
  walk.sign('.', { tight: true })
  const joiner = walk.word(words.joiners) ?? walk.sign('–—-‐‑/')
  if (!joiner || (joiner.text === '/' && !isYear(start))) return undefined
  const end = rangeEnd(walk, start, running)
  if (end === 'open') return { kind: 'interval', start, end }
  return end && { kind: 'interval', ...completed(start, end) }
}

function rangeEnd(walk: TokenWalk, start: SaidPoint, running: boolean): SaidPoint | 'open' | undefined {
  if (walk.attempt(() => (walk.word(words.prepositions), walk.word(words.today)))) return 'open'
  const short = walk.attempt(() => shortYear(walk, start))
  if (short) return short
  const point = readPoint(walk, running)
  if (point) return point.day === undefined && start.month === undefined && start.day ? undefined : point
  // “March 3–11, 2025”
  if (start.day !== undefined && start.month !== undefined) return readBareDay(walk, running)
  return running || walk.peek() ? undefined : 'open'
}

/** The 15 of 2014/15 and 2014–15 */
function shortYear(walk: TokenWalk, start: SaidPoint): SaidPoint | undefined {
  const number = isYear(start) ? walk.number(2, 2, { tight: true }) : undefined
  if (number === undefined || start.year === undefined) return undefined
  const year = start.year - (start.year % 100) + Number(number)
  return year > start.year && walk.peek()?.tight !== true ? { year } : undefined
}

/** „3./4. März 2025“, „am 3. und 4. März 2025“: two days that follow each other. */
function nextDay(walk: TokenWalk, start: SaidPoint, running: boolean): SaidDate | undefined {
  if (!walk.word(words.conjunctions) && !walk.sign('/')) return undefined
  const end = readPoint(walk, running)
  return end?.day !== undefined && end.day === (start.day ?? 0) + 1
    ? { kind: 'interval', ...completed(start, end) }
    : undefined
}

const bareDay = (walk: TokenWalk, running: boolean): SaidPoint | undefined =>
  walk.attempt(() => {
    const signs = readSigns(walk, running)
    const day = signs && readBareDay(walk, running)
    return day && { ...day, ...signs }
  })

/** A date with the words of sureness before it and the signs behind it. */
const readPoint = (walk: TokenWalk, running: boolean): SaidPoint | undefined =>
  walk.attempt(() => {
    const signs = readSigns(walk, running)
    const core = signs && readCore(walk, running)
    return core && withTail(walk, running, { ...core, ...signs })
  })

type Signs = { about?: true; unsure?: true }

/** What stands before a date: words of sureness, prepositions, articles, a weekday; nothing where it does not fit. */
function readSigns(walk: TokenWalk, running: boolean): Signs | undefined {
  const signs: Signs = {}
  for (let count = 0; count < 8; count += 1) {
    const era = walk.peek()
    const nearly = walk.word(words.about)
    if (nearly) {
      const dotted = walk.sign('.', { tight: true })
      const next = walk.peek()?.text ?? ''
      if ((nearly.text === 'um' && words.places.has(next)) || (running && era?.text === 'c' && !dotted))
        return
      signs.about = true
    } else if (walk.word(words.unsure)) signs.unsure = true
    else if (walk.word(words.parts)) walk.sign('-', { tight: true })
    else if (walk.word(words.weekdays)) {
      walk.sign('.', { tight: true })
      walk.sign(',', { tight: true })
    } else if (!walk.word(words.prepositions) && !walk.word(words.yearNouns)) break
  }
  return signs
}

function withTail(walk: TokenWalk, running: boolean, point: SaidPoint): SaidPoint {
  const clock = running || point.day === undefined ? undefined : walk.attempt(() => readClock(walk))
  if (clock !== undefined) return { ...point, clock }
  if (saysUnknown(walk, words.monthNouns)) return { ...point, unspecified: 'month' }
  if (saysUnknown(walk, words.dayNouns)) return { ...point, unspecified: 'day' }
  const sign = walk.attempt(() => {
    const open = walk.sign('(')
    const mark = walk.sign('?~%')
    return (open ? walk.sign(')') : !running) ? mark : undefined
  })
  if (!sign) return point
  const [about, unsure] = [sign.text !== '?' || point.about, sign.text !== '~' || point.unsure]
  return { ...point, ...(about ? { about } : {}), ...(unsure ? { unsure } : {}) }
}

const saysUnknown = (walk: TokenWalk, nouns: ReadonlySet<string>): boolean =>
  walk.attempt(() => {
    walk.sign(',')
    return walk.word(nouns) && walk.word(words.unknown)
  }) !== undefined

/** The time of a day: “23:20:30 UTC+04:30”. */
function readClock(walk: TokenWalk): string | undefined {
  walk.sign(',')
  const hour = walk.number(2)
  const minute = hour && walk.sign(':') && walk.number(2)
  const second = minute && walk.sign(':') && walk.number(2)
  if (hour === undefined || !minute || !second) return undefined
  const shift = walk.attempt(() => {
    if (!walk.word(new Set(['utc', 'z']))) return undefined
    const sign = walk.sign('+-−')
    if (!sign) return 'Z'
    const hours = walk.number(2)
    const minutes = hours && walk.sign(':') && walk.number(2)
    return minutes ? `${sign.text === '+' ? '+' : '-'}${hours}:${minutes}` : undefined
  })
  return `T${hour}:${minute}:${second}${shift ?? ''}`
}
