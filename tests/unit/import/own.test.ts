import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { Annotation, SetId } from '../../../src/shared/annotation/annotation'
import type { ExportParts } from '../../../src/shared/export/format'
import { exportInput } from '../../../src/shared/export/export-input'
import { formatOf } from '../../../src/shared/export/formats'
import { writeJsonLd } from '../../../src/shared/export/json-ld'
import { firstOptionsIn } from '../../../src/shared/export/options'
import { Work } from '../../../src/shared/article/work'
import { Tag } from '../../../src/shared/vocabulary/vocabulary'
import {
  articleNote,
  everyKind,
  generated,
  idOf,
  link,
  mark,
  material,
  ownEvents,
  work,
} from '../export/sample'
import { firstOf, notebookOf, readOf } from './importing'

const all = { ...firstOptionsIn('de'), others: true }
const partOf = (annotations: readonly Annotation[], of = work) =>
  exportInput(formatOf('json-ld'), material(annotations, { work: of }), all, generated)
const fileOf = (...parts: ExportParts) => writeJsonLd(parts, () => undefined)
const written = (...annotations: Annotation[]) => fileOf(partOf(annotations))

const towers = v.parse(Work, { ...work, id: 'towers' })
const towerNote = v.parse(Annotation, { ...articleNote(9, 'Über Türme'), target: { work: 'towers' } })

const statuses = (file: string, notebook: string) =>
  readOf(file, { notebook }).preview.entries.map(({ status }) => status)

describe('what this program wrote', () => {
  it('comes back as it was, with the tags that are not here', () => {
    const before = [...everyKind, ...ownEvents, link(9, 'Bogen', 'opening')]
    const { annotations, tags, preview } = readOf(written(...before), {
      vocabulary: { categories: [], tags: [] },
    })
    const byId = new Map([...annotations.values()].map((annotation) => [annotation.id, annotation]))
    expect(before.map(({ id }) => byId.get(id))).toEqual(before)
    expect(tags.map(({ name }) => name).sort()).toEqual(['offene Fragen', 'statik'])
    expect(preview).toMatchObject({ fits: 'named', title: 'Über Brücken: was trägt?', unreadable: [] })
  })

  it('says where each passage is', () => {
    const file = written(
      mark(1, 'Bogen'),
      mark(2, 'ein Satz, der gestrichen wurde', { text: 'f'.repeat(64) }),
      articleNote(3, 'Notiz'),
    )
    const places = readOf(file).preview.entries.map(({ excerpt, place }) => [excerpt, place])
    expect(new Map(places.map(([excerpt, place]) => [excerpt, place]))).toEqual(
      new Map([
        ['Bogen', 'exact'],
        ['ein Satz, der gestrichen wurde', 'lost'],
        ['', 'none'],
      ]),
    )
  })

  it('is never given the text at hand where other words stand there', () => {
    const file = written(mark(1, 'Bogen')).replace('"exact": "Bogen"', '"exact": "Pfeiler aus Granit"')
    expect(firstOf(file)).toMatchObject({
      target: { text: '0'.repeat(64), selector: [{ exact: 'Pfeiler aus Granit' }, {}] },
    })
    expect(readOf(file).preview.entries[0]?.place).toBe('lost')
  })

  test.for([
    { name: 'reversed', start: 20, end: 10 },
    { name: 'out of range', start: 10_000_000, end: 10_000_005 },
    { name: 'negative', start: -3, end: 4 },
    { name: 'no whole numbers', start: 0.5, end: 1.5 },
  ])('is found by its words where its place is $name', ({ start, end }) => {
    const file = written(mark(1, 'leitet die Last'))
    const damaged = file
      .replace(/"start": \d+/g, `"start": ${String(start)}`)
      .replace(/"end": \d+/g, `"end": ${String(end)}`)
    expect(firstOf(damaged)).toEqual(firstOf(file))
    expect(readOf(damaged).preview.entries[0]?.place).toBe('exact')
  })

  it('is found by what W3C counts where the file tells no place in our own words', () => {
    const file = written(mark(1, 'in den Boden'))
    const older = file.replace(/("text": "d+"),\s*"start": \d+,\s*"end": \d+/, '$1')
    expect(older).not.toBe(file)
    expect(firstOf(older)).toEqual(firstOf(file))
  })

  it('keeps whose it is', () => {
    const from = { set: v.parse(SetId, idOf(90)), name: 'Klasse 9b' }
    const file = written({ ...mark(1, 'Bogen'), from })
    expect(firstOf(file).from).toEqual(from)
    expect(readOf(file).preview.creators).toEqual(['Klasse 9b'])
  })

  it('leaves out what belongs to another article, and says so', () => {
    const { preview } = readOf(fileOf(partOf([mark(1, 'Bogen')]), partOf([towerNote], towers)))
    expect(preview.entries.map(({ kind }) => kind)).toEqual(['highlight'])
    expect(preview.unreadable).toEqual([{ key: 1, reason: 'other-article' }])
  })

  it('can be taken into this article where the file is about another one alone', () => {
    const { preview, annotations } = readOf(fileOf(partOf([towerNote], towers)))
    expect(preview).toMatchObject({ fits: 'nowhere', work: 'bridges' })
    expect(annotations.get(0)).toMatchObject({ target: { work: 'bridges' }, body: { value: 'Über Türme' } })
  })

  it('takes the tag of the same name that is here, and the one of the same id under its name here', () => {
    const known = (id: string, name: string) => ({ categories: [], tags: [v.parse(Tag, { id, name })] })
    const file = written(mark(1, 'Bogen', { tags: [1] }))
    const named = readOf(file, { vocabulary: known('90000000-0000-4000-8000-000000000000', 'Statik') })
    expect(named.annotations.get(0)?.tags).toEqual(['90000000-0000-4000-8000-000000000000'])
    const renamed = readOf(file, {
      vocabulary: known('10000000-0000-4000-8000-000000000001', 'Lasten'),
    })
    expect(renamed.annotations.get(0)?.tags).toEqual(['10000000-0000-4000-8000-000000000001'])
    expect([...named.tags, ...renamed.tags]).toEqual([])
  })

  it('tells an event that cannot be read', () => {
    const [event] = ownEvents
    const file = event ? written(event).replaceAll('2025-08~', 'irgendwann') : ''
    expect(readOf(file).preview.unreadable).toEqual([{ key: 0, reason: 'bad-event' }])
  })
})

