import type { BackupEntry, BackupList } from '../../../shared/backup/backup'
import { sizeWords } from '../../../shared/backup/size-words'
import type { Failure } from '../../../shared/failure'
import type { Bridge } from '../../../shared/ipc/contract'
import { failureSentence } from '../../../shared/messages/failure-sentence'
import type { Surroundings } from './pen.svelte'
import { tellFailure } from './tell-failure'

/** The backups that there are, how they are kept, and the making of one more. */
export class Backups {
  readonly #bridge: Bridge
  readonly #around: Pick<Surroundings, 'notices' | 'panels' | 'preferences'>
  /** Counts the readings of the list, so that an earlier one does not replace a later one. */
  #reading = 0
  list = $state.raw<BackupList | undefined>()
  /** Why the list could not be read, or what was asked for was not done. */
  failure = $state.raw<Failure | undefined>()
  /** What was done last, in words. */
  said = $state('')
  /** Whether a backup is being written to a file. */
  saving = $state(false)

  constructor(bridge: Bridge, around: Pick<Surroundings, 'notices' | 'panels' | 'preferences'>) {
    this.#bridge = bridge
    this.#around = around
  }

  /** Tells of backups that fail by themselves, for as long as it takes the reader to close the notice. */
  follow(): () => void {
    return this.#bridge.onBackupFailed((failures) => {
      const { notices, panels, preferences } = this.#around
      const { messages } = preferences
      for (const failure of failures)
        notices.trouble(failureSentence(failure, messages), {
          words: messages.backingUp.show,
          run: () => this.show(),
        })
      if (panels.sheet === 'backups') void this.refresh()
    })
  }

  /** Opens the sheet; what it tells begins anew. */
  show(): void {
    this.begin()
    this.#around.panels.sheet = 'backups'
  }

  async refresh(): Promise<void> {
    const reading = ++this.#reading
    const list = await this.#bridge.backups(undefined)
    if (reading !== this.#reading) return
    if (list.ok) this.list = list.value
    else this.failure = list.failure
  }

  /** Writes a backup to a file that the reader names, and says so where the reader is looking. */
  async backUpNow(): Promise<void> {
    if (this.saving) return
    const { notices, panels, preferences } = this.#around
    const { messages, language } = preferences
    this.saving = true
    this.said = messages.backingUp.saving
    this.failure = undefined
    if (panels.sheet !== 'backups') notices.say(messages.backingUp.saving)
    const saved = await this.#bridge.backUpNow(undefined)
    this.saving = false
    this.said = ''
    if (!saved.ok) this.#fail(saved.failure)
    else if (saved.value) {
      const { annotations, notebooks, bytes } = saved.value
      const words = messages.backingUp.saved(annotations, notebooks, sizeWords(bytes, language))
      if (panels.sheet === 'backups') this.said = words
      else notices.tell(words)
    }
  }

  /** Asks for a second folder; the list then tells of it. */
  async chooseSecond(): Promise<void> {
    this.begin()
    const chosen = await this.#bridge.chooseBackupFolder(undefined)
    if (!chosen.ok) this.#fail(chosen.failure)
    else if (chosen.value !== null) {
      this.said = this.#around.preferences.messages.backingUp.keeping.chosen
      await this.refresh()
    }
  }

  /** Uses no second folder from now on; what is in it stays. */
  forgetSecond(): Promise<void> {
    return this.#change({ second: null }, this.#around.preferences.messages.backingUp.keeping.forgotten)
  }

  /** Lets the backups of one folder take no more than so many bytes, or as many as they need. */
  limit(largest: number | null): Promise<void> {
    return this.#change({ largest }, this.#around.preferences.messages.backingUp.keeping.limited)
  }

  async showFolder(): Promise<void> {
    this.begin()
    const shown = await this.#bridge.showBackups(undefined)
    if (!shown.ok) this.#fail(shown.failure)
  }

  async #change(patch: { second: null } | { largest: number | null }, words: string): Promise<void> {
    const { preferences } = this.#around
    this.begin()
    const kept = await preferences.change({ backups: { ...preferences.settings.backups, ...patch } })
    if (!kept.ok) this.#fail(kept.failure)
    else {
      this.said = words
      await this.refresh()
    }
  }

  /** Lets go of what was said of what came before. */
  begin(): void {
    this.said = ''
    this.failure = undefined
  }

  #fail(failure: Failure): void {
    if (this.#around.panels.sheet === 'backups') this.failure = failure
    else tellFailure(this.#around, failure)
  }
}

/** What tells a backup from the others of a list. */
export const backupKey = ({ place, made }: BackupEntry): string =>
  place ? `${place.folder}/${place.file}` : made
