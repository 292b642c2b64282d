import { randomUUID } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Cancelled, type Exchange } from '../../../src/main/exchange/client'
import { Exporting } from '../../../src/main/exchange/exporting'
import { Importing } from '../../../src/main/exchange/importing'
import type { Keeper } from '../../../src/main/notebook/keeper-protocol'
import { AnnotationId, SetId, WorkId, type Annotation } from '../../../src/shared/annotation/annotation'
import { formats } from '../../../src/shared/export/formats'
import type { FormatId } from '../../../src/shared/export/options'
import type { NotebookRecord } from '../../../src/shared/notebook/notebook'
import { bundled, bundledArticles, openExchangeHouse, requestFor } from '../../support/exchange-house'
import { exchangeInPlace } from '../../support/exchange-in-place'

const quote = 'Schauplatz ist Anchorage'

describe('an export', () => {
  it.each(formats.filter(({ extension }) => extension !== '').map(({ id }) => id))(
    'in the format %s is written where the reader says, and nothing else is',
    async (format: FormatId) => {
      const { exporting, keepMark, chosen, out } = await house()
      await keepMark(quote, 'Eine Notiz dazu.')
      chosen.target = out
      const saved = await exporting.save(requestFor(format), false)
      if (!saved.ok || saved.value === null) throw new Error(`not saved: ${JSON.stringify(saved)}`)
      expect(readdirSync(out).map((name) => join(out, name))).toEqual([saved.value])
      expect(readFileSync(saved.value).length).toBeGreaterThan(100)
    },
  )

  it('that the reader gives no place is none, and asks for no writing', async () => {
    const { exporting, keepMark, progress } = await house()
    await keepMark(quote)
    expect(await exporting.save(requestFor('markdown'), false)).toEqual({ ok: true, value: null })
    expect(progress).toEqual([])
  })

  it('of nothing is said to be one, and writes no file', async () => {
    const { exporting, chosen, out } = await house()
    chosen.target = out
    expect(await exporting.save(requestFor('markdown'), false)).toEqual({
      ok: false,
      failure: { kind: 'nothing-to-export' },
    })
    expect(readdirSync(out)).toEqual([])
    expect(await exporting.preview(requestFor('markdown'))).toMatchObject({
      ok: true,
      value: { nothing: true, count: 0, text: null, page: null },
    })
  })

  it('that cannot be written says why, and leaves what was there as it was', async () => {
    const { exporting, keepMark, out } = await house()
    await keepMark(quote)
    const gone = await exporting.write(requestFor('markdown'), join(out, 'nowhere', 'notes.md'))
    expect(gone).toEqual({ ok: false, failure: { kind: 'not-exported', cause: 'gone' } })
    const folder = join(out, 'notes.md')
    writeFileSync(folder, 'Mein Text')
    if (process.getuid?.() !== 0) {
      chmodSync(out, 0o500)
      onTestFinished(() => chmodSync(out, 0o700))
      const refused = await exporting.write(requestFor('markdown'), folder)
      expect(refused).toEqual({ ok: false, failure: { kind: 'not-exported', cause: 'no-permission' } })
    }
    expect(readFileSync(folder, 'utf8')).toBe('Mein Text')
    expect(readdirSync(out)).toEqual(['notes.md'])
  })

  it('is previewed as the text that it will be', async () => {
    const { exporting, keepMark, out } = await house()
    await keepMark(quote, 'Eine Notiz dazu.')
    const preview = await exporting.preview(requestFor('markdown'))
    const saved = await exporting.write(requestFor('markdown'), join(out, 'notes.md'))
    if (!preview.ok || !saved.ok) throw new Error('not written')
    expect(preview.value).toMatchObject({ count: 1, shown: 1, nothing: false, page: null })
    const withoutData = (text: string) => text.slice(0, text.indexOf('<!--'))
    expect(withoutData(String(preview.value.text))).toBe(withoutData(readFileSync(saved.value, 'utf8')))
  })

  it('that becomes a page is previewed at an address for a frame', async () => {
    const { exporting, keepMark, pages } = await house()
    await keepMark(quote, 'Eine Notiz dazu.')
    for (const format of ['docx', 'pdf', 'print', 'html'] as const) {
      const preview = await exporting.preview(requestFor(format))
      if (!preview.ok) throw new Error('no preview')
      expect(preview.value.text).toBeNull()
      expect(pages.at(String(preview.value.page))).toContain(quote)
    }
  })

  it('is previewed by its first annotations where there are many', async () => {
    const { exporting, keeper, keepMark } = await house()
    for (let number = 0; number < 103; number += 1) await keepMark(quote, `Notiz ${String(number)}`)
    const preview = await exporting.preview(requestFor('markdown'))
    expect(preview).toMatchObject({ ok: true, value: { count: 103, shown: 100 } })
    await keeper.close(undefined)
  })
})

