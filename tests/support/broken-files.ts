import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A way in which a file is broken; `other` is the path of another file of the program's. */
export type Breaking = (path: string, other: string) => void

const edited =
  (change: (text: string) => string | Buffer): Breaking =>
  (path) => {
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
/** As if the program itself had written it: the checksum, which would tell, is not there. */
const written = (change: (text: string) => string): Breaking =>
  edited((text) => change(text.replace(/("schema":\d+,)"crc":"[0-9a-f]{8}",/, '$1')))
const replaced =
  (content: string | Buffer): Breaking =>
  (path) => {
    writeFileSync(path, content)
  }
const isJournal = (path: string) => path.endsWith('.ndjson')

/** The version that the file says, in a snapshot and in a journal. */
const version = (value: string) =>
  written((text) => text.replace(/"(schema|format)":\s*\d+/, `"$1":${value}`))

/** More than can be read into memory at once. */
const gigabytes = 2 ** 31 + 4096

/** The kinds of broken file, by what a person would say of them. */
export const kinds: Readonly<Record<string, Breaking>> = {
  empty: replaced(''),
  'cut in half': (path) => {
    truncateSync(path, statSync(path).size >> 1)
  },
  'all NUL bytes': (path) => {
    writeFileSync(path, Buffer.alloc(statSync(path).size))
  },
  'a tail of NUL bytes': (path) => {
    appendFileSync(path, Buffer.alloc(700))
  },
  'a byte order mark': edited((text) => `\ufeff${text}`),
  null: replaced('null'),
  'a list': replaced('[]'),
  'a number': replaced('17'),
  'fields of wrong types': written((text) =>
    text.replace(/"(of|work|notebooks|revision|text|textSize|position|works|moments)":/, '"$1":[],"x":'),
  ),
  'version 0': version('0'),
  'a negative version': version('-1'),
  'a version in letters': version('"one"'),
  'a version of the future': version('99'),
  'the file of another': (path, other) => {
    const text = readFileSync(other, 'utf8')
    // A journal says whose it is.
    writeFileSync(
      path,
      isJournal(path) ? text.replace(/"format":\d+,"of":"[^"]*"/, '"format":1,"of":"another"') : text,
    )
  },
  'a folder in its place': (path) => {
    rmSync(path)
    mkdirSync(path)
    writeFileSync(join(path, 'inside'), 'kept')
  },
  unreadable: (path) => {
    // Also a superuser may not read a link that leads to itself.
    rmSync(path)
    symlinkSync(basename(path), path)
  },
  missing: (path) => {
    rmSync(path)
  },
  'invalid UTF-8': (path) => {
    const bytes = readFileSync(path)
    bytes.set([0xc3, 0x28, 0xff], bytes.length >> 1)
    writeFileSync(path, bytes)
  },
  'its last line twice': edited((text) => `${text}${text.trimEnd().split('\n').at(-1) ?? ''}\n`),
  'a bad line in the middle': (path) => {
    const text = readFileSync(path, 'utf8')
    const line = isJournal(path) ? (text.split('\n')[1] ?? '') : text
    writeFileSync(path, text.replace(line, line.replace(/"(\w)/, '"\0$1')))
  },
  'a file of gigabytes': (path) => {
    truncateSync(path, gigabytes)
  },
}

/** What identifies a broken file, so that it can be found again wherever it was put. */
export type Remains = { kind: 'bytes'; bytes: Buffer } | { kind: 'folder' | 'link' | 'huge' | 'nothing' }

/** What lies at a path. */
export function remainsAt(path: string): Remains {
  const there = lstatSync(path, { throwIfNoEntry: false })
  if (!there) return { kind: 'nothing' }
  if (there.isSymbolicLink()) return { kind: 'link' }
  if (there.isDirectory()) return { kind: 'folder' }
  return there.size >= gigabytes ? { kind: 'huge' } : { kind: 'bytes', bytes: readFileSync(path) }
}

const isSame = (path: string, remains: Remains): boolean => {
  const found = remainsAt(path)
  if (found.kind !== remains.kind) return false
  if (found.kind === 'bytes' && remains.kind === 'bytes') return found.bytes.equals(remains.bytes)
  if (found.kind === 'folder') return readFileSync(join(path, 'inside'), 'utf8') === 'kept'
  return found.kind !== 'link' || readlinkSync(path).length > 0
}

/** Where the remains of the broken file at `path` are now, byte for byte: in place, set aside, or nowhere. */
export function whereIs(remains: Remains, path: string, aside: string): 'in place' | 'aside' | 'nowhere' {
  const names = (folder: string) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
  const beside = names(dirname(path)).filter((name) => name.startsWith(`${path}.broken-`))
  if ([...beside, ...names(aside)].some((one) => isSame(one, remains))) return 'aside'
  return isSame(path, remains) ? 'in place' : 'nowhere'
}
