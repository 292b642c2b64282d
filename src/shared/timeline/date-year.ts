import type { TokenWalk } from './date-tokens'
import * as words from './date-vocabulary'
import type { SaidPoint } from './said-date'

/** Reads a year. In running text only four digits are one, or what says BC or AD. */
export function readYear(walk: TokenWalk, running: boolean): number | undefined {
  return (
    walk.attempt(() => {
      const era = walk.peek()?.capital ? walk.word(words.afterChrist) : undefined
      const number = era && walk.number(1, 4)
      return number === undefined ? undefined : Number(number)
    }) ??
    walk.attempt(() => {
      const number = (running ? undefined : walk.attempt(() => grouped(walk))) ?? walk.number(1, 9)
      if (number === undefined) return undefined
      const year = Number(number)
      const era = walk.attempt(() => eraOf(walk))
      if (era) return era === 'before' ? 1 - year : year
      if (running) return number.length === 4 && year > 999 && year < 3000 ? year : undefined
      return number.length > 2 && (number.length <= 4 || year > 9999) ? year : undefined
    })
  )
}

/** “12,025”, „12.025“ */
function grouped(walk: TokenWalk): string | undefined {
  let number = walk.number(1, 3)
  if (number === undefined) return undefined
  for (let groups = 0; groups < 2; groups += 1) {
    const group = walk.attempt(() => {
      const before = walk.peek(-1)
      const mark = walk.sign('.,’') ?? (walk.peek()?.start === (before?.end ?? 0) + 1 ? before : undefined)
      return mark && walk.number(3)
    })
    if (group === undefined) break
    number += group
  }
  return number.length > 4 ? number : undefined
}

function eraOf(walk: TokenWalk): 'before' | 'after' | undefined {
  const capital = walk.peek()?.capital
  if (capital && walk.word(words.beforeChrist)) return 'before'
  if (capital && walk.word(words.afterChrist)) return 'after'
  const era = walk.word(words.before) ? 'before' : walk.word(words.after) ? 'after' : undefined
  walk.sign('.')
  if (!era || !walk.word(words.christ)) return undefined
  walk.sign('.', { tight: true })
  return era
}

/** Reads „2010er-Jahre“, “the 1990s”, „neunziger Jahre“, “the nineties”; without a century it is the twentieth. */
export function readDecade(walk: TokenWalk, running: boolean): SaidPoint | undefined {
  const tens =
    walk.attempt(() => decadeInDigits(walk, running)) ??
    walk.attempt(() => {
      const before = walk.peek(-1)?.text
      const english = walk.meaning(words.englishDecades)
      if (english !== undefined) return running && before !== 'the' ? undefined : 1900 + english
      const written = walk.peek()?.text ?? ''
      const named = walk.meaning(words.decades)
      if (named === undefined) return undefined
      walk.sign('-', { tight: true })
      return written.includes('jahr') || walk.word(words.decadeNouns) ? 1900 + named : undefined
    })
  return tens === undefined ? undefined : { year: tens, wide: 'decade' }
}

function decadeInDigits(walk: TokenWalk, running: boolean): number | undefined {
  const apostrophe = walk.sign("'’‘")
  const number = walk.number(4) ?? walk.number(2)
  if (number?.endsWith('0') !== true) return undefined
  walk.sign("'’", { tight: true })
  if (walk.peek()?.tight !== true) return undefined
  const ending = walk.word(words.decadeEndings)
  if (!ending) return undefined
  const noun = walk.attempt(() => {
    walk.sign('-', { tight: true })
    return walk.word(words.decadeNouns)
  })
  if (number.length === 4) return Number(number)
  const plain = !noun && !ending.text.includes('jahr') && !apostrophe
  return (running && plain) || number < '20' ? undefined : 1900 + Number(number)
}

/** Reads „20. Jahrhundert“, “the 21st century”, as the hundred years that begin with the same digits. */
export function readCentury(walk: TokenWalk): SaidPoint | undefined {
  const number = walk.number(1, 2)
  if (number === undefined || !(walk.sign('.', { tight: true }) ?? walk.word(words.ordinals)))
    return undefined
  const hundreds = Number(number) - 1
  return walk.word(words.centuryNouns) && hundreds >= 0
    ? { year: hundreds * 100, wide: 'century' }
    : undefined
}
