import { isBookmark } from '../../annotation/annotation'
import { element, lines, type Markup } from '../../markup/markup'
import { bookmarkName } from '../about'
import type { ExportedAnnotation } from '../format'
import { aboutMarkup, entry } from './entry'
import { headingAt, type Leaf } from './leaf'

/** Annotations that stand alone under a heading, or under none; nothing where there are none. */
export function entries(
  members: readonly ExportedAnnotation[],
  heading: { words: string; language?: string } | undefined,
  level: number,
  leaf: Leaf,
): Markup[] {
  if (members.length === 0) return []
  return [
    element(
      'section',
      { class: 'entries' },
      lines([
        heading && element(headingAt(level), { lang: heading.language }, heading.words),
        ...members.map((member) => entry(member, leaf)),
      ]),
    ),
  ]
}

/** Bookmarks as a list of places to come back to; nothing where there are none. */
export function bookmarkList(members: readonly ExportedAnnotation[], level: number, leaf: Leaf): Markup[] {
  const items = members.flatMap((member) => {
    const { annotation } = member
    if (!isBookmark(annotation)) return []
    leaf.count()
    const words = annotation.target.selector[0].exact.replace(/\s+/g, ' ')
    const name = bookmarkName(annotation.label, words, leaf) || leaf.words.file.bookmark
    const own = annotation.label.trim() !== ''
    const named = element(
      'a',
      { href: placeAddress(member, leaf), lang: own ? '' : annotation.target.edition, dir: 'auto' },
      name,
    )
    return [element('li', {}, named, aboutMarkup('p', member, leaf, true))]
  })
  if (items.length === 0) return []
  return [
    element(
      'section',
      { class: 'bookmarks' },
      element(headingAt(level), {}, leaf.words.file.bookmarks),
      element('ul', {}, lines(items)),
    ),
  ]
}

/** The id of a paragraph of an edition. */
export const paragraphId = (edition: string, paragraph: number, { prefix }: Leaf): string =>
  `${prefix}${edition}-${String(paragraph)}`

/** Where on the page a place is: its first paragraph, if the text is there. */
function placeAddress({ annotation, place }: ExportedAnnotation, leaf: Leaf): string | undefined {
  if (leaf.options.form !== 'article' || place?.state !== 'found' || !isBookmark(annotation)) return undefined
  const paragraph = place.blocks.find((block) => block.paragraph !== undefined)?.paragraph
  return paragraph === undefined ? undefined : `#${paragraphId(annotation.target.edition, paragraph, leaf)}`
}