describe('working an export into a file', () => {
  it('keeps the reader’s own lines, line ends and the mark at its beginning', async () => {
    const { exporting, keepMark, chosen, out } = await house()
    await keepMark(quote, 'Eine Notiz dazu.')
    const file = join(out, 'mine.md')
    writeFileSync(file, '\uFEFF# Mein Heft\r\n\r\nEigene Zeile.\r\n')
    chosen.present = file
    expect(await exporting.save(requestFor('obsidian'), true)).toEqual({ ok: true, value: file })
    const text = readFileSync(file, 'utf8')
    expect(text.startsWith('\uFEFF# Mein Heft\r\n\r\nEigene Zeile.\r\n')).toBe(true)
    expect(text).toContain('Eine Notiz dazu.')
  })

  it('loses nothing that is written into the file meanwhile', async () => {
    const inPlace = exchangeInPlace()
    let file = ''
    const meanwhile: Exchange = {
      ...inPlace,
      ask: async (name, input, progress) => {
        const done = await inPlace.ask(name, input, progress)
        const isFirst = name === 'update' && !readFileSync(file, 'utf8').includes('Eben noch.')
        if (isFirst) appendFileSync(file, '\nEben noch.\n')
        return done
      },
    }
    const { exporting, keepMark, chosen, out } = await house(meanwhile)
    await keepMark(quote, 'Eine Notiz dazu.')
    file = join(out, 'mine.md')
    writeFileSync(file, '# Mein Heft\n')
    chosen.present = file
    expect(await exporting.save(requestFor('obsidian'), true)).toEqual({ ok: true, value: file })
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('Eben noch.')
    expect(text).toContain('Eine Notiz dazu.')
  })

  it('leaves a file that is not UTF-8 as it is, and says so', async () => {
    const { exporting, keepMark, chosen, out } = await house()
    await keepMark(quote)
    const file = join(out, 'latin.md')
    const bytes = Buffer.from('Gr\xfc\xdfe', 'latin1')
    writeFileSync(file, bytes)
    chosen.present = file
    expect(await exporting.save(requestFor('obsidian'), true)).toEqual({
      ok: false,
      failure: { kind: 'not-imported', why: 'not-text' },
    })
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })
})

