import type { Block, Inline } from '../../markdown/pieces'
import { readMarkdown } from '../../markdown/read'
import { element, shape, type Markup } from '../../markup/markup'
import type { Messages } from '../../messages/messages'

/**
 * A note as markup, read as the window reads it: a safe part of Markdown. All that the reader wrote is text; raw HTML shows
 * as it was typed. The language is one that nobody knows, and each note has its own direction.
 */
export function noteMarkup(note: string, words: Messages['notes']): Markup {
  const blocks = readMarkdown(note)
  const content = blocks ? pile(blocks, words) : [element('p', { class: 'verbatim' }, note)]
  return element('div', { class: 'words', lang: '', dir: 'auto' }, ...content)
}

const pile = (blocks: readonly Block[], words: Messages['notes']): Markup[] =>
  blocks.map((block) => blockMarkup(block, words))

function blockMarkup(block: Block, words: Messages['notes']): Markup {
  switch (block.type) {
    case 'paragraph':
      return element('p', {}, ...line(block.inside, words))
    case 'words':
      return element('div', {}, ...line(block.inside, words))
    case 'heading':
      // A note's headings are none of the page's.
      return element('p', {}, element('strong', {}, ...line(block.inside, words)))
    case 'code':
      return element('pre', {}, element('code', {}, block.text))
    case 'quote':
      return element('blockquote', {}, ...pile(block.blocks, words))
    case 'rule':
      return shape('hr', {})
    case 'table':
      return table(block, words)
    case 'list': {
      const items = block.items.map((item) => element('li', {}, ...pile(item, words)))
      return block.start === undefined
        ? element('ul', {}, ...items)
        : element('ol', { start: block.start }, ...items)
    }
  }
}

function table({ head, rows }: Extract<Block, { type: 'table' }>, words: Messages['notes']): Markup {
  const row = (name: string, cells: readonly (readonly Inline[])[]) =>
    element(
      'tr',
      {},
      ...cells.map((cell) =>
        element(name, { scope: name === 'th' ? 'col' : undefined }, ...line(cell, words)),
      ),
    )
  return element(
    'table',
    {},
    element('thead', {}, row('th', head)),
    element('tbody', {}, ...rows.map((cells) => row('td', cells))),
  )
}

const line = (pieces: readonly Inline[], words: Messages['notes']): (Markup | string)[] =>
  pieces.map((piece) => inline(piece, words))

function inline(piece: Inline, words: Messages['notes']): Markup | string {
  switch (piece.type) {
    case 'text':
      return piece.text
    case 'break':
      return shape('br', {})
    case 'code':
      return element('code', {}, piece.text)
    case 'strong':
    case 'em':
    case 'del':
      return element(piece.type, {}, ...line(piece.inside, words))
    case 'link':
      return element('a', { href: piece.address, rel: 'noopener noreferrer' }, ...line(piece.inside, words))
    case 'checkbox':
      return element(
        'span',
        { role: 'img', 'aria-label': piece.checked ? words.done : words.toDo },
        piece.checked ? '☑ ' : '☐ ',
      )
  }
}
