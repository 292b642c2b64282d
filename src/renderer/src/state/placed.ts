import type { Anchoring } from '../../../shared/annotation/anchor'
import type { Mark, Placeable } from '../../../shared/annotation/annotation'
import { byPlace, type Passage } from '../../../shared/annotation/passage'
import type { Language } from '../../../shared/article/language'
import type { Reading } from './reading.svelte'

/** How an annotation stands to the open text: `sought` until it was looked for in a wording that it was not made in. */
export type PlacedState = Anchoring['state'] | 'sought'

/** A mark or a bookmark with its place in its edition's text, or without one while it is sought, unsure or lost. */
export type Placed<Kind extends Placeable = Mark> = {
  readonly mark: Kind
  readonly edition: Language
  readonly state: PlacedState
  readonly passage: Passage | undefined
  /** Where it may be, the best first, while that is unsure. */
  readonly candidates: readonly Passage[]
  /** It was made in another wording than the open one. */
  readonly elsewhere?: boolean
  /** The passage reads otherwise now than when it was marked. */
  readonly reworded?: boolean
  /** The search ended before the whole text was looked through. */
  readonly cutShort?: boolean
}

/** Anything that has a place in the text. */
export type PlacedAnnotation = Placed<Placeable>

/** What was there and what is there now; a new one was not, a deleted one is not. */
export type PlacedChange<Kind extends Placeable = Mark> = {
  readonly before?: Placed<Kind>
  readonly after?: Placed<Kind>
}

/** Places what was made in the open wording: the text of the same hash is the same text. All else is to be sought. */
export function place<Kind extends Placeable>(mark: Kind, reading: Reading): Placed<Kind> {
  const { edition, text, selector } = mark.target
  const { plain, hash } = reading.text(edition)
  const [, { start, end }] = selector
  const here = text === hash && end <= plain.text.length
  return {
    mark,
    edition,
    state: here ? 'exact' : 'sought',
    passage: here ? { start, end } : undefined,
    candidates: [],
    ...(text !== hash && { elsewhere: true }),
  }
}

/** The same annotation where a search has found it. */
export function found<Kind extends Placeable>(
  { mark, edition, elsewhere }: Placed<Kind>,
  anchoring: Anchoring,
): Placed<Kind> {
  return {
    mark,
    edition,
    state: anchoring.state,
    passage: 'passage' in anchoring ? anchoring.passage : undefined,
    candidates: 'candidates' in anchoring ? anchoring.candidates : [],
    ...(elsewhere && { elsewhere }),
    ...(anchoring.state === 'moved' && anchoring.wording === 'changed' && { reworded: true }),
    ...(anchoring.state === 'lost' && anchoring.searched === 'partly' && { cutShort: true }),
  }
}

/** Whether two targets name the same passage of the same wording: what was found for one holds for the other. */
export const sameTarget = ({ target: one }: Placeable, { target: other }: Placeable): boolean =>
  one.text === other.text &&
  one.edition === other.edition &&
  one.selector[1].start === other.selector[1].start &&
  one.selector[1].end === other.selector[1].end &&
  one.selector[0].exact === other.selector[0].exact

/** In the order of the text; what has no place comes last, the oldest first. */
export function inTextOrder(a: Placed<Placeable>, b: Placed<Placeable>): number {
  if (a.passage && b.passage) return byPlace(a.passage, b.passage) || byAge(a, b)
  if (a.passage || b.passage) return a.passage ? -1 : 1
  return byAge(a, b)
}

const byAge = (a: Placed<Placeable>, b: Placed<Placeable>) =>
  a.mark.created < b.mark.created ? -1 : a.mark.created > b.mark.created ? 1 : 0

/** `list`, which is in text order, with those changes made, still in order. */
export function changedList<Kind extends Placeable>(
  list: readonly Placed<Kind>[],
  changes: readonly PlacedChange<Kind>[],
): readonly Placed<Kind>[] {
  const gone = new Set(changes.flatMap(({ before }) => before ?? []))
  const come = changes.flatMap(({ after }) => after ?? []).sort(inTextOrder)
  const kept = gone.size > 0 ? list.filter((placed) => !gone.has(placed)) : list
  const merged: Placed<Kind>[] = []
  let next = 0
  for (const placed of kept) {
    for (let newer = come[next]; newer && inTextOrder(newer, placed) < 0; newer = come[next]) {
      merged.push(newer)
      next += 1
    }
    merged.push(placed)
  }
  return [...merged, ...come.slice(next)]
}
