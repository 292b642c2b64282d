import { randomUUID } from 'node:crypto'
import type { WorkId } from '../../shared/annotation/annotation'
import type { BackupPlace, RestoreChoice, RestoreLine, RestoreReport } from '../../shared/backup/backup'
import { compareNotebooks, type Difference } from '../../shared/backup/compare'
import { wishFor, type RestoreWish } from '../../shared/backup/plan-restoring'
import { comingTags, planWords } from '../../shared/backup/plan-words'
import { lineOf } from '../../shared/backup/restore-line'
import type { Failure } from '../../shared/failure'
import type { Notebook } from '../../shared/notebook/notebook'
import { failed, ok, type Result } from '../../shared/result'
import type { Catalogue } from '../notebook/catalogue'
import type { Compared } from '../notebook/keeper-protocol'
import type { Backups } from './backups'
import type { OpenedBackup } from './opening'
import { restoreNotebook, notebookAsHere, tagIdsHere, type RestoringStores } from './restore-notebook'
import { Tally } from './tally'
import { takeBack, type RestoredNotebook } from './taking-back'
import { nextTurn } from './turn'

/** What restoring works with. */
export interface RestoringParts extends RestoringStores {
  /** A notebook as it is here, without keeping it open. */
  peek: (work: WorkId) => Promise<Notebook>
  backups: Pick<Backups, 'open' | 'make'>
  catalogue: Pick<Catalogue, 'works'>
}

/** A comparison that can be chosen from: the backup, and by key what each line rests on. */
interface Remembered {
  token: string
  backup: OpenedBackup
  wishes: { work: WorkId; wish: RestoreWish }[]
}

/**
 * Compares backups with what there is, and restores from them: it adds, and changes what is older here; it removes nothing,
 * and leaves what is later. Notebooks are gone through one after the other, so that they are never in memory all together.
 */
export class Restoring {
  readonly #parts: RestoringParts
  #compared: Remembered | undefined
  /** What the last restore did, by work; taken back, nothing. */
  #last = new Map<WorkId, RestoredNotebook>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(parts: RestoringParts) {
    this.#parts = parts
  }

  /** Compares a backup with what there is, and remembers it in place of what was compared before. Changes nothing. */
  compare(from: BackupPlace | { path: string }): Promise<Result<Compared>> {
    return this.#inTurn(async () => {
      const opened = await this.#parts.backups.open(from)
      return opened.ok ? ok(await this.#compare(opened.value)) : opened
    })
  }

  /**
   * Restores what was chosen of the last comparison, after a backup of what there is. What was changed since the comparison
   * stays as it is. Fails only if nothing at all could be restored.
   */
  restore(choice: RestoreChoice): Promise<Result<RestoreReport>> {
    return this.#inTurn(() => this.#restore(choice))
  }

  /** Takes the last restore back; what was changed since stays. Tags and names of categories that came along stay as well. */
  undo(): Promise<Result<RestoreReport>> {
    return this.#inTurn(() => this.#undo())
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #compare(backup: OpenedBackup): Promise<Compared> {
    const { peek, catalogue, theVocabulary } = this.#parts
    const { kept: words } = await theVocabulary()
    const ids = tagIdsHere(words, backup.vocabulary)
    const lines: RestoreLine[] = []
    const wishes: Remembered['wishes'] = []
    const restored: Difference['annotation'][] = []
    const counts = { same: 0, newer: 0, onlyHere: 0 }
    for (const work of backup.works) {
      const there = await backup.notebook(work)
      if (!there) continue
      const theirs = notebookAsHere(there, ids)
      const found = compareNotebooks(theirs, await peek(work))
      for (const one of found.differences) {
        restored.push(one.annotation)
        if (one.comesWithEvent) continue
        lines.push(lineOf(one, { key: lines.length, work, backup: theirs }))
        wishes.push({ work, wish: wishFor(one) })
      }
      counts.same += found.same
      counts.newer += found.newer
      counts.onlyHere += found.onlyHere
      await nextTurn()
    }
    const compared = new Set(backup.works)
    for (const work of catalogue.works.filter((one) => !compared.has(one)))
      counts.onlyHere += (await peek(work)).annotations.size
    const token = randomUUID()
    this.#compared = { token, backup, wishes }
    const tags = comingTags(words, backup.vocabulary, restored).map(({ name }) => name)
    return { token, backup: backup.entry, lines, ...counts, tags }
  }

  async #restore({ token, keys }: RestoreChoice): Promise<Result<RestoreReport>> {
    const compared = this.#compared
    if (compared?.token !== token) return failed({ kind: 'not-restored', why: 'gone' })
    const chosen = [...new Set(keys)].map((key) => compared.wishes[key])
    if (chosen.includes(undefined)) return failed({ kind: 'refused', reason: 'keys: one names no line' })
    const { backup } = compared
    // Whether it could be made is told apart; nothing that follows removes anything.
    await this.#parts.backups.make('restore')
    await this.#takeWords(backup)
    const tally = new Tally()
    const last = new Map<WorkId, RestoredNotebook>()
    for (const [work, wishes] of byWork(chosen.filter((one) => one !== undefined))) {
      const restored = await restoreNotebook(this.#parts, backup, work, wishes)
      if (restored.ok) {
        tally.count(restored.value.became.values(), restored.value.left)
        if (restored.value.became.size > 0) last.set(work, restored.value)
      } else tally.leave(wishes.length, restored.failure)
      await nextTurn()
    }
    const report = tally.report()
    if (report.ok) [this.#compared, this.#last] = [undefined, last]
    return report
  }

  /** Names and looks of categories, and the tags of a fresh program. Without them, everything else still comes. */
  async #takeWords(backup: OpenedBackup): Promise<void> {
    const vocabulary = await this.#parts.theVocabulary()
    await vocabulary.change((state) => ok({ entry: planWords(state, backup.vocabulary), value: undefined }))
  }

  async #undo(): Promise<Result<RestoreReport>> {
    if (this.#last.size === 0) return failed<Failure>({ kind: 'missing', what: 'step' })
    const tally = new Tally()
    for (const [work, restored] of this.#last) {
      const taken = await takeBack(this.#parts, work, restored)
      if (taken.ok) {
        tally.count(taken.value.taken, taken.value.left)
        this.#last.delete(work)
      } else tally.leave(restored.became.size, taken.failure)
      await nextTurn()
    }
    return tally.report()
  }
}

function byWork(chosen: Remembered['wishes']): Map<WorkId, RestoreWish[]> {
  const wishes = new Map<WorkId, RestoreWish[]>()
  for (const { work, wish } of chosen) {
    const others = wishes.get(work)
    if (others) others.push(wish)
    else wishes.set(work, [wish])
  }
  return wishes
}