describe('what is new since the last export', () => {
  it('goes out alone, in each format for itself', async () => {
    const { exporting, keepMark, out } = await house()
    await keepMark(quote, 'Alt')
    expect((await exporting.write(requestFor('markdown'), join(out, 'all.md'))).ok).toBe(true)
    await new Promise((later) => setTimeout(later, 5))
    await keepMark(quote, 'Neu')
    const onlyNew = { onlyNew: true }
    expect((await exporting.write(requestFor('markdown', onlyNew), join(out, 'new.md'))).ok).toBe(true)
    const written = readFileSync(join(out, 'new.md'), 'utf8')
    expect(written).toContain('Neu')
    expect(written).not.toContain('\nAlt')
    expect(await exporting.preview(requestFor('csv', onlyNew))).toMatchObject({ value: { count: 2 } })
    expect(await exporting.preview(requestFor('markdown', onlyNew))).toMatchObject({ value: { count: 0 } })
  })

  it('has other people’s annotations until they went out as well, and what came in later though it is older', async () => {
    const { exporting, keepMark, keeper, parts, out } = await house()
    await keepMark(quote, 'Meins')
    const [own] = await annotationsIn(keeper)
    if (!own) throw new Error('it was kept')
    const from = { set: v.parse(SetId, randomUUID()), name: 'Klasse 9b' }
    const made = (modified: string) => ({
      ...own,
      id: v.parse(AnnotationId, randomUUID()),
      created: modified,
      modified,
    })
    const theirs = { ...made('2025-01-01T00:00:00.000Z'), from }
    await keeper.importAll({ work: bundled, annotations: [theirs], tags: [] })
    const count = async (others: boolean) => {
      const preview = await exporting.preview(requestFor('csv', { onlyNew: true, others }))
      return preview.ok && preview.value.count
    }
    const write = (others: boolean) => exporting.write(requestFor('csv', { others }), join(out, 'all.csv'))
    await write(false)
    expect([await count(false), await count(true)]).toEqual([0, 2])
    await write(true)
    expect([await count(false), await count(true)]).toEqual([0, 0])

    const importing = new Importing({
      ...parts,
      askForFile: () => Promise.resolve(undefined),
      openWork: () => bundled,
    })
    const late = made('2024-01-01T00:00:00.000Z')
    const file = join(out, 'late.jsonld')
    writeFileSync(file, JSON.stringify(asJsonLd(late)))
    const read = await importing.read(file)
    if (!read.ok || !read.value) throw new Error('it can be read')
    await importing.apply({ token: read.value.token, which: { kind: 'all' }, as: { kind: 'own' } })
    expect(await count(false)).toBeGreaterThan(0)
  })

  it('is not touched by an export of a part', async () => {
    const { exporting, keepMark, out } = await house()
    const id = await keepMark(quote, 'Alt')
    const part = requestFor('markdown', { which: { kind: 'these', ids: [id] } })
    expect((await exporting.write(part, join(out, 'part.md'))).ok).toBe(true)
    expect(await exporting.works(bundled)).toMatchObject({ value: [{ count: 1, exported: {} }] })
  })
})

describe('an export under way', () => {
  it('is cancelled without a file, and the next one is written', async () => {
    const { exporting, keepMark, out } = await house(slowly())
    await keepMark(quote)
    const file = join(out, 'notes.md')
    const writing = exporting.write(requestFor('markdown'), file)
    await new Promise((later) => setTimeout(later, 50))
    exporting.cancel()
    expect(await writing).toEqual({ ok: false, failure: { kind: 'export-cancelled' } })
    expect(existsSync(file)).toBe(false)
  })

  it.each(['before it has begun', 'while it is made', 'while it becomes a PDF', 'at its end'] as const)(
    'leaves what was there as it was, cancelled %s',
    async (when) => {
      const inPlace = exchangeInPlace()
      let cancel: () => void = () => undefined
      let asked = 0
      const parts = await house({
        ...inPlace,
        ask: (name, input, progress) => {
          asked += 1
          if (when === 'while it is made')
            queueMicrotask(() => {
              cancel()
            })
          return inPlace.ask(name, input, progress)
        },
      })
      await parts.keepMark(quote)
      let stop: (() => void) | undefined
      const exporting = new Exporting({
        ...parts.parts,
        paper: {
          ...parts.parts.paper,
          pdfOf: (html) => {
            if (when === 'at its end') cancel()
            if (when !== 'while it becomes a PDF') return parts.parts.paper.pdfOf(html)
            queueMicrotask(() => {
              cancel()
            })
            return new Promise((_resolve, reject) => {
              stop = () => {
                reject(new Cancelled('cancelled'))
              }
            })
          },
          cancel: () => stop?.(),
        },
      })
      cancel = () => {
        exporting.cancel()
      }
      const file = join(parts.out, 'notes.pdf')
      writeFileSync(file, 'as it was')
      const writing = exporting.write(requestFor('pdf'), file)
      if (when === 'before it has begun') exporting.cancel()
      expect(await writing).toEqual({ ok: false, failure: { kind: 'export-cancelled' } })
      if (when === 'before it has begun') expect(asked).toBe(0)
      expect(readFileSync(file, 'utf8')).toBe('as it was')
      expect(readdirSync(parts.out)).toEqual(['notes.pdf'])
      expect(await exporting.works(bundled)).toMatchObject({ value: [{ exported: {} }] })
    },
  )
})

