import { linesOf, type Edit, type Field } from './field'

/** What stands before and after the words. */
type Fence = { readonly before: string; readonly after: string }

/** A kind of emphasis: how often its fence is put around the words, and whether it is there, `count` being there. */
type Emphasis = Fence & { readonly times: number; readonly on: (count: number) => boolean }

const stars = { before: '*', after: '*' }
// Two stars are bold, one is italic, three are both; whole pairs of pairs say nothing.
const bold: Emphasis = { ...stars, times: 2, on: (count) => count % 4 >= 2 }
const italic: Emphasis = { ...stars, times: 1, on: (count) => count % 2 === 1 }
const code: Emphasis = { before: '`', after: '`', times: 1, on: (count) => count % 2 === 1 }
const codeBlock: Emphasis = { before: '```\n', after: '\n```', times: 1, on: (count) => count % 2 === 1 }

/** Makes the selected words bold, or no longer bold; without a selection the word around the place, or what is typed next. */
export const toggleBold = (field: Field): Edit => toggle(field, bold)

/** As `toggleBold`, in italics. */
export const toggleItalic = (field: Field): Edit => toggle(field, italic)

/** As `toggleBold`, as code; several lines become a block of their own. */
export function toggleCode(field: Field): Edit {
  const selected = field.text.slice(field.start, field.end)
  if (!selected.trim().includes('\n')) return toggle(field, code)
  const start = field.start + selected.length - selected.trimStart().length
  const { from, to } = linesOf({ ...field, start, end: start + selected.trim().length })
  return surround(field, { from, to }, codeBlock)
}

function toggle(field: Field, emphasis: Emphasis): Edit {
  return stepOver(field, emphasis) ?? surround(field, wordsOf(field, emphasis), emphasis)
}

function surround({ text }: Field, core: Stretch, { before, after, times, on }: Emphasis): Edit {
  const words = text.slice(core.from, core.to)
  const count = Math.min(runBefore(text, core.from, before), runAfter(text, core.to, after))
  if (on(count)) {
    const from = core.from - times * before.length
    const to = core.to + times * after.length
    return { from, to, insert: words, start: from, end: from + words.length }
  }
  const start = core.from + times * before.length
  const insert = before.repeat(times) + words + after.repeat(times)
  return { ...core, insert, start, end: start + words.length }
}

/** At the end of what was begun by the same key a few words ago, the key leaves it. */
function stepOver({ text, start, end }: Field, { before, after, times, on }: Emphasis): Edit | undefined {
  if (start !== end || !on(runAfter(text, start, after)) || text[start - 1] === before) return undefined
  const { from } = linesOf({ text, start, end })
  if (!text.slice(from, start).includes(before.repeat(times))) return undefined
  const past = start + times * after.length
  return { from: start, to: start, insert: '', start: past, end: past }
}

type Stretch = { readonly from: number; readonly to: number }

/** The words that are meant: the selection without white space and signs at its ends, or the word around the place. */
function wordsOf({ text, start, end }: Field, { before }: Fence): Stretch {
  if (start === end) return wordAround(text, start)
  let [from, to] = [start, end]
  for (;;) {
    const selected = text.slice(from, to)
    const words = selected.trim()
    const signs = Math.min(
      runAfter(words, 0, before),
      runBefore(words, words.length, before),
      Math.floor(words.length / 2),
    )
    if (words === selected && signs === 0) return { from, to }
    from += selected.length - selected.trimStart().length + signs
    to = from + words.length - 2 * signs
  }
}

/** The word that the place is inside of, or nothing at the place. */
function wordAround(text: string, at: number): Stretch {
  const left = /[\p{L}\p{N}\p{M}]+$/u.exec(text.slice(0, at))?.[0].length ?? 0
  const right = /^[\p{L}\p{N}\p{M}]+/u.exec(text.slice(at))?.[0].length ?? 0
  return left > 0 && right > 0 ? { from: at - left, to: at + right } : { from: at, to: at }
}

/** How often `sign` stands before `at`, without a gap. */
function runBefore(text: string, at: number, sign: string): number {
  let count = 0
  while (text.endsWith(sign, at - count * sign.length)) count += 1
  return count
}

/** How often `sign` stands after `at`, without a gap. */
function runAfter(text: string, at: number, sign: string): number {
  let count = 0
  while (text.startsWith(sign, at + count * sign.length)) count += 1
  return count
}
