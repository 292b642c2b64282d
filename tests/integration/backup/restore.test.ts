import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { systemFiles } from '../../../src/main/notebook/files'
import type { Keeper } from '../../../src/main/notebook/keeper-protocol'
import { hashOf } from '../../../src/main/notebook/texts'
import { Draft, TextHash, WorkId, type AnnotationId } from '../../../src/shared/annotation/annotation'
import type { RestoreLine, RestorePreview } from '../../../src/shared/backup/backup'
import { apply } from '../../../src/shared/notebook/apply'
import { Entry } from '../../../src/shared/notebook/change'
import { fromRecord, NotebookRecord, notebookSchema, toRecord } from '../../../src/shared/notebook/notebook'
import { builtInCategories, TagName } from '../../../src/shared/vocabulary/vocabulary'
import { failingFiles } from '../../support/failing-files'
import { digestOf } from '../../support/folder-digest'
import {
  entriesAmong,
  highlight,
  link,
  newFolder,
  newId,
  note,
  openIn,
  ownEvent,
  work,
  notebookOf,
} from '../../support/keeping'
import { valueOf } from '../../support/restore-campaign'

const other = v.parse(WorkId, 'another-work')
const nothing = { added: 0, changed: 0, both: 0, older: 0, back: 0, left: 0 }
const tagName = (name: string) => v.parse(TagName, name)

/** The same draft in another work. */
const elsewhere = (draft: Draft): Draft =>
  v.parse(Draft, { ...draft, target: { ...draft.target, work: other } })

async function recordOf(keeper: Keeper, of = work) {
  return v.parse(NotebookRecord, JSON.parse(valueOf(await keeper.openNotebook(of)).record))
}

async function keep(keeper: Keeper, ...drafts: Draft[]): Promise<AnnotationId[]> {
  for (const draft of drafts) valueOf(await keeper.annotate(draft))
  return drafts.map(({ id }) => id)
}

const write = async (keeper: Keeper, id: AnnotationId, words: string) =>
  valueOf(await keeper.revise({ work, id, note: words }))

/** A library, and a backup of it that lies somewhere else. */
async function backedUp(...drafts: Draft[]) {
  const folder = newFolder()
  const path = join(dirname(folder), 'kept.lesespur')
  const { keeper, published } = await openIn(folder)
  const ids = await keep(keeper, ...drafts)
  valueOf(await keeper.backUpTo({ path }))
  return { folder, path, keeper, published, ids }
}

const keysOf = (lines: readonly RestoreLine[], chosen: (line: RestoreLine) => boolean) =>
  lines.filter(chosen).map(({ key }) => key)
const all = ({ token, lines }: Pick<RestorePreview, 'token' | 'lines'>) => ({
  token,
  keys: keysOf(lines, () => true),
})

