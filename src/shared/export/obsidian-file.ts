/** A line and what ends it; nothing ends the last one of some files. */
export type Line = { readonly text: string; readonly end: string }

/** What an export wrote for one annotation or event, by the lines where it stands: `[first, until)` without its id. */
export type Block = {
  readonly id: string
  readonly form: 'callout' | 'item'
  readonly first: number
  readonly until: number
  /** The line with the id: for an item its own line, for a callout a line below. */
  readonly last: number
}

export type HeadingLine = { readonly at: number; readonly level: number; readonly text: string }

/** A file of Obsidian's, as far as an export must know it. */
export type ObsidianFile = {
  readonly lines: readonly Line[]
  /** After how many lines its properties end; 0 where it has none. */
  readonly start: number
  readonly blocks: readonly Block[]
  readonly headings: readonly HeadingLine[]
}

/** Finds properties, headings and blocks with an id of ours in a text without a byte order mark. */
export function readObsidian(text: string): ObsidianFile {
  const lines = linesOf(text)
  const start = endOfProperties(lines)
  return { lines, start, blocks: blocksIn(lines, start), headings: headingsIn(lines, start) }
}

/** The lines of a text, each with its own end. */
export const linesOf = (text: string): Line[] =>
  Array.from(text.matchAll(/([^\r\n]*)(\r\n|\r|\n)|([^\r\n]+)$/g), ([, line, end, last]) =>
    last === undefined ? { text: line ?? '', end: end ?? '' } : { text: last, end: '' },
  )

/** After how many lines the properties end that begin on the first line; 0 where there are none. */
export function endOfProperties(lines: readonly Line[]): number {
  if (lines[0]?.text.trimEnd() !== '---') return 0
  return lines.findIndex(({ text }, index) => index > 0 && text.trimEnd() === '---') + 1
}

export const isBlank = ({ text }: Pick<Line, 'text'>): boolean => text.trim() === ''
export const isItem = ({ text }: Pick<Line, 'text'>): boolean => /^[ \t]*[-*+] /.test(text)

const itemSign = /^[ \t]*[-*+] .*\s\^(lesespur-[a-z0-9-]+)[ \t]*$/i
const calloutSign = /^\^(lesespur-[a-z0-9-]+)[ \t]*$/i
const calloutHead = /^>[ \t]?\[![^\]]+\]/
const headingSign = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/

function blocksIn(lines: readonly Line[], start: number): Block[] {
  const blocks: Block[] = []
  let floor = start
  for (let at = start; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? ''
    const item = itemSign.exec(text)?.[1]
    const callout = calloutSign.exec(text)?.[1]
    if (item) blocks.push({ id: item.toLowerCase(), form: 'item', first: at, until: at + 1, last: at })
    else if (callout)
      blocks.push({ id: callout.toLowerCase(), form: 'callout', ...calloutAbove(lines, at, floor), last: at })
    else continue
    floor = at + 1
  }
  return blocks
}

/**
 * The callout that an id at `at` names: the nearest one above it, up to the block before it or a heading. Quotes without a
 * callout's head are the reader's own; without a callout there is nothing of ours but the id.
 */
function calloutAbove(lines: readonly Line[], at: number, floor: number): Pick<Block, 'first' | 'until'> {
  let until = at
  while (until > floor) {
    const above = lines[until - 1]?.text ?? ''
    if (headingSign.test(above)) break
    if (above.startsWith('>')) {
      let top = until - 1
      while (top > floor && lines[top - 1]?.text.startsWith('>')) top -= 1
      const head = lines.slice(top, until).findIndex(({ text }) => calloutHead.test(text))
      if (head >= 0) return { first: top + head, until }
      until = top
    } else until -= 1
  }
  return { first: at, until: at }
}

/** Headings outside code. */
function headingsIn(lines: readonly Line[], start: number): HeadingLine[] {
  const headings: HeadingLine[] = []
  let fence = ''
  for (let at = start; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? ''
    const [, run = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(text) ?? []
    if (fence === '' && run !== '') fence = run
    else if (fence !== '') fence = run.startsWith(fence) && rest.trim() === '' ? '' : fence
    else {
      const [found, signs = '', words = ''] = headingSign.exec(text) ?? []
      if (found !== undefined) headings.push({ at, level: signs.length, text: words.trim() })
    }
  }
  return headings
}
