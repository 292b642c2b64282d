import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readZip, unpackEntry } from '../../../scripts/setup/zip'

let folder: string
let archive: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesespur-setup-'))
  archive = join(folder, 'archive.zip')
})
afterEach(() => rm(folder, { recursive: true }))

interface Part {
  name: string
  content: string
  mode: number
  deflated: boolean
}

/** A zip archive made by hand, after the format's description (APPNOTE 4.3). */
function zipOf(parts: Part[], comment = ''): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, mode, deflated } of parts) {
    const packed = deflated ? deflateRawSync(content) : Buffer.from(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(deflated ? 8 : 0, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(Buffer.byteLength(content), 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 38)
    entry.writeUInt32LE(offset, 42)
    bodies.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const directorySize = Buffer.concat(directory).length
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directorySize, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...bodies, ...directory, end, Buffer.from(comment)])
}

const program: Part = { name: 'App/program', content: 'run '.repeat(500), mode: 0o755, deflated: true }
const licence: Part = { name: 'App/LICENSE', content: 'MIT', mode: 0o644, deflated: false }
const empty: Part = { name: 'App/empty', content: '', mode: 0o644, deflated: false }

describe('a zip archive', () => {
  it.each([
    ['packed', program],
    ['stored', licence],
    ['empty', empty],
  ])('gives back a %s file with its contents and permissions', async (_kind, part) => {
    await writeFile(archive, zipOf([program, licence, empty], 'a comment'))
    const entry = (await readZip(archive)).find(({ name }) => name === part.name)
    if (!entry) throw new Error('the entry is not listed')
    await unpackEntry(archive, entry, folder, 'inner/file')
    const file = join(folder, 'inner', 'file')
    expect(await readFile(file, 'utf8')).toBe(part.content)
    expect((await stat(file)).mode & 0o100).toBe(part.mode & 0o100)
  })

  it.each(['../outside', 'a/../../outside', '/outside'])('is not unpacked to %s', async (name) => {
    await writeFile(archive, zipOf([licence]))
    const [entry] = await readZip(archive)
    if (!entry) throw new Error('the entry is not listed')
    await expect(unpackEntry(archive, entry, folder, name)).rejects.toThrow('broken')
  })

  it.each([
    ['cut off', zipOf([program]).subarray(0, -30)],
    ['empty', Buffer.of()],
    ['no zip archive', Buffer.from('<!doctype html>')],
  ])('is refused when it is %s', async (_how, bytes) => {
    await writeFile(archive, bytes)
    await expect(readZip(archive)).rejects.toThrow('broken')
  })
})
