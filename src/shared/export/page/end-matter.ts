import { element, type Markup } from '../../markup/markup'
import type { EditionPart, Outline } from '../outline'
import { citationMarkup } from './entry'
import { eventTable } from './event-table'
import { headingAt, type Leaf } from './leaf'

/** What stands at the end of a work: its events, how it is cited, and when this was made. */
export function endMatter(outline: Outline, parts: readonly EditionPart[], leaf: Leaf): Markup[] {
  const [open] = leaf.editions
  const inText = leaf.options.form === 'article' && parts.some(({ edition }) => edition === open.edition)
  return [
    ...(outline.events ? [eventTable(outline.events, inText, leaf)] : []),
    element(
      'footer',
      { class: 'source' },
      ...sources(parts, leaf),
      element('p', { class: 'about' }, made(leaf)),
    ),
  ]
}

/** How to cite what the passages are from; by the numbers of paragraphs, which this page shows or names. */
function sources(parts: readonly EditionPart[], leaf: Leaf): Markup[] {
  const { page } = leaf.words.file
  const [open] = leaf.editions
  const languages = parts.flatMap(({ edition }) => edition?.language ?? [])
  const cited = (languages.length > 0 ? languages : [open.edition.language]).flatMap(
    (language) => leaf.sources.get(language) ?? [],
  )
  if (cited.length === 0) return []
  return [
    element(headingAt(leaf.level + 1), {}, page.citation),
    ...cited.map(citationMarkup),
    element('p', { class: 'about' }, page.locator),
  ]
}

function made(leaf: Leaf): string {
  const { file } = leaf.words
  const [{ edition }] = leaf.editions
  return [file.page.made(leaf.dayOf(leaf.generated)), file.version(edition.version)].join(' · ')
}
