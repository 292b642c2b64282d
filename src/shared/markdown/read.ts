import { lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import type { Block, Inline } from './pieces'

/** The longest note that is read as Markdown, in UTF-16 code units: some inputs cost time by the square of it. */
const longest = 50_000

/**
 * How much work the lines of a note may be: in each piece of it the signs that mean something look for each other, so that
 * it is the length of the piece by their number.
 */
const mostWork = 20_000_000

/** What ends a piece in which signs look for each other: an empty line, or an item of a list. */
const pieceEnd = /\n[^\S\n]*(?=\n)|\n(?= {0,3}[-+*] {1,4}\S)/

const meaningful = /[*_~`[\]<\\\n]|https?:/g

/** How deep quotes, lists and emphasis may stand in each other; what is deeper is shown as typed. */
const deepest = 12

/** Where a link may lead to be called one. */
const known = /^(?:https?|mailto):/i

/**
 * Reads a note as Markdown with tables, task lists and bare addresses. Raw HTML, images, definitions and links to
 * anything but web and mail addresses come out as the text that was typed. Undefined where the note is too long, too
 * much work or nested too deep to be read: then it is shown as it was typed.
 */
export function readMarkdown(note: string): readonly Block[] | undefined {
  if (note.length > longest || workOf(note) > mostWork) return undefined
  try {
    return blocks(lexer(note, { gfm: true }), 0)
  } catch {
    // Thousands of quotes in each other are more than the reading can follow.
    return undefined
  }
}

const workOf = (note: string): number =>
  note.split(pieceEnd).reduce((work, piece) => work + piece.length * countOf(piece), 0)

const countOf = (piece: string): number => piece.match(meaningful)?.length ?? 0

// Without extensions there are no tokens but those that are named.
const named = (tokens: readonly Token[]) => tokens as readonly MarkedToken[]

const blocks = (tokens: readonly Token[], depth: number): Block[] =>
  named(tokens).flatMap((token) => block(token, depth))

function block(token: MarkedToken, depth: number): Block[] {
  if (depth > deepest) return verbatim(token)
  switch (token.type) {
    case 'space':
      return []
    case 'paragraph':
    case 'heading':
      return [{ type: token.type, inside: line(token.tokens, depth) }]
    case 'text':
      return [{ type: 'words', inside: token.tokens ? line(token.tokens, depth) : text(token.text) }]
    case 'code':
      return [{ type: 'code', text: token.text }]
    case 'blockquote':
      return [{ type: 'quote', blocks: blocks(token.tokens, depth + 1) }]
    case 'list':
      return [list(token, depth + 1)]
    case 'hr':
      return [{ type: 'rule' }]
    case 'table':
      return [table(token, depth + 1)]
    case 'checkbox':
      return [{ type: 'words', inside: [{ type: 'checkbox', checked: token.checked }] }]
    default:
      return verbatim(token)
  }
}

const list = ({ ordered, start, items }: Tokens.List, depth: number): Block => ({
  type: 'list',
  start: ordered ? Number(start) : undefined,
  items: items.map(({ tokens }) => withBox(blocks(tokens, depth))),
})

/** The box of a task stands in the line of its words. */
function withBox(item: Block[]): Block[] {
  const [box, words, ...others] = item
  if (box?.type !== 'words' || box.inside.some(({ type }) => type !== 'checkbox')) return item
  if (words?.type !== 'words' && words?.type !== 'paragraph') return item
  return [{ ...words, inside: [...box.inside, ...words.inside] }, ...others]
}

const table = ({ header, rows }: Tokens.Table, depth: number): Block => ({
  type: 'table',
  head: header.map(({ tokens }) => line(tokens, depth)),
  rows: rows.map((row) => row.map(({ tokens }) => line(tokens, depth))),
})

const verbatim = ({ raw }: MarkedToken): Block[] => [
  { type: 'paragraph', inside: text(raw.replace(/^\n+|\n+$/g, '')) },
]

const text = (words: string): Inline[] => [{ type: 'text', text: words }]

/** The pieces of a line; texts beside each other are one. */
function line(tokens: readonly Token[], depth: number): Inline[] {
  const pieces: Inline[] = []
  for (const piece of named(tokens).flatMap((token) => inline(token, depth))) {
    const last = pieces.at(-1)
    if (piece.type === 'text' && last?.type === 'text') {
      pieces[pieces.length - 1] = { type: 'text', text: last.text + piece.text }
    } else pieces.push(piece)
  }
  return pieces
}

function inline(token: MarkedToken, depth: number): Inline[] {
  if (depth > deepest) return text(token.raw)
  switch (token.type) {
    case 'text':
    case 'escape':
      return text(token.text)
    case 'br':
      return [{ type: 'break' }]
    case 'checkbox':
      return [{ type: 'checkbox', checked: token.checked }]
    case 'codespan':
      return [{ type: 'code', text: token.text }]
    case 'strong':
    case 'em':
    case 'del':
      return [{ type: token.type, inside: line(token.tokens, depth + 1) }]
    case 'link':
      return link(token, depth)
    case 'image':
      return text(token.text === '' ? token.href : `${token.text} (${token.href})`)
    default:
      return text(token.raw)
  }
}

/** A link with words to show; an address that could do more than be looked up is text. */
function link({ href, raw, tokens }: Tokens.Link, depth: number): Inline[] {
  if (!known.test(href)) return text(raw)
  const address = href.replaceAll('&amp;', '&')
  const inside = line(tokens, depth + 1)
  return [{ type: 'link', address, inside: inside.length > 0 ? inside : text(address) }]
}
