import type { Passage } from '../../../shared/annotation/passage'
import { excerpt } from '../../../shared/article/excerpt'
import { occurrencesFolded } from '../../../shared/article/find'
import { blockAt } from '../../../shared/article/plain-text'
import type { Messages } from '../../../shared/messages/messages'
import type { Reading } from './reading.svelte'
import { placeName, type SearchResult } from './search-result'

const letter = /[\p{L}\p{N}]/u

/** Where the query stands in the open edition: as a whole word first, then at the beginning of one, each in the order of the text. */
export function hitsIn({ plain: { text } }: Reading, query: string): Passage[] {
  const ranks: [Passage[], Passage[], Passage[]] = [[], [], []]
  for (const hit of occurrencesFolded(text, query)) {
    const inside = letter.test(text.charAt(hit.start - 1))
    ranks[inside ? 2 : letter.test(text.charAt(hit.end)) ? 1 : 0].push(hit)
  }
  return ranks.flat()
}

/** A hit with the words around it, which do not leave its block. */
export function textResult({ plain, language }: Reading, passage: Passage, messages: Messages): SearchResult {
  const placed = blockAt(plain, passage.start)
  const offset = placed?.start ?? 0
  const inBlock = { start: passage.start - offset, end: passage.end - offset }
  return {
    key: `text ${String(passage.start)}`,
    words: excerpt(placed?.block.text ?? '', inBlock),
    language,
    ...(placed && { detail: placeName(placed, messages) }),
    goal: { kind: 'text', passage },
  }
}