describe('comparing a backup with what there is', () => {
  test('says of each annotation how it stands, and writes nothing', async () => {
    const [same, changed, removed, event] = [highlight(), note('damals'), note('weg'), ownEvent()]
    const hanging = link(event.id)
    const { folder, path, keeper } = await backedUp(
      same,
      changed,
      removed,
      event,
      hanging,
      elsewhere(note('dort')),
    )
    await write(keeper, changed.id, 'jetzt')
    valueOf(await keeper.remove({ work, ids: [removed.id] }))
    valueOf(await keeper.remove({ work, ids: [event.id] }))
    await keep(keeper, note('nur hier'))
    const before = digestOf(folder)
    const compared = valueOf(await keeper.compareBackup({ path }))
    expect(compared).toMatchObject({ same: 2, newer: 1, onlyHere: 1, tags: [] })
    expect(compared.lines).toMatchObject([
      { key: 0, work, effect: 'older', kind: 'note', note: 'damals', noteHere: 'jetzt', deleted: null },
      { key: 1, work, effect: 'back', kind: 'note', quote: 'Kämpfe', note: 'weg', noteHere: 'weg' },
      { key: 2, work, effect: 'back', kind: 'event', quote: '', note: 'Waffenruhe' },
    ])
    for (const { deleted } of compared.lines.slice(1)) expect(deleted).not.toBeNull()
    expect(digestOf(folder)).toEqual(before)
    await keeper.close(undefined)
  })

  test('offers what was overwritten since, which comes beside what took its place, and only once', async () => {
    const draft = note('damals')
    const { path, keeper } = await backedUp(draft)
    await write(keeper, draft.id, 'jetzt')
    const compared = valueOf(await keeper.compareBackup({ path }))
    expect(compared.lines.map(({ effect }) => effect)).toEqual(['older'])
    expect(valueOf(await keeper.restoreBackup(all(compared)))).toEqual({ ...nothing, older: 1 })
    const { record } = await notebookOf(keeper)
    expect(record.annotations).toMatchObject([
      { id: draft.id, body: { value: 'jetzt' } },
      { body: { value: 'damals' } },
    ])
    expect(valueOf(await keeper.compareBackup({ path }))).toMatchObject({ lines: [], newer: 1 })
    expect(valueOf(await keeper.undoRestore(undefined)).older).toBe(1)
    expect((await notebookOf(keeper)).record.annotations).toMatchObject([{ body: { value: 'jetzt' } }])
    const again = valueOf(await keeper.compareBackup({ path }))
    expect(again).toMatchObject({ lines: [{ effect: 'back', note: 'damals' }], newer: 1 })
    valueOf(await keeper.restoreBackup(all(again)))
    expect((await notebookOf(keeper)).record.annotations).toHaveLength(2)
    await keeper.close(undefined)
  })

  test('counts what only works have that the backup does not know', async () => {
    const { path, keeper } = await backedUp(highlight())
    await keep(keeper, elsewhere(note('neu')), elsewhere(note('neuer')))
    expect(valueOf(await keeper.compareBackup({ path }))).toMatchObject({ lines: [], same: 1, onlyHere: 2 })
    await keeper.close(undefined)
  })

  test('finds nothing to do where a library that went has been put together again from its backups', async () => {
    const { folder, path, keeper } = await backedUp(note('eins'), elsewhere(note('zwei')))
    valueOf(await keeper.backUp({ reason: 'daily' }))
    await keeper.close(undefined)
    rmSync(folder, { recursive: true })
    const again = await openIn(folder)
    const compared = valueOf(await again.keeper.compareBackup({ path }))
    expect(compared).toMatchObject({ lines: [], same: 2 })
    expect((await recordOf(again.keeper, other)).annotations).toHaveLength(1)
    await again.keeper.close(undefined)
  })

  test('keeps one that another machine changed at the very same time beside the one that is here', async () => {
    const mine = note('eins')
    const { path, keeper } = await backedUp(mine)
    const folder = newFolder()
    const now = new Date((await recordOf(keeper)).annotations[0]?.modified ?? '')
    await keeper.close(undefined)
    const there = await openIn(folder, systemFiles, () => now)
    await keep(there.keeper, note('zwei', mine.id))
    const compared = valueOf(await there.keeper.compareBackup({ path }))
    expect(compared.lines).toMatchObject([{ effect: 'both', note: 'eins', noteHere: 'zwei' }])
    expect(valueOf(await there.keeper.restoreBackup(all(compared)))).toEqual({ ...nothing, both: 1 })
    expect((await recordOf(there.keeper)).annotations).toMatchObject([
      { id: mine.id, body: { value: 'zwei' } },
      { body: { value: 'eins' } },
    ])
    expect(valueOf(await there.keeper.compareBackup({ path }))).toMatchObject({
      lines: [],
      same: 1,
      onlyHere: 1,
    })
    await there.keeper.close(undefined)
  })
})

