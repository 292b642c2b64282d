import { anchor } from '../annotation/anchor'
import type { Placeable } from '../annotation/annotation'
import type { Passage } from '../annotation/passage'
import { blocksIn, plainText, type PlacedBlock, type PlainText } from '../article/plain-text'
import type { HashedEdition } from '../annotation/hashed-edition'

/** Where an annotation stands in the text at hand, with the blocks it touches; or that it cannot be said. */
export type Place =
  | { readonly state: 'found'; readonly passage: Passage; readonly blocks: readonly PlacedBlock[] }
  | { readonly state: 'unsure' }
  | { readonly state: 'lost' }

/** Where the reader sees an annotation: at a passage, or nowhere because that is unsure or lost. */
export type SeenPlace =
  { readonly passage: Passage } | { readonly passage: undefined; readonly state: 'unsure' | 'lost' }

/** An edition with its plain text worked out, for locating many marks. */
export type LocatedEdition = HashedEdition & { readonly plain: PlainText }

/** Works out an edition's plain text once. */
export const withPlainText = (edition: HashedEdition): LocatedEdition => ({
  ...edition,
  plain: plainText(edition.edition),
})

/**
 * Where an annotation stands in its edition: in the text it was made in at its offsets, in another wording where the reader
 * sees it, or else by its words. Nothing where the edition is not at hand.
 */
export function locate(
  { target }: Placeable,
  edition: LocatedEdition | undefined,
  seen: SeenPlace | undefined,
): Place | undefined {
  if (!edition) return undefined
  const { text } = edition.plain
  const [, { start, end }] = target.selector
  if (target.text === edition.text && end <= text.length) return found(edition.plain, { start, end })
  if (seen) return seen.passage ? found(edition.plain, seen.passage) : { state: seen.state }
  const anchoring = anchor(text, target.selector)
  return 'passage' in anchoring ? found(edition.plain, anchoring.passage) : { state: anchoring.state }
}

const found = (plain: PlainText, passage: Passage): Place => ({
  state: 'found',
  passage,
  blocks: blocksIn(plain, passage),
})
