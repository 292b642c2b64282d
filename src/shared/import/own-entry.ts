import * as v from 'valibot'
import {
  Annotation,
  AnnotationId,
  From,
  longestLabel,
  longestNote,
  TagId,
  TextHash,
  WorkId,
  type PassageTarget,
} from '../annotation/annotation'
import { TextQuoteSelector, type Selectors } from '../annotation/selector'
import { fromCodePoints } from '../annotation/w3c'
import { Language } from '../article/language'
import { longestTitle } from '../timeline/event-words'
import { creatorIn, longestQuote, unknownText, type Around, type EntryOutcome } from './entry'
import { isKeepable, isObject, listOf, numberIn, wordsIn, type JsonObject } from './fields'
import { timesOf } from './told-time'

const OwnTarget = v.object({
  work: WorkId,
  edition: v.optional(Language),
  text: v.optional(TextHash),
  start: v.optional(v.number()),
  end: v.optional(v.number()),
})
type OwnTarget = v.InferOutput<typeof OwnTarget>

const Kind = v.picklist(['highlighting', 'commenting', 'bookmarking', 'describing', 'linking', 'identifying'])
type Kind = v.InferOutput<typeof Kind>

/** The work that an entry of ours is about; nothing for others. */
export const workOf = (entry: JsonObject): WorkId | undefined => {
  const target = v.safeParse(OwnTarget, entry['lesespur:target'])
  return target.success ? target.output.work : undefined
}

/**
 * An entry that this program wrote, as it was, field by field; nothing where it is none, or where so much of it is damaged that only
 * what others would read of it is left.
 */
export function ownEntry(entry: JsonObject, around: Around): EntryOutcome | undefined {
  const own = v.safeParse(OwnTarget, entry['lesespur:target'])
  const id = v.safeParse(AnnotationId, (wordsIn(entry.id) ?? '').replace(/^urn:uuid:/, ''))
  const kind = own.success ? kindOf(entry, own.output) : undefined
  if (!own.success || !id.success || kind === undefined) return undefined
  const words = wordsOf(entry, kind)
  if (isTooLong(words)) return 'too-long'
  const target = targetOf(entry, own.output, around)
  if (typeof target === 'string') return target
  const times = timesOf(entry, around.now)
  const extra = extraOf(entry, times.isExact)
  if (extra && !isKeepable(extra)) return 'too-long'
  const from = v.safeParse(From, entry['lesespur:from'])
  const annotation = v.safeParse(Annotation, {
    id: id.output,
    motivation: kind === 'commenting' && words.body === undefined ? 'highlighting' : kind,
    created: times.created,
    modified: times.modified,
    tags: tagsOf(entry, around),
    ...(from.success && { from: from.output }),
    ...(isPainted(kind) && { category: categoryOf(entry) }),
    ...words,
    target: target.target,
  })
  if (!annotation.success) return kind === 'linking' || kind === 'identifying' ? 'bad-event' : undefined
  return {
    // Not through the schema, which drops a key like `__proto__`.
    annotation: extra ? { ...annotation.output, extra } : annotation.output,
    creator: from.success ? from.output.name : creatorIn(entry, around.set),
    isTimed: times.isTold,
    soughtIn: target.soughtIn,
  }
}

const isPainted = (kind: Kind) => kind === 'highlighting' || kind === 'commenting'

function kindOf(entry: JsonObject, own: OwnTarget): Kind | undefined {
  const told = v.safeParse(Kind, entry['lesespur:kind'] ?? entry.motivation)
  if (!told.success) return undefined
  // The profile has no `describing`: a comment whose target names no text is about the whole.
  return told.output === 'commenting' && own.text === undefined ? 'describing' : told.output
}

type Words = { body?: unknown; label?: unknown; event?: unknown }

/** What its bodies say: a note, a bookmark's name, an event. */
function wordsOf(entry: JsonObject, kind: Kind): Words {
  const bodies = listOf(entry.body).filter(isObject)
  const event = bodies.find(({ source }) => isObject(source))?.source
  const source = isObject(event) ? event : {}
  const value = bodies.find(
    ({ purpose, type }) => type === 'TextualBody' && (purpose ?? 'describing') === 'describing',
  )?.value
  const note =
    typeof value === 'string' && value.trim() !== '' ? { body: { type: 'TextualBody', value } } : {}
  switch (kind) {
    case 'highlighting':
      return {}
    case 'commenting':
    case 'describing':
      return note
    case 'bookmarking':
      return { label: value ?? '' }
    case 'linking':
      return { event: entry['lesespur:event'] ?? wordsIn(source.id)?.replace(/^urn:lesespur:event:/, '') }
    case 'identifying': {
      const told = { title: source['dc:title'], date: source['lesespur:date'], lane: source['lesespur:lane'] }
      return { event: entry['lesespur:event'] ?? told, ...note }
    }
  }
}

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0)

