import { byPlace, type Passage } from '../../annotation/passage'
import { byline } from '../../article/byline'
import type { Edition } from '../../article/edition'
import { plainText, type PlacedBlock } from '../../article/plain-text'
import { element, lines, type Markup } from '../../markup/markup'
import { messagesIn } from '../../messages/messages'
import { lookNumber } from '../../vocabulary/look'
import type { ExportedAnnotation } from '../format'
import type { EditionPart } from '../outline'
import { noteId, passageId, type Numbered } from './entry'
import { headingAt, type Leaf } from './leaf'
import { entries, paragraphId } from './lists'
import { lineClass, lookOf, washClass } from './look'
import { painter, type PaintedMark } from './painted'
import { row } from './rows'

/** A mark with its number and the place it has in the text. */
type Placed = Numbered & {
  readonly passage: Passage
  readonly blocks: readonly [PlacedBlock, ...PlacedBlock[]]
}

/** An edition as it is set: the level of its title, its marks in the order of the text, and what stands below its title. */
export type SetEdition = Pick<EditionPart, 'heading'> & {
  readonly edition: Edition
  readonly level: number
  readonly numbered: readonly Placed[]
  readonly articleNotes: readonly ExportedAnnotation[]
}

const marksOf = ({ groups }: EditionPart) => groups.flatMap(({ members }) => members)

/** The marks of an edition that have a place, in the order of the text, numbered on from `before`. */
export const numberedIn = (part: EditionPart, before: number): Placed[] =>
  marksOf(part)
    .flatMap((exported) => placedAt(exported) ?? [])
    .sort((a, b) => byPlace(a.passage, b.passage))
    .map((placed, index) => ({ ...placed, number: before + index + 1 }))

/** The marks of an edition that have no place. */
export const withoutPlace = (part: EditionPart): ExportedAnnotation[] =>
  marksOf(part).filter((exported) => !placedAt(exported))

function placedAt(exported: ExportedAnnotation): Omit<Placed, 'number'> | undefined {
  const { place } = exported
  if (place?.state !== 'found') return undefined
  const [first, ...others] = place.blocks
  return first && { exported, passage: place.passage, blocks: [first, ...others] }
}

/** The text of an edition with its marks, and their notes beside the paragraphs that they begin in. */
export function editionText(set: SetEdition, leaf: Leaf): Markup {
  const paint = painter(set.numbered.map((placed) => paintedMark(placed, leaf)))
  const notes = new Map<string, Numbered[]>()
  for (const placed of set.numbered) {
    const { id } = placed.blocks[0].block
    const others = notes.get(id)
    if (others) others.push(placed)
    else notes.set(id, [placed])
  }
  const sections: { heading: string | undefined; rows: Markup[] }[] = []
  for (const blocks of rowsOf(plainText(set.edition).blocks)) {
    const text = blocks.flatMap((placed) => blockMarkup(placed, paint(placed), set, leaf))
    const letters = blocks.reduce((sum, { block }) => sum + block.text.length, 0)
    const beside = blocks.flatMap(({ block }) => notes.get(block.id) ?? [])
    const written = row({ text, letters, notes: beside }, leaf)
    const heading = headingId(blocks[0], set, leaf)
    const last = sections.at(-1)
    if (heading === undefined && last) last.rows.push(written)
    else sections.push({ heading, rows: [written] })
  }
  return lines(
    sections.map(({ heading, rows }) =>
      heading === undefined
        ? lines(rows)
        : element('section', { 'aria-labelledby': heading }, lines([...rows])),
    ),
  )
}

/** The blocks that stand in one row: each alone, but a heading with what follows it. */
function rowsOf(blocks: readonly PlacedBlock[]): [PlacedBlock, ...PlacedBlock[]][] {
  const rows: [PlacedBlock, ...PlacedBlock[]][] = []
  for (const placed of blocks) {
    const last = rows.at(-1)
    if (last?.at(-1)?.block.type === 'heading' && placed.block.type !== 'heading') last.push(placed)
    else rows.push([placed])
  }
  return rows
}

const headingId = ({ block }: PlacedBlock, { edition }: SetEdition, { prefix }: Leaf): string | undefined =>
  block.type === 'heading' ? `${prefix}${edition.language}-${block.id}` : undefined

