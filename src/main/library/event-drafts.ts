import * as v from 'valibot'
import { WorkId } from '../../shared/annotation/annotation'
import type { Failure } from '../../shared/failure'
import { failed, ok, type Result } from '../../shared/result'
import { KeptDrafts, type KeptDraft } from '../../shared/timeline/kept-draft'
import type { Log } from '../log'
import { diskTroubleOf } from '../notebook/disk-trouble'
import { KeptRecord } from './kept-record'

const Kept = v.object({ schema: v.literal(1), works: v.record(WorkId, KeptDrafts) })
type Kept = v.InferOutput<typeof Kept>

/**
 * The events that the reader has begun to write. An unfinished event is no annotation (it may have no date yet), and the view
 * state may be lost: so they have a small file of their own, whole and on the disk before they are said to be kept.
 */
export class EventDraftsStore {
  readonly #record: KeptRecord<Kept>
  readonly #log: Log

  constructor(file: string, log: Log) {
    this.#record = new KeptRecord<Kept>('event-drafts', file, Kept, () => ({ schema: 1, works: {} }), log)
    this.#log = log
  }

  /** What the reader is to be told of its file, if anything. */
  get trouble(): Failure | undefined {
    return this.#record.trouble
  }

  of(work: WorkId): readonly KeptDraft[] {
    return this.#record.value.works[work] ?? []
  }

  /** Keeps the drafts of a work in place of those before. */
  async keep(work: WorkId, drafts: KeptDraft[]): Promise<Result<void>> {
    const { [work]: before = [], ...others } = this.#record.value.works
    if (drafts.length === 0 && before.length === 0) return ok(undefined)
    const works = drafts.length > 0 ? { ...others, [work]: drafts } : others
    this.#record.value = { schema: 1, works }
    try {
      await this.#record.write()
      return ok(undefined)
    } catch (error) {
      this.#log('event drafts', error)
      return failed({ kind: 'not-saved', cause: diskTroubleOf(error) })
    }
  }
}
