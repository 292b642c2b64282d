import type { Failure } from '../../shared/failure'
import { failed, ok, type Result } from '../../shared/result'
import { firstSettings, Settings, type SettingsPatch } from '../../shared/settings/settings'
import type { Log } from '../log'
import { diskTroubleOf } from '../notebook/disk-trouble'
import { given } from './given'
import { KeptRecord } from './kept-record'

/** The reader's settings. */
export class SettingsStore {
  readonly #record: KeptRecord<Settings>
  readonly #log: Log
  #last: Promise<unknown> = Promise.resolve()

  constructor(file: string, log: Log) {
    this.#record = new KeptRecord('settings', file, Settings, () => firstSettings, log)
    this.#log = log
  }

  /** What the reader is to be told of its file, if anything. */
  get trouble(): Failure | undefined {
    return this.#record.trouble
  }

  get current(): Settings {
    return this.#record.value
  }

  /** Changes settings once they are kept. Changes asked for together are made one after the other. */
  change(patch: SettingsPatch): Promise<Result<void>> {
    const turn = this.#last.then(() => this.#keep(patch))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #keep(patch: SettingsPatch): Promise<Result<void>> {
    const before = this.#record.value
    this.#record.value = { ...before, ...given(patch) }
    try {
      await this.#record.write()
      return ok(undefined)
    } catch (error) {
      this.#record.value = before
      this.#log('settings', error)
      return failed({ kind: 'not-saved', cause: diskTroubleOf(error) })
    }
  }
}
