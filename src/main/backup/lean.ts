import { fileOf, segmentsAmong } from '../notebook/segment'
import type { LibraryFiles } from './library-files'

/** How a snapshot begins; what comes before the revision is short. */
const beginning =
  /^\{"schema":\d{1,9},(?:"crc":"[0-9a-f]{8}",)?(?:"work":"[^"]{1,200}",)?"revision":(\d{1,15}),/

/**
 * The files of one folder, `notebooks/a-work` say, without those that its last snapshot has replaced, as far as its beginning
 * and their names tell. Whether what is left can be read must be tried.
 */
export function lean(files: LibraryFiles, folder: string, file: string): LibraryFiles {
  const snapshot = `${folder}/${file}.json`
  const head = Buffer.from(files.get(snapshot)?.subarray(0, 300) ?? []).toString('latin1')
  const revision = Number(beginning.exec(head)?.[1])
  const segments = segmentsAmong([...files.keys()].map((path) => path.slice(folder.length + 1)))
  const first = segments.findLastIndex(({ after }) => after === revision)
  if (first === -1) return files
  const stay = new Set([snapshot, ...segments.slice(first).map((one) => `${folder}/${fileOf(one)}`)])
  return new Map([...files].filter(([path]) => stay.has(path)))
}
