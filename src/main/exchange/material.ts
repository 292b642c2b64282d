import { anchorAll } from '../../shared/annotation/anchor-all'
import {
  hasPassage,
  isLink,
  isOwnEvent,
  type AnnotationId,
  type Link,
  type Placeable,
} from '../../shared/annotation/annotation'
import type { HashedEdition } from '../../shared/annotation/hashed-edition'
import { byPlace } from '../../shared/annotation/passage'
import type { Language } from '../../shared/article/language'
import type { Citer } from '../../shared/citation/citation'
import type { ExportMaterial } from '../../shared/export/format'
import { locate, withPlainText, type LocatedEdition, type SeenPlace } from '../../shared/export/place'
import type { ExportRequest } from '../../shared/export/request'
import type { SpokenPassage } from '../../shared/timeline/notes-by-event'
import { shownEvents } from '../../shared/timeline/shown-event'
import { toldPassages } from '../../shared/timeline/told-passages'
import { notebookOf } from './notebook-of'
import type { ExchangeAround, ExchangeWork } from './protocol'

/** How long a text is searched for what was marked in another wording, in milliseconds; what is left counts as not found. */
const longestSearch = 20_000

/** What an export of one work draws from: the edition asked for comes first. */
export function materialOf(
  given: ExchangeWork,
  around: ExchangeAround,
  { edition, options }: Pick<ExportRequest, 'edition' | 'options'>,
  citerOf: (edition: HashedEdition) => Citer,
): ExportMaterial {
  const { work, oldTexts, since } = given
  const editions = firstOf(given.editions, edition)
  const { annotations } = notebookOf(given)
  const located = new Map(editions.map((one) => [one.edition.language, withPlainText(one)]))
  const seen = seenPlaces(annotations.filter(hasPassage), located, oldTexts)
  const links = annotations.filter(isLink)
  return {
    work,
    editions,
    annotations,
    seen,
    vocabulary: around.vocabulary,
    events: shownEvents(work, annotations.filter(isOwnEvent), options.language),
    passages: new Map(
      [...located].map(([language, one]) => [language, spokenPassages(given, one, links, seen)]),
    ),
    language: options.language,
    timeZone: around.timeZone,
    citers: new Map(editions.map((one) => [one.edition.language, citerOf(one)])),
    ...(since !== undefined && { since }),
  }
}

function firstOf(
  editions: readonly HashedEdition[],
  language: Language,
): [HashedEdition, ...HashedEdition[]] {
  const first = editions.find(({ edition }) => edition.language === language) ?? editions[0]
  if (!first) throw new Error('a work without an edition')
  return [first, ...editions.filter((edition) => edition !== first)]
}

/** Where each annotation is that was made in another wording: as the window finds it. */
function seenPlaces(
  annotations: readonly Placeable[],
  editions: ReadonlyMap<Language, LocatedEdition>,
  oldTexts: ExchangeWork['oldTexts'],
): Map<AnnotationId, SeenPlace> {
  const seen = new Map<AnnotationId, SeenPlace>()
  for (const [language, { text, plain }] of editions) {
    const sought = annotations.filter(({ target }) => target.edition === language && target.text !== text)
    const found = anchorAll(
      {
        text: plain.text,
        oldTexts,
        quotes: sought.map(({ id, target }) => ({ id, hash: target.text, selector: target.selector })),
        limit: longestSearch,
      },
      () => performance.now(),
    )
    for (const { id } of sought) {
      const anchoring = found.get(id)
      if (anchoring && 'passage' in anchoring) seen.set(id, { passage: anchoring.passage })
      else seen.set(id, { passage: undefined, state: anchoring?.state === 'unsure' ? 'unsure' : 'lost' })
    }
  }
  return seen
}

/** The passages that speak of an event: as the article says, and by the reader's links. */
function spokenPassages(
  { work }: ExchangeWork,
  edition: LocatedEdition,
  links: readonly Link[],
  seen: ReadonlyMap<AnnotationId, SeenPlace>,
): SpokenPassage[] {
  const { language } = edition.edition
  const linked = links
    .filter(({ target }) => target.edition === language)
    .flatMap((link): SpokenPassage[] => {
      const place = locate(link, edition, seen.get(link.id))
      return place?.state === 'found' ? [{ ...place.passage, event: link.event }] : []
    })
  return [...toldPassages(work, language, edition.plain.text), ...linked].sort(byPlace)
}
