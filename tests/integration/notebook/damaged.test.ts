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
import { systemFiles } from '../../../src/main/notebook/files'
import type { Failure, ReadOnlyReason } from '../../../src/shared/failure'
import { notebookSchema } from '../../../src/shared/notebook/notebook'
import { failingFiles } from '../../support/failing-files'
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
/** As if the program itself had written it: the checksum, which would tell, is not there. */
const written = (change: (text: string) => string): Damage =>
  edited((text) => change(text.replace(/("schema":\d+,)"crc":"[0-9a-f]{8}",/, '$1')))
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
  ['with one letter that is another', edited((text) => text.replace(/"exact":"./, '"exact":"#'))],
  ['of another work', written((text) => text.replace(`"work":"${work}"`, '"work":"other"'))],
  [
    'with a field that does not belong',
    written((text) => text.replace(schema(notebookSchema), `${schema(notebookSchema)},"more":1`)),
  ],
  [
    'with an annotation that breaks its schema',
    written((text) => text.replace('"highlighting"', '"shouting"').replace('"commenting"', '"shouting"')),
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
      expect(recovered(trouble)).toMatchObject({
        damaged: ['notebook.json'],
        gone: [],
        whole: true,
        backup: null,
      })
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
    expect(recovered(trouble)).toMatchObject({
      damaged: [],
      gone: ['notebook.json'],
      whole: true,
      aside: null,
    })
  })
})

const newer: [string, string, Damage, number][] = [
  // what is newer, the file, how, how many annotations can be read
  [
    'a snapshot',
    'notebook.json',
    edited((text) => text.replace(schema(notebookSchema), schema(notebookSchema + 1))),
    0,
  ],
  [
    'a segment',
    'journal-2.ndjson',
    edited((text) => text.replace(format(notebookSchema), format(notebookSchema + 1))),
    2,
  ],
]

describe('of a newer version', () => {
  test.each(newer)('%s opens for reading only and stays untouched', async (_, file, damage, count) => {
    const library = copyOfFilled()
    damage(join(folderOf(library), file))
    const before = contentOf(folderOf(library))
    for (const time of [1, 2]) {
      const { keeper } = await openIn(library)
      const { record, writable, trouble } = await notebookOf(keeper)
      const why: ReadOnlyReason = 'newer-version'
      expect(writable).toBe(false)
      expect(trouble).toEqual([{ kind: 'read-only', why }])
      expect(record.annotations.map(({ id }) => id)).toEqual(ids.slice(0, count))
      expect(await keeper.annotate(highlight())).toEqual({ ok: false, failure: { kind: 'read-only', why } })
      await keeper.close(undefined)
      expect(contentOf(folderOf(library)), `untouched, time ${time}`).toEqual(before)
      expect(existsSync(join(library, 'set-aside'))).toBe(false)
    }
  })

  test('beside a damaged one nothing is touched either', async () => {
    const library = copyOfFilled()
    writeFileSync(join(folderOf(library), 'journal-1.ndjson'), 'x')
    writeFileSync(join(folderOf(library), 'notebook.json'), 'x')
    edited((text) => text.replace(format(notebookSchema), format(notebookSchema + 1)))(
      join(folderOf(library), 'journal-2.ndjson'),
    )
    const before = contentOf(folderOf(library))
    const { writable, trouble } = await notebookOf((await openIn(library)).keeper)
    expect([writable, trouble]).toEqual([false, [{ kind: 'read-only', why: 'newer-version' }]])
    expect(contentOf(folderOf(library))).toEqual(before)
  })
})