describe('how an entry stands to the notebook', () => {
  const here = mark(1, 'Bogen', { note: 'hier' })
  const at = (modified: string, note: string): Annotation => ({ ...mark(1, 'Bogen', { note }), modified })
  const later = '2025-09-01T00:00:00.000Z'
  const earlier = '2025-08-11T00:00:00.000Z'

  test.for([
    { name: 'the same, whenever it was changed', entry: at(later, 'hier'), status: 'same' },
    { name: 'changed later', entry: at(later, 'Datei'), status: 'newer' },
    { name: 'changed earlier', entry: at(earlier, 'Datei'), status: 'older' },
    { name: 'changed at the same time', entry: at(here.modified, 'Datei'), status: 'unordered' },
    { name: 'not here', entry: mark(2, 'Bogen'), status: 'new' },
  ])('is told: $name', ({ entry, status }) => {
    expect(statuses(written(entry), notebookOf([here]))).toEqual([status])
  })

  it('is the same, its times as well, in a notebook that a wrong clock has put ahead', () => {
    const ahead = '2099-01-01T00:00:00.000Z'
    const there = { ...here, created: ahead, modified: ahead }
    const read = readOf(written(there), { notebook: notebookOf([there]) })
    expect(read.preview.entries.map(({ status }) => status)).toEqual(['same'])
    expect([...read.annotations.values()]).toEqual([there])
  })

  it('is told: deleted', () => {
    expect(statuses(written(here), notebookOf([], [here]))).toEqual(['deleted'])
  })

  it('is the same when it came in as somebody else’s', () => {
    const from = { set: v.parse(SetId, idOf(90)), name: 'Klasse 9b' }
    expect(statuses(written(here), notebookOf([{ ...here, from }]))).toEqual(['same'])
  })

  it('takes of two with the same id the one that was changed last', () => {
    const [one, two] = [at(earlier, 'alt'), at(later, 'neu')]
    const items = [one, two].map((annotation) => {
      return v.parse(v.object({ items: v.array(v.unknown()) }), JSON.parse(written(annotation))).items[0]
    })
    const file = JSON.stringify({ type: 'AnnotationSet', items })
    const { annotations, preview } = readOf(file)
    expect([...annotations]).toEqual([[1, two]])
    expect(preview.unreadable).toEqual([{ key: 0, reason: 'duplicate' }])
  })
})
