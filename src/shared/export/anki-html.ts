import type { CitedRun } from '../citation/citation'
import type { Block, Inline } from '../markdown/pieces'
import { readMarkdown } from '../markdown/read'
import { element, type Markup } from '../markup/markup'

type Pieces = readonly (Markup | string)[]

/** What a card shows, as HTML on one line. */
export type CardHtml = string

/** Pieces as a field of a card. Anki plays, typesets or reads aloud what stands in some square brackets; words are not meant so. */
export const fieldOf = (pieces: Pieces): CardHtml =>
  element('div', {}, ...pieces)
    .markup.replace(/^<div>|<\/div>$/g, '')
    .replace(/\[(?=sound:|latex\]|\$\$?\]|anki:)/gi, '&#91;')
    .replaceAll('\t', '    ')

/** Plain words, line by line. */
export const wordsHtml = (words: string): Pieces =>
  words
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .flatMap((line, index) => (index > 0 ? [lineBreak, line] : [line]))

/** A passage, in its language. */
export const quoteHtml = (words: string, language: string): Markup =>
  element('blockquote', { lang: language, dir: 'auto' }, ...wordsHtml(words))

/** A citation, or what else says where a passage is from. */
export const citedHtml = (runs: readonly CitedRun[]): Pieces =>
  runs.map(({ text, italic }) => (italic ? element('i', {}, text) : text))

/** A note: its Markdown as plain HTML that can run nothing; one that cannot be read, as it was typed. */
export function noteHtml(note: string): Pieces {
  const blocks = readMarkdown(note)
  return blocks ? blocks.flatMap((block) => blockHtml(block)) : wordsHtml(note)
}

const lineBreak: Markup = { markup: '<br>' }

function blockHtml(block: Block): Pieces {
  switch (block.type) {
    case 'paragraph':
      return [element('p', {}, ...inlineHtml(block.inside))]
    case 'words':
      return inlineHtml(block.inside)
    case 'heading':
      // A note's heading is none of the card's.
      return [element('p', {}, element('b', {}, ...inlineHtml(block.inside)))]
    case 'code':
      return [element('pre', {}, ...wordsHtml(block.text))]
    case 'quote':
      return [element('blockquote', {}, ...block.blocks.flatMap(blockHtml))]
    case 'list':
      return [
        element(
          block.start === undefined ? 'ul' : 'ol',
          { start: block.start },
          ...block.items.map((inside) => element('li', {}, ...inside.flatMap(blockHtml))),
        ),
      ]
    case 'rule':
      return [{ markup: '<hr>' }]
    case 'table':
      return [
        element(
          'table',
          {},
          ...[block.head, ...block.rows].map((cells, index) =>
            element(
              'tr',
              {},
              ...cells.map((inside) => element(index === 0 ? 'th' : 'td', {}, ...inlineHtml(inside))),
            ),
          ),
        ),
      ]
  }
}

const elementNames = { strong: 'b', em: 'i', del: 's' } as const

const inlineHtml = (inside: readonly Inline[]): Pieces =>
  inside.flatMap((piece): Pieces => {
    switch (piece.type) {
      case 'text':
        return wordsHtml(piece.text)
      case 'code':
        return [element('code', {}, ...wordsHtml(piece.text))]
      case 'break':
        return [lineBreak]
      case 'checkbox':
        return [piece.checked ? '☑ ' : '☐ ']
      case 'strong':
      case 'em':
      case 'del':
        return [element(elementNames[piece.type], {}, ...inlineHtml(piece.inside))]
      case 'link':
        return [element('a', { href: piece.address }, ...inlineHtml(piece.inside))]
    }
  })
