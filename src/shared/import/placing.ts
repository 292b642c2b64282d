import type { Anchoring } from '../annotation/anchor'
import { anchorAll, type Clock } from '../annotation/anchor-all'
import { hasPassage, type Annotation, type Placeable } from '../annotation/annotation'
import { describe } from '../annotation/describe'
import type { HashedEdition } from '../annotation/hashed-edition'
import type { Selectors } from '../annotation/selector'
import { codePointsOf, fromCodePoints, type CodePoints } from '../annotation/w3c'
import { textOf } from '../article/plain-text'
import { unknownText, type ReadEntry } from './entry'
import type { ImportEntry } from './import-preview'

/** How long each text is searched, in milliseconds; what is left counts as not found. */
const longestSearch = 20_000

/** Where an entry's passage is, and the annotation as it would be in the notebook. */
export type Placed = { readonly annotation: Annotation; readonly place: ImportEntry['place'] }

/** The texts in which passages are looked for. */
export type Texts = {
  readonly editions: readonly HashedEdition[]
  /** Other wordings, by their hash. */
  readonly oldTexts: Readonly<Record<string, string>>
  readonly clock: Clock
}

/** An edition with its text worked out once. */
type Open = HashedEdition & { readonly words: string; readonly points: CodePoints }

/** An entry with a passage, and its place in the list of entries. */
type Sought = Pick<ReadEntry, 'soughtIn' | 'position'> & {
  readonly index: number
  readonly annotation: Placeable
}

/**
 * Finds the passages of entries. What this program wrote keeps its target, so that it is looked for like every other; what is known
 * by its words alone gets a target in the text at hand where they are found, and else one in no known text.
 */
export function placedAll(entries: readonly ReadEntry[], texts: Texts): Placed[] {
  const open = texts.editions.map((hashed): Open => {
    const words = textOf(hashed.edition)
    return { ...hashed, words, points: codePointsOf(words) }
  })
  const sought = entries.flatMap(({ annotation, ...entry }, index): Sought[] =>
    hasPassage(annotation) ? [withTrueTarget({ ...entry, annotation, index }, open)] : [],
  )
  const places = new Map<number, Placed>()
  for (const edition of open) standing(sought, edition, texts, places)
  for (const edition of open) byWords(sought, edition, texts, places)
  for (const { index, annotation } of sought) {
    if (!places.has(index)) places.set(index, { annotation, place: 'lost' })
  }
  return entries.map(({ annotation }, index) => places.get(index) ?? { annotation, place: 'none' })
}

/** A target that names the text at hand, but other words than stand there, is looked for by its words. */
function withTrueTarget(entry: Sought, open: readonly Open[]): Sought {
  const { text, edition: language, selector } = entry.annotation.target
  const edition = open.find((one) => one.text === text && one.edition.language === language)
  const [{ exact }, { start, end }] = selector
  if (entry.soughtIn || !edition || edition.words.slice(start, end) === exact) return entry
  return { ...entry, annotation: withTarget(entry.annotation, { text: unknownText }), soughtIn: [language] }
}

/** The places of what keeps its target, in one edition. */
function standing(
  all: readonly Sought[],
  { edition, text, words }: Open,
  texts: Texts,
  places: Map<number, Placed>,
) {
  const here = all.filter(
    ({ soughtIn, annotation }) => !soughtIn && annotation.target.edition === edition.language,
  )
  const asked = here.filter(
    ({ annotation }) => annotation.target.text !== text && isSearchable(annotation, words),
  )
  const quotes = asked.map(({ index, annotation: { target } }) => ({
    id: String(index),
    hash: target.text,
    selector: target.selector,
  }))
  const found = anchorAll(
    { text: words, oldTexts: texts.oldTexts, quotes, limit: longestSearch },
    texts.clock,
  )
  for (const { index, annotation } of here) {
    const isHere = annotation.target.text === text
    places.set(index, { annotation, place: isHere ? 'exact' : (found.get(String(index))?.state ?? 'lost') })
  }
}

/** The places of what is known by its words alone, in one edition, as far as none is known yet. */
function byWords(all: readonly Sought[], open: Open, texts: Texts, places: Map<number, Placed>) {
  const { language } = open.edition
  const asked = all.filter(
    ({ soughtIn, index, annotation }) =>
      soughtIn?.includes(language) && !isFound(places.get(index)) && isSearchable(annotation, open.words),
  )
  const quotes = asked.map((one) => ({
    id: String(one.index),
    hash: unknownText,
    selector: selectorIn(one, open),
  }))
  const found = anchorAll({ text: open.words, oldTexts: {}, quotes, limit: longestSearch }, texts.clock)
  for (const { index, annotation } of asked) {
    const placed = placedAt(annotation, found.get(String(index)), open)
    if (isFound(placed) || places.get(index)?.place !== 'unsure') places.set(index, placed)
  }
}

const isFound = (placed: Placed | undefined) => placed?.place === 'exact' || placed?.place === 'moved'

/** Words that are far longer than the text stand nowhere in it. */
const isSearchable = ({ target }: Placeable, text: string) =>
  target.selector[0].exact.length <= 2 * text.length

/** The quote with its told place, where it stands just there; else with none. */
function selectorIn({ annotation, position }: Sought, { words, points }: Open): Selectors {
  const [quote, kept] = annotation.target.selector
  const type = 'TextPositionSelector'
  const told = position && fromCodePoints(points, { type, ...position })
  const stands = ({ start, end }: { start: number; end: number }) => words.slice(start, end) === quote.exact
  const place = [told, kept].find((one) => one && stands(one))
  return [quote, place ?? { type, start: words.length, end: words.length + quote.exact.length }]
}

function placedAt(
  annotation: Placeable,
  anchoring: Anchoring | undefined,
  { edition, text, words }: Open,
): Placed {
  if (!anchoring || !('passage' in anchoring)) return { annotation, place: anchoring?.state ?? 'lost' }
  const { passage } = anchoring
  const isSame = words.slice(passage.start, passage.end) === annotation.target.selector[0].exact
  const target = { edition: edition.language, text, selector: describe(words, passage) }
  return { annotation: withTarget(annotation, target), place: isSame ? 'exact' : 'moved' }
}

/** The annotation with another target; each kind by itself, so that it stays of its kind. */
function withTarget(annotation: Placeable, change: Partial<Placeable['target']>): Placeable {
  return { ...annotation, target: { ...annotation.target, ...change } }
}
