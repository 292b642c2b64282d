import { linesOf, type Edit, type Field } from './field'

/** A sign at the beginning of lines. */
type Sign = {
  readonly sign: string
  /** Whether lines without words get it too. */
  readonly blank: boolean
  /** The sign as it may have been typed, after the white space that stays. */
  readonly there: RegExp
}

const bullet: Sign = { sign: '- ', blank: false, there: /^(\s*)(?:[-*+]|\d{1,9}[.)])[ \t]/ }
const quote: Sign = { sign: '> ', blank: true, there: /^()> ?/ }

/** Makes the selected lines a list, or takes the list's signs away where every line has one. */
export const toggleList = (field: Field): Edit => toggle(field, bullet)

/** Makes the selected lines a quote, or takes the quote's signs away where every line has one. */
export const toggleQuote = (field: Field): Edit => toggle(field, quote)

function toggle(field: Field, sign: Sign): Edit {
  const { from, to } = linesOf(field)
  const lines = field.text.slice(from, to).split('\n')
  const worded = sign.blank ? lines : lines.filter((line) => line.trim() !== '')
  const meant = new Set(worded.length > 0 ? worded : lines)
  const on = [...meant].every((line) => sign.there.test(line))
  const changed = lines.map((line) =>
    !meant.has(line) ? line : on ? line.replace(sign.there, '$1') : withSign(line, sign, lines.length),
  )
  const insert = changed.join('\n')
  if (field.start !== field.end) return { from, to, insert, start: from, end: from + insert.length }
  const at = Math.max(from, field.start + insert.length - (to - from))
  return { from, to, insert, start: at, end: at }
}

function withSign(line: string, { sign, blank, there }: Sign, count: number): string {
  if (there.test(line)) return line
  if (blank) return line === '' && count > 1 ? sign.trimEnd() + line : sign + line
  return line.replace(/^\s*/, (indent) => indent + sign)
}

/** The beginning of a line that goes on in the next one: quotes, then a bullet or number, then a task's box. */
const beginning = /^(\s*(?:> ?)*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?/

/**
 * What Enter does in a list: begins the next item, numbered on; in an item without words it ends the list, with an empty
 * line after it, since what follows would belong to the last item otherwise. Undefined where Enter is only a new line.
 */
export function nextLine(field: Field): Edit | undefined {
  const { text, start, end } = field
  if (start !== end) return undefined
  const { from, to } = linesOf(field)
  const line = text.slice(from, to)
  const found = beginning.exec(line)
  if (!found || start < from + found[0].length) return undefined
  const [whole, quotes = '', sign, number, dot = '', gap = ' ', task] = found
  if (line.slice(whole.length).trim() === '') {
    const before = text.slice(text.lastIndexOf('\n', from - 2) + 1, Math.max(0, from - 1))
    const insert = before.trim() === '' ? quotes : `${quotes.trimEnd()}\n${quotes}`
    return { from, to, insert, start: from + insert.length, end: from + insert.length }
  }
  const next = sign ?? `${String(Number(number) + 1)}${dot}`
  const insert = `\n${quotes}${next}${gap}${task ? '[ ] ' : ''}`
  return { from: start, to: start, insert, start: start + insert.length, end: start + insert.length }
}
