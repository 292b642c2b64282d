import * as v from 'valibot'
import { Annotation, AnnotationId, Moment, WorkId } from '../annotation/annotation'
import { Change, Origin, Revision, Sitting } from './change'

/** Something that can be undone, or redone, as the reader thinks of it. */
export const Step = v.strictObject({
  /** When it was last added to. */
  time: Moment,
  sitting: v.optional(Sitting),
  origin: v.optional(Origin),
  changes: v.pipe(v.array(Change), v.minLength(1)),
})
export type Step = v.InferOutput<typeof Step>

/** A deleted annotation in the bin. */
export const Deleted = v.strictObject({ annotation: Annotation, deleted: Moment })
export type Deleted = v.InferOutput<typeof Deleted>

/** The tombstone of an annotation that was deleted for good: a merge must not bring it back. */
export const Gone = v.strictObject({ id: AnnotationId, deleted: Moment })
export type Gone = v.InferOutput<typeof Gone>

/** The version of what is written down of a notebook. */
export const notebookSchema = 5

/** A notebook as it is written down and handed to a window: plain JSON. */
export const NotebookRecord = v.strictObject({
  schema: v.literal(notebookSchema),
  work: WorkId,
  revision: Revision,
  annotations: v.array(Annotation),
  bin: v.array(Deleted),
  gone: v.array(Gone),
  done: v.array(Step),
  undone: v.array(Step),
})
export type NotebookRecord = v.InferOutput<typeof NotebookRecord>

/** What a reader has added to one work. Changed by `apply` alone, in place, so that a change costs the same in a full one. */
export type Notebook = {
  readonly work: WorkId
  revision: number
  readonly annotations: Map<AnnotationId, Annotation>
  readonly bin: Map<AnnotationId, Deleted>
  readonly gone: Map<AnnotationId, Gone>
  /** The steps that can be undone, the latest last; at most `longestHistory`. */
  readonly done: Step[]
  /** The steps that can be redone, the next one last. */
  readonly undone: Step[]
}

/** How many steps can be undone. */
export const longestHistory = 100

/** A notebook in which nothing has happened. */
export const emptyNotebook = (work: WorkId): Notebook => ({
  work,
  revision: 0,
  annotations: new Map(),
  bin: new Map(),
  gone: new Map(),
  done: [],
  undone: [],
})

/** The notebook as plain JSON; `fromRecord` gives it back. */
export const toRecord = (notebook: Notebook): NotebookRecord => ({
  schema: notebookSchema,
  work: notebook.work,
  revision: notebook.revision,
  annotations: [...notebook.annotations.values()],
  bin: [...notebook.bin.values()],
  gone: [...notebook.gone.values()],
  done: [...notebook.done],
  undone: [...notebook.undone],
})

/** The living notebook of a record. */
export const fromRecord = (record: NotebookRecord): Notebook => ({
  work: record.work,
  revision: record.revision,
  annotations: new Map(record.annotations.map((annotation) => [annotation.id, annotation])),
  bin: new Map(record.bin.map((deleted) => [deleted.annotation.id, deleted])),
  gone: new Map(record.gone.map((gone) => [gone.id, gone])),
  done: [...record.done],
  undone: [...record.undone],
})

/** The latest time that anything in the notebook bears, or an empty string. */
export function latestTime({ annotations, bin, done, undone }: Notebook): string {
  let latest = ''
  const look = (time: string): void => {
    if (time > latest) latest = time
  }
  for (const { modified } of annotations.values()) look(modified)
  for (const { deleted } of bin.values()) look(deleted)
  for (const { time } of [...done, ...undone]) look(time)
  return latest
}
