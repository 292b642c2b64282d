import * as v from 'valibot'
import { Moment, WorkId } from '../../shared/annotation/annotation'
import type { FormatId } from '../../shared/export/options'
import { KeptRecord } from '../library/kept-record'
import type { Log } from '../log'

const LastExportsRecord = v.object({
  schema: v.literal(1),
  /** By work and format, the moment of the last export. */
  moments: v.record(WorkId, v.record(v.string(), Moment)),
})
type LastExportsRecord = v.InferOutput<typeof LastExportsRecord>

/** When each article was exported last, by format: what is new since then can go out alone. Lost without harm. */
export class LastExports {
  readonly #record: KeptRecord<LastExportsRecord>
  readonly #log: Log

  constructor(file: string, log: Log) {
    this.#record = new KeptRecord<LastExportsRecord>(
      file,
      LastExportsRecord,
      () => ({ schema: 1, moments: {} }),
      log,
    )
    this.#log = log
  }

  of(work: WorkId): Readonly<Record<string, string>> {
    return this.#record.value.moments[work] ?? {}
  }

  /** Takes note of an export that held what there was at `moment`. */
  async remember(works: readonly WorkId[], format: FormatId, moment: string): Promise<void> {
    const { moments } = this.#record.value
    const now = Object.fromEntries(works.map((work) => [work, { ...moments[work], [format]: moment }]))
    this.#record.value = { schema: 1, moments: { ...moments, ...now } }
    await this.#record.write().catch((error: unknown) => {
      this.#log('last exports', error)
    })
  }
}
