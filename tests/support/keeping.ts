import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { systemFiles, type Files } from '../../src/main/notebook/files'
import { openKeeper } from '../../src/main/notebook/keeper'
import type { Keeper, OfferedText, Published } from '../../src/main/notebook/keeper-protocol'
import { hashOf } from '../../src/main/notebook/texts'
import {
  AnnotationId,
  CategoryId,
  TextHash,
  WorkId,
  type Draft,
} from '../../src/shared/annotation/annotation'
import { describe as selectorsOf } from '../../src/shared/annotation/describe'
import { Entry } from '../../src/shared/notebook/change'
import { NotebookRecord } from '../../src/shared/notebook/notebook'
import type { EventId, EventWords } from '../../src/shared/timeline/event-words'

/** The work and the wording that the drafts of these tests name. */
export const work = v.parse(WorkId, 'a-work')
export const wording = 'Die Kämpfe hören auf. 🕊️ Der Frieden bleibt fern, e\u0301tude um étude.'
export const text = v.parse(TextHash, hashOf(wording))
export const claim = v.parse(CategoryId, 'claim')
export const question = v.parse(CategoryId, 'question')

export const newId = () => v.parse(AnnotationId, randomUUID())
export const newFolder = () => join(mkdtempSync(join(tmpdir(), 'lesespur-')), 'library')

const target = { work, edition: 'de' as const, text, selector: selectorsOf(wording, { start: 4, end: 10 }) }

/** A highlight as a window asks for it. */
export const highlight = (id = newId()): Draft => ({
  motivation: 'highlighting',
  id,
  category: claim,
  tags: [],
  target,
})

/** A note as a window asks for it. */
export const note = (value: string, id = newId()): Draft => ({
  motivation: 'commenting',
  id,
  category: claim,
  tags: [],
  target,
  body: { type: 'TextualBody', value },
})

/** A bookmark as a window asks for it. */
export const bookmark = (label = '', id = newId()): Draft => ({
  motivation: 'bookmarking',
  id,
  tags: [],
  target,
  label,
})

/** A link to an event as a window asks for it. */
export const link = (event: EventId, id = newId()): Draft => ({
  motivation: 'linking',
  id,
  tags: [],
  target,
  event,
})

/** An event of the reader's own as a window asks for it. */
export const ownEvent = (
  words: Partial<EventWords> = {},
  noteText = '',
  id = newId(),
): Extract<Draft, { motivation: 'identifying' }> => ({
  motivation: 'identifying',
  id,
  tags: [],
  target: { work },
  event: { title: 'Waffenruhe', date: '2025-08~', lane: 'own', ...words },
  ...(noteText.trim() !== '' && { body: { type: 'TextualBody', value: noteText } }),
})

/** The program's own folder for the backups of a library. */
export const backupsOf = (folder: string) => join(folder, '..', 'backups')

/** A keeper over real files, which knows the wording, or those texts instead, with what it published. */
export async function openIn(
  folder: string,
  files: Files = systemFiles,
  now: () => Date = () => new Date(),
  offered: readonly OfferedText[] = [{ hash: text, text: wording }],
) {
  const published: Published[] = []
  const publish = (one: Published) => published.push(one)
  const keeper = await openKeeper({
    files,
    folder,
    backups: backupsOf(folder),
    version: '0.0.0',
    now,
    publish,
    leastJournal: 4096,
  })
  for (const one of offered) await keeper.offerText(one)
  return { keeper, published }
}

/** The entries of notebooks among what was published, as a window reads them. */
export const entriesAmong = (published: readonly Published[]): Entry[] =>
  published.flatMap(({ name, payload }) =>
    name === 'notebookChanged' ? v.parse(Entry, JSON.parse(payload.entry)) : [],
  )

/** What a keeper holds of the work. */
export async function notebookOf(keeper: Keeper) {
  const opened = await keeper.openNotebook(work)
  if (!opened.ok) throw new Error('a notebook always opens')
  const { record, writable, trouble } = opened.value
  return { record: v.parse(NotebookRecord, JSON.parse(record)), writable, trouble }
}

/** The ids of what is kept, in the order in which it came. */
export const idsIn = async (folder: string): Promise<string[]> => {
  const { keeper } = await openIn(folder)
  const { record } = await notebookOf(keeper)
  await keeper.close(undefined)
  return record.annotations.map(({ id }) => id)
}

/** A note so long that a snapshot is due after it. */
export const longNote = (id = newId()) => note('Lang. '.repeat(1_000), id)

/**
 * Fills a library so that the notebook has a snapshot (revision 2), the previous one (revision 1), and a segment after each:
 * `journal-1.ndjson` with the second entry, `journal-2.ndjson` with the last two. Gives the ids in their order.
 */
export async function fill(folder: string): Promise<string[]> {
  const { keeper } = await openIn(folder)
  const drafts = [longNote(), longNote(), highlight(), note('kurz')]
  for (const draft of drafts) {
    const answer = await keeper.annotate(draft)
    if (!answer.ok) throw new Error('a fresh folder takes everything')
  }
  await keeper.close(undefined)
  return drafts.map(({ id }) => id)
}