async function annotationsIn(keeper: Keeper): Promise<Annotation[]> {
  const opened = await keeper.openNotebook(bundled)
  if (!opened.ok) throw new Error('not opened')
  // What the keeper writes as JSON is a record.
  return (JSON.parse(opened.value.record) as NotebookRecord).annotations
}

/** An annotation as another program would write it. */
const asJsonLd = ({
  id,
  created,
  modified,
  target,
}: Pick<Annotation, 'id' | 'created' | 'modified' | 'target'>) => ({
  type: 'Annotation',
  id: `urn:uuid:${id}`,
  created,
  modified,
  target: { source: 'x', selector: 'selector' in target ? target.selector[0] : null },
})

/** Exchange that never comes to an end by itself. */
function slowly(): Exchange {
  let stop: (() => void) | undefined
  return {
    ask: () =>
      new Promise((_resolve, reject) => {
        stop = () => {
          reject(new Cancelled('cancelled'))
        }
      }),
    cancel: () => stop?.(),
  }
}

async function house(exchange?: Exchange) {
  const opened = await openExchangeHouse(exchange)
  onTestFinished(() => void opened.keeper.close(undefined))
  return opened
}

describe('the notes of several articles', () => {
  it('go out in one file, each article under its own title, and only those that have some', async () => {
    const opened = await openExchangeHouse(undefined, folderWithTwoWorks())
    onTestFinished(() => void opened.keeper.close(undefined))
    const { exporting, keepMark, out } = opened
    expect(await exporting.works(bundled)).toMatchObject({ value: [{ work: bundled, count: 0 }] })
    await keepMark(quote, 'Zum Gipfel')
    await keepMark('Ein Bogen leitet die Last', 'Zur Brücke', bridges)
    expect(await exporting.works(bundled)).toMatchObject({
      value: [
        { work: bundled, count: 1 },
        { work: 'bridges', title: 'Über Brücken', language: 'de', count: 1 },
      ],
    })
    for (const format of textFormats) {
      const file = join(out, `both.${format}`)
      const both = { ...requestFor(format), works: [bundled, bridges] }
      expect((await exporting.write(both, file)).ok).toBe(true)
      const written = readFileSync(file, 'utf8')
      expect(written, format).toMatch(/Zum Gipfel[^]*Zur Brücke/)
    }
  })
})

const bridges = v.parse(WorkId, 'bridges')
const textFormats = formats
  .filter(({ extension, preview }) => extension !== '' && preview === 'text')
  .map(({ id }) => id)

/** The bundled article, and a small one beside it. */
function folderWithTwoWorks(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lesespur-articles-'))
  cpSync(bundledArticles, folder, { recursive: true })
  const put = (name: string, content: object) => {
    writeFileSync(join(folder, name), JSON.stringify(content))
  }
  put('bridges.work.json', {
    schema: 1,
    id: 'bridges',
    editions: ['de'],
    people: [],
    places: [],
    organisations: [],
    events: [],
  })
  put('bridges.de.json', {
    schema: 1,
    work: 'bridges',
    language: 'de',
    version: '1.0.0',
    shortTitle: 'Brücken',
    author: 'Ada Beispiel',
    publisher: 'Lesespur',
    date: '2025-08-15',
    dateline: 'Hamburg',
    sources: { until: '2025-08-14', description: 'Eigene Anschauung' },
    illustration: { file: 'bridge.svg', description: '–' },
    blocks: [
      { id: 't', type: 'title', text: 'Über Brücken' },
      { id: 'p1', type: 'paragraph', text: 'Ein Bogen leitet die Last in den Boden.' },
    ],
  })
  return folder
}
