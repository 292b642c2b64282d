import * as v from 'valibot'
import { WorkId } from '../annotation/annotation'
import { Language } from '../article/language'
import { ExportOptions, FormatId } from './options'

/** An export as it is asked for: whose annotations, in which format, how. */
export const ExportRequest = v.strictObject({
  format: FormatId,
  /** The articles, in the order in which they go out. */
  works: v.pipe(v.array(WorkId), v.minLength(1), v.maxLength(10_000)),
  /** The edition that comes first where a work has several. */
  edition: Language,
  options: ExportOptions,
})
export type ExportRequest = v.InferOutput<typeof ExportRequest>
