import { titleOf, type Edition } from '../../article/edition'
import { byline } from '../../article/byline'
import { element, type Markup } from '../../markup/markup'
import { outlineOf, type EditionPart } from '../outline'
import { endMatter } from './end-matter'
import { headingAt, type Leaf } from './leaf'
import { bookmarkList, entries } from './lists'

/** The annotations alone, in their groups. */
export function notesForm(leaf: Leaf): Markup[] {
  const outline = outlineOf(leaf)
  const [{ edition }] = leaf.editions
  const { file } = leaf.words
  const level = leaf.level + 1
  const empty = leaf.annotations.length === 0 && !outline.events
  return [
    element(
      headingAt(leaf.level),
      { class: 'title', id: `${leaf.prefix}title`, lang: edition.language },
      titleOf(edition),
    ),
    element('p', { class: 'byline', lang: edition.language }, byline(edition)),
    ...(empty ? [element('p', {}, file.empty)] : []),
    ...entries(outline.articleNotes, { words: file.articleNote }, level, leaf),
    ...outline.editions.flatMap((part) => editionPart(part, level, leaf)),
    ...endMatter(outline, outline.editions, leaf),
  ]
}

function editionPart(
  { heading, edition, groups, bookmarks }: EditionPart,
  level: number,
  leaf: Leaf,
): Markup[] {
  const below = heading ? level + 1 : level
  return [
    ...(heading ? [element(headingAt(level), { class: 'part' }, heading.words)] : []),
    ...(heading && edition && edition !== leaf.editions[0].edition ? [otherTitle(edition)] : []),
    ...groups.flatMap((group) => entries(group.members, group.heading, below, leaf)),
    ...bookmarkList(bookmarks, below, leaf),
  ]
}

/** The title and source of an edition that is not the open one. */
const otherTitle = (edition: Edition): Markup =>
  element('p', { class: 'byline', lang: edition.language }, `${titleOf(edition)} – ${byline(edition)}`)
