import jsonld from 'jsonld'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../src/shared/annotation/annotation'
import { writeAnnotationFile } from '../../../src/shared/export/annotation-file'
import { exportInput } from '../../../src/shared/export/export-input'
import { formatOf } from '../../../src/shared/export/formats'
import { firstOptionsIn } from '../../../src/shared/export/options'
import { documentLoader } from './document-loader'
import { bookmark, eventful, everyKind, generated, link, mark, material, ownEvents } from './sample'

const Uri = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:[^\s]+$/i))
const DateTime = v.pipe(v.string(), v.isoTimestamp())
const Context = v.literal('http://www.w3.org/ns/anno.jsonld')

/** What Thorium insists on before it takes a file in; other properties it passes over. */
const ThoriumSet = v.looseObject({
  '@context': Context,
  id: Uri,
  type: v.literal('AnnotationSet'),
  generator: v.looseObject({ id: v.string(), type: v.string(), name: v.string() }),
  generated: DateTime,
  title: v.string(),
  about: v.looseObject({
    'dc:identifier': v.array(v.string()),
    'dc:title': v.string(),
    'dc:publisher': v.array(v.string()),
    'dc:creator': v.array(v.string()),
    'dc:date': v.string(),
  }),
  items: v.array(
    v.looseObject({
      '@context': Context,
      id: Uri,
      created: DateTime,
      modified: DateTime,
      type: v.literal('Annotation'),
      creator: v.optional(
        v.looseObject({ id: Uri, type: v.picklist(['Person', 'Organization']), name: v.string() }),
      ),
      body: v.looseObject({
        type: v.literal('TextualBody'),
        value: v.string(),
        tag: v.optional(v.string()),
        highlight: v.optional(v.picklist(['solid', 'underline', 'strikethrough', 'outline'])),
        color: v.optional(v.string()),
      }),
      target: v.looseObject({ source: v.string(), selector: v.array(v.looseObject({ type: v.string() })) }),
    }),
  ),
})

const written = (annotations: readonly Annotation[]) => {
  const input = exportInput(
    formatOf('annotation'),
    material(annotations, eventful),
    firstOptionsIn('de'),
    generated,
  )
  return v.parse(ThoriumSet, JSON.parse(writeAnnotationFile([input], () => undefined)))
}

describe('the file for Thorium', () => {
  it('has for every kind of annotation what Thorium insists on', () => {
    const all = [...everyKind, ...ownEvents, link(9, 'Bogen', 'opening')]
    expect(written(all).items).toHaveLength(all.length)
  })

  it('names the first tag alone, and all of them', () => {
    const [item] = written([mark(1, 'Bogen', { tags: [1, 2] })]).items
    expect(item?.body).toMatchObject({ tag: 'statik', tags: ['statik', 'offene Fragen'] })
  })

  it('knows bookmarks from highlights, and gives quote and place', () => {
    const items = written([bookmark(1, 'Bogen', 'Anfang'), mark(2, 'Bogen', { note: 'Warum?' })]).items
    expect(items.map(({ motivation, body }) => [motivation, body.value])).toEqual([
      ['bookmarking', 'Anfang'],
      ['highlighting', 'Warum?'],
    ])
    expect(items[0]?.target.selector.map(({ type }) => type)).toEqual([
      'TextQuoteSelector',
      'TextPositionSelector',
    ])
  })

  it('is JSON-LD, an annotation at a time: its context knows no sets', async () => {
    const [item] = written([mark(1, 'Bogen')]).items
    const [read] = await jsonld.expand(item ?? {}, { documentLoader })
    expect(read).toMatchObject({
      '@type': ['http://www.w3.org/ns/oa#Annotation'],
      'http://www.w3.org/ns/oa#hasTarget': [{}],
      'lesespur:target': [{}],
    })
  })

  it('writes every kind of annotation as in every-kind.annotation', async () => {
    const input = exportInput(
      formatOf('annotation'),
      material([...everyKind, ...ownEvents], eventful),
      firstOptionsIn('de'),
      generated,
    )
    const text = writeAnnotationFile([input], () => undefined)
    await expect(text).toMatchFileSnapshot('../../fixtures/export/every-kind.annotation')
  })
})
