import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Articles } from '../../../src/main/library/articles'
import { articleTroubles, bundledEditions } from '../../../src/main/library/check-articles'
import { textHash } from '../../../src/main/library/text-hash'
import { WorkId } from '../../../src/shared/annotation/annotation'

const bundled = join(import.meta.dirname, '..', '..', '..', 'resources', 'articles')
const id = v.parse(WorkId, 'alaska-2025')
const german = 'alaska-2025.de.json'

/** The file's text with some of its fields changed. */
const changed = (text: string, fields: object) => JSON.stringify(Object.assign(JSON.parse(text), fields))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesespur-articles-'))
  await cp(bundled, folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

describe('the bundled articles', () => {
  it('are listed, and keep to their schemas', () => {
    expect(new Articles(bundled).works()).toEqual([id])
    expect(articleTroubles(bundled)).toEqual([])
    expect(bundledEditions(bundled).map(({ language }) => language)).toEqual(['de', 'en'])
  })

  it('are read once, and hashed over their plain text', async () => {
    const articles = new Articles(bundled)
    const edition = articles.edition(id, 'de')
    expect(articles.edition(id, 'de')).toBe(edition)
    expect(edition.ok && (await textHash(edition.value))).toMatch(/^[0-9a-f]{64}$/)
  })

  it('are missing where there is none of that name', () => {
    const articles = new Articles(bundled)
    const other = v.parse(WorkId, 'other')
    expect(articles.work(other)).toEqual({ ok: false, failure: { kind: 'missing', what: 'article' } })
    expect(articles.edition(other, 'de')).toEqual({
      ok: false,
      failure: { kind: 'missing', what: 'edition' },
    })
  })
})

describe('an article', () => {
  it('is none where its name is that of what every object has: nothing could be kept by it', async () => {
    await writeFile(join(folder, 'constructor.work.json'), '{}')
    expect(new Articles(folder).works()).toEqual([id])
  })
})

describe('a damaged article', () => {
  it.each<[string, (text: string) => string, string]>([
    ['is empty', () => '', 'it is not JSON'],
    ['is cut off', (text) => text.slice(0, text.length / 2), 'it is not JSON'],
    ['is null', () => 'null', 'the whole'],
    ['is a list', () => '[]', 'it is a list'],
    ['has a newer schema', (text) => text.replace('"schema": 1', '"schema": 2'), 'schema'],
    ['lacks its blocks', (text) => changed(text, { blocks: [] }), 'blocks'],
    ['has a field too many', (text) => changed(text, { more: 1 }), 'more'],
    ['is of another work', (text) => changed(text, { work: 'other' }), 'work'],
    ['is in another language', (text) => changed(text, { language: 'en' }), 'language'],
  ])('that %s is told with its file and the reason', async (_what, damage, reason) => {
    const file = join(folder, german)
    await writeFile(file, damage(await readFile(file, 'utf8')))
    const read = new Articles(folder).edition(id, 'de')
    expect(read).toMatchObject({ ok: false, failure: { kind: 'damaged', file: german } })
    expect(JSON.stringify(read)).toContain(reason)
    expect(articleTroubles(folder).join()).toContain(german)
  })

  it('is found by the build where its blocks are not those of the other edition', async () => {
    const file = join(folder, german)
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replaceAll('"id": "title"', '"id": "another"'))
    expect(articleTroubles(folder)).toEqual(['alaska-2025: its editions differ in their blocks’ ids'])
  })

  it('is found by the build where there is none at all', async () => {
    await rm(join(folder, 'alaska-2025.work.json'))
    expect(articleTroubles(folder)).toHaveLength(1)
  })
})
