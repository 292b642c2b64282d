import { emphasised } from '../../../shared/article/excerpt'
import { matcher } from '../../../shared/article/find'
import type { Language } from '../../../shared/article/language'
import { parseEdtf } from '../../../shared/timeline/edtf'
import { dateWords } from '../../../shared/timeline/edtf-words'
import type { TimelineEvent } from '../../../shared/timeline/event'
import type { SearchResult } from './search-result'

/** Events by their titles and by the words of their dates; those whose title has the query come first. */
export function findEvents(
  events: readonly TimelineEvent[],
  query: string,
  edition: Language,
  language: Language,
): SearchResult[] {
  const fits = matcher(query)
  const dateOf = ({ date }: TimelineEvent) => {
    const parsed = parseEdtf(date)
    return parsed.ok ? dateWords(parsed.value, language) : date
  }
  const byTitle = events.filter(({ title, label }) => fits(`${title[edition]} ${label[edition]}`))
  const others = events
    .filter((event) => !byTitle.includes(event))
    .filter((event) => fits(`${event.title[edition]} ${event.label[edition]} ${dateOf(event)} ${event.date}`))
  return [...byTitle, ...others].map((event) => ({
    key: `event ${event.id}`,
    words: emphasised(event.title[edition], query),
    language: edition,
    detail: dateOf(event),
    goal: { kind: 'event', id: event.id },
  }))
}
