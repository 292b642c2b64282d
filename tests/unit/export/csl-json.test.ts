import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../src/shared/annotation/annotation'
import { writeCslJson } from '../../../src/shared/export/csl-json'
import type { ExportMaterial } from '../../../src/shared/export/format'
import type { ExportOptions } from '../../../src/shared/export/options'
import { hardWords } from './csv-hard-words'
import { articleNote, editions, eventful, everyKind, material, ownEvents } from './sample'
import { partOf, textOf } from './text-files'

const fixture = (name: string) => `../../fixtures/export/${name}`

const inputOf = (
  annotations: readonly Annotation[],
  options: Partial<ExportOptions> = {},
  wish: Partial<ExportMaterial> = {},
) => partOf(material(annotations, wish), options, 'csl-json')

const written = (...asked: Parameters<typeof inputOf>) => textOf(writeCslJson, [inputOf(...asked)])

const Name = v.union([
  v.strictObject({ literal: v.string() }),
  v.strictObject({ family: v.string(), given: v.string() }),
])
const CslDate = v.strictObject({
  'date-parts': v.tuple([v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(1), v.maxLength(3))]),
})

/** What the schema of CSL-JSON says of the properties that we use; it knows no others than its own. */
const Items = v.array(
  v.strictObject({
    id: v.string(),
    type: v.literal('document'),
    title: v.string(),
    author: v.optional(v.array(Name)),
    publisher: v.optional(v.string()),
    issued: v.optional(CslDate),
    accessed: v.optional(CslDate),
    URL: v.optional(v.string()),
    language: v.optional(v.string()),
    version: v.optional(v.string()),
    keyword: v.optional(v.string()),
    note: v.optional(v.string()),
  }),
)
const itemsOf = (json: string) => v.parse(Items, JSON.parse(json))

describe('references as CSL-JSON', () => {
  it('are those in every-kind.de.csl.json', async () => {
    await expect(written([...everyKind, ...ownEvents], {}, eventful)).toMatchFileSnapshot(
      fixture('every-kind.de.csl.json'),
    )
  })

  it('are one for each edition with annotations, with ids that stay the same', () => {
    expect(itemsOf(written(everyKind)).map(({ id }) => id)).toEqual(['bridges.de', 'bridges.en'])
    expect(itemsOf(written([articleNote(1, 'Gut.')])).map(({ id }) => id)).toEqual(['bridges.de'])
  })

  it('hold the annotations as the note, one below the other', () => {
    const [item] = itemsOf(written([articleNote(1, 'eins'), articleNote(2, 'zwei\ndrei')]))
    expect(item?.note).toBe(
      'Notiz zum Artikel (19. August 2025): eins\n\nNotiz zum Artikel (19. August 2025): zwei\ndrei',
    )
  })

  it('put what stands in no edition at hand to the first one', () => {
    const [item, ...others] = itemsOf(
      written(everyKind, {}, { editions: [editions.de], citers: onlyGerman() }),
    )
    expect(others).toEqual([])
    expect(item?.note).toContain('“arch leads the load”')
  })

  it('are of several works in one list', () => {
    const parts = [inputOf([articleNote(1, 'eins')]), inputOf([articleNote(2, 'zwei')])] as const
    expect(itemsOf(textOf(writeCslJson, parts))).toHaveLength(2)
  })

  it.each(hardWords)('give back %s', (_, words) => {
    const [item] = itemsOf(written([articleNote(1, words)]))
    expect(item?.note).toBe(`Notiz zum Artikel (19. August 2025): ${words.trim()}`)
  })
})

const onlyGerman = (): ExportMaterial['citers'] =>
  new Map([...material([]).citers].filter(([language]) => language === 'de'))
