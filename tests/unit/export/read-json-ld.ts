import * as v from 'valibot'
import { Annotation } from '../../../src/shared/annotation/annotation'
import { TextPositionSelector } from '../../../src/shared/annotation/selector'
import { codePointsOf, fromCodePoints } from '../../../src/shared/annotation/w3c'

const OwnTarget = v.looseObject({
  start: v.optional(v.number()),
  end: v.optional(v.number()),
  text: v.optional(v.string()),
})

const Entry = v.looseObject({
  id: v.string(),
  type: v.literal('Annotation'),
  motivation: v.picklist(['highlighting', 'commenting']),
  created: v.string(),
  modified: v.string(),
  body: v.looseObject({ type: v.literal('TextualBody'), value: v.string() }),
  target: v.looseObject({
    source: v.string(),
    selector: v.optional(v.array(v.looseObject({ type: v.string() }))),
  }),
  'lesespur:target': OwnTarget,
  'lesespur:category': v.optional(v.looseObject({ id: v.string() })),
  'lesespur:tags': v.array(v.looseObject({ id: v.string() })),
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

/** The annotations of a JSON-LD export as they were in the notebook; `texts` are the texts by hash. */
export function readAnnotations(json: string, texts: ReadonlyMap<string, string>): Annotation[] {
  // Own keys such as `__proto__` do not pass through a schema, so the foreign ones are read from the raw objects.
  const raw = v.parse(RawSet, JSON.parse(json))
  return readSet(json).items.map((entry, index) => {
    const { target, body } = entry
    const { start, end, ...source } = entry['lesespur:target']
    const extra = foreign(raw.items[index] ?? {})
    return {
      ...v.parse(Annotation, {
        id: entry.id.replace(/^urn:uuid:/, ''),
        motivation: target.selector ? entry.motivation : 'describing',
        created: entry.created,
        modified: entry.modified,
        tags: entry['lesespur:tags'].map(({ id }) => id),
        ...(entry['lesespur:category'] && { category: entry['lesespur:category'].id }),
        ...(entry.motivation === 'commenting' && { body: { type: body.type, value: body.value } }),
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
  })
}

function position(
  w3c: unknown,
  own: { start: number | undefined; end: number | undefined },
  text: string | undefined,
) {
  if (w3c === undefined) return { type: 'TextPositionSelector', ...own }
  return text === undefined
    ? undefined
    : fromCodePoints(codePointsOf(text), v.parse(TextPositionSelector, w3c))
}

function foreign(item: Record<string, unknown>): Record<string, unknown> | undefined {
  const pairs = Object.entries(item).filter(([key]) => !Object.hasOwn(Entry.entries, key))
  const apart = item['lesespur:extra']
  const all = [...pairs, ...Object.entries(apart ?? {})]
  return all.length > 0 ? Object.fromEntries(all) : undefined
}
