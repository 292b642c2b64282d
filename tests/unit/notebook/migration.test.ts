import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { systemFiles } from '../../../src/main/notebook/files'
import type { Kind, Migration } from '../../../src/main/notebook/kind'
import { openKept } from '../../../src/main/notebook/open'
import { notebookKind, vocabularyKind } from '../../../src/main/notebook/kinds'
import { blockOf, headerLine } from '../../../src/main/notebook/segment'
import { SetAside } from '../../../src/main/notebook/set-aside'
import { JournalledStore } from '../../../src/main/notebook/store'
import { WorkId } from '../../../src/shared/annotation/annotation'
import { ok } from '../../../src/shared/result'

// A list of words that was once kept in capitals (version 1), then with a count (version 2), now without it (version 3).
interface Words {
  schema: 3
  revision: number
  words: string[]
}
interface Said {
  revision: number
  time: string
  word: string
}
const small = (value: unknown): unknown =>
  typeof value === 'string' ? value.toLowerCase() : Array.isArray(value) ? value.map(small) : value
const over = (
  value: unknown,
  change: (fields: Record<string, unknown>) => Record<string, unknown>,
): unknown => change(v.parse(v.record(v.string(), v.unknown()), value))
const migrations: Migration[] = [
  {
    name: 'words in small letters',
    to: 2,
    record: (record) =>
      over(record, ({ words, ...rest }) => ({ ...rest, words: small(words), count: 1, schema: 2 })),
    entry: (entry) => over(entry, ({ word, ...rest }) => ({ ...rest, word: small(word) })),
  },
  {
    name: 'no count',
    to: 3,
    record: (record) => over(record, ({ count: _, ...rest }) => ({ ...rest, schema: 3 })),
    entry: (entry) => entry,
  },
]
const kind: Kind<Words, Words, Said> = {
  of: 'words',
  file: 'words',
  schema: 3,
  migrations,
  written: v.strictObject({ schema: v.literal(3), revision: v.number(), words: v.array(v.string()) }),
  entry: v.strictObject({ revision: v.number(), time: v.string(), word: v.string() }),
  empty: () => ({ schema: 3, revision: 0, words: [] }),
  fromRecord: (written) => structuredClone(written),
  toRecord: (state) => structuredClone(state),
  apply: (state, entry) => {
    state.words.push(entry.word)
    state.revision = entry.revision
  },
  putTogether: () => ({ schema: 3, revision: 0, words: [] }),
  latest: () => '',
}

function older(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lesespur-'))
  writeFileSync(
    join(folder, 'words.json'),
    JSON.stringify({ schema: 1, revision: 2, words: ['EINS', 'ZWEI'] }),
  )
  const entries = [{ revision: 3, time: '', word: 'DREI' }]
  writeFileSync(
    join(folder, 'journal-2.ndjson'),
    Buffer.concat([headerLine({ of: 'words', schema: 1 }, 2), blockOf(entries)]),
  )
  return folder
}

async function open(folder: string) {
  const setAside = new SetAside(systemFiles, join(folder, 'set-aside'), () => new Date())
  const opened = await openKept(systemFiles, folder, kind, true, setAside)
  const around = {
    files: systemFiles,
    folder,
    now: () => new Date(),
    publish: () => undefined,
    leastJournal: 500,
  }
  return new JournalledStore(kind, opened, { ...around, enrol: () => Promise.resolve() })
}

const say = (store: JournalledStore<Words, Words, Said>, word: string) =>
  store.change(() => ok({ entry: { word }, value: undefined }))

test('a snapshot and a journal of an older version open whole, and are not touched by opening', async () => {
  const folder = older()
  const before = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
  const store = await open(folder)
  expect(store.kept.words).toEqual(['eins', 'zwei', 'drei'])
  expect([store.readOnly, store.trouble]).toEqual([undefined, []])
  expect(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).toEqual(before)
})

test('what is said in this version goes into a segment of its own, and snapshots follow', async () => {
  const folder = older()
  const store = await open(folder)
  expect((await say(store, 'vier')).ok).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['journal-2.ndjson', 'journal-3.ndjson', 'words.json'])
  expect((await open(folder)).kept.words).toEqual(['eins', 'zwei', 'drei', 'vier'])
  for (let count = 0; count < 10; count++) await say(store, 'mehr')
  expect(JSON.parse(readFileSync(join(folder, 'words.json'), 'utf8'))).toMatchObject({ schema: 3 })
  expect((await open(folder)).kept.words).toHaveLength(14)
})

test.each([
  ['a notebook', notebookKind(v.parse(WorkId, 'a-work'))],
  ['the vocabulary', vocabularyKind],
])(
  'every older version of %s has one named way to the next, up to this one',
  (_, { schema, migrations: steps }) => {
    expect(steps.map(({ to }) => to)).toEqual(Array.from({ length: schema - 1 }, (_, index) => index + 2))
    expect(new Set(steps.map(({ name }) => name)).size).toBe(schema - 1)
  },
)