const isTooLong = ({ body, label, event }: Words): boolean =>
  (isObject(body) && lengthOf(body.value) > longestNote) ||
  lengthOf(label) > longestLabel ||
  (isObject(event) && lengthOf(event.title) > longestTitle)

function categoryOf(entry: JsonObject): unknown {
  const category = entry['lesespur:category']
  return isObject(category) ? category.id : undefined
}

const NamedTag = v.object({ id: TagId, name: v.optional(v.string()) })

function tagsOf(entry: JsonObject, { tags }: Around): TagId[] {
  const named = listOf(entry['lesespur:tags']).flatMap((one) => {
    const tag = v.safeParse(NamedTag, one)
    return tag.success ? [tags.tagOf(tag.output.id, tag.output.name)] : []
  })
  return [...new Set(named)]
}

/** Where it is, as it was; its words are looked for only where its place cannot be had or is not that of its words any more. */
function targetOf(
  entry: JsonObject,
  { work, edition, text, start, end }: OwnTarget,
  around: Around,
): { target: unknown; soughtIn: readonly Language[] | undefined } | 'no-quote' | 'too-long' {
  if (edition === undefined || text === undefined)
    return { target: { work: around.work }, soughtIn: undefined }
  const selectors = listOf(isObject(entry.target) ? entry.target.selector : undefined)
  const quote = selectors.flatMap((one) => {
    const read = v.safeParse(TextQuoteSelector, one)
    return read.success ? [read.output] : []
  })[0]
  if (!quote) return 'no-quote'
  if (quote.exact.length > longestQuote) return 'too-long'
  const place = start !== undefined && end !== undefined ? { start, end } : placeIn(selectors, text, around)
  const isWhole =
    place !== undefined &&
    Number.isSafeInteger(place.start) &&
    place.start >= 0 &&
    place.start < place.end &&
    Number.isSafeInteger(place.end)
  const isHere = work === around.work && around.languages.includes(edition)
  const selector: Selectors = [
    quote,
    { type: 'TextPositionSelector', ...(isWhole ? place : { start: 0, end: quote.exact.length }) },
  ]
  if (isHere && isWhole)
    return { target: { work, edition, text, selector } satisfies PassageTarget, soughtIn: undefined }
  const found = isHere ? [edition] : around.languages
  const [first] = found
  return { target: { work: around.work, edition: first, text: unknownText, selector }, soughtIn: found }
}

/** The place as W3C counts, where the text in which it was counted is known. */
function placeIn(selectors: readonly unknown[], text: TextHash, { pointsOf }: Around) {
  const position = selectors.filter(isObject).find(({ type }) => type === 'TextPositionSelector')
  const [start, end] = [numberIn(position?.start), numberIn(position?.end)]
  const points = pointsOf(text)
  if (start === undefined || end === undefined || !points) return undefined
  return fromCodePoints(points, { type: 'TextPositionSelector', start, end })
}

const ownNames = ['@context', 'id', 'type', 'motivation', 'created', 'modified', 'body', 'target']

/** Other programs' properties, from where they stood and from where they were put apart. */
function extraOf(entry: JsonObject, areTimesExact: boolean): Record<string, unknown> | undefined {
  const isOurs = (name: string) =>
    ownNames.includes(name) ||
    name.startsWith('lesespur:') ||
    (name === 'creator' && isObject(entry['lesespur:from']))
  const apart = entry['lesespur:extra']
  const all = [
    ...Object.entries(entry).filter(([name]) => !isOurs(name)),
    ...Object.entries(isObject(apart) ? apart : {}),
    ...(areTimesExact ? [] : Object.entries({ created: entry.created, modified: entry.modified })),
  ].filter(([, value]) => value !== undefined)
  return all.length > 0 ? Object.fromEntries(all) : undefined
}
