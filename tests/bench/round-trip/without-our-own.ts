import * as v from 'valibot'
import type { HashedEdition } from '../../../src/shared/annotation/hashed-edition'

const Item = v.looseObject({
  motivation: v.string(),
  body: v.unknown(),
  target: v.looseObject({
    source: v.string(),
    selector: v.optional(v.array(v.looseObject({ exact: v.optional(v.string()) }))),
  }),
})
/** An event as the model alone names it: its title, and its date where that is a plain one. */
const EventBodies = v.tupleWithRest(
  [v.looseObject({ source: v.looseObject({ 'dc:date': v.optional(v.string()) }) })],
  v.unknown(),
)
const File = v.looseObject({ items: v.array(Item) })

/** The profile's properties of an annotation: https://www.w3.org/TR/epub-anno-10/ */
const profile = ['id', 'type', 'motivation', 'created', 'modified', 'creator', 'target', 'body']

/** What has a category. */
const painted = ['highlighting', 'commenting']

/** An event keeps no date but a plain one, and no lane. */
function bodyOf(body: unknown): unknown {
  const bodies = v.safeParse(EventBodies, body)
  if (!bodies.success) return body
  const [event, ...words] = bodies.output
  const date = event.source['dc:date'] ?? '0000'
  return [{ ...event, source: { ...event.source, 'lesespur:date': date, 'lesespur:lane': 'own' } }, ...words]
}

/**
 * An export as it comes back from a program that knows the exchanged profile alone: what we say under our own prefix is
 * gone, and made up from the rest as well as it can be, with the editions at hand. Our own reader can read it.
 */
export function withoutOurOwn(json: string, editions: readonly HashedEdition[]): string {
  const file = v.parse(File, JSON.parse(json))
  const texts = new Map<string, string>(editions.map(({ edition, text }) => [edition.language, text]))
  const known = (item: v.InferOutput<typeof Item>) => {
    const { source, selector } = item.target
    const [, , , work, edition = ''] = source.split(':')
    const [quote, position] = selector ?? []
    // Where no place is told that all programs can count, the words have to do.
    const place = position ? {} : { start: 0, end: quote?.exact?.length ?? 1 }
    return {
      ...Object.fromEntries(Object.entries(item).filter(([key]) => profile.includes(key))),
      body: bodyOf(item.body),
      'lesespur:target': { work, ...(quote && { edition, text: texts.get(edition), ...place }) },
      // Names without their ids are no tags of ours, and a colour is no category.
      'lesespur:tags': [],
      ...(painted.includes(item.motivation) && quote && { 'lesespur:category': { id: 'unknown' } }),
    }
  }
  return JSON.stringify({ ...file, items: file.items.map(known) })
}
