import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { Annotation, SetId, WorkId } from '../../../src/shared/annotation/annotation'
import { textOf } from '../../../src/shared/article/plain-text'
import type { ExportMaterial } from '../../../src/shared/export/format'
import { exportInput } from '../../../src/shared/export/export-input'
import { formatOf } from '../../../src/shared/export/formats'
import { writeJsonLd } from '../../../src/shared/export/json-ld'
import { firstOptionsIn } from '../../../src/shared/export/options'
import { anyNotebook } from './any-notebook'
import { readNotebook, readSet } from './read-json-ld'
import { exported, readIndependently, whatIsKept } from './round-trip'
import {
  articleNote,
  bookmark,
  editions,
  eventful,
  everyKind,
  generated,
  idOf,
  link,
  mark,
  material,
  ownEvent,
  ownEvents,
  work,
} from './sample'

const inputOf = (annotations: readonly Annotation[], wish: Partial<ExportMaterial> = {}) =>
  exportInput(
    formatOf('json-ld'),
    material(annotations, wish),
    { ...firstOptionsIn('de'), others: true },
    generated,
  )

const written = (annotations: readonly Annotation[], wish: Partial<ExportMaterial> = {}): string =>
  writeJsonLd([inputOf(annotations, wish)], () => undefined)

const texts = new Map([editions.de, editions.en].map(({ edition, text }) => [text, textOf(edition)]))
const readAnnotations = (json: string) => readNotebook(json, texts).annotations

const otherWork = { ...work, id: v.parse(WorkId, 'towers') }

/** The tags of a mark that has those. */
const tagsOf = (...numbers: number[]) => mark(1, 'Bogen', { tags: numbers }).tags

describe('the JSON-LD export', () => {
  it('writes every kind of annotation as in every-kind.jsonld', async () => {
    await expect(written(everyKind)).toMatchFileSnapshot('../../fixtures/export/every-kind.jsonld')
  })

  it('gives every field back to a reader of its own, and what the categories and tags were', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotebook, async (notebook) => {
        expect(readIndependently(notebook, await exported(notebook))).toEqual(whatIsKept(notebook))
      }),
      { numRuns: 200 },
    )
  })

  it('says whose an annotation of somebody else is', () => {
    const from = { set: v.parse(SetId, idOf(90)), name: 'Klasse 9b' }
    const [item] = readSet(written([{ ...mark(1, 'Bogen'), from }])).items
    expect(item).toMatchObject({
      creator: { id: `urn:uuid:${idOf(90)}`, type: 'Person', name: 'Klasse 9b' },
      'lesespur:from': from,
    })
  })

  it('holds the annotations of several works in one set, each with its source', () => {
    const other = inputOf(
      [v.parse(Annotation, { ...articleNote(9, 'Anderswo'), target: { work: 'towers' } })],
      {
        work: otherWork,
      },
    )
    const text = writeJsonLd([inputOf([mark(1, 'Bogen')]), other], () => undefined)
    const set = readSet(text)
    expect(set.about['dc:identifier']).toEqual(['urn:lesespur:work:bridges', 'urn:lesespur:work:towers'])
    expect(set.items.map(({ target }) => target.source)).toEqual([
      'urn:lesespur:work:bridges:de',
      'urn:lesespur:work:towers',
    ])
  })

  it('tells how far it is, every fifty annotations', () => {
    const told: number[] = []
    const many = Array.from({ length: 120 }, (_, index) => articleNote(index + 1, 'Notiz'))
    writeJsonLd([inputOf(many)], (done) => told.push(done))
    expect(told).toEqual([50, 100])
  })

  it('survives a file in UTF-8', () => {
    const lone = [mark(1, 'Bogen', { note: 'halb \uD83C, ganz 🌉' })]
    const file = new TextDecoder().decode(new TextEncoder().encode(written(lone)))
    expect(readAnnotations(file)).toEqual(lone)
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

  it('has a bookmark with its name as its body, and without a look', () => {
    const [item] = readSet(written([bookmark(1, 'Bogen', 'Wo es anfängt', { tags: [1] })])).items
    expect(item).toMatchObject({
      motivation: 'bookmarking',
      body: { type: 'TextualBody', value: 'Wo es anfängt', tags: ['statik'] },
    })
    expect(item).not.toHaveProperty('lesespur:category')
    expect(item?.body).not.toHaveProperty('color')
  })

  it('writes links and own events as in events.jsonld', async () => {
    const all = [link(1, 'Bogen', 'opening'), link(2, 'genau', idOf(21)), ...ownEvents]
    await expect(written(all, eventful)).toMatchFileSnapshot('../../fixtures/export/events.jsonld')
  })

  it('names the event of a link by its IRI, with its title and date where it is known', () => {
    const sourceOf = (event: string) => {
      const body = readSet(written([link(1, 'Bogen', event)], eventful)).items[0]?.body
      return Array.isArray(body) ? body[0].source : undefined
    }
    expect(sourceOf('steel')).toEqual({
      id: 'urn:lesespur:event:steel',
      'dc:title': 'Erste Brücke aus Stahl',
      'dc:date': '1890',
      'lesespur:date': '1890',
      'lesespur:lane': 'war',
    })
    expect(sourceOf('opening')).not.toHaveProperty('dc:date')
    expect(sourceOf('gone')).toEqual({ id: 'urn:lesespur:event:gone' })
  })

  test.for([
    { date: '2025', plain: true },
    { date: '2025-08', plain: true },
    { date: '2025-08-15', plain: true },
    { date: '2025-21', plain: false },
    { date: '2025-08~', plain: false },
    { date: '2024/2025', plain: false },
    { date: '202X', plain: false },
    { date: '-0044', plain: false },
    { date: 'Y12025', plain: false },
  ])('says $date as a plain date: $plain', ({ date, plain }) => {
    const [item] = readSet(written([ownEvent(1, { title: 'E', date, lane: 'own' })])).items
    const source = Array.isArray(item?.body) ? item.body[0].source : undefined
    expect(source).toMatchObject({ 'lesespur:date': date })
    expect(source?.['dc:date']).toBe(plain ? date : undefined)
  })

  it('has the note and the tags of an own event as bodies with a purpose, and no look', () => {
    const event = { ...ownEvent(1, { title: 'E', date: '2025', lane: 'own' }, 'Warum?'), tags: tagsOf(1, 7) }
    const [item] = readSet(written([event])).items
    expect(item).toMatchObject({ motivation: 'identifying', target: { source: 'urn:lesespur:work:bridges' } })
    expect(item?.body).toMatchObject([
      { type: 'SpecificResource', purpose: 'identifying' },
      { type: 'TextualBody', value: 'Warum?', purpose: 'describing' },
      { type: 'TextualBody', value: 'statik', purpose: 'tagging' },
    ])
    expect(item).not.toHaveProperty('lesespur:category')
    expect(readAnnotations(written([event]))).toEqual([event])
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
