import * as v from 'valibot'
import { Moment, WorkId } from '../../shared/annotation/annotation'
import type { Failure } from '../../shared/failure'
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
      'last-exports',
      file,
      LastExportsRecord,
      () => ({ schema: 1, moments: {} }),
      log,
    )
    this.#log = log
  }

  /** What the reader is to be told of its file, if anything. */
  get trouble(): Failure | undefined {
    return this.#record.trouble
  }

  of(work: WorkId): Readonly<Record<string, string>> {
    return this.#record.value.moments[work] ?? {}
  }

  /**
   * The moment since which annotations count as new for an export. One that had nobody else's says nothing of those, so that
   * with them everything is new until they went out as well.
   */
  since(work: WorkId, format: FormatId, others: boolean): string | undefined {
    return this.of(work)[others ? withOthers(format) : format]
  }

  /** Takes note of an export that held what there was at `moment`, with other people's annotations or without. */
  async remember(works: readonly WorkId[], format: FormatId, moment: string, others: boolean): Promise<void> {
    const { moments } = this.#record.value
    const held = { [format]: moment, ...(others && { [withOthers(format)]: moment }) }
    const now = Object.fromEntries(works.map((work) => [work, { ...moments[work], ...held }]))
    await this.#keep({ ...moments, ...now })
  }

  /** Takes note of annotations that are here only now, though the earliest was changed at `moment`: they never went out. */
  async cameIn(work: WorkId, moment: string): Promise<void> {
    const before = new Date(Date.parse(moment) - 1).toISOString()
    const known = Object.entries(this.of(work))
    if (known.every(([, last]) => last <= before)) return
    const now = Object.fromEntries(known.map(([format, last]) => [format, last < before ? last : before]))
    await this.#keep({ ...this.#record.value.moments, [work]: now })
  }

  async #keep(moments: LastExportsRecord['moments']): Promise<void> {
    this.#record.value = { schema: 1, moments }
    await this.#record.write().catch((error: unknown) => {
      this.#log('last exports', error)
    })
  }
}

const withOthers = (format: FormatId) => `${format} with others`
