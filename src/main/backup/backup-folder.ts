import { randomUUID } from 'node:crypto'
import { join, parse } from 'node:path'
import * as v from 'valibot'
import { BackupPlace, BackupReason, type BackupEntry } from '../../shared/backup/backup'
import { diskTroubleOf, namesIn, tolerate } from '../notebook/disk-trouble'
import { renamePatiently, writeAll } from '../notebook/durable-write'
import type { Files, Handle } from '../notebook/files'
import { headerIn, longestHeader, type BackupHeader } from './backup-file'
import { byAge, thin } from './thin'
import { nextTurn } from './turn'

/** A backup in a folder: how it is listed, and what its first line says where that could be read. */
export interface Listed {
  entry: BackupEntry & { place: BackupPlace }
  header: BackupHeader | undefined
}

const ending = '.lesespur'
const ownName = new RegExp(
  `^Lesespur (\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)-(\\d\\d)-(\\d\\d)Z (${BackupReason.options.join('|')})(?: \\d+)?\\${ending}$`,
)

/** The name of a backup's file that no system refuses and that no file in the folder has. */
export function nameFor({ made, reason }: Pick<BackupHeader, 'made' | 'reason'>, taken: readonly string[]) {
  return freeName(`Lesespur ${made.slice(0, 19).replaceAll(':', '-')}Z ${reason}${ending}`, taken)
}

/** The name, with a number where another file has it; case tells no two names apart everywhere. */
export function freeName(wished: string, taken: readonly string[]): string {
  const all = new Set(taken.map((name) => name.toLowerCase()))
  const { name: stem, ext } = parse(wished)
  let name = wished
  for (let count = 2; all.has(name.toLowerCase()); count++) name = `${stem} ${count}${ext}`
  return name
}

/** The backups in a folder, the latest first; only their first lines are read. Throws the system's errors. */
export function listBackups(files: Files, folder: string, which: BackupPlace['folder']): Listed[] {
  const listed = files.list(folder).flatMap((file) => {
    const place = { folder: which, file }
    if (!file.endsWith(ending) || !v.is(BackupPlace, place)) return []
    return entryOf(files, join(folder, file), place)
  })
  return listed.sort((a, b) => byAge(b.entry, a.entry))
}

function entryOf(files: Files, path: string, place: BackupPlace): Listed[] {
  const named = ownName.exec(place.file)
  const [, day = '', hour = '', minute = '', second = ''] = named ?? []
  const reason = v.safeParse(BackupReason, named?.[5])
  const unread = (state: 'damaged' | 'newer-version', bytes: number): Listed[] => {
    // What has neither a first line nor a name that says when it was made is not listed: it is none of ours.
    if (!reason.success) return []
    const made = `${day}T${hour}:${minute}:${second}.000Z`
    const entry = { place, made, reason: reason.output, notebooks: 0, annotations: 0, bytes, state }
    return [{ entry, header: undefined }]
  }
  try {
    const { bytes, size } = files.head(path, longestHeader)
    const read = headerIn(bytes)
    if (!read.ok) return unread(read.failure === 'newer-version' ? 'newer-version' : 'damaged', size)
    const { header, body } = read.value
    const state = size === body + header.length ? 'good' : 'damaged'
    return [{ entry: { ...entryFor(header, size, place), place, state }, header }]
  } catch (error) {
    diskTroubleOf(error)
    return unread('damaged', 0)
  }
}

/** How a good backup is listed. */
export const entryFor = (
  { made, reason, notebooks, annotations }: BackupHeader,
  bytes: number,
  place: BackupPlace | null,
): BackupEntry => ({ place, made, reason, notebooks, annotations, bytes, state: 'good' })

/** How much is written before it is flushed and others have their turn, in bytes: a slow disk must not hold up saves. */
const slice = 1024 * 1024

const temporaryStart = (origin: string) => `lesespur-${origin}-`

/** How a backup gets into a folder. */
interface Putting {
  folder: string
  /** Which name it gets; asked in the moment in which it does, because another computer may write to the same folder. */
  name: () => string
  origin: string
  /** Given what was read back from the disk, before the file gets its name; throws where that is not what it should be. */
  check: (written: Uint8Array) => Promise<void>
}

/** Puts a backup into a folder, on the disk when this comes back with its name; or throws and leaves what was there before. */
export async function putBackup(
  files: Files,
  bytes: Uint8Array,
  { folder, name, origin, check }: Putting,
): Promise<string> {
  const temporary = join(folder, `${temporaryStart(origin)}${randomUUID()}.tmp`)
  const handle = files.open(temporary, 'new')
  try {
    try {
      await writeInSlices(files, handle, bytes)
    } finally {
      files.close(handle)
    }
    await check(files.read(temporary))
    const file = name()
    renamePatiently(files, temporary, join(folder, file))
    files.flushFolder(folder)
    return file
  } catch (error) {
    tolerate(() => {
      files.remove(temporary)
    })
    throw error
  }
}

async function writeInSlices(files: Files, handle: Handle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += slice) {
    writeAll(files, handle, bytes.subarray(at, at + slice), at)
    files.flush(handle)
    await nextTurn()
  }
}

/** Takes away what interrupted backups of that origin left, and the backups that need not stay. What cannot go, stays. */
export function tidy(
  files: Files,
  folder: string,
  { origin, now, largest }: { origin: string; now: Date; largest: number | null },
): void {
  const left = namesIn(files, folder).filter((name) => name.startsWith(temporaryStart(origin)))
  const ours = listBackups(files, folder, 'own').flatMap(({ entry, header }) => {
    const isOurs = header?.origin === origin && entry.state === 'good' && ownName.test(entry.place.file)
    return isOurs ? [{ ...entry, lacking: header.lacking }] : []
  })
  for (const name of [...left, ...thin(ours, now, largest)])
    tolerate(() => {
      files.remove(join(folder, name))
    })
}