function blockMarkup(
  placed: PlacedBlock,
  painted: readonly (Markup | string)[],
  set: SetEdition,
  leaf: Leaf,
): Markup[] {
  const { block, paragraph } = placed
  const { edition, level } = set
  const lang = edition.language
  // The article's own words in its margin are in its language.
  const words = messagesIn(lang).page
  switch (block.type) {
    case 'title':
      return titleMarkup(painted, set, leaf)
    case 'lead':
    case 'caption':
      return [element('p', { class: block.type, lang }, ...painted)]
    case 'heading':
      return [
        element('p', { class: 'kicker', lang }, words.question(block.question)),
        element(headingAt(level + 1), { id: headingId(placed, set, leaf), lang }, ...painted),
      ]
    case 'paragraph': {
      const number = paragraph ?? 0
      const label = words.paragraph(number)
      return [
        element(
          'div',
          { class: 'paragraph', id: paragraphId(lang, number, leaf) },
          element('span', { class: 'place', role: 'img', 'aria-label': label, lang }, String(number)),
          element('p', { lang }, ...painted),
        ),
      ]
    }
  }
}

/** The title with its byline, the categories in use, and the notes on the article. */
function titleMarkup(
  painted: readonly (Markup | string)[],
  { heading, edition, level, numbered, articleNotes }: SetEdition,
  leaf: Leaf,
): Markup[] {
  const { lang, id } = {
    lang: edition.language,
    id: level === leaf.level ? `${leaf.prefix}title` : undefined,
  }
  return [
    ...(heading ? [element('p', { class: 'kicker' }, heading.words)] : []),
    element(headingAt(level), { class: 'title', id, lang }, ...painted),
    element('p', { class: 'byline', lang }, byline(edition)),
    ...key(numbered, leaf),
    ...entries(articleNotes, { words: leaf.words.file.articleNote }, level + 1, leaf),
  ]
}

/** The categories in use, each with its name on its own wash and line. */
function key(numbered: readonly Numbered[], { options, words }: Leaf): Markup[] {
  if (!options.include.categories) return []
  const used = new Map(
    numbered.flatMap(({ exported: { category } }) => (category ? [[category.id, category]] : [])),
  )
  if (used.size === 0) return []
  const items = [...used.values()]
    .sort((a, b) => a.colour - b.colour)
    .map((category) =>
      element(
        'li',
        {},
        element('span', { class: `${washClass(category)} ${lineClass(category)}` }, category.label),
      ),
    )
  return [element('ul', { class: 'key', 'aria-label': words.file.page.categories }, ...items)]
}

/** The mark as it is painted: announced before its first letter, and with the number that leads to its note after its last. */
function paintedMark({ exported, number, passage, blocks }: Placed, leaf: Leaf): PaintedMark {
  const { page } = leaf.words.file
  const shown = leaf.options.include.categories
  const { category } = exported
  const said = category && shown ? page.mark(number, category.label) : page.plainMark(number)
  const last = blocks.at(-1) ?? blocks[0]
  return {
    start: wholeLetter(blocks[0], Math.max(passage.start, blocks[0].start), 0),
    end: wholeLetter(last, Math.min(passage.end, last.end), 1),
    look: lookNumber(lookOf(category, shown)),
    before: element(
      'span',
      { id: passageId(number, leaf) },
      element('span', { class: 'said', lang: leaf.language }, said),
    ),
    after: element(
      'sup',
      {},
      element(
        'a',
        { href: `#${noteId(number, leaf)}`, 'aria-label': page.toNote(number), lang: leaf.language },
        String(number),
      ),
    ),
  }
}

/** The offset, or the one `by` units away at the letter's edge where it would cut a letter that has two code units. */
function wholeLetter({ block, start }: PlacedBlock, offset: number, by: 0 | 1): number {
  const at = offset - start
  const cut =
    /[\uDC00-\uDFFF]/.test(block.text.charAt(at)) && /[\uD800-\uDBFF]/.test(block.text.charAt(at - 1))
  return cut ? offset - 1 + 2 * by : offset
}
