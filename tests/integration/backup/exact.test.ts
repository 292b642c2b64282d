import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { unpacked } from '../../../src/main/backup/backup-file'
import type { OpenedBackup } from '../../../src/main/backup/opening'
import { WorkId, type Draft } from '../../../src/shared/annotation/annotation'
import { NotebookRecord, toRecord } from '../../../src/shared/notebook/notebook'
import { vocabularyToRecord } from '../../../src/shared/vocabulary/vocabulary'
import type { Keeper } from '../../../src/main/notebook/keeper-protocol'
import { backupsFor, filesInBackup, given, made, quickFiles } from '../../support/backing-up'
import { fill, longNote, newFolder, note, openIn, text, wording, work } from '../../support/keeping'
import { act } from '../../support/notebook-laws'
import { perform } from '../../support/performing'

/** Windows has no folder by the name of the last one. */
const others = ['another-work', 'aux'].map((one) => v.parse(WorkId, one))
const works = [work, ...others]

/** All that a keeper has: the notebooks' records, and the vocabulary's. */
async function inLibrary(keeper: Keeper) {
  const records = await Promise.all(
    works.map(async (work): Promise<unknown> => JSON.parse(given(await keeper.openNotebook(work)).record)),
  )
  return { records, words: given(await keeper.openVocabulary(undefined)).record }
}

/** The same of a backup. */
async function inBackup(backup: OpenedBackup) {
  const records = await Promise.all(
    works.map(async (work) => {
      const notebook = await backup.notebook(work)
      return notebook && toRecord(notebook)
    }),
  )
  return { records, words: vocabularyToRecord(backup.vocabulary) }
}

/** A long note on a work. */
function noteOn(other: WorkId): Draft {
  const draft = longNote()
  if (draft.motivation !== 'commenting') throw new Error('a note is a comment')
  return { ...draft, target: { ...draft.target, work: other } }
}

describe('a backup', () => {
  test('holds exactly what the library holds at that moment, whatever was done before, with snapshots anywhere', async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(act, { maxLength: 10 }), { minLength: 1, maxLength: 4 }),
        async (lives) => {
          const folder = newFolder()
          const { backups } = backupsFor(folder)
          const { keeper } = await openIn(folder, quickFiles)
          for (const one of works) given(await keeper.annotate(noteOn(one)))
          for (const [index, acts] of lives.entries()) {
            for (const one of acts) await perform(keeper, one)
            given(await keeper.annotate(noteOn(works[index % works.length] ?? work)))
            given(await keeper.ensureTag(`Schlagwort ${index}`))
            const { place, entry } = await made(backups, folder)
            const opened = given(await backups.open(place))
            const library = await inLibrary(keeper)
            expect(await inBackup(opened)).toEqual(library)
            expect(opened.works).toEqual(works)
            expect(opened.text(text)).toBe(wording)
            const counts = library.records.map((record) => v.parse(NotebookRecord, record).annotations.length)
            expect(entry).toMatchObject({
              notebooks: works.length,
              annotations: counts.reduce((sum, count) => sum + count, 0),
            })
            compared += 1
          }
          await keeper.close(undefined)
        },
      ),
      { numRuns: 40 },
    )
    expect(compared).toBeGreaterThan(60)
  }, 120_000)

  test.each([1, 2, 3, 4])(
    'of a library that version %i wrote gives what this version makes of that library',
    async (version) => {
      const folder = join(mkdtempSync(join(tmpdir(), 'lesespur-')), 'library')
      const fixture = join(import.meta.dirname, `../../fixtures/notebooks/version-${version}`)
      cpSync(join(fixture, 'library'), folder, { recursive: true })
      const { backups } = backupsFor(folder)
      const opened = given(await backups.open((await made(backups, folder)).place))
      // Nothing in the bin is to be cleared yet.
      const { keeper } = await openIn(folder, quickFiles, () => new Date('2026-01-06T00:00:00.000Z'))
      const [record] = (await inLibrary(keeper)).records
      expect((await inBackup(opened)).records[0]).toEqual(record)
      expect(opened.entry.annotations).toBe(v.parse(NotebookRecord, record).annotations.length)
    },
  )

  test('leaves out what the last snapshot has replaced, and takes along the wordings, the words and the catalogue', async () => {
    const folder = newFolder()
    await fill(folder)
    const { keeper } = await openIn(folder, quickFiles)
    given(await keeper.ensureTag('Frieden'))
    await keeper.close(undefined)
    const { path } = await made(backupsFor(folder).backups, folder)
    expect(Object.keys(await filesInBackup(path)).sort()).toEqual([
      'library.json',
      'notebooks/a-work/journal-2.ndjson',
      'notebooks/a-work/notebook.json',
      `texts/${text}.json`,
      'vocabulary/journal-0.ndjson',
    ])
  })

  test('takes a notebook that cannot be loaded along as it lies there, and counts it as lacking', async () => {
    const folder = newFolder()
    await fill(folder)
    for (const name of ['notebook.json', 'notebook.previous.json'])
      writeFileSync(join(folder, 'notebooks', work, name), Buffer.from([0xff, 0xfe, 0x00]))
    const { path, entry } = await made(backupsFor(folder).backups, folder)
    expect(entry).toMatchObject({ notebooks: 0, annotations: 0 })
    const read = await unpacked(readFileSync(path))
    const held = read.ok && read.value
    expect(held && held.header.lacking).toBe(1)
    expect(held && held.library.get(`notebooks/${work}/notebook.json`)).toEqual(
      Buffer.from([0xff, 0xfe, 0x00]),
    )
  })

  test('is taken while it is written to: it holds a state between two changes', async () => {
    const folder = newFolder()
    const { backups } = backupsFor(folder)
    const { keeper } = await openIn(folder, quickFiles)
    const drafts = Array.from({ length: 40 }, (_, index) => note(`${index}`))
    const answers = drafts.map((draft) => keeper.annotate(draft))
    await answers[5]
    const opened = given(await backups.open((await made(backups, folder)).place))
    await Promise.all(answers)
    const ids = [...((await opened.notebook(work))?.annotations.keys() ?? [])]
    expect(ids.length).toBeGreaterThan(0)
    expect(ids).toEqual(drafts.slice(0, ids.length).map(({ id }) => id))
  })
})

describe('of a backup in which anything is wrong, it is found:', () => {
  const small = async () => {
    const folder = newFolder()
    await fill(folder)
    const { path } = await made(backupsFor(folder).backups, folder)
    return readFileSync(path)
  }

  test('a bit, whichever is flipped', async () => {
    const bytes = await small()
    expect((await unpacked(bytes)).ok).toBe(true)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      if ((await unpacked(flipped)).ok) expect.fail(`bit ${bit} of ${bytes.length * 8}`)
    }
  }, 60_000)

  test('an end that is missing, or one too many, wherever it is', async () => {
    const bytes = await small()
    for (let length = 0; length < bytes.length; length++)
      if ((await unpacked(bytes.subarray(0, length))).ok) expect.fail(`cut at ${length}`)
    expect((await unpacked(Buffer.concat([bytes, Buffer.from('\0')]))).ok).toBe(false)
  })
})
