import * as v from 'valibot'
import { Annotation, AnnotationId, longestLabel, longestNote, type TagId } from '../annotation/annotation'
import { creatorIn, longestQuote, unknownText, type Around, type EntryOutcome } from './entry'
import { field, isKeepable, isName, namesIn, wordsIn, type JsonObject } from './fields'
import { categoryFor } from './foreign-colour'
import { bodiesOf } from './foreign-note'
import { targetOf, type ForeignQuote } from './foreign-target'
import { stableId } from './stable-id'
import { momentIn, timesOf } from './told-time'

/** The work and the edition that a source of ours names. */
export const ownSource = /^urn:lesespur:work:([a-z0-9-]+)(?::(de|en))?$/

/**
 * An entry that another program wrote, as an annotation of ours. What we have no field for, and all that was translated, is kept as
 * it stood; what names its passage by no words becomes a note on the article, if it has a note.
 */
export function foreignEntry(entry: JsonObject, around: Around): EntryOutcome {
  if (!isKeepable(entry)) return 'too-long'
  const types = namesIn(field(entry, 'type'))
  if (types.length > 0 && !types.includes('Annotation')) return 'unknown-kind'
  const target = targetOf(entry)
  if (!target) return 'no-target'
  const { note, plain, tags, colour } = bodiesOf(entry)
  if (note.length > longestNote) return 'too-long'
  const quote = target.kind === 'passage' ? target.quote : undefined
  if (quote && quote.exact.length > longestQuote) return 'too-long'
  if (!quote && note === '') return target.kind === 'unknown' ? target.reason : 'no-quote'
  const times = timesOf(
    entry,
    around.now,
    momentIn(wordsIn(around.set && field(around.set, 'generated')), around.now),
  )
  const id = idOf(entry)
  const extra = extraOf(entry, { id: id.isTheirs, times: times.isExact })
  const isBookmark =
    namesIn(field(entry, 'motivation')).includes('bookmarking') && plain.length <= longestLabel
  const soughtIn = editionsOf(target.source, around)
  const common = { id: id.id, created: times.created, modified: times.modified, tags: tagIds(tags, around) }
  const annotation = v.safeParse(Annotation, {
    ...common,
    ...(quote
      ? {
          target: {
            work: around.work,
            edition: soughtIn[0],
            text: unknownText,
            selector: selectorsOf(quote),
          },
          ...(isBookmark
            ? { motivation: 'bookmarking', label: plain }
            : {
                motivation: note === '' ? 'highlighting' : 'commenting',
                category: categoryFor(colour, around.categories),
              }),
        }
      : { target: { work: around.work }, motivation: 'describing' }),
    ...(note !== '' && !(quote && isBookmark) && { body: { type: 'TextualBody', value: note } }),
  })
  if (!annotation.success) return 'bad-selector'
  return {
    // Not through the schema, which drops a key like `__proto__`.
    annotation: { ...annotation.output, extra },
    creator: creatorIn(entry, around.set),
    isTimed: times.isTold,
    soughtIn: quote ? soughtIn : undefined,
    position: quote?.position,
  }
}

const selectorsOf = ({ exact, prefix, suffix, position }: ForeignQuote) => [
  { type: 'TextQuoteSelector', exact, prefix, suffix },
  { type: 'TextPositionSelector', ...(position ?? { start: 0, end: exact.length }) },
]

/** The editions in which a passage is looked for: the one that the source names, or all. */
function editionsOf(source: string, { work, languages }: Around): Around['languages'] {
  const [, named, language] = ownSource.exec(source) ?? []
  const edition = named === work ? languages.find((one) => one === language) : undefined
  return edition === undefined ? languages : [edition]
}

/** Its id where that is a UUID; else one that is always the same for it. */
function idOf(entry: JsonObject): { readonly id: AnnotationId; readonly isTheirs: boolean } {
  const told = wordsIn(field(entry, 'id'))
  const uuid = v.safeParse(AnnotationId, told?.replace(/^urn:uuid:/i, '').toLowerCase())
  if (uuid.success) return { id: uuid.output, isTheirs: told === `urn:uuid:${uuid.output}` }
  const name =
    told ??
    shortened(
      JSON.stringify([field(entry, 'target'), field(entry, 'body'), entry.text, field(entry, 'created')]),
    )
  return { id: v.parse(AnnotationId, stableId(name)), isTheirs: false }
}

/** Enough of a long text to tell it from others. */
const shortened = (text: string) => `${String(text.length)} ${text.slice(0, 10_000)}`

const tagIds = (names: readonly string[], { tags }: Around): TagId[] => [
  ...new Set(names.flatMap((name) => tags.named(name) ?? [])),
]

/** What it said that does not stand in a field of ours exactly as it was. */
function extraOf(
  entry: JsonObject,
  exact: { readonly id: boolean; readonly times: boolean },
): Record<string, unknown> {
  const isKept = (name: string) =>
    name !== '@context' &&
    !(isName(name, 'type') && entry[name] === 'Annotation') &&
    !(isName(name, 'id') && exact.id) &&
    !((name === 'created' || name === 'modified') && exact.times)
  return Object.fromEntries(Object.entries(entry).filter(([name]) => isKept(name)))
}
