import * as v from 'valibot'
import {
  AnnotationId,
  isBookmark,
  isLink,
  isOwnEvent,
  noteOf,
  type Annotation,
} from '../annotation/annotation'
import { stableId } from '../import/stable-id'
import { ordered } from '../import/standing'
import type { Deleted, Notebook } from '../notebook/notebook'
import { same } from '../notebook/plan'
import type { RestoreEffect } from './backup'

/** One annotation that restoring would touch. */
export type Difference = {
  /** Its id in the backup. */
  readonly id: AnnotationId
  readonly effect: RestoreEffect
  /** As it comes from the backup; what stays beside the one that is here has an id of its own. */
  readonly annotation: Annotation
  /** What is here under its id, or lies in the bin. */
  readonly here: Annotation | undefined
  /** When it was deleted, for `back`: here, or before the backup was made. */
  readonly deleted: string | null
  /** Whether it is a link that comes back with its event, and only so. */
  readonly comesWithEvent: boolean
}

/** How a notebook of a backup stands to the one that is here; counts are in annotations. */
export type Comparison = {
  /** In the order of the backup's annotations, and then of its bin. */
  readonly differences: readonly Difference[]
  readonly same: number
  readonly newer: number
  readonly onlyHere: number
}

/**
 * Compares the notebook of a backup with the one that is here, annotation by annotation, by id and by the time of the last
 * change. What is later here stays, also where that is what undoing gave; where the backup’s has other words, it can be had
 * beside it. What lay in the backup's own bin and is not known
 * here at all can come back too, so that nothing is lost that only the backup has; and the deleted event that it hangs on.
 */
export function compareNotebooks(backup: Notebook, here: Notebook): Comparison {
  const standings = [...backup.annotations.values()].map((one) => standingOf(one, here))
  const found = standings.filter((one) => typeof one === 'object')
  const unknown = [...backup.bin.values()].filter(({ annotation: { id } }) => !isKnown(here, id))
  const events = new Set(unknown.map(({ annotation }) => eventOf({ id: annotation.id, annotation }, backup)))
  const binned = [...backup.bin.values()].flatMap((one): Difference[] => {
    const { annotation, deleted } = one
    if (unknown.includes(one)) return [difference('back', annotation, { deleted })]
    const isWanted = events.has(annotation.id) && !here.annotations.has(annotation.id)
    return isWanted ? [standingOfAbsent('added', annotation, annotation, here)] : []
  })
  const isNewerHere = ({ id }: Difference) => {
    const [there, mine] = [backup.annotations.get(id), here.annotations.get(id)]
    return there !== undefined && mine !== undefined && order(there, mine) === 'newer'
  }
  const count = (standing: Standing) => standings.filter((one) => one === standing).length
  return {
    differences: withTheirEvents([...found, ...binned], backup, here),
    same: count('same'),
    newer: count('newer') + found.filter(isNewerHere).length,
    onlyHere: [...here.annotations.keys()].filter((id) => !backup.annotations.has(id)).length,
  }
}

/**
 * How an annotation stands to another one of its id that is here: both say the same, the one here is to stay, the backup's is
 * later, or neither is later than the other.
 */
export function order(backup: Annotation, here: Annotation): 'same' | 'newer' | 'changed' | 'both' {
  if (same(backup, here)) return 'same'
  if (backup.modified < here.modified) return 'newer'
  // Somebody else's annotation never takes the place of the reader's own, nor the other way round.
  const isSameMaker = backup.from?.set === here.from?.set
  return backup.modified > here.modified && isSameMaker ? 'changed' : 'both'
}

/** The annotation under the id that it gets beside another one of its own id: always the same, so that it comes only once. */
export const copyOf = (annotation: Annotation): Annotation => ({
  ...annotation,
  id: v.parse(AnnotationId, stableId(`copy ${ordered(annotation)}`)),
})

/** Whether there is, or was, an annotation of that id. */
export const isKnown = ({ annotations, bin, gone }: Notebook, id: AnnotationId): boolean =>
  annotations.has(id) || bin.has(id) || gone.has(id)

/**
 * The own event that a link from the backup hangs on there: it comes with that event, or where the event is here. Nothing for
 * a link to an event of the work, or to none at all.
 */
export function eventOf({ id, annotation }: Pick<Difference, 'id' | 'annotation'>, backup: Notebook) {
  if (!isLink(annotation)) return undefined
  const present: ReadonlyMap<string, Annotation> = backup.annotations
  const binned: ReadonlyMap<string, Deleted> = backup.annotations.has(id) ? new Map() : backup.bin
  const event = present.get(annotation.event) ?? binned.get(annotation.event)?.annotation
  return event && isOwnEvent(event) ? event.id : undefined
}

type Standing = 'same' | 'newer'

/** Whether the reader wrote something in the one that the other does not say: only that is worth having beside it. */
function hasOtherWords(one: Annotation, other: Annotation): boolean {
  const words = writtenIn(one)
  return words.trim() !== '' && words !== writtenIn(other)
}

const writtenIn = (annotation: Annotation): string =>
  [
    noteOf(annotation) ?? '',
    isBookmark(annotation) ? annotation.label : '',
    isOwnEvent(annotation) ? `${annotation.event.title} ${annotation.event.date}` : '',
  ].join('\n')

function standingOf(one: Annotation, here: Notebook): Difference | Standing {
  const there = here.annotations.get(one.id)
  if (!there) return standingOfAbsent('added', one, one, here)
  const standing = order(one, there)
  if (standing === 'same') return standing
  if (standing === 'changed') return difference('changed', one, { here: there })
  const copy = copyOf(one)
  if (standing === 'newer') {
    const isWanted = hasOtherWords(one, there) && !here.annotations.has(copy.id)
    return isWanted ? standingOfAbsent('older', one, copy, here) : standing
  }
  return here.annotations.has(copy.id) ? 'same' : standingOfAbsent('both', one, copy, here)
}

function standingOfAbsent(
  effect: 'added' | 'both' | 'older',
  { id }: Annotation,
  annotation: Annotation,
  { annotations, bin, gone }: Notebook,
): Difference {
  const binned = bin.get(annotation.id)
  const deleted = binned?.deleted ?? gone.get(annotation.id)?.deleted
  const there = binned?.annotation ?? annotations.get(id)
  const rest = { id, ...(there && { here: there }) }
  return deleted === undefined
    ? difference(effect, annotation, rest)
    : difference('back', annotation, { ...rest, deleted })
}

const difference = (
  effect: RestoreEffect,
  annotation: Annotation,
  rest: Partial<Difference> = {},
): Difference => ({
  id: annotation.id,
  effect,
  annotation,
  here: undefined,
  deleted: null,
  comesWithEvent: false,
  ...rest,
})

/**
 * A link to an own event that was deleted comes back with it, unless it was deleted at another time. One whose event neither
 * is here nor comes cannot come either.
 */
function withTheirEvents(
  differences: readonly Difference[],
  backup: Notebook,
  here: Notebook,
): readonly Difference[] {
  const coming = new Map(differences.map((one) => [one.id, one]))
  return differences.flatMap((one) => {
    const id = one.effect === 'changed' ? undefined : eventOf(one, backup)
    if (id === undefined || here.annotations.has(id)) return one
    const event = coming.get(id)
    if (event?.effect !== 'back') return event ? one : []
    const comesWithEvent = one.effect === 'added' || one.deleted === event.deleted
    return { ...one, effect: 'back', deleted: one.deleted ?? event.deleted, comesWithEvent }
  })
}
