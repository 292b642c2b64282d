import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ReadOnlyReason } from '../../../src/shared/failure'
import { notebookSchema } from '../../../src/shared/notebook/notebook'
import { fill, highlight, newFolder, notebookOf, openIn, work } from '../../support/keeping'

/** A version as a snapshot, and as a segment, says it. */
const schema = (version: number) => `"schema":${String(version)}`
const format = (version: number) => `"format":${String(version)}`

const filled = newFolder()
let ids: string[]
beforeAll(async () => {
  ids = await fill(filled)
})

const folderOf = (library: string) => join(library, 'notebooks', work)
const copyOfFilled = () => {
  const library = newFolder()
  cpSync(filled, library, { recursive: true })
  return library
}

type Damage = (path: string) => void
const replaced =
  (content: string | Buffer): Damage =>
  (path) => {
    writeFileSync(path, content)
  }
const edited =
  (change: (text: string) => string): Damage =>
  (path) => {
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
const gone: Damage = (path) => {
  rmSync(path)
}
const aFolder: Damage = (path) => {
  rmSync(path)
  mkdirSync(path)
  writeFileSync(join(path, 'inside'), 'kept')
}
const half: Damage = (path) => {
  truncateSync(path, statSync(path).size >> 1)
}
const atLine = (index: number, change: (line: string) => string): Damage =>
  edited((text) =>
    text
      .split('\n')
      .map((line, at) => (at === index ? change(line) : line))
      .join('\n'),
  )
const withoutLine = (index: number): Damage =>
  edited((text) =>
    text
      .split('\n')
      .filter((_, at) => at !== index)
      .join('\n'),
  )
const snapshots: [string, Damage][] = [
  ['empty', replaced('')],
  ['cut in half', half],
  ['full of NUL bytes', replaced(Buffer.alloc(4096))],
  ['with a byte order mark', edited((text) => `\ufeff${text}`)],
  ['null', replaced('null')],
  ['a list', replaced('[]')],
  ['without a version', replaced('{"annotations":[]}')],
  ['of another work', edited((text) => text.replace(`"work":"${work}"`, '"work":"other"'))],
  [
    'with a field that does not belong',
    edited((text) => text.replace(schema(notebookSchema), `${schema(notebookSchema)},"more":1`)),
  ],
  [
    'with an annotation that breaks its schema',
    edited((text) => text.replace('"highlighting"', '"shouting"').replace('"commenting"', '"shouting"')),
  ],
  ['not UTF-8', replaced(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))],
  ['a folder', aFolder],
]

describe('a snapshot that is', () => {
  test.each(snapshots)(
    '%s is set aside and recovered from the previous one and the journal',
    async (_, damage) => {
      const library = copyOfFilled()
      const path = join(folderOf(library), 'notebook.json')
      damage(path)
      const bytes = statSync(path).isDirectory() ? undefined : readFileSync(path)
      const { keeper } = await openIn(library)
      const { record, writable, trouble } = await notebookOf(keeper)
      expect(record.annotations.map(({ id }) => id)).toEqual(ids)
      expect(writable).toBe(true)
      expect(trouble).toEqual([{ kind: 'notes-damaged', file: 'notebook.json', outcome: 'recovered' }])
      const aside = join(library, 'set-aside')
      const [name = '', ...more] = readdirSync(aside)
      expect(more).toEqual([])
      if (bytes) expect(readFileSync(join(aside, name)).equals(bytes)).toBe(true)
      else expect(readFileSync(join(aside, name, 'inside'), 'utf8')).toBe('kept')

      const another = highlight()
      expect((await keeper.annotate(another)).ok).toBe(true)
      await keeper.close(undefined)
      const after = await notebookOf((await openIn(library)).keeper)
      expect(after.trouble).toEqual([])
      expect(after.record.annotations.map(({ id }) => id)).toEqual([...ids, another.id])
    },
  )

  test('gone is recovered from the previous one and the journal, and told', async () => {
    const library = copyOfFilled()
    rmSync(join(folderOf(library), 'notebook.json'))
    const { record, writable, trouble } = await notebookOf((await openIn(library)).keeper)
    expect(record.annotations.map(({ id }) => id)).toEqual(ids)
    expect(writable).toBe(true)
    expect(trouble).toEqual([{ kind: 'notes-damaged', file: 'notebook.json', outcome: 'replaced' }])
  })
})

