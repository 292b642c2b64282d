import { describe, expect, it } from 'vitest'
import { UnplacedList } from '../../../src/renderer/src/state/unplaced-list.svelte'
import { isOwnEvent, type Annotation, type AnnotationId } from '../../../src/shared/annotation/annotation'
import { ownEvent } from '../../support/own-event'

const many = 1000
const events = Array.from({ length: many }, (_, index) =>
  ownEvent({ title: `Ereignis ${String(index)}`, date: '2025-08', lane: 'own' }),
)
const ids = events.map(({ id }) => id)

/** The events, telling each time that somebody looks which one it is. */
function watched(looked: () => void): Map<AnnotationId, Annotation> {
  const asked = events.map((event) =>
    Object.defineProperty({ ...event }, 'id', {
      enumerable: true,
      get: () => {
        looked()
        return event.id
      },
    }),
  )
  return new Map(asked.map((event, index) => [ids[index] ?? event.id, event]))
}

describe('what has no place in the text', () => {
  it('comes and goes all at once, however much of it there is', () => {
    let looks = 0
    const annotations = watched(() => (looks += 1))
    const list = new UnplacedList(isOwnEvent)
    list.set(ids, annotations)
    expect(list.all).toHaveLength(many)
    list.set(ids, annotations)
    expect(list.all).toHaveLength(many)
    list.set(ids, new Map())
    expect(list.all).toEqual([])
    expect(looks).toBeLessThan(10 * many)
  })

  it('stays as it is where nothing of it is meant', () => {
    const list = new UnplacedList(isOwnEvent)
    list.replace(events)
    const before = list.all
    list.set([ownEvent({ title: 'Ein anderes', date: '2025', lane: 'own' }).id], new Map())
    expect(list.all).toBe(before)
  })
})