describe('restoring', () => {
  test('on another machine gives everything that was there, with texts, tags, and what categories are called', async () => {
    const { path, keeper } = await backedUp(note('eins'), elsewhere(note('zwei')))
    const named = valueOf(await keeper.ensureTag(tagName('Gipfel')))
    valueOf(await keeper.ensureTag(tagName('noch nicht gebraucht')))
    const [first] = builtInCategories
    if (!first) throw new Error('there are built-in categories')
    valueOf(await keeper.changeCategory({ ...first, name: 'These', colour: 8 }))
    const tagged = { ...note('drei'), tags: [named.id] }
    const event = ownEvent({}, 'mehr')
    const [binned] = await keep(keeper, note('im Papierkorb'), tagged, event, link(event.id))
    valueOf(await keeper.remove({ work, ids: binned ? [binned] : [] }))
    valueOf(await keeper.backUpTo({ path }))
    const there = await Promise.all([recordOf(keeper), recordOf(keeper, other)])
    const words = valueOf(await keeper.openVocabulary(undefined)).record
    await keeper.close(undefined)

    const folder = newFolder()
    const fresh = await openIn(folder, systemFiles, undefined, [])
    const compared = valueOf(await fresh.keeper.compareBackup({ path }))
    expect(compared.tags).toEqual(['Gipfel', 'noch nicht gebraucht'])
    expect(compared.lines.filter(({ effect }) => effect === 'back')).toMatchObject([
      { note: 'im Papierkorb' },
    ])
    const keys = keysOf(compared.lines, ({ effect }) => effect === 'added')
    expect(valueOf(await fresh.keeper.restoreBackup({ token: compared.token, keys }))).toEqual({
      ...nothing,
      added: 5,
    })
    await fresh.keeper.close(undefined)

    const again = await openIn(folder, systemFiles, undefined, [])
    const restored = await Promise.all([recordOf(again.keeper), recordOf(again.keeper, other)])
    expect(restored.map(({ annotations }) => annotations)).toEqual(
      there.map(({ annotations }) => annotations),
    )
    expect(valueOf(await again.keeper.openVocabulary(undefined)).record).toMatchObject({
      categories: words.categories,
      tags: words.tags,
    })
    for (const { annotations } of restored)
      for (const { target } of annotations)
        if ('text' in target) expect(valueOf(await again.keeper.keptText(target.text))).not.toBeNull()
    await again.keeper.close(undefined)
  })

  test('brings back what was deleted where that is chosen, an event with its links, as one step that a window follows', async () => {
    const event = ownEvent()
    const drafts = [note('weg'), event, link(event.id), link(event.id)]
    const { path, keeper, published, ids } = await backedUp(...drafts)
    const seen = fromRecord(await recordOf(keeper))
    published.length = 0
    valueOf(await keeper.remove({ work, ids: [...ids] }))
    const compared = valueOf(await keeper.compareBackup({ path }))
    expect(
      valueOf(
        await keeper.restoreBackup({
          token: compared.token,
          keys: keysOf(compared.lines, ({ kind }) => kind === 'event'),
        }),
      ),
    ).toEqual({ ...nothing, back: 3 })
    const record = await recordOf(keeper)
    expect(record.annotations.map(({ id }) => id).sort()).toEqual(ids.slice(1).sort())
    expect(record.done.at(-1)).toMatchObject({ origin: 'backup' })
    for (const entry of entriesAmong(published)) apply(seen, entry)
    expect(toRecord(seen)).toEqual(record)
    await keeper.close(undefined)
  })

  test('takes a tag along under the id that its name has here', async () => {
    const { path, keeper } = await backedUp()
    const theirs = valueOf(await keeper.ensureTag(tagName('Gipfel')))
    await keep(keeper, { ...highlight(), tags: [theirs.id] })
    valueOf(await keeper.backUpTo({ path }))
    await keeper.close(undefined)
    const there = await openIn(newFolder())
    const mine = valueOf(await there.keeper.ensureTag(tagName('gipfel')))
    const compared = valueOf(await there.keeper.compareBackup({ path }))
    expect(compared.tags).toEqual([])
    valueOf(await there.keeper.restoreBackup(all(compared)))
    expect((await recordOf(there.keeper)).annotations).toMatchObject([{ tags: [mine.id] }])
    expect(valueOf(await there.keeper.compareBackup({ path }))).toMatchObject({ lines: [], same: 1 })
    await there.keeper.close(undefined)
  })

  test('takes the backup’s where that is later, and leaves what was changed or deleted since the comparison', async () => {
    const [older, meanwhile, deleted] = [note('alt'), note('alt'), note('alt')]
    const { path, keeper } = await backedUp(older, meanwhile, deleted)
    await keeper.close(undefined)
    const folder = newFolder()
    const before = () => new Date('2020-01-01T00:00:00.000Z')
    const old = await openIn(folder, systemFiles, before)
    await keep(old.keeper, note('uralt', older.id), note('uralt', meanwhile.id), note('uralt', deleted.id))
    const compared = valueOf(await old.keeper.compareBackup({ path }))
    expect(compared.lines.map(({ effect }) => effect)).toEqual(['changed', 'changed', 'changed'])
    await write(old.keeper, meanwhile.id, 'gerade eben')
    valueOf(await old.keeper.remove({ work, ids: [deleted.id] }))
    expect(valueOf(await old.keeper.restoreBackup(all(compared)))).toEqual({
      ...nothing,
      changed: 1,
      left: 2,
    })
    const { annotations, bin } = await recordOf(old.keeper)
    expect(annotations).toMatchObject([{ body: { value: 'alt' } }, { body: { value: 'gerade eben' } }])
    expect(bin.map(({ annotation }) => annotation.id)).toEqual([deleted.id])
    await old.keeper.close(undefined)
  })

  test('restores nothing of a notebook that cannot be written, and the others all the same', async () => {
    const { path, keeper } = await backedUp(note('hier'), elsewhere(note('dort')))
    await keeper.close(undefined)
    const folder = newFolder()
    const first = await openIn(folder)
    await keep(first.keeper, highlight())
    await first.keeper.close(undefined)
    const notebook = join(folder, 'notebooks', work)
    const [journal = ''] = readdirSync(notebook)
    const newer = readFileSync(join(notebook, journal), 'utf8').replace(
      `"format":${String(notebookSchema)}`,
      `"format":${String(notebookSchema + 1)}`,
    )
    writeFileSync(join(notebook, journal), newer)
    const before = digestOf(notebook)
    const again = await openIn(folder)
    expect(valueOf(await again.keeper.openNotebook(work)).writable).toBe(false)
    const compared = valueOf(await again.keeper.compareBackup({ path }))
    expect(valueOf(await again.keeper.restoreBackup(all(compared)))).toEqual({
      ...nothing,
      added: 1,
      left: 1,
    })
    expect(digestOf(notebook)).toEqual(before)
    const here = valueOf(await again.keeper.compareBackup({ path }))
    expect(await again.keeper.restoreBackup(all(here))).toMatchObject({
      failure: { kind: 'read-only', why: 'newer-version' },
    })
    await again.keeper.close(undefined)
  })

  test('restores nothing on a full disk, says so, and can be asked again', async () => {
    const { path, keeper } = await backedUp(note('eins'), note('zwei'))
    await keeper.close(undefined)
    const { files, failEvery } = failingFiles(systemFiles)
    const there = await openIn(newFolder(), files)
    const compared = valueOf(await there.keeper.compareBackup({ path }))
    failEvery('write', 'ENOSPC')
    expect(await there.keeper.restoreBackup(all(compared))).toEqual({
      ok: false,
      failure: { kind: 'not-saved', cause: 'full' },
    })
    expect((await recordOf(there.keeper)).annotations).toEqual([])
    failEvery(undefined)
    expect(valueOf(await there.keeper.restoreBackup(all(compared)))).toEqual({ ...nothing, added: 2 })
    await there.keeper.close(undefined)
  })

  test('makes a backup of what there is before', async () => {
    const { path, keeper } = await backedUp(note('eins'))
    await keeper.close(undefined)
    const there = await openIn(newFolder())
    await keep(there.keeper, note('hier'))
    valueOf(await there.keeper.restoreBackup(all(valueOf(await there.keeper.compareBackup({ path })))))
    const { entries } = valueOf(await there.keeper.backups(undefined))
    expect(entries).toMatchObject([{ reason: 'restore', annotations: 1, state: 'good' }])
    await there.keeper.close(undefined)
  })

  test('knows only the comparison that was made last, and only its lines', async () => {
    const { path, keeper } = await backedUp(note('eins'))
    const first = valueOf(await keeper.compareBackup({ path }))
    const second = valueOf(await keeper.compareBackup({ path }))
    const gone = { ok: false, failure: { kind: 'not-restored', why: 'gone' } }
    expect(await keeper.restoreBackup({ token: first.token, keys: [] })).toEqual(gone)
    expect(await keeper.restoreBackup({ token: second.token, keys: [7] })).toMatchObject({
      failure: { kind: 'refused' },
    })
    expect(valueOf(await keeper.restoreBackup({ token: second.token, keys: [] }))).toEqual(nothing)
    expect(await keeper.restoreBackup({ token: second.token, keys: [] })).toEqual(gone)
    await keeper.close(undefined)
  })

  test('does not break on times that leave no room for later ones', async () => {
    const { path, keeper } = await backedUp()
    const late = '9999-12-31T23:59:59.999Z'
    const far = () => new Date(late)
    await keeper.close(undefined)
    const there = await openIn(newFolder(), systemFiles, far)
    await keep(there.keeper, note('spät'))
    valueOf(await there.keeper.backUpTo({ path }))
    await there.keeper.close(undefined)
    const folder = newFolder()
    const here = await openIn(folder)
    valueOf(await here.keeper.restoreBackup(all(valueOf(await here.keeper.compareBackup({ path })))))
    await keep(here.keeper, note('danach'))
    await here.keeper.close(undefined)
    const again = await openIn(folder)
    await keep(again.keeper, note('noch einmal'))
    await again.keeper.close(undefined)
    const last = await openIn(folder)
    expect(valueOf(await last.keeper.openNotebook(work))).toMatchObject({ writable: true, trouble: [] })
    expect((await recordOf(last.keeper)).annotations).toHaveLength(3)
    expect(valueOf(await last.keeper.compareBackup({ path }))).toMatchObject({ lines: [], same: 1 })
    await last.keeper.close(undefined)
  })

  test('keeps texts that the article no longer has', async () => {
    const words = 'Ein Wortlaut von früher.'
    const hash = v.parse(TextHash, hashOf(words))
    const { path, keeper } = await backedUp()
    valueOf(await keeper.offerText({ hash, text: words }))
    const draft = note('damals')
    if (draft.motivation !== 'commenting') throw new Error('a note comments')
    await keep(keeper, { ...draft, target: { ...draft.target, text: hash } })
    valueOf(await keeper.backUpTo({ path }))
    await keeper.close(undefined)
    const folder = newFolder()
    const there = await openIn(folder)
    valueOf(await there.keeper.restoreBackup(all(valueOf(await there.keeper.compareBackup({ path })))))
    await there.keeper.close(undefined)
    const again = await openIn(folder)
    expect(valueOf(await again.keeper.keptText(hash))).toBe(words)
    await again.keeper.close(undefined)
  })
})

