import type { RestoreEffect, RestoreReport } from '../../shared/backup/backup'
import type { Failure } from '../../shared/failure'
import { failed, ok, type Result } from '../../shared/result'

/** Counts what becomes of annotations while notebooks are gone through. */
export class Tally {
  readonly #report: RestoreReport = { added: 0, changed: 0, both: 0, older: 0, back: 0, left: 0 }
  #failure: Failure | undefined

  /** Counts what was done in one notebook, and what was left in it. */
  count(done: Iterable<RestoreEffect>, left: number): void {
    for (const effect of done) this.#report[effect] += 1
    this.#report.left += left
  }

  /** Counts what was left in a notebook that could not be written to. */
  leave(left: number, failure: Failure): void {
    this.#report.left += left
    this.#failure ??= failure
  }

  /** What was done; or, where nothing was because of a failure, the first one. */
  report(): Result<RestoreReport> {
    const { added, changed, both, older, back } = this.#report
    return this.#failure && added + changed + both + older + back === 0
      ? failed(this.#failure)
      : ok(this.#report)
  }
}
