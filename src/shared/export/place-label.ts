import type { Messages } from '../messages/messages'
import type { Place } from './place'

/** How a place is named in one or two words: its paragraphs, else the kind of block, else why there is none. */
export function placeLabel(place: Place, words: Messages['exporting']['place']): string {
  if (place.state !== 'found') return words[place.state]
  const paragraphs = place.blocks.map(({ paragraph }) => paragraph).filter((number) => number !== undefined)
  const [first] = paragraphs
  const last = paragraphs.at(-1)
  if (first !== undefined && last !== undefined) {
    return first === last ? words.paragraph(first) : words.paragraphs(first, last)
  }
  const [placed] = place.blocks
  if (!placed) return ''
  switch (placed.block.type) {
    case 'heading':
      return words.question(placed.question)
    case 'title':
    case 'lead':
    case 'caption':
      return words[placed.block.type]
    case 'paragraph':
      return ''
  }
}