const cut: Damage = edited((text) => `${text}{"crc":"00000000","block":5,"entr`)
const journals: [string, string, Damage, number[], boolean][] = [
  // what is damaged, the file, how, which annotations are there again, whether that is all of them
  ['a bad line', 'journal-2.ndjson', atLine(1, (line) => line.replace('a', 'b')), [0, 1, 3], false],
  ['an empty line in its middle', 'journal-2.ndjson', atLine(1, (line) => `\n${line}`), [0, 1, 2, 3], true],
  ['a line that went', 'journal-2.ndjson', withoutLine(1), [0, 1, 3], false],
  ['no header', 'journal-2.ndjson', withoutLine(0), [0, 1, 2, 3], true],
  ['a bad header', 'journal-2.ndjson', atLine(0, (line) => line.replace('"of"', '"fo"')), [0, 1, 2, 3], true],
  [
    'the header of another work',
    'journal-2.ndjson',
    atLine(0, (line) => line.replace(work, 'other')),
    [0, 1],
    false,
  ],
  [
    'a line feed that went bad',
    'journal-2.ndjson',
    edited((text) => text.replace('\n{"crc"', ' {"crc"')),
    [0, 1, 2, 3],
    true,
  ],
  ['nothing in it', 'journal-2.ndjson', replaced(''), [0, 1], false],
  ['NUL bytes alone', 'journal-2.ndjson', replaced(Buffer.alloc(512)), [0, 1], false],
  ['a folder in its place', 'journal-2.ndjson', aFolder, [0, 1], false],
]

/** What is told of a notebook that was put together again. */
const recovered = (trouble: readonly Failure[]) => {
  const told = trouble[0]
  if (trouble.length !== 1 || told?.kind !== 'notes-recovered')
    throw new Error(`expected one recovery: ${JSON.stringify(trouble)}`)
  return told.recovery
}

describe('a journal with', () => {
  test.each(journals)(
    '%s is set aside, and the notebook goes on with all that can be read',
    async (_, file, damage, left, whole) => {
      const library = copyOfFilled()
      const path = join(folderOf(library), file)
      damage(path)
      const bytes = statSync(path).isDirectory() ? undefined : readFileSync(path)
      const { keeper } = await openIn(library)
      const { record, writable, trouble } = await notebookOf(keeper)
      expect(record.annotations.map(({ id }) => id)).toEqual(left.map((index) => ids[index]))
      expect(writable, JSON.stringify(trouble)).toBe(true)
      const aside = join(library, 'set-aside')
      expect(recovered(trouble)).toEqual({
        damaged: [file],
        gone: [],
        from: left.length > 2 ? ['current', 'journal'] : ['current'],
        backup: null,
        whole,
        aside,
      })
      const [name = '', ...more] = readdirSync(aside)
      expect(more).toEqual([])
      if (bytes) expect(readFileSync(join(aside, name)).equals(bytes)).toBe(true)
      else expect(readFileSync(join(aside, name, 'inside'), 'utf8')).toBe('kept')
      // What cannot be trusted cannot be undone; what is whole can.
      expect(record.done).toHaveLength(whole ? 4 : 0)

      const another = highlight()
      expect((await keeper.annotate(another)).ok).toBe(true)
      await keeper.close(undefined)
      const after = await notebookOf((await openIn(library)).keeper)
      expect(after.trouble).toEqual([])
      expect(after.record.annotations.map(({ id }) => id)).toEqual([
        ...left.map((index) => ids[index]),
        another.id,
      ])
    },
  )
})

