import fc from 'fast-check'
import * as v from 'valibot'
import { Annotation, TagId } from '../../../src/shared/annotation/annotation'
import { describe as describePassage } from '../../../src/shared/annotation/describe'
import { Edition } from '../../../src/shared/article/edition'
import type { Language } from '../../../src/shared/article/language'
import { textOf } from '../../../src/shared/article/plain-text'
import type { HashedEdition } from '../../../src/shared/annotation/hashed-edition'
import { Lane, longestTitle } from '../../../src/shared/timeline/event-words'
import { Category, firstVocabulary, folded, type Tag } from '../../../src/shared/vocabulary/vocabulary'
import { editions, workId } from './sample'

const markdownSigns = Array.from('*_#>-+`~|!()[]{}.,:;=@$%^&/?')

const anyWords = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '🌉',
        '👩‍👩‍👧',
        'e\u0301',
        'שלום',
        '\u202E',
        '\\',
        '"',
        '\n',
        '</script>',
        '<!-- lesespur-annotations',
        '-->',
        '\uD83C',
        '\0',
        '\r\n',
        '\t',
        '„…“',
        '=SUM(A1)',
        '$$x^2$$',
        '```',
        '[[x]]',
        '&amp;',
        ...markdownSigns,
      ),
    )
    .map((parts) => parts.join('')),
)
const anyNote = anyWords.filter((words) => words.trim() !== '')
const blockText = anyWords.map((words) => `x${words.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00AD]/gu, ' ')}x`)

/** An edition of random words, with the hash that only this run knows. */
const anyEdition = (language: Language) =>
  fc.array(blockText, { minLength: 1, maxLength: 4 }).map((all) => ({
    edition: v.parse(Edition, {
      ...editions[language].edition,
      blocks: [
        { id: 't', type: 'title', text: 'Titel 🌉' },
        ...all.map((text, index) => ({ id: `p${String(index)}`, type: 'paragraph', text })),
      ],
    }),
    text: editions[language].text,
  }))

const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const extra = fc.option(
  fc.dictionary(
    fc.oneof(
      fc.string(),
      fc.constantFrom('creator', 'body', 'target', '@id', 'lesespur:tags', 'id', '__proto__'),
    ),
    // JSON has no negative zero, so none can have come in.
    fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
    { minKeys: 1 },
  ),
  { nil: undefined },
)

/** Whose annotation it is, where it is somebody else's. */
const from = fc.option(
  fc.record({
    set: fc.uuid({ version: 4 }),
    name: anyWords.map((words) => words.trim().slice(0, 200).trim()).filter((name) => name !== ''),
  }),
  { nil: undefined },
)

const tagId = (number: number) =>
  v.parse(TagId, `20000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
const anyTag = fc.oneof(
  fc.nat(9).map(tagId),
  fc.uuid({ version: 4 }).map((id) => v.parse(TagId, id)),
)

const anyEvent = fc.record({
  title: anyNote.map((words) => words.slice(0, longestTitle)).filter((title) => title.trim() !== ''),
  date: fc.constantFrom(
    '2025-08-15',
    '2022-02',
    '2025',
    '2025-21',
    '2025-08~',
    '2014/2015',
    '../2014',
    '202X',
    '-0044',
  ),
  lane: fc.constantFrom(...Lane.options),
})

const anyAnnotation = (all: readonly HashedEdition[]) =>
  fc
    .record({
      id: fc.uuid({ version: 4 }),
      kind: fc.constantFrom(
        'highlighting',
        'commenting',
        'describing',
        'bookmarking',
        'linking',
        'identifying',
      ),
      category: fc.constantFrom('claim', 'evidence', 'term', 'question', 'important', 'unknown-one'),
      tags: fc.uniqueArray(anyTag, { maxLength: 3 }),
      note: anyNote,
      label: anyWords.map((words) => words.slice(0, 300)),
      event: fc.oneof(fc.constantFrom('opening', 'unknown-event'), fc.uuid({ version: 4 })),
      own: anyEvent,
      noted: fc.boolean(),
      hashed: fc.constantFrom(...all),
      start: fc.nat(),
      length: fc.nat(),
      known: fc.boolean(),
      created: moment,
      modified: moment,
      from,
      extra,
    })
    .map((wish): Annotation => {
      const text = textOf(wish.hashed.edition)
      const start = wish.start % text.length
      const end = start + 1 + (wish.length % (text.length - start))
      const common = {
        id: wish.id,
        tags: wish.tags,
        created: wish.created,
        modified: wish.modified,
        ...(wish.from && { from: wish.from }),
      }
      const body = { type: 'TextualBody', value: wish.note }
      const target = {
        work: workId,
        edition: wish.hashed.edition.language,
        text: wish.known ? wish.hashed.text : 'f'.repeat(64),
        selector: describePassage(text, { start, end }),
      }
      const { category, label } = wish
      const kinds = {
        highlighting: { category, target },
        commenting: { category, target, body },
        bookmarking: { label, target },
        describing: { target: { work: workId }, body },
        linking: { target, event: wish.event },
        identifying: { target: { work: workId }, event: wish.own, ...(wish.noted && { body }) },
      }
      const parsed = v.parse(Annotation, { ...common, motivation: wish.kind, ...kinds[wish.kind] })
      // Not through the schema, which drops a key like `__proto__`.
      return wish.extra ? { ...parsed, extra: wish.extra } : parsed
    })

/** The built-in categories, some of which got another name or another look. */
const anyCategories = fc.tuple(
  ...firstVocabulary().categories.map((category) =>
    fc
      .record({
        name: fc.option(
          anyWords.map((words) => words.trim().slice(0, 60).trim()).filter((name) => name !== ''),
        ),
        colour: fc.constantFrom(...Category.entries.colour.options),
        line: fc.constantFrom(...Category.entries.line.options),
      })
      .map((look): Category => ({ ...category, ...look })),
  ),
)
const anyTags = fc
  .uniqueArray(
    anyWords.map((words) => words.trim().slice(0, 100).trim()).filter((name) => name !== ''),
    { maxLength: 10, selector: folded },
  )
  .map((names) => names.map((name, index): Tag => ({ id: tagId(index), name })))

/** A notebook with the texts and the vocabulary that it belongs to: every kind of annotation, known and unknown names. */
export const anyNotebook = fc.tuple(anyEdition('de'), anyEdition('en')).chain((all) =>
  fc.record({
    editions: fc.constant(all),
    annotations: fc.uniqueArray(anyAnnotation(all), { selector: ({ id }) => id, maxLength: 8 }),
    vocabulary: fc.record({ categories: anyCategories, tags: anyTags }),
  }),
)

/** One such notebook. */
export type AnyNotebook = typeof anyNotebook extends fc.Arbitrary<infer One> ? One : never
