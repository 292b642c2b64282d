import type { PlacedBlock } from '../../../shared/article/plain-text'
import type { Messages } from '../../../shared/messages/messages'

/** A place of the text in words: „Absatz 15“, or what kind of block it is. */
export function placeName(placed: PlacedBlock | undefined, words: Messages['marks']): string {
  const type = placed?.block.type ?? 'paragraph'
  return type === 'paragraph' ? words.longPlace(placed?.paragraph ?? 0) : words.place[type]
}