describe('gone is', () => {
  test('the last segment: the rest is there, can be written to, and that is told', async () => {
    const library = copyOfFilled()
    rmSync(join(folderOf(library), 'journal-2.ndjson'))
    const { keeper } = await openIn(library)
    const { record, writable, trouble } = await notebookOf(keeper)
    expect(record.annotations.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    expect(writable).toBe(true)
    expect(recovered(trouble)).toMatchObject({
      gone: ['journal-2.ndjson'],
      damaged: [],
      whole: false,
      aside: null,
    })
  })

  test('the whole notebook, and no backup has it: nothing is written before there is something to keep', async () => {
    const library = copyOfFilled()
    rmSync(folderOf(library), { recursive: true })
    const { keeper } = await openIn(library)
    const { writable, trouble, record } = await notebookOf(keeper)
    expect(writable).toBe(true)
    expect(recovered(trouble)).toMatchObject({ gone: ['notebook.json'], from: [], whole: false })
    expect(record.annotations).toEqual([])
    expect(existsSync(folderOf(library))).toBe(false)
    const another = highlight()
    expect((await keeper.annotate(another)).ok).toBe(true)
    await keeper.close(undefined)
    const after = await notebookOf((await openIn(library)).keeper)
    expect([after.record.annotations.map(({ id }) => id), after.trouble]).toEqual([[another.id], []])
  })
})

test('both snapshots damaged leave the good lines of the journals', async () => {
  const library = copyOfFilled()
  for (const name of ['notebook.json', 'notebook.previous.json'])
    writeFileSync(join(folderOf(library), name), 'x')
  const { record, writable, trouble } = await notebookOf((await openIn(library)).keeper)
  expect(writable).toBe(true)
  // The first entry was in the snapshots alone.
  expect(record.annotations.map(({ id }) => id)).toEqual(ids.slice(1))
  expect(recovered(trouble)).toMatchObject({
    damaged: ['notebook.json', 'notebook.previous.json'],
    gone: ['journal-0.ndjson'],
    from: ['journal'],
    whole: false,
  })
  expect(readdirSync(join(library, 'set-aside'))).toHaveLength(2)
})

test.each(['ENOSPC', 'EROFS', 'EIO'] as const)(
  'where nothing can be set aside (%s) nothing is written, and a later start puts everything together',
  async (fault) => {
    const library = copyOfFilled()
    atLine(1, (line) => line.replace('a', 'b'))(join(folderOf(library), 'journal-2.ndjson'))
    const before = contentOf(folderOf(library))
    const { files, failEvery } = failingFiles(systemFiles)
    failEvery('write', fault)
    const { keeper } = await openIn(library, files)
    const why = { ENOSPC: 'full', EROFS: 'write-protected', EIO: 'disk' }[fault]
    const opened = await notebookOf(keeper)
    expect(opened.record.annotations.map(({ id }) => id)).toEqual([ids[0], ids[1], ids[3]])
    expect(opened.trouble).toEqual([
      { kind: 'read-only', why },
      { kind: 'notes-damaged', file: 'journal-2.ndjson', outcome: 'waiting' },
    ])
    expect(await keeper.annotate(highlight())).toEqual({ ok: false, failure: { kind: 'read-only', why } })
    expect(contentOf(folderOf(library))).toEqual(before)
    failEvery(undefined)
    const after = await notebookOf(keeper)
    expect(after.writable).toBe(true)
    expect(after.record.annotations).toHaveLength(3)
  },
)

test('whichever call fails while a notebook is put together again, the next start finds as much', async () => {
  const live = async (index: number) => {
    const library = copyOfFilled()
    atLine(1, (line) => line.replace('a', 'b'))(join(folderOf(library), 'journal-2.ndjson'))
    const { files, calls, failAt } = failingFiles(systemFiles)
    failAt(index, 'EIO')
    await notebookOf((await openIn(library, files)).keeper)
    return { library, count: calls.length }
  }
  const { count } = await live(Infinity)
  expect(count).toBeGreaterThan(10)
  for (let index = 0; index < count; index++) {
    const { library } = await live(index)
    const { record, writable } = await notebookOf((await openIn(library)).keeper)
    expect(
      record.annotations.map(({ id }) => id),
      `call ${index}`,
    ).toEqual([ids[0], ids[1], ids[3]])
    expect(writable, `call ${index}`).toBe(true)
  }
  console.log(`putting together again: failed at each of ${count} calls, lost 0`)
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
    ['damaged', replaced('{'), 'damaged'],
    ['gone', gone, 'gone'],
    ['a folder', aFolder, 'damaged'],
  ] as const)('that is %s is made again from the folder, and the reader is told', async (_, damage, what) => {
    const library = copyOfFilled()
    damage(join(library, 'library.json'))
    const { keeper } = await openIn(library)
    const { record, writable, trouble } = await notebookOf(keeper)
    expect(record.annotations.map(({ id }) => id)).toEqual(ids)
    expect(writable).toBe(true)
    expect(recovered(trouble)).toMatchObject({ [what]: ['library.json'], from: ['folder'], whole: true })
    expect((await keeper.annotate(highlight())).ok).toBe(true)
    rmSync(folderOf(library), { recursive: true })
    expect(recovered((await notebookOf((await openIn(library)).keeper)).trouble).gone).toEqual([
      'notebook.json',
    ])
  })

  test('of a newer version makes everything read-only and stays as it is', async () => {
    const library = copyOfFilled()
    const path = join(library, 'library.json')
    edited((text) => text.replace('"schema":2', '"schema":7'))(path)
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
