import { emphasised, excerpt } from '../../../shared/article/excerpt'
import { matcher } from '../../../shared/article/find'
import type { PlacedBlock } from '../../../shared/article/plain-text'
import type { Messages } from '../../../shared/messages/messages'
import type { Reading } from './reading.svelte'
import type { SearchResult } from './search-result'

/** „Absatz 15“, „Abs. 15“, “para. 15”, „Frage 3“, or a number alone, which may be either. */
const numbered = /^(?:(absatz|abs\.?|paragraph|para\.?|¶)|(frage|question))?\s*(\d{1,4})$/i

/** Paragraphs and questions by their number, questions by their words too. */
export function findPlaces(
  { plain, language }: Reading,
  query: string,
  { window: words }: Messages,
): SearchResult[] {
  const [, paragraph, question, digits] = numbered.exec(query) ?? []
  const number = Number(digits)
  const speaksOf = matcher(query)

  const isMeant = ({ block, paragraph: own }: PlacedBlock) => {
    if (block.type === 'paragraph') return digits !== undefined && question === undefined && own === number
    if (block.type !== 'heading') return false
    if (digits === undefined) return speaksOf(`${block.text} ${block.short}`)
    return paragraph === undefined && block.question === number
  }
  const nameOf = ({ block, paragraph: own }: PlacedBlock) =>
    block.type === 'heading' ? words.question(block.question) : words.paragraphMenu(own ?? 0)

  return plain.blocks.filter(isMeant).map((placed) => {
    const { id, type, text } = placed.block
    const pieces = type === 'heading' ? emphasised(text, query) : excerpt(text, { start: 0, end: 0 })
    return {
      key: `place ${id}`,
      words: [{ text: nameOf(placed), hit: digits !== undefined }],
      quote: { pieces, language },
      goal: { kind: 'place', block: placed },
    }
  })
}
