import { anchor, type Anchoring } from '../../../shared/annotation/anchor'
import type { Mark } from '../../../shared/annotation/annotation'
import { byPlace, type Passage } from '../../../shared/annotation/passage'
import type { Language } from '../../../shared/article/language'
import type { Reading } from './reading.svelte'

/** A mark with its place in its edition's text, or without one where it is unsure or lost. */
export type Placed = {
  readonly mark: Mark
  readonly edition: Language
  readonly state: Anchoring['state']
  readonly passage: Passage | undefined
}

/** A mark as it was and as it is; a new one was not, a deleted one is not. */
export type PlacedChange = { readonly before?: Placed; readonly after?: Placed }

/** Finds a mark's place. The text of the same hash is the same text, so its stored place needs no search. */
export function place(mark: Mark, reading: Reading): Placed {
  const { edition, text, selector } = mark.target
  const { plain, hash } = reading.text(edition)
  const [, { start, end }] = selector
  if (text === hash && end <= plain.text.length)
    return { mark, edition, state: 'exact', passage: { start, end } }
  const anchoring = anchor(plain.text, selector)
  const passage = 'passage' in anchoring ? anchoring.passage : undefined
  return { mark, edition, state: anchoring.state, passage }
}

/** In the order of the text; what has no place comes last, the oldest first. */
export function inTextOrder(a: Placed, b: Placed): number {
  if (a.passage && b.passage) return byPlace(a.passage, b.passage) || byAge(a, b)
  if (a.passage || b.passage) return a.passage ? -1 : 1
  return byAge(a, b)
}

const byAge = (a: Placed, b: Placed) =>
  a.mark.created < b.mark.created ? -1 : a.mark.created > b.mark.created ? 1 : 0

/** `list`, which is in text order, without `before` and with `after`, still in order. */
export function replaced(
  list: readonly Placed[],
  before: Placed | undefined,
  after: Placed | undefined,
): readonly Placed[] {
  const changed = before ? list.filter((placed) => placed !== before) : [...list]
  if (!after) return changed
  let low = 0
  let high = changed.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = changed[middle]
    if (other && inTextOrder(other, after) <= 0) low = middle + 1
    else high = middle
  }
  changed.splice(low, 0, after)
  return changed
}