const cut: Damage = edited((text) => `${text}{"crc":"00000000","block":5,"entr`)
const readOnly: [string, string, Damage, ReadOnlyReason, number, number][] = [
  // what is damaged, the file, how, why it opens for reading only, how many annotations are there, how many files aside
  [
    'a snapshot of a newer version',
    'notebook.json',
    edited((text) => text.replace(schema(notebookSchema), schema(notebookSchema + 1))),
    'newer-version',
    0,
    0,
  ],
  [
    'a segment of a newer version',
    'journal-2.ndjson',
    edited((text) => text.replace(format(notebookSchema), format(notebookSchema + 1))),
    'newer-version',
    2,
    0,
  ],
  [
    'a segment with a bad line that is not the last',
    'journal-2.ndjson',
    atLine(1, (line) => line.replace('a', 'b')),
    'damaged',
    2,
    1,
  ],
  ['a segment with an empty line in its middle', 'journal-2.ndjson', atLine(1, () => ''), 'damaged', 2, 1],
  ['a segment in which an entry is missing', 'journal-2.ndjson', withoutLine(1), 'damaged', 2, 1],
  ['a segment without its header', 'journal-2.ndjson', withoutLine(0), 'damaged', 2, 1],
  ['an empty segment', 'journal-2.ndjson', replaced(''), 'damaged', 2, 1],
  ['a segment of NUL bytes', 'journal-2.ndjson', replaced(Buffer.alloc(512)), 'damaged', 2, 1],
  ['a folder in place of a segment', 'journal-2.ndjson', aFolder, 'damaged', 2, 0],
]

describe('for reading only opens', () => {
  test.each(readOnly)('%s', async (_, file, damage, why, count, aside) => {
    const library = copyOfFilled()
    const path = join(folderOf(library), file)
    damage(path)
    const before = contentOf(folderOf(library))
    for (const time of [1, 2]) {
      const { keeper } = await openIn(library)
      const { record, writable, trouble } = await notebookOf(keeper)
      expect(writable).toBe(false)
      expect(trouble).toEqual([{ kind: 'read-only', why }])
      expect(record.annotations.map(({ id }) => id)).toEqual(ids.slice(0, count))
      expect(await keeper.annotate(highlight())).toEqual({ ok: false, failure: { kind: 'read-only', why } })
      await keeper.close(undefined)
      expect(contentOf(folderOf(library)), `untouched, time ${time}`).toEqual(before)
      const kept = existsSync(join(library, 'set-aside')) ? readdirSync(join(library, 'set-aside')) : []
      expect(kept).toHaveLength(aside)
      for (const name of kept)
        expect(readFileSync(join(library, 'set-aside', name)).equals(readFileSync(path))).toBe(true)
    }
  })

  test('a notebook whose last segment is gone', async () => {
    const library = copyOfFilled()
    rmSync(join(folderOf(library), 'journal-2.ndjson'))
    const { writable, trouble } = await notebookOf((await openIn(library)).keeper)
    expect([writable, trouble[0]]).toEqual([false, { kind: 'read-only', why: 'missing' }])
  })

  test('a notebook that is gone though the catalogue knows it', async () => {
    const library = copyOfFilled()
    rmSync(folderOf(library), { recursive: true })
    const { keeper } = await openIn(library)
    const { writable, trouble, record } = await notebookOf(keeper)
    expect([writable, trouble[0]]).toEqual([false, { kind: 'read-only', why: 'missing' }])
    expect(record.annotations).toEqual([])
    expect(await keeper.annotate(highlight())).toMatchObject({ ok: false, failure: { kind: 'read-only' } })
    expect(existsSync(folderOf(library))).toBe(false)
  })

  test('a notebook whose snapshot and previous snapshot are damaged', async () => {
    const library = copyOfFilled()
    for (const name of ['notebook.json', 'notebook.previous.json'])
      writeFileSync(join(folderOf(library), name), 'x')
    const { writable, trouble } = await notebookOf((await openIn(library)).keeper)
    expect([writable, trouble[0]]).toEqual([false, { kind: 'read-only', why: 'damaged' }])
    expect(readdirSync(join(library, 'set-aside'))).toHaveLength(2)
  })
})

const torn: [string, Damage, boolean][] = [
  // how the journal ends, whether the reader is told: a line that is complete but wrong may have been acknowledged
  ['a line that breaks off', cut, false],
  [
    'half a character',
    (path) => {
      writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from([0x7b, 0xf0, 0x9f])]))
    },
    false,
  ],
  [
    'NUL bytes',
    (path) => {
      writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(700)]))
    },
    false,
  ],
  [
    'a complete line with a wrong checksum',
    edited((text) => `${text}{"crc":"00000000","block":5,"entry":{}}\n`),
    true,
  ],
]

