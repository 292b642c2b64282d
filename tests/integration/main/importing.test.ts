import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Importing, largestImport } from '../../../src/main/exchange/importing'
import { LastExports } from '../../../src/main/exchange/last-exports'
import { Articles } from '../../../src/main/library/articles'
import { CitationDetailsStore } from '../../../src/main/library/citation-details'
import { systemFiles } from '../../../src/main/notebook/files'
import { openKeeper } from '../../../src/main/notebook/keeper'
import type { Keeper } from '../../../src/main/notebook/keeper-protocol'
import { exchangeInPlace } from '../../support/exchange-in-place'

const folder = mkdtempSync(join(tmpdir(), 'lesespur-importing-'))
const articles = new Articles(join(import.meta.dirname, '../../../resources/articles'))
const throwing = (where: string, error: unknown): never => {
  throw new Error(`a bug in ${where}`, { cause: error })
}

let keeper: Keeper
let importing: Importing
beforeAll(async () => {
  keeper = await openKeeper({
    files: systemFiles,
    folder: join(folder, 'library'),
    backups: join(folder, 'backups'),
    version: '0.0.0',
    now: () => new Date(),
    publish: () => undefined,
    leastJournal: 65_536,
  })
  importing = new Importing({
    articles,
    keeper: () => Promise.resolve(keeper),
    details: new CitationDetailsStore(join(folder, 'citations.json'), throwing),
    exported: new LastExports(join(folder, 'last-exports.json'), throwing),
    now: () => new Date(),
    exchange: exchangeInPlace(),
    askForFile: () => Promise.resolve(undefined),
    openWork: () => articles.first(),
  })
})
afterAll(() => keeper.close(undefined))

/** A file of one annotation that names no article but has words of it. */
const one = (words = 'fern von Europa') => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `urn:uuid:${randomUUID()}`,
  type: 'Annotation',
  motivation: 'highlighting',
  target: { source: 'https://example.org/', selector: { type: 'TextQuoteSelector', exact: words } },
})
function fileOf(content: string): string {
  const file = join(mkdtempSync(join(folder, 'file-')), 'x.jsonld')
  writeFileSync(file, content)
  return file
}
const all = { which: { kind: 'all' }, as: { kind: 'own' } } as const

describe('reading a file of annotations', () => {
  test('that nobody chose is no trouble', async () => {
    expect(await importing.open()).toEqual({ ok: true, value: null })
  })

  test.each([
    ['gone', () => join(folder, 'nowhere.jsonld')],
    [
      'unreadable-file',
      () => {
        mkdirSync(join(folder, 'a-folder.jsonld'), { recursive: true })
        return join(folder, 'a-folder.jsonld')
      },
    ],
    [
      'too-large',
      () => {
        const file = fileOf('')
        truncateSync(file, largestImport + 1)
        return file
      },
    ],
    ['empty', () => fileOf('')],
  ])('says what is wrong with it: %s', async (why, fileFor) => {
    expect(await importing.read(fileFor())).toEqual({ ok: false, failure: { kind: 'not-imported', why } })
  })

  test('changes nothing until something is chosen of it', async () => {
    const read = await importing.read(fileOf(JSON.stringify(one())))
    expect(read).toMatchObject({ ok: true, value: { entries: [{ status: 'new' }] } })
    const opened = await keeper.openNotebook(articles.first())
    expect(opened).toMatchObject({
      ok: true,
      value: { record: expect.stringContaining('"annotations":[]') as string },
    })
  })
})

describe('taking in what was read', () => {
  test('takes only what was read last', async () => {
    const first = await importing.read(fileOf(JSON.stringify(one())))
    const second = await importing.read(fileOf(JSON.stringify(one('Putin'))))
    if (!first.ok || !first.value || !second.ok || !second.value) throw new Error('both can be read')
    expect(await importing.apply({ token: first.value.token, ...all })).toMatchObject({
      failure: { kind: 'not-imported' },
    })
    expect(await importing.apply({ token: second.value.token, ...all })).toEqual({
      ok: true,
      value: { outcomes: [{ key: 0, outcome: 'added' }] },
    })
  })

  test('twice is once, and the same file again is known', async () => {
    const file = fileOf(JSON.stringify(one('Moskau')))
    const read = await importing.read(file)
    if (!read.ok || !read.value) throw new Error('it can be read')
    const { token } = read.value
    expect(await importing.apply({ token, ...all })).toMatchObject({
      value: { outcomes: [{ outcome: 'added' }] },
    })
    expect(await importing.apply({ token, ...all })).toMatchObject({
      value: { outcomes: [{ outcome: 'same' }] },
    })
    expect(await importing.read(file)).toMatchObject({ value: { entries: [{ status: 'same' }] } })
  })
})
