import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CitationDetailsStore } from '../../../src/main/library/citation-details'
import { WorkId } from '../../../src/shared/annotation/annotation'
import type { CitationDetails } from '../../../src/shared/citation/citation'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesespur-citations-'))
  file = join(folder, 'citations.json')
})
afterEach(() => rm(folder, { recursive: true }))

const quiet = () => undefined
const [work, other] = [v.parse(WorkId, 'sample'), v.parse(WorkId, 'other')]
const titled = (title: string): CitationDetails => ({
  title,
  author: '',
  publisher: '',
  date: '2025-08',
  language: 'de',
  address: '',
  accessed: '',
})

describe('what a reader says of articles for their citations', () => {
  it('is nothing at first, and no file is written', async () => {
    expect(new CitationDetailsStore(file, quiet).of(work)).toEqual({})
    expect(await readdir(folder)).toEqual([])
  })

  it('is there again after a restart, by article and edition', async () => {
    const store = new CitationDetailsStore(file, quiet)
    await Promise.all([
      store.change(work, 'de', titled('Eins')),
      store.change(work, 'en', titled('One')),
      store.change(other, 'de', titled('Zwei')),
    ])
    const again = new CitationDetailsStore(file, quiet)
    expect(again.of(work)).toEqual({ de: titled('Eins'), en: titled('One') })
    expect(again.of(other)).toEqual({ de: titled('Zwei') })
  })

  it('can be taken back', async () => {
    const store = new CitationDetailsStore(file, quiet)
    await store.change(work, 'de', titled('Eins'))
    await store.change(work, 'en', titled('One'))
    expect(await store.change(work, 'de', null)).toEqual({ ok: true })
    expect(new CitationDetailsStore(file, quiet).of(work)).toEqual({ en: titled('One') })
  })

  it.each([
    ['cut off', '{"schema":1,"works":{"sam'],
    ['of another shape', '{"schema":1,"works":{"sample":{"de":{"title":7}}}}'],
  ])('begins anew where the file is %s, which is set aside whole', async (_what, content) => {
    await writeFile(file, content)
    expect(new CitationDetailsStore(file, quiet).of(work)).toEqual({})
    const [aside = ''] = (await readdir(folder)).filter((name) => name.includes('.broken-'))
    expect(await readFile(join(folder, aside), 'utf8')).toBe(content)
  })

  it('stays as it was where it cannot be written', async () => {
    await mkdir(file)
    const store = new CitationDetailsStore(join(file, 'below', '\0'), quiet)
    expect(await store.change(work, 'de', titled('Eins'))).toMatchObject({
      ok: false,
      failure: { kind: 'not-saved' },
    })
    expect(store.of(work)).toEqual({})
  })
})
