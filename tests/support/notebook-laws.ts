import fc from 'fast-check'
import * as v from 'valibot'
import {
  AnnotationId,
  CategoryId,
  TagId,
  type Annotation,
  type Draft,
} from '../../src/shared/annotation/annotation'
import { describe } from '../../src/shared/annotation/describe'
import type { AnnotateAll, InBin, Remove, Revise, ReviseAll } from '../../src/shared/notebook/plan'
import { Lane, type EventWords } from '../../src/shared/timeline/event-words'
import { bookmark, highlight, link, note, ownEvent, text, wording, work } from './keeping'

const ids = ['1', '2', '3', '4'].map((digit) =>
  v.parse(AnnotationId, `00000000-0000-4000-8000-00000000000${digit}`),
)
const tags = ['a', 'b'].map((letter) => v.parse(TagId, `00000000-0000-4000-8000-0000000000${letter}0`))
const categories = ['claim', 'question', 'term'].map((id) => v.parse(CategoryId, id))
const sittings = ['00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-0000000000c2']

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constant(''),
  fc.constant('  '),
)
const id = fc.constantFrom(...ids)

/** Own events that may be there, and one that is the work's. */
const events = [...ids, 'alaska-summit']
const eventWords: fc.Arbitrary<EventWords> = fc.record({
  title: words.filter((title) => title.trim() !== ''),
  date: fc.constantFrom('2025-08-15', '2025-21', '2014/..', '2025~'),
  lane: fc.constantFrom(...Lane.options),
})

/** A few ids, so that what happens meets what happened before. */
export const draft: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({ one: id, event: fc.constantFrom(...events) }).map(({ one, event }) => link(event, one)),
  fc
    .record({ one: id, event: eventWords, value: words })
    .map(({ one, event, value }) => ownEvent(event, value, one)),
  id.map((one) => highlight(one)),
  fc.record({ one: id, label: words }).map(({ one, label }) => bookmark(label, one)),
  fc
    .record({ one: id, value: words.filter((value) => value.trim() !== '') })
    .map(({ one, value }) => note(value, one)),
  fc
    .record({ one: id, value: words.filter((value) => value.trim() !== '') })
    .map(({ one, value }): Draft => ({
      motivation: 'describing',
      id: one,
      tags: [],
      target: { work },
      body: { type: 'TextualBody', value },
    })),
)

const defined = <Value>(name: string, value: Value | undefined) =>
  value === undefined ? {} : { [name]: value }

export const revise: fc.Arbitrary<Revise> = fc
  .record({
    one: id,
    sitting: fc.option(fc.constantFrom(...sittings), { nil: undefined }),
    category: fc.option(fc.constantFrom(...categories), { nil: undefined }),
    tags: fc.option(fc.subarray(tags), { nil: undefined }),
    note: fc.option(words, { nil: undefined }),
    label: fc.option(words, { nil: undefined }),
    event: fc.option(eventWords, { nil: undefined }),
    start: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
  })
  .map((wish) => ({
    work,
    id: wish.one,
    ...defined('sitting', wish.sitting),
    ...defined('category', wish.category),
    ...defined('tags', wish.tags),
    ...defined('note', wish.note),
    ...defined('label', wish.label),
    ...defined('event', wish.event),
    ...defined('place', wish.start === undefined ? undefined : placeAt(wish.start)),
  }))

const placeAt = (start: number) => ({
  edition: 'de' as const,
  text,
  selector: describe(wording, { start, end: start + 5 }),
})

export const annotateAll: fc.Arbitrary<AnnotateAll> = fc
  .array(draft, { minLength: 1, maxLength: 4 })
  .map((drafts) => ({ work, drafts }))

export const reviseAll: fc.Arbitrary<ReviseAll> = fc
  .record({
    some: fc.subarray(ids, { minLength: 1 }),
    category: fc.option(fc.constantFrom(...categories), { nil: undefined }),
    addTags: fc.option(fc.subarray(tags), { nil: undefined }),
    removeTags: fc.option(fc.subarray(tags), { nil: undefined }),
  })
  .map(({ some, category, addTags, removeTags }) => ({
    work,
    ids: some,
    ...defined('category', category),
    ...defined('addTags', addTags),
    ...defined('removeTags', removeTags),
  }))

export const remove: fc.Arbitrary<Remove> = fc
  .subarray(ids, { minLength: 1, maxLength: 2 })
  .map((some) => ({ work, ids: some }))

/** The wish to restore or to delete for good names annotations as the wish to delete does. */
const inBin: fc.Arbitrary<InBin> = remove

/** What a reader may do to a notebook. */
export type Act =
  | { act: 'annotate'; draft: Draft }
  | { act: 'revise'; wish: Revise }
  | { act: 'remove'; wish: Remove }
  | { act: 'annotateAll'; wish: AnnotateAll }
  | { act: 'reviseAll'; wish: ReviseAll }
  | { act: 'restore'; wish: InBin }
  | { act: 'purge'; wish: InBin }
  | { act: 'undo' }
  | { act: 'redo' }

export const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: draft.map((one): Act => ({ act: 'annotate', draft: one })) },
  { weight: 4, arbitrary: revise.map((wish): Act => ({ act: 'revise', wish })) },
  { weight: 2, arbitrary: remove.map((wish): Act => ({ act: 'remove', wish })) },
  { weight: 1, arbitrary: annotateAll.map((wish): Act => ({ act: 'annotateAll', wish })) },
  { weight: 2, arbitrary: reviseAll.map((wish): Act => ({ act: 'reviseAll', wish })) },
  { weight: 2, arbitrary: inBin.map((wish): Act => ({ act: 'restore', wish })) },
  { weight: 1, arbitrary: inBin.map((wish): Act => ({ act: 'purge', wish })) },
  { weight: 2, arbitrary: fc.constant<Act>({ act: 'undo' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ act: 'redo' }) },
)

/** The annotations of a notebook in an order of their own, for comparing: a map keeps the order of insertion. */
export const inOrder = (annotations: Iterable<Annotation>): Annotation[] =>
  [...annotations].sort((a, b) => (a.id < b.id ? -1 : 1))
