import type { Block, Edition } from './edition'
import { plainText, type PlacedBlock } from './plain-text'

/** Words of the interface that stand in the article's own markup. */
export type ArticleWords = {
  /** „Frage 3“ above a heading. */
  question: (number: number) => string
  /** The name of a paragraph's button. */
  paragraph: (number: number) => string
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML text or as a quoted attribute's value. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

/**
 * The article as escaped HTML, so that the first painted frame shows text before any script runs.
 * An element with `data-block` holds exactly the block's text in one text node: marks and offsets rest on that.
 * Numbers, kickers and the byline stand outside those elements and cannot be selected.
 */
export function articleHtml(edition: Edition, words: ArticleWords, byline: string): string {
  const sections: string[] = []
  let open: string[] = []
  for (const placed of plainText(edition).blocks) {
    if (placed.block.type === 'heading') {
      sections.push(sectionHtml(open))
      open = []
    }
    open.push(blockHtml(placed, edition, words, byline))
  }
  sections.push(sectionHtml(open))
  return `<article lang="${edition.language}">${sections.join('')}</article>`
}

const sectionHtml = (blocks: string[]) => (blocks.length > 0 ? `<section>${blocks.join('')}</section>` : '')

function blockHtml(
  { block, paragraph }: PlacedBlock,
  edition: Edition,
  words: ArticleWords,
  byline: string,
): string {
  switch (block.type) {
    case 'title':
      return `<h1 ${anchor(block)}>${escapeHtml(block.text)}</h1><p class="byline">${escapeHtml(byline)}</p>`
    case 'lead':
      return `<p class="lead" ${anchor(block)}>${escapeHtml(block.text)}</p>`
    case 'caption':
      return (
        `<figure><img src="/articles/${escapeHtml(edition.illustration.file)}" alt="${escapeHtml(edition.illustration.description)}">` +
        `<figcaption ${anchor(block)}>${escapeHtml(block.text)}</figcaption></figure>`
      )
    case 'heading':
      return (
        `<p class="kicker">${escapeHtml(words.question(block.question))}</p>` +
        `<h2 ${anchor(block)}>${escapeHtml(block.text)}</h2>`
      )
    case 'paragraph':
      return (
        `<div class="paragraph"><button type="button" class="number" data-paragraph="${escapeHtml(block.id)}" ` +
        `aria-label="${escapeHtml(words.paragraph(paragraph ?? 0))}">${String(paragraph)}</button>` +
        `<p ${anchor(block)}>${escapeHtml(block.text)}</p></div>`
      )
  }
}

const anchor = (block: Block) => `id="${block.id}" data-block="${block.id}"`
