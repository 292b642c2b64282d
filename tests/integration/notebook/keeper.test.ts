import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { systemFiles } from '../../../src/main/notebook/files'
import { apply } from '../../../src/shared/notebook/apply'
import { emptyNotebook, toRecord } from '../../../src/shared/notebook/notebook'
import { TagName } from '../../../src/shared/vocabulary/vocabulary'
import { failingFiles } from '../../support/failing-files'
import {
  entriesAmong,
  highlight,
  idsIn,
  link,
  newFolder,
  newId,
  note,
  notebookOf,
  openIn,
  ownEvent,
  question,
  text,
  work,
} from '../../support/keeping'

test('what was acknowledged is there after the program was dropped without closing', async () => {
  const folder = newFolder()
  const { keeper, published } = await openIn(folder)
  const first = highlight()
  const second = note('Wer sagt das?')
  expect(await keeper.annotate(first)).toEqual({ ok: true, value: undefined })
  expect(await keeper.annotate(second)).toEqual({ ok: true, value: undefined })
  expect(entriesAmong(published).map(({ revision }) => revision)).toEqual([1, 2])
  expect(await idsIn(folder)).toEqual([first.id, second.id])
})

test('events and links are there after a restart as every window saw them come, with what can be undone', async () => {
  const folder = newFolder()
  const { keeper, published } = await openIn(folder)
  const event = ownEvent({ title: 'Waffenruhe 🕊️' }, 'Wirklich?')
  const ids = [event.id, newId(), newId()]
  const drafts = [event, link(event.id, ids[1]), link('alaska-summit', ids[2])]
  expect((await keeper.annotateAll({ work, drafts })).ok).toBe(true)
  const wish = { work, id: event.id, event: { ...event.event, date: '2025-21' } }
  expect((await keeper.revise(wish)).ok).toBe(true)
  expect((await keeper.remove({ work, ids: ids.slice(0, 2) })).ok).toBe(true)
  const seen = emptyNotebook(work)
  for (const entry of entriesAmong(published)) apply(seen, entry)
  const again = await openIn(folder)
  expect((await notebookOf(again.keeper)).record).toEqual(toRecord(seen))
  expect((await again.keeper.undo(work)).ok).toBe(true)
  const { record } = await notebookOf(again.keeper)
  expect(record.annotations).toHaveLength(3)
  expect(record.annotations.find(({ id }) => id === event.id)).toMatchObject({
    event: { title: 'Waffenruhe 🕊️', date: '2025-21' },
    body: { value: 'Wirklich?' },
  })
  expect(record.bin).toEqual([])
})

test('looking at notebooks creates nothing', async () => {
  const folder = newFolder()
  const { keeper } = await openIn(folder)
  expect(await notebookOf(keeper)).toMatchObject({ writable: true, trouble: [], record: { annotations: [] } })
  await keeper.openVocabulary()
  await keeper.close(undefined)
  expect(existsSync(folder)).toBe(false)
})

test('a hundred changes asked for at once are flushed together, not one by one', async () => {
  const folder = newFolder()
  const { files, calls } = failingFiles(systemFiles)
  const { keeper } = await openIn(folder, files)
  await keeper.annotate(highlight())
  const before = calls.filter((name) => name === 'flush').length
  const answers = await Promise.all(Array.from({ length: 100 }, () => keeper.annotate(highlight())))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  // One for the block, two for the snapshot that it makes due.
  expect(calls.filter((name) => name === 'flush').length - before).toBeLessThanOrEqual(3)
  expect(await idsIn(folder)).toHaveLength(101)
})

test('of two deletions of one annotation the second is told that it is missing', async () => {
  const { keeper } = await openIn(newFolder())
  const draft = highlight()
  await keeper.annotate(draft)
  const wish = { work, ids: [draft.id] }
  expect(await Promise.all([keeper.remove(wish), keeper.remove(wish)])).toEqual([
    { ok: true, value: undefined },
    { ok: false, failure: { kind: 'missing', what: 'annotation' } },
  ])
})

test('a draft sent twice is one annotation, and both askers hear of it when it is kept', async () => {
  const folder = newFolder()
  const { keeper } = await openIn(folder)
  const draft = highlight()
  const answers = await Promise.all([keeper.annotate(draft), keeper.annotate(draft)])
  expect(answers.map(({ ok }) => ok)).toEqual([true, true])
  expect(await idsIn(folder)).toEqual([draft.id])
})

