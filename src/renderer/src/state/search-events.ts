import { emphasised } from '../../../shared/article/excerpt'
import { matcher } from '../../../shared/article/find'
import type { Language } from '../../../shared/article/language'
import { timeWords } from '../../../shared/timeline/event-time'
import type { ShownEvent } from '../../../shared/timeline/shown-event'
import type { SearchResult } from './search-result'

/** Events by their titles and by the words of their dates; those whose title has the query come first. */
export function findEvents(events: readonly ShownEvent[], query: string, language: Language): SearchResult[] {
  const fits = matcher(query)
  const dateOf = ({ date }: ShownEvent) => timeWords(date, language)
  const byTitle = events.filter(({ title, label }) => fits(`${title} ${label}`))
  const others = events
    .filter((event) => !byTitle.includes(event))
    .filter((event) =>
      fits(
        `${event.title} ${event.label} ${dateOf(event)} ${event.date} ${event.basis === 'reader' ? event.detail : ''}`,
      ),
    )
  return [...byTitle, ...others].map((event) => ({
    key: `event ${event.id}`,
    words: emphasised(event.title, query),
    ...(event.language && { language: event.language }),
    detail: dateOf(event),
    goal: { kind: 'event', id: event.id },
  }))
}