describe('a journal that ends with', () => {
  test.each(torn)('%s is cut there, and goes on', async (_, damage, told) => {
    const library = copyOfFilled()
    const path = join(folderOf(library), 'journal-2.ndjson')
    damage(path)
    const bytes = readFileSync(path)
    const { keeper } = await openIn(library)
    const { record, writable, trouble } = await notebookOf(keeper)
    expect(record.annotations.map(({ id }) => id)).toEqual(ids)
    expect(writable).toBe(true)
    expect(trouble).toEqual(
      told ? [{ kind: 'notes-damaged', file: 'journal-2.ndjson', outcome: 'incomplete' }] : [],
    )
    const aside = existsSync(join(library, 'set-aside')) ? readdirSync(join(library, 'set-aside')) : []
    expect(aside.map((name) => readFileSync(join(library, 'set-aside', name)).equals(bytes))).toEqual(
      told ? [true] : [],
    )
    const another = highlight()
    expect((await keeper.annotate(another)).ok).toBe(true)
    const after = await notebookOf((await openIn(library)).keeper)
    expect(after.record.annotations.map(({ id }) => id)).toEqual([...ids, another.id])
    expect(after.trouble).toEqual([])
  })
})

test('a block with a hole in it, after which nothing was acknowledged, is cut like a torn tail', async () => {
  const library = newFolder()
  const { keeper } = await openIn(library)
  const first = highlight()
  await keeper.annotate(first)
  await Promise.all([
    keeper.annotate(highlight()),
    keeper.annotate(highlight()),
    keeper.annotate(highlight()),
  ])
  // As after a power cut that wrote the block's third sector but not its second.
  atLine(3, (line) => '\0'.repeat(Buffer.byteLength(line)))(join(folderOf(library), 'journal-0.ndjson'))
  const opened = await openIn(library)
  const { record, writable } = await notebookOf(opened.keeper)
  expect(writable).toBe(true)
  expect(record.annotations).toHaveLength(2)
  // An entry of the same length closes the hole, and must not bring back what stood behind it.
  expect((await opened.keeper.annotate(highlight())).ok).toBe(true)
  expect((await notebookOf((await openIn(library)).keeper)).record.annotations).toHaveLength(3)
})

describe('the catalogue', () => {
  test.each([
    ['damaged', replaced('{'), 'recovered'],
    ['gone', gone, 'replaced'],
    ['a folder', aFolder, 'recovered'],
  ])('that is %s is made again from the folder, and the reader is told', async (_, damage, outcome) => {
    const library = copyOfFilled()
    damage(join(library, 'library.json'))
    const { keeper } = await openIn(library)
    const { record, writable, trouble } = await notebookOf(keeper)
    expect(record.annotations.map(({ id }) => id)).toEqual(ids)
    expect(writable).toBe(true)
    expect(trouble).toEqual([{ kind: 'notes-damaged', file: 'library.json', outcome }])
    expect((await keeper.annotate(highlight())).ok).toBe(true)
    rmSync(folderOf(library), { recursive: true })
    expect((await notebookOf((await openIn(library)).keeper)).trouble[0]).toEqual({
      kind: 'read-only',
      why: 'missing',
    })
  })

  test('of a newer version makes everything read-only and stays as it is', async () => {
    const library = copyOfFilled()
    const path = join(library, 'library.json')
    edited((text) => text.replace('"schema":1', '"schema":7'))(path)
    const before = readFileSync(path)
    const { keeper } = await openIn(library)
    const { record, trouble } = await notebookOf(keeper)
    expect(trouble[0]).toEqual({ kind: 'read-only', why: 'newer-version' })
    expect(record.annotations).toHaveLength(4)
    expect(await keeper.annotate(highlight())).toMatchObject({ ok: false, failure: { kind: 'read-only' } })
    expect(readFileSync(path)).toEqual(before)
  })
})

test('what an interrupted snapshot left behind is cleaned away without a word', async () => {
  const library = copyOfFilled()
  const folder = folderOf(library)
  // Between its two renames: the current one became the previous one, the new one is still temporary.
  cpSync(join(folder, 'notebook.json'), join(folder, 'notebook.previous.json'))
  rmSync(join(folder, 'notebook.json'))
  writeFileSync(join(folder, 'notebook.json.1234.tmp'), '{"schema":1')
  const { record, writable, trouble } = await notebookOf((await openIn(library)).keeper)
  expect([record.annotations.length, writable, trouble]).toEqual([4, true, []])
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

const contentOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((name) => {
      const path = join(folder, name)
      return [name, statSync(path).isDirectory() ? 'folder' : readFileSync(path).toString('base64')]
    }),
  )
