import * as v from 'valibot'
import { WorkId } from '../../shared/annotation/annotation'
import type { Language } from '../../shared/article/language'
import { CitationDetails } from '../../shared/citation/citation'
import type { Failure } from '../../shared/failure'
import { failed, ok, type Result } from '../../shared/result'
import type { Log } from '../log'
import { diskTroubleOf } from '../notebook/disk-trouble'
import { given } from './given'
import { KeptRecord } from './kept-record'

/** What the reader has changed of a work's citation, by edition. */
const OfWork = v.strictObject({
  de: v.exactOptional(CitationDetails),
  en: v.exactOptional(CitationDetails),
})
export type ChangedDetails = v.InferOutput<typeof OfWork>

const Kept = v.object({ schema: v.literal(1), works: v.record(WorkId, OfWork) })
type Kept = v.InferOutput<typeof Kept>

/** What the reader says of articles for their citations; what an article says of itself is not kept here. */
export class CitationDetailsStore {
  readonly #record: KeptRecord<Kept>
  readonly #log: Log
  #last: Promise<unknown> = Promise.resolve()

  constructor(file: string, log: Log) {
    this.#record = new KeptRecord('citations', file, Kept, () => ({ schema: 1, works: {} }), log)
    this.#log = log
  }

  /** What the reader is to be told of its file, if anything. */
  get trouble(): Failure | undefined {
    return this.#record.trouble
  }

  /** What was changed of a work's citation. */
  of(work: WorkId): ChangedDetails {
    return { ...this.#record.value.works[work] }
  }

  /** Changes what citations of an edition say once it is kept; null takes the change back. One after the other. */
  change(work: WorkId, edition: Language, details: CitationDetails | null): Promise<Result<void>> {
    const turn = this.#last.then(() => this.#keep(work, edition, details))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #keep(work: WorkId, edition: Language, details: CitationDetails | null): Promise<Result<void>> {
    const before = this.#record.value
    const changed: ChangedDetails = given({ ...this.of(work), [edition]: details ?? undefined })
    this.#record.value = { ...before, works: { ...before.works, [work]: changed } }
    try {
      await this.#record.write()
      return ok(undefined)
    } catch (error) {
      this.#record.value = before
      this.#log('citation details', error)
      return failed({ kind: 'not-saved', cause: diskTroubleOf(error) })
    }
  }
}
