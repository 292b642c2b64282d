import { isMark, noteOf, type Mark } from '../../annotation/annotation'
import type { Citation } from '../../citation/citation'
import { element, type Markup } from '../../markup/markup'
import { aboutOf } from '../about'
import type { ExportedAnnotation } from '../format'
import { placeLabel } from '../place-label'
import type { Leaf } from './leaf'
import { lineClass, lookOf } from './look'
import { noteMarkup } from './pieces'

/** An annotation with its number in the text. */
export type Numbered = { readonly exported: ExportedAnnotation; readonly number: number }

/** The id of a mark's beginning in the text. */
export const passageId = (number: number, { prefix }: Leaf): string => `${prefix}m${String(number)}`

/** The id of a mark's note. */
export const noteId = (number: number, { prefix }: Leaf): string => `${prefix}n${String(number)}`

/** The note beside a mark: its number, which leads back to the passage, its category, and what else goes out of it. */
export function marginNote({ exported, number }: Numbered, leaf: Leaf): Markup {
  leaf.count()
  const { page } = leaf.words.file
  const back = { class: 'number', href: `#${passageId(number, leaf)}`, 'aria-label': page.toPassage(number) }
  return element(
    'aside',
    {
      ...frame('note', exported, leaf),
      id: noteId(number, leaf),
      role: 'note',
      'aria-label': page.note(number),
    },
    element(
      'p',
      { class: 'what' },
      element('a', back, String(number)),
      ' ',
      categoryMarkup(exported, leaf),
      // What has no words stands in one line.
      noteShown(exported, leaf) === undefined && aboutMarkup('span', exported, leaf, false),
    ),
    ...below(exported, leaf, false),
  )
}

/** An annotation that stands alone: its quote where it has one and it is wished, its note, and a few words about it. */
export function entry(exported: ExportedAnnotation, leaf: Leaf): Markup {
  leaf.count()
  const { annotation } = exported
  return element(
    'article',
    frame('entry', exported, leaf),
    leaf.options.include.quotes && isMark(annotation) && quote(annotation),
    ...below(exported, leaf, true),
  )
}

/** From this many letters on a note may be split between two pages. */
const longNote = 300

const noteShown = ({ annotation }: ExportedAnnotation, { options }: Leaf): string | undefined =>
  options.include.notes ? noteOf(annotation) : undefined

function frame(name: string, exported: ExportedAnnotation, leaf: Leaf) {
  const { colour } = lookOf(exported.category, leaf.options.include.categories)
  const long = (noteShown(exported, leaf)?.length ?? 0) > longNote
  return { class: `${name} of-${String(colour)}${long ? ' long' : ''}` }
}

const categoryMarkup = ({ category }: ExportedAnnotation, { options }: Leaf): Markup | undefined =>
  category && options.include.categories
    ? element('span', { class: `category ${lineClass(category)}` }, category.label)
    : undefined

/** What stands below the quote or the number: the note, a few words about it, the citation. */
function below(exported: ExportedAnnotation, leaf: Leaf, alone: boolean): (Markup | undefined)[] {
  const { citation } = exported
  const note = noteShown(exported, leaf)
  return [
    note === undefined ? undefined : noteMarkup(note, leaf.messages.notes),
    note === undefined && !alone ? undefined : aboutMarkup('p', exported, leaf, alone),
    citation && citationMarkup(citation),
  ]
}

/** A few words about an annotation; its place and category where it stands `alone`, since otherwise both can be seen. */
export function aboutMarkup(
  name: 'p' | 'span',
  exported: ExportedAnnotation,
  leaf: Leaf,
  alone: boolean,
): Markup | undefined {
  const { place, question, tags, day, otherEvents, by } = aboutOf(exported, leaf)
  const pieces = [
    ...(alone ? [place, question, categoryMarkup(exported, leaf)] : []),
    by,
    ...tags.map((tag) => element('span', { class: 'tag', lang: '', dir: 'auto' }, `#${tag}`)),
    day,
    alone ? otherEvents : '',
    backMarkup(exported, leaf),
  ].filter((piece) => piece !== undefined && piece !== '')
  if (pieces.length === 0) return undefined
  return element(
    name,
    { class: 'about' },
    ...pieces.flatMap((piece, index) => (index > 0 ? [' · ', piece] : [piece])),
  )
}

/** The way back into the program; the place tells one link from another. */
function backMarkup({ link, place }: ExportedAnnotation, { words }: Leaf): Markup | undefined {
  if (link === undefined) return undefined
  const { open } = words.file.page
  const name = place ? `${open}: ${placeLabel(place, words.place)}` : undefined
  return element('a', { class: 'back', href: link, 'aria-label': name }, open)
}

/** A passage in its words, each paragraph of it in one of its own. */
function quote({ target: { edition, selector } }: Mark): Markup {
  const paragraphs = selector[0].exact.split(/\n+/).filter((words) => words.trim() !== '')
  return element(
    'blockquote',
    { class: 'quote', lang: edition, dir: 'auto' },
    ...paragraphs.map((words) => element('p', {}, words)),
  )
}

/** A citation with its italics. */
export const citationMarkup = ({ runs }: Citation): Markup =>
  element(
    'p',
    { class: 'citation' },
    ...runs.map(({ text, italic }) => (italic ? element('i', {}, text) : text)),
  )
