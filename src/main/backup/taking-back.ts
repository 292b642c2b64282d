import type { AnnotationId, WorkId } from '../../shared/annotation/annotation'
import type { RestoreEffect } from '../../shared/backup/backup'
import { planTakingBack } from '../../shared/backup/plan-taking-back'
import { ok, type Result } from '../../shared/result'
import type { RestoringStores } from './restore-notebook'

/** What a restore did in one notebook: at what time its step was made, and what became of which annotations. */
export interface RestoredNotebook {
  time: string
  became: ReadonlyMap<AnnotationId, RestoreEffect>
}

/** Takes back in one notebook what a restore did; says what that was, and how much of it stays because it was changed since. */
export function takeBack(
  { lend }: Pick<RestoringStores, 'lend'>,
  work: WorkId,
  { time, became }: RestoredNotebook,
): Promise<Result<{ taken: RestoreEffect[]; left: number }>> {
  return lend(work, (store) =>
    store.change((state) => {
      const { plan, ids, before } = planTakingBack(state, time)
      const taken = [...became].flatMap(([id, effect]) => (ids.has(id) ? effect : []))
      // What the reader has undone, or deleted since, has not stayed.
      const staying = [...became.keys()].filter(
        (id) => !ids.has(id) && !before.has(id) && state.annotations.has(id),
      )
      return ok({ entry: plan, value: { taken, left: staying.length } })
    }),
  )
}
