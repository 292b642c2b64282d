import type { Annotation, AnnotationId } from '../annotation/annotation'
import type { Change } from '../notebook/change'
import type { Notebook } from '../notebook/notebook'
import type { Plan } from '../notebook/plan'
import type { RestoreEffect } from './backup'
import { compareNotebooks, copyOf, eventOf, isKnown, order, type Difference } from './compare'

/** What was chosen of a comparison, and what it rests on. */
export type RestoreWish = Pick<Difference, 'id' | 'effect'> & {
  /** When what was here, or lay in the bin, was last changed; nothing where there was nothing. */
  readonly here: string | null
}

/** A step that restores, and what becomes of the annotations that it touches, by the ids that they have here. */
export type Restored = {
  readonly plan: Plan
  readonly became: ReadonlyMap<AnnotationId, RestoreEffect>
  /** How many of the wishes cannot be fulfilled, because what they rest on was changed, or their event does not come. */
  readonly left: number
}

/** What choosing a difference rests on. */
export const wishFor = ({ id, effect, here }: Difference): RestoreWish => ({
  id,
  effect,
  here: here?.modified ?? null,
})

/**
 * How what was chosen of a backup's notebook gets into the one that is here, as one step. Both are compared again, so that
 * what was changed since the choice stays as it is. Nothing is removed, and nothing that is later is changed.
 */
export function planRestoring(backup: Notebook, here: Notebook, wishes: readonly RestoreWish[]): Restored {
  const { differences } = compareNotebooks(backup, here)
  const chosen = chosenOf(differences, backup, here, wishes)
  const changes: Change[] = []
  const became = new Map<AnnotationId, RestoreEffect>()
  let fulfilled = 0
  for (const one of differences) {
    if (!chosen.has(one.id)) continue
    const made = changesFor(one, here)
    for (const { after } of made) became.set(after.id, one.effect)
    changes.push(...made)
    if (!one.comesWithEvent) fulfilled += 1
  }
  const wished = new Set(wishes.map(({ id }) => id))
  return {
    plan: changes.length > 0 ? { act: 'do', origin: 'backup', changes } : undefined,
    became,
    left: wished.size - fulfilled,
  }
}

/** The ids of what comes: what is as it was when it was chosen, and of links only those whose event is here or comes. */
function chosenOf(
  differences: readonly Difference[],
  backup: Notebook,
  here: Notebook,
  wishes: readonly RestoreWish[],
): ReadonlySet<AnnotationId> {
  const wished = new Map(wishes.map((wish) => [wish.id, wish]))
  const asChosen = differences.filter((one) => {
    const wish = wished.get(one.id)
    const now = wishFor(one)
    return wish?.effect === now.effect && wish.here === now.here
  })
  const coming = new Set(asChosen.map(({ id }) => id))
  const hasEvent = (one: Difference) => {
    const event = eventOf(one, backup)
    return event === undefined || here.annotations.has(event) || coming.has(event)
  }
  const withEvents = differences.filter((one) => one.comesWithEvent || coming.has(one.id)).filter(hasEvent)
  return new Set(withEvents.map(({ id }) => id))
}

function changesFor(one: Difference, here: Notebook): Extract<Change, { after: Annotation }>[] {
  const { effect, annotation: after } = one
  if (effect === 'changed' && one.here) return [{ type: 'annotation-changed', before: one.here, after }]
  const binned = here.bin.get(after.id)?.annotation
  if (!binned) return [{ type: 'annotation-added', after }]
  // It comes out of the bin as it was, so that taking this back puts the same into it again.
  const back = { type: 'annotation-restored' as const, after: binned }
  const standing = order(after, binned)
  if (standing === 'changed') return [back, { type: 'annotation-changed', before: binned, after }]
  const copy = copyOf(after)
  const isToStayBeside = standing === 'both' && !isKnown(here, copy.id)
  return isToStayBeside ? [back, { type: 'annotation-added', after: copy }] : [back]
}
