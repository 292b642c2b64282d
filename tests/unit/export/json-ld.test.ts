import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { Annotation, type TextHash } from '../../../src/shared/annotation/annotation'
import { describe as describePassage } from '../../../src/shared/annotation/describe'
import { Edition } from '../../../src/shared/article/edition'
import { textOf } from '../../../src/shared/article/plain-text'
import { exportInput } from '../../../src/shared/export/formats'
import { jsonLd } from '../../../src/shared/export/json-ld'
import { firstOptions } from '../../../src/shared/export/selection'
import { readAnnotations, readSet } from './read-json-ld'
import { editions, everyKind, generated, mark, material, workId } from './sample'

const written = (annotations: readonly Annotation[]) =>
  jsonLd.write(exportInput(jsonLd, material(annotations), firstOptions, generated))

const textsOf = (...all: readonly { edition: Edition; text: TextHash }[]) =>
  new Map<string, string>(all.map(({ edition, text }) => [text, textOf(edition)]))
const texts = textsOf(editions.de, editions.en)

const byId = (annotations: readonly Annotation[]) => [...annotations].sort((a, b) => (a.id < b.id ? -1 : 1))

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
        '\uD83C',
        '*',
        '\0',
      ),
    )
    .map((parts) => parts.join('')),
)
const anyNote = anyWords.filter((words) => words.trim() !== '')
const blockText = anyWords.map((words) => `x${words.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00AD]/gu, ' ')}x`)

/** An edition of random words, with the hash that only this run knows. */
const anyEdition = fc.array(blockText, { minLength: 1, maxLength: 4 }).map((all) => ({
  edition: v.parse(Edition, {
    ...editions.de.edition,
    blocks: [
      { id: 't', type: 'title', text: 'Titel 🌉' },
      ...all.map((text, index) => ({ id: `p${String(index)}`, type: 'paragraph', text })),
    ],
  }),
  text: editions.de.text,
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

const anyAnnotation = (text: string) =>
  fc
    .record({
      id: fc.uuid({ version: 4 }),
      kind: fc.constantFrom('highlighting', 'commenting', 'describing'),
      category: fc.constantFrom('claim', 'evidence', 'term', 'question', 'important', 'unknown-one'),
      tags: fc.uniqueArray(fc.uuid({ version: 4 }), { maxLength: 3 }),
      note: anyNote,
      start: fc.nat(text.length - 1),
      length: fc.nat(),
      known: fc.boolean(),
      created: moment,
      modified: moment,
      extra,
    })
    .map((wish): Annotation => {
      const end = wish.start + 1 + (wish.length % (text.length - wish.start))
      const foreign = wish.extra && { extra: wish.extra }
      const common = { id: wish.id, tags: wish.tags, created: wish.created, modified: wish.modified }
      const body = { type: 'TextualBody', value: wish.note }
      const target = {
        work: workId,
        edition: 'de',
        text: wish.known ? editions.de.text : 'f'.repeat(64),
        selector: describePassage(text, { start: wish.start, end }),
      }
      const parsed = v.parse(
        Annotation,
        wish.kind === 'describing'
          ? { ...common, motivation: wish.kind, target: { work: workId }, body }
          : {
              ...common,
              motivation: wish.kind,
              category: wish.category,
              target,
              ...(wish.kind === 'commenting' && { body }),
            },
      )
      // Not through the schema, which drops a key like `__proto__`.
      return foreign ? { ...parsed, ...foreign } : parsed
    })

const notebook = anyEdition.chain((hashed) =>
  fc.record({
    hashed: fc.constant(hashed),
    annotations: fc.uniqueArray(anyAnnotation(textOf(hashed.edition)), {
      selector: ({ id }) => id,
      maxLength: 8,
    }),
  }),
)

// A thousand notebooks take a while on a slow machine.
vi.setConfig({ testTimeout: 30_000 })

describe('the JSON-LD export', () => {
  it('writes every kind of annotation as in every-kind.jsonld', async () => {
    await expect(written(everyKind)).toMatchFileSnapshot('../../fixtures/export/every-kind.jsonld')
  })

  it('gives every field of every annotation back, for any notebook', () => {
    fc.assert(
      fc.property(notebook, ({ hashed, annotations }) => {
        const input = exportInput(
          jsonLd,
          material(annotations, { editions: [hashed] }),
          firstOptions,
          generated,
        )
        expect(byId(readAnnotations(jsonLd.write(input), textsOf(hashed)))).toEqual(byId(annotations))
      }),
      { numRuns: 1000 },
    )
  })

  it('survives a file in UTF-8', () => {
    const lone = [mark(1, 'Bogen', { note: 'halb \uD83C, ganz 🌉' })]
    const file = new TextDecoder().decode(new TextEncoder().encode(written(lone)))
    expect(readAnnotations(file, texts)).toEqual(lone)
  })

  it('counts in code points where others read', () => {
    const [item] = readSet(written([mark(1, 'in den Boden')])).items
    const text = textOf(editions.de.edition)
    const [, position] = item?.target.selector ?? []
    const units = text.indexOf('in den Boden')
    expect(position).toEqual({
      type: 'TextPositionSelector',
      start: units - 1,
      end: units - 1 + 'in den Boden'.length,
    })
    expect(
      Array.from(text)
        .slice(units - 1, units + 11)
        .join(''),
    ).toBe('in den Boden')
  })

  it('names every annotation by a URN and says what the set is about', () => {
    const set = readSet(written(everyKind))
    expect(set.items.every(({ id }) => /^urn:uuid:[0-9a-f-]{36}$/.test(id))).toBe(true)
    expect(set.about['dc:title']).toBe('Über Brücken: was trägt?')
    expect(set.generated).toBe(generated)
  })

  it('is a set without items for an empty notebook', () => {
    expect(readSet(written([])).items).toEqual([])
  })

  it('holds the names of categories and tags beside their ids', () => {
    const [item] = readSet(written([mark(1, 'Bogen', { category: 'evidence', tags: [1, 2] })])).items
    expect(item?.body).toMatchObject({
      color: 'blue',
      highlight: 'underline',
      tags: ['statik', 'offene Fragen'],
    })
    expect(item?.['lesespur:category']).toMatchObject({ id: 'evidence', name: null, label: 'Beleg' })
    expect(item?.['lesespur:tags'].map(({ name }) => name)).toEqual(['statik', 'offene Fragen'])
  })
})
