import { element, type Markup } from '../../markup/markup'
import { outlineOf, type EditionPart } from '../outline'
import { editionText, numberedIn, withoutPlace } from './edition-text'
import { endMatter } from './end-matter'
import { headingAt, type Leaf } from './leaf'
import { bookmarkList, entries } from './lists'

/** The whole article with its marks, the notes beside them; every edition that has annotations, the open one first. */
export function articleForm(leaf: Leaf): Markup[] {
  const outline = outlineOf(leaf)
  const [open] = leaf.editions
  const fromOpen: EditionPart = {
    heading: undefined,
    language: open.edition.language,
    edition: open.edition,
    groups: [],
    bookmarks: [],
  }
  const parts = outline.editions.some(({ edition }) => edition)
    ? outline.editions
    : [fromOpen, ...outline.editions]
  let before = 0
  const editions = parts.map((part, index) => {
    const level = index > 0 ? leaf.level + 1 : leaf.level
    const numbered = numberedIn(part, before)
    before += numbered.length
    return element(
      'section',
      { class: 'edition' },
      part.edition
        ? editionText(
            {
              ...part,
              edition: part.edition,
              level,
              numbered,
              articleNotes: index > 0 ? [] : outline.articleNotes,
            },
            leaf,
          )
        : part.heading && element(headingAt(level), {}, part.heading.words),
      ...entries(withoutPlace(part), { words: leaf.words.file.withoutPlace }, level + 1, leaf),
      ...bookmarkList(part.bookmarks, level + 1, leaf),
    )
  })
  return [...editions, ...endMatter(outline, parts, leaf)]
}
