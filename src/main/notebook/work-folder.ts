import { join } from 'node:path'
import * as v from 'valibot'
import { WorkId } from '../../shared/annotation/annotation'
import { diskTroubleOf, namesIn } from './disk-trouble'
import type { Files } from './files'

/** What Windows takes for devices, whatever its ending; no folder there can have such a name. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/

/** No work's id has an underscore, so that no other work's folder has this name. */
const safe = (work: WorkId): string => (reserved.test(work) ? `${work}_` : work)

/** The folder of a work's notebook among the notebooks. One that was made under the bare name stays where it is. */
export const workFolder = (files: Files, notebooks: string, work: WorkId): string =>
  join(notebooks, safe(work) !== work && has(files, notebooks, work) ? work : safe(work))

function has(files: Files, folder: string, name: string): boolean {
  try {
    return namesIn(files, folder).includes(name)
  } catch (error) {
    // Where the names cannot be seen now, neither can what is in the folder.
    diskTroubleOf(error)
    return false
  }
}

/** Whose notebook the folder of that name holds, or nothing where it is none. */
export function workOfFolder(name: string): WorkId | undefined {
  const work = v.safeParse(WorkId, name.replace(/_$/, ''))
  return work.success && (name === work.output || name === safe(work.output)) ? work.output : undefined
}
