import type { Language } from '../../shared/article/language'
import { textOf } from '../../shared/article/plain-text'
import type { CitationStyle } from '../../shared/citation/citation'
import { detailsOf } from '../../shared/citation/csl-item'
import type { Handlers } from '../../shared/ipc/contract'
import { failed, ok } from '../../shared/result'
import type { Articles } from '../library/articles'
import type { CitationDetailsStore } from '../library/citation-details'
import { Cancelled, type Exchange } from './client'
import type { ExchangeTasks } from './protocol'

/** The requests about citations. */
export type CitationHandlers = Pick<
  Handlers,
  'copyCitation' | 'citationDetails' | 'changeCitationDetails' | 'sampleCitation'
>

/** What those requests need. */
export type CitationParts = {
  readonly articles: Articles
  readonly details: CitationDetailsStore
  readonly exchange: Pick<Exchange, 'ask'>
  /** The style that the reader cites in. */
  readonly style: () => CitationStyle
  /** The interface's language, which citations are in. */
  readonly language: () => Language
  readonly copy: (content: { text: string; html: string }) => Promise<void>
}

/** Answers the requests about citations; the citing itself is done in the exchange's thread. */
export function citationHandlers({
  articles,
  details,
  exchange,
  style,
  language,
  copy,
}: CitationParts): CitationHandlers {
  // An export that is cancelled ends whatever the thread is at; a citation is then asked for again.
  const ask = async <Name extends 'cite' | 'sampleCitation'>(
    name: Name,
    input: ExchangeTasks[Name]['input'],
  ): Promise<ExchangeTasks[Name]['output']> => {
    try {
      return await exchange.ask(name, input)
    } catch (error) {
      if (error instanceof Cancelled) return exchange.ask(name, input)
      throw error
    }
  }
  return {
    copyCitation: async ({ work, edition: of, start, end }) => {
      const edition = articles.edition(work, of)
      if (!edition.ok) return edition
      if (end > textOf(edition.value).length) {
        return failed({ kind: 'refused', reason: 'the passage ends after the text' })
      }
      const cited = await ask('cite', {
        edition: edition.value,
        details: details.of(work)[of],
        language: language(),
        style: style(),
        start,
        end,
      })
      await copy(cited)
      return ok(cited.text)
    },
    citationDetails: ({ work, edition: of }) => {
      const edition = articles.edition(work, of)
      return Promise.resolve(
        edition.ok
          ? ok({ original: detailsOf(edition.value), changed: details.of(work)[of] ?? null })
          : edition,
      )
    },
    changeCitationDetails: ({ work, edition, details: changed }) => details.change(work, edition, changed),
    sampleCitation: async ({ work, edition: of, details: given, style: inStyle }) => {
      const edition = articles.edition(work, of)
      if (!edition.ok) return edition
      const sample = await ask('sampleCitation', {
        edition: edition.value,
        details: given ?? details.of(work)[of],
        language: language(),
        style: inStyle,
      })
      return ok(sample)
    },
  }
}
