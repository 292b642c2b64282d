import { isLink, isOwnEvent, type Annotation } from '../../shared/annotation/annotation'
import { citerFor } from '../../shared/citation/citer'
import { cslItemOf } from '../../shared/citation/csl-item'
import { withCards } from '../../shared/export/anki-card'
import type { ExportFormat, ExportInput, Tell } from '../../shared/export/format'
import { exportInput } from '../../shared/export/export-input'
import { formatOf } from '../../shared/export/formats'
import { updateObsidian } from '../../shared/export/obsidian-update'
import { writers } from '../../shared/export/writers'
import { readImport } from '../../shared/import/read-import'
import { cite, sampleCitation } from './citing'
import { materialOf } from './material'
import type { ExchangeTasks, ExportOutcome, TaskName } from './protocol'

/** How far a task is: so many annotations of so many. */
export type Progress = (done: number, total: number) => void

/** How each task is done; nothing here reads or writes a file. */
export const tasks: {
  [Name in TaskName]: (
    input: ExchangeTasks[Name]['input'],
    progress: Progress,
  ) => ExchangeTasks[Name]['output'] | Promise<ExchangeTasks[Name]['output']>
} = {
  export: writeExport,
  update: ({ present, fresh }) => updateObsidian(present, fresh),
  cite,
  sampleCitation,
  readImport: ({ work, ...given }) =>
    readImport({ ...given, work: { ...work, notebook: new TextDecoder().decode(work.notebook) } }),
}

async function writeExport(
  { works, request, limit, page, ...around }: ExchangeTasks['export']['input'],
  progress: Progress,
): Promise<ExportOutcome> {
  const { format: id, options } = request
  const format = formatOf(id)
  const all = works.map((given) => {
    const citerOf = ({ edition }: Parameters<Parameters<typeof materialOf>[3]>[0]) =>
      citerFor(cslItemOf(edition, given.details[edition.language]), options.style, options.language)
    const input = exportInput(format, materialOf(given, around, request, citerOf), options, around.now)
    return id === 'anki' ? withCards(input) : input
  })
  const count = all.reduce((sum, { annotations }) => sum + countOf(annotations), 0)
  // A work of which nothing goes out has no part; where nothing goes out at all, there is no file.
  const [first, ...others] = all
    .filter((part) => !isNothing(part, format))
    .map((part) => (limit === undefined ? part : beginning(part, limit)))
  if (!first) return { content: undefined, count: 0, shown: 0 }
  const parts = [first, ...others] as const
  const total = parts.reduce((sum, { annotations }) => sum + annotations.length, 0)
  const tell: Tell = (done) => {
    progress(done, total)
  }
  // A format that is no text is looked at as a page beforehand.
  const write = page && format.preview === 'page' ? writers.html : writers[id]
  const content = await write(parts, tell)
  return {
    // What goes on to a file is bytes: they are handed over, not copied.
    content: limit === undefined && typeof content === 'string' ? new TextEncoder().encode(content) : content,
    count,
    shown: parts.reduce((sum, { annotations }) => sum + countOf(annotations), 0),
  }
}

const beginning = (part: ExportInput, limit: number): ExportInput => ({
  ...part,
  annotations: part.annotations.slice(0, limit),
})

/** What belongs to the timeline is no annotation in the words of the window. */
const countOf = (exported: readonly { annotation: Annotation }[]): number =>
  exported.filter(({ annotation }) => !isLink(annotation) && !isOwnEvent(annotation)).length

const isNothing = ({ annotations, events, options }: ExportInput, { heeds }: ExportFormat): boolean =>
  annotations.length === 0 && !(options.timeline && events.length > 0 && heeds.includes('timeline'))
