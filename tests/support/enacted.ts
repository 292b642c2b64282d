import fc from 'fast-check'
import { apply } from '../../src/shared/notebook/apply'
import { emptyNotebook, fromRecord, toRecord, type Notebook } from '../../src/shared/notebook/notebook'
import {
  planAnnotate,
  planRedo,
  planRemove,
  planRevise,
  planUndo,
  type Plan,
} from '../../src/shared/notebook/plan'
import {
  planAnnotateAll,
  planPurge,
  planRestore,
  planReviseAll,
} from '../../src/shared/notebook/plan-several'
import type { Result } from '../../src/shared/result'
import { work } from './keeping'
import { act, type Act } from './notebook-laws'

/** What one act comes to in a notebook at that time. */
export function planned(notebook: Notebook, one: Act, time: string): Result<Plan> {
  switch (one.act) {
    case 'annotate':
      return planAnnotate(notebook, one.draft, time)
    case 'revise':
      return planRevise(notebook, one.wish, time)
    case 'remove':
      return planRemove(notebook, one.wish)
    case 'annotateAll':
      return planAnnotateAll(notebook, one.wish, time)
    case 'reviseAll':
      return planReviseAll(notebook, one.wish, time)
    case 'restore':
      return planRestore(notebook, one.wish, time)
    case 'purge':
      return planPurge(notebook, one.wish)
    case 'undo':
      return planUndo(notebook, time)
    case 'redo':
      return planRedo(notebook, time)
  }
}

/** The moment that is so many minutes after all began. */
export const minute = (minutes: number): string =>
  new Date(Date.parse('2026-01-01T00:00:00.000Z') + minutes * 60_000).toISOString()

/** Enters a plan in a notebook at that time. */
export function enter(notebook: Notebook, plan: Plan, time: string): void {
  if (plan) apply(notebook, { ...plan, revision: notebook.revision + 1, time })
}

/** Does one thing after the other, the first at that minute; what cannot be done is not done. */
export function enact(notebook: Notebook, acts: readonly Act[], from: number): Notebook {
  acts.forEach((one, index) => {
    const plan = planned(notebook, one, minute(from + index))
    if (plan.ok) enter(notebook, plan.value, minute(from + index))
  })
  return notebook
}

/** A notebook that nothing which is done to the other changes. */
export const copied = (notebook: Notebook): Notebook => fromRecord(structuredClone(toRecord(notebook)))

const some = fc.array(act, { maxLength: 15 })

/** A notebook as a backup has it, and the same one after more was done; `undoing` where some of that was taking back. */
export const laterNotebooks = fc.record({ before: some, since: some }).map(({ before, since }) => {
  const backup = enact(emptyNotebook(work), before, 0)
  const undoing = since.some((one) => one.act === 'undo')
  return { backup, here: enact(copied(backup), since, 100), undoing }
})

/** Two notebooks in which different things were done at the same times, after the same beginning. */
export const partedNotebooks = fc
  .record({ before: some, there: some, hereSince: some })
  .map(({ before, there, hereSince }) => {
    const beginning = enact(emptyNotebook(work), before, 0)
    return { backup: enact(copied(beginning), there, 100), here: enact(beginning, hereSince, 100) }
  })
