import * as v from 'valibot'
import { Annotation } from '../../../src/shared/annotation/annotation'
import { TextPositionSelector } from '../../../src/shared/annotation/selector'
import { Category, Tag } from '../../../src/shared/vocabulary/vocabulary'

const OwnTarget = v.looseObject({
  start: v.optional(v.number()),
  end: v.optional(v.number()),
  text: v.optional(v.string()),
})

const TextualBody = v.looseObject({ type: v.literal('TextualBody'), value: v.string() })

/** A link's or an own event's body that names the event, with what is said of it. */
const EventBody = v.looseObject({
  type: v.literal('SpecificResource'),
  source: v.looseObject({
    id: v.string(),
    'dc:title': v.optional(v.string()),
    'lesespur:date': v.optional(v.string()),
    'lesespur:lane': v.optional(v.string()),
  }),
})

/** What the reader wrote to it, or how it is called. */
const WordsBody = v.looseObject({ ...TextualBody.entries, purpose: v.string() })

const Entry = v.looseObject({
  id: v.string(),
  type: v.literal('Annotation'),
  motivation: v.picklist(['highlighting', 'commenting', 'bookmarking', 'linking', 'identifying']),
  created: v.string(),
  modified: v.string(),
  body: v.union([TextualBody, v.tupleWithRest([EventBody], WordsBody)]),
  target: v.looseObject({
    source: v.string(),
    selector: v.optional(v.array(v.looseObject({ type: v.string() }))),
  }),
  'lesespur:target': OwnTarget,
  'lesespur:category': v.optional(
    v.looseObject({ id: v.string(), name: v.optional(v.nullable(v.string())) }),
  ),
  'lesespur:tags': v.array(v.looseObject({ id: v.string(), name: v.optional(v.string()) })),
  'lesespur:from': v.optional(v.unknown()),
  'lesespur:extra': v.optional(v.unknown()),
})

const ReadSet = v.looseObject({
  type: v.literal('AnnotationSet'),
  generated: v.string(),
  about: v.looseObject({ 'dc:identifier': v.array(v.string()), 'dc:title': v.string() }),
  items: v.array(Entry),
})

/** The same without copying its objects. */
const RawSet = v.object({
  items: v.array(v.custom<Record<string, unknown>>((item) => typeof item === 'object')),
})

/** What a JSON-LD export says, checked for its shape. */
export const readSet = (json: string) => v.parse(ReadSet, JSON.parse(json))

/** What a notebook was, as far as an export tells it. */
export type ReadNotebook = { annotations: Annotation[]; categories: Category[]; tags: Tag[] }

/** The annotations of a JSON-LD export as they were in the notebook, with the categories and tags that they have. */
export function readNotebook(json: string, texts: ReadonlyMap<string, string>): ReadNotebook {
  // Own keys such as `__proto__` do not pass through a schema, so the foreign ones are read from the raw objects.
  const raw = v.parse(RawSet, JSON.parse(json))
  const { items } = readSet(json)
  const categories = items.flatMap((item) => {
    const category = v.safeParse(v.object(Category.entries), item['lesespur:category'])
    return category.success ? [category.output] : []
  })
  const tags = items.flatMap((item) =>
    item['lesespur:tags'].flatMap((tag) =>
      tag.name === undefined ? [] : v.parse(v.object(Tag.entries), tag),
    ),
  )
  return {
    annotations: items.map((entry, index) => readAnnotation(entry, raw.items[index] ?? {}, texts)),
    categories: eachOnce(categories),
    tags: eachOnce(tags),
  }
}

const eachOnce = <One extends { id: string }>(all: readonly One[]): One[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
]

function readAnnotation(
  entry: v.InferOutput<typeof Entry>,
  raw: Record<string, unknown>,
  texts: ReadonlyMap<string, string>,
): Annotation {
  const { target, motivation } = entry
  const { start, end, ...source } = entry['lesespur:target']
  const extra = foreign(raw)
  return {
    ...v.parse(Annotation, {
      id: entry.id.replace(/^urn:uuid:/, ''),
      motivation: target.selector || motivation === 'identifying' ? motivation : 'describing',
      created: entry.created,
      modified: entry.modified,
      tags: entry['lesespur:tags'].map(({ id }) => id),
      ...(entry['lesespur:category'] && { category: entry['lesespur:category'].id }),
      ...wordsOf(entry),
      ...(entry['lesespur:from'] !== undefined && { from: entry['lesespur:from'] }),
      target: target.selector
        ? {
            ...source,
            selector: [
              target.selector[0],
              position(target.selector[1], { start, end }, texts.get(source.text ?? '')),
            ],
          }
        : source,
    }),
    ...(extra && { extra }),
  }
}

/** What its body says: a note, a bookmark's name, an event. */
function wordsOf({ motivation, body }: v.InferOutput<typeof Entry>): object {
  if (!Array.isArray(body)) {
    if (motivation === 'commenting') return { body: { type: body.type, value: body.value } }
    return motivation === 'bookmarking' ? { label: body.value } : {}
  }
  const [{ source }, ...words] = body
  if (motivation === 'linking') return { event: source.id.replace(/^urn:lesespur:event:/, '') }
  const note = words.find(({ purpose }) => purpose === 'describing')
  return {
    event: { title: source['dc:title'], date: source['lesespur:date'], lane: source['lesespur:lane'] },
    ...(note && { body: { type: note.type, value: note.value } }),
  }
}

function position(
  w3c: unknown,
  own: { start: number | undefined; end: number | undefined },
  text: string | undefined,
) {
  if (w3c === undefined) return { type: 'TextPositionSelector', ...own }
  if (text === undefined) return undefined
  const { type, start, end } = v.parse(TextPositionSelector, w3c)
  // A string is walked through by its code points, which is how W3C counts.
  const points = Array.from(text)
  const units = (count: number) => points.slice(0, count).join('').length
  return { type, start: units(start), end: units(end) }
}

function foreign(item: Record<string, unknown>): Record<string, unknown> | undefined {
  const isOurs = (key: string) =>
    Object.hasOwn(Entry.entries, key) || (key === 'creator' && item['lesespur:from'] !== undefined)
  const pairs = Object.entries(item).filter(([key]) => !isOurs(key))
  const apart = item['lesespur:extra']
  const all = [...pairs, ...Object.entries(apart ?? {})]
  return all.length > 0 ? Object.fromEntries(all) : undefined
}
