import type { WorkId } from '../shared/annotation/annotation'
import type { Messages } from '../shared/messages/messages'
import { apply } from '../shared/notebook/apply'
import type { Entry } from '../shared/notebook/change'
import { emptyNotebook, type Notebook } from '../shared/notebook/notebook'
import { stepName } from '../shared/notebook/step-name'

/**
 * Knows the names of the steps that undo and redo would take, from the entries of this sitting: the one reducer keeps its
 * history over them, as it does in the keeper. Of steps from earlier sittings it knows nothing.
 */
export class StepNames {
  readonly #notebooks = new Map<WorkId, Notebook>()

  follow(work: WorkId, entry: Entry): void {
    const notebook = this.#notebooks.get(work) ?? emptyNotebook(work)
    this.#notebooks.set(work, notebook)
    apply(notebook, entry)
  }

  next(work: WorkId, words: Messages['steps']): { undo: string | undefined; redo: string | undefined } {
    const [done, undone] = [this.#notebooks.get(work)?.done.at(-1), this.#notebooks.get(work)?.undone.at(-1)]
    return { undo: done && stepName(done, words), redo: undone && stepName(undone, words) }
  }
}