describe('taking a restore back', () => {
  async function restored() {
    const drafts = [note('eins'), note('zwei'), elsewhere(note('drei'))]
    const { path, keeper } = await backedUp(...drafts)
    await keeper.close(undefined)
    const folder = newFolder()
    const there = await openIn(folder)
    await keep(there.keeper, note('schon da'))
    valueOf(await there.keeper.restoreBackup(all(valueOf(await there.keeper.compareBackup({ path })))))
    return { ...there, folder, ids: drafts.map(({ id }) => id) }
  }

  test('undoes it in every notebook, so that it can be made again there', async () => {
    const { keeper, published } = await restored()
    published.length = 0
    expect(valueOf(await keeper.undoRestore(undefined))).toEqual({ ...nothing, added: 3 })
    expect((await recordOf(keeper)).annotations).toMatchObject([{ body: { value: 'schon da' } }])
    expect((await recordOf(keeper, other)).annotations).toEqual([])
    expect(entriesAmong(published).map(({ act }) => act)).toEqual(['undo', 'undo'])
    valueOf(await keeper.redo(other))
    expect((await recordOf(keeper, other)).annotations).toHaveLength(1)
    expect(await keeper.undoRestore(undefined)).toMatchObject({ failure: { kind: 'missing', what: 'step' } })
    await keeper.close(undefined)
  })

  test('leaves what was changed since, and is one step that is found again after a restart', async () => {
    const { folder, keeper, published, ids } = await restored()
    const [first] = ids
    if (!first) throw new Error('there are some')
    await write(keeper, first, 'seither')
    published.length = 0
    expect(valueOf(await keeper.undoRestore(undefined))).toEqual({ ...nothing, added: 2, left: 1 })
    const record = await recordOf(keeper)
    expect(record.annotations).toMatchObject([
      { body: { value: 'schon da' } },
      { body: { value: 'seither' } },
    ])
    expect(v.parse(v.array(Entry), entriesAmong(published))).toMatchObject([{ act: 'do' }, { act: 'undo' }])
    await keeper.close(undefined)
    const again = await openIn(folder)
    expect(await recordOf(again.keeper)).toEqual(record)
    valueOf(await again.keeper.undo(work))
    expect((await recordOf(again.keeper)).annotations).toHaveLength(3)
    await again.keeper.close(undefined)
  })

  test('does not say that anything stayed of what the reader has undone in a notebook already', async () => {
    const { keeper } = await restored()
    valueOf(await keeper.undo(work))
    expect(valueOf(await keeper.undoRestore(undefined))).toEqual({ ...nothing, added: 1, left: 0 })
    expect((await recordOf(keeper)).annotations).toHaveLength(1)
    await keeper.close(undefined)
  })

  test('does not say that anything stayed of what was deleted since', async () => {
    const { keeper, ids } = await restored()
    valueOf(await keeper.remove({ work, ids: ids.slice(0, 1) }))
    expect(valueOf(await keeper.undoRestore(undefined))).toEqual({ ...nothing, added: 2, left: 0 })
    expect((await recordOf(keeper)).annotations).toHaveLength(1)
    await keeper.close(undefined)
  })

  test('has nothing to take back before anything was restored', async () => {
    const { keeper } = await openIn(newFolder())
    expect(await keeper.undoRestore(undefined)).toMatchObject({ failure: { kind: 'missing', what: 'step' } })
    expect(await keeper.restoreBackup({ token: newId(), keys: [] })).toMatchObject({
      failure: { why: 'gone' },
    })
    await keeper.close(undefined)
  })
})
