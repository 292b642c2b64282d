import { findQuote } from '../annotation/anchor'
import type { Language } from '../article/language'
import type { Work } from '../article/work'
import type { SpokenPassage } from './notes-by-event'

/** The passages of an edition that speak of an event as the article itself says, in text order. `text` is the edition's plain text. */
export const toldPassages = (work: Work, language: Language, text: string): SpokenPassage[] =>
  work.events
    .flatMap((event) =>
      'passages' in event ? event.passages[language].map((quote) => ({ event, quote })) : [],
    )
    .flatMap(({ event, quote }) => {
      const anchoring = findQuote(text, quote)
      return anchoring.state === 'moved' ? [{ event: event.id, ...anchoring.passage }] : []
    })
    .sort((a, b) => a.start - b.start)
