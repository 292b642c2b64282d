/**
 * Text as Markdown that says exactly this text, line by line: by CommonMark, and by the signs that widespread flavours
 * add (~ | $ ^ == %% and #tags). A line's end becomes a hard break, two become a new paragraph; a line is never empty
 * but between paragraphs. `dress` can put signs around each line.
 */
export function escapeText(text: string, dress: (line: string) => string = (line) => line): string[] {
  const opening = /^\n*/.exec(text)?.[0] ?? ''
  let end = text.length
  while (end > opening.length && text.charAt(end - 1) === '\n') end -= 1
  const body = text.slice(opening.length, end)
  const lines: string[] = []
  let line = newline.repeat(opening.length)
  for (const piece of body.split(/(\n+)/)) {
    if (!piece.startsWith('\n')) {
      line += escapeLine(piece)
    } else if (piece.length === 1) {
      lines.push(guardAddresses(`${dress(line)}\\`))
      line = ''
    } else {
      lines.push(guardAddresses(dress(line)), '')
      line = newline.repeat(piece.length - 2)
    }
  }
  return [...lines, guardAddresses(dress(line + newline.repeat(text.length - end)))]
}

/** Text for the inside of a line: white space becomes one space, and none stands at the ends. */
export const escapeInline = (text: string): string => guardAddresses(escapeSigns(inOneLine(text).trim()))

/** Text for a line of its own, as a paragraph. */
export const escapeWhole = (text: string): string => escapeStart(escapeInline(text))

/** White space, ends of lines too, as one space each. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** A line's end that stands in the text and is no line's end in the Markdown. */
const newline = '&#10;'

/** A sign as an entity, which is text wherever it stands. */
export const entity = (sign: string): string => `&#${String(sign.codePointAt(0))};`
const entities = (signs: string) => Array.from(signs, entity).join('')

/** White space at a line's ends is dropped or means something; written as entities it is text. */
function escapeLine(line: string): string {
  const words = line.trimStart()
  const core = words.trimEnd()
  const before = entities(line.slice(0, line.length - words.length))
  return before + escapeStart(escapeSigns(core)) + entities(words.slice(core.length))
}

/** Signs that make a line a list, a quote, a rule, a heading or the ruler of a table when it begins with them. */
export const escapeStart = (line: string): string =>
  line.replace(/^([-+=>#]|:(?=-))/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2')

/** Signs that mean something inside a line. */
export const escapeSigns = (text: string): string =>
  text
    .replace(/[\\`*_[\]<~|$^]|&(?=[#a-z0-9])|#(?!\s)/gi, '\\$&')
    .replace(/([=%])(?=\1)/g, '\\$1')
    // Ends of lines that programs disagree about; other control characters are text as they are.
    .replace(/[\r\u2028\u2029]/g, entity)

/** Escaped text without bare addresses that a flavour would make a link, and take a backslash, an entity or the sign of a mark for a part of them. */
export const guardAddresses = (escaped: string): string =>
  escaped.replace(/(:(?=\/\/)|(?<=\bwww)\.)(?=\S{0,2000}?(?:\\|&#|==))/gi, '\\$1')