test('undo and redo reach over a restart', async () => {
  const folder = newFolder()
  const draft = highlight()
  const before = await openIn(folder)
  await before.keeper.annotate(draft)
  await before.keeper.revise({ work, id: draft.id, category: question })
  const after = await openIn(folder)
  await after.keeper.undo(work)
  expect((await notebookOf(after.keeper)).record.annotations).toMatchObject([{ category: 'claim' }])
  await after.keeper.undo(work)
  expect((await notebookOf(after.keeper)).record.annotations).toEqual([])
  const again = await openIn(folder)
  await again.keeper.redo(work)
  await again.keeper.redo(work)
  expect((await notebookOf(again.keeper)).record.annotations).toMatchObject([
    { id: draft.id, category: 'question' },
  ])
  expect(await again.keeper.redo(work)).toEqual({ ok: false, failure: { kind: 'missing', what: 'step' } })
})

test.each([
  ['a note of 1 MB', 'Ein langer Satz. '.repeat(65_000)],
  ['emoji and combining characters', '👩‍👩‍👧 e\u0301 \u202eאב\u202c \u0000 „…“'],
  ['half of a surrogate pair', 'halb \ud83d ganz'],
  ['line feeds of every kind', 'a\r\nb\nc\u2028d\u0085e'],
])('%s comes back as it was written', async (_, value) => {
  const folder = newFolder()
  const { keeper } = await openIn(folder)
  const draft = note(value)
  expect((await keeper.annotate(draft)).ok).toBe(true)
  const { record } = await notebookOf((await openIn(folder)).keeper)
  expect(record.annotations).toMatchObject([{ body: { value } }])
})

test('the wording that a target names is on the disk before the annotation is acknowledged', async () => {
  const folder = newFolder()
  const { files, failEvery } = failingFiles(systemFiles)
  const { keeper } = await openIn(folder, files)
  failEvery('rename', 'ENOSPC')
  expect(await keeper.annotate(highlight())).toEqual({
    ok: false,
    failure: { kind: 'not-saved', cause: 'full' },
  })
  failEvery(undefined)
  expect((await keeper.annotate(highlight())).ok).toBe(true)
  expect(readdirSync(join(folder, 'texts'))).toEqual([`${text}.json`])
})

test('a target whose wording nobody offered is refused', async () => {
  const folder = newFolder()
  const { keeper } = await openIn(folder)
  const draft = highlight()
  if (draft.motivation !== 'highlighting') throw new Error('a highlight highlights')
  const other = {
    ...draft,
    target: {
      ...draft.target,
      text: v.parse(
        v.custom<typeof text>(() => true),
        'f'.repeat(64),
      ),
    },
  }
  expect(await keeper.annotate(other)).toMatchObject({ ok: false, failure: { kind: 'refused' } })
  expect(await idsIn(folder)).toEqual([])
})

test('a tag is made once, whatever its capitals, and outlives a restart', async () => {
  const folder = newFolder()
  const { keeper, published } = await openIn(folder)
  const name = (typed: string) => v.parse(TagName, typed)
  const [one, two] = await Promise.all([
    keeper.ensureTag(name(' Frieden ')),
    keeper.ensureTag(name('FRIEDEN')),
  ])
  expect(one).toMatchObject({ ok: true, value: { name: 'Frieden' } })
  expect(two).toEqual(one)
  expect(published).toHaveLength(1)
  const after = await openIn(folder)
  expect(await after.keeper.ensureTag(name('frieden'))).toEqual(one)
  expect(await after.keeper.openVocabulary()).toMatchObject({
    ok: true,
    value: { record: { tags: [{ name: 'Frieden' }] }, trouble: [] },
  })
})

test('times never go back, even when the clock does', async () => {
  const folder = newFolder()
  let now = new Date('2026-06-01T12:00:00.000Z')
  const { keeper } = await openIn(folder, systemFiles, () => now)
  const draft = highlight()
  await keeper.annotate(draft)
  now = new Date('2020-01-01T00:00:00.000Z')
  await keeper.revise({ work, id: draft.id, category: question })
  const { record } = await notebookOf((await openIn(folder, systemFiles, () => now)).keeper)
  expect(record.annotations[0]?.modified).toBe('2026-06-01T12:00:00.001Z')
  expect(record.done.map(({ time }) => time)).toEqual([
    '2026-06-01T12:00:00.000Z',
    '2026-06-01T12:00:00.001Z',
  ])
})

test('a change of what is not there is told so and writes nothing', async () => {
  const folder = newFolder()
  const { keeper } = await openIn(folder)
  expect(await keeper.revise({ work, id: newId(), category: question })).toEqual({
    ok: false,
    failure: { kind: 'missing', what: 'annotation' },
  })
  expect(await keeper.undo(work)).toEqual({ ok: false, failure: { kind: 'missing', what: 'step' } })
  expect(existsSync(folder)).toBe(false)
})
