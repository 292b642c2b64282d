import { describe, expect, it } from 'vitest'
import { chosenEvents, firstOptions } from '../../../src/shared/timeline-export/selection'
import type { TimelineMaterial, TimelineOptions } from '../../../src/shared/timeline-export/material'
import { idOf } from '../export/sample'
import { material, ownEvents, work } from './sample'

const ids = (wish: Partial<TimelineMaterial>, options: Partial<TimelineOptions>) => {
  const all = material(wish)
  return chosenEvents(all, { ...firstOptions(all), ...options }).map(({ id }) => id)
}

const autumn = { from: Date.UTC(2024, 8, 1), to: Date.UTC(2024, 11, 1) }

describe('the events of an export', () => {
  it('are all, in order of time, where nothing was chosen', () => {
    const all = ids({}, {})
    expect(all).toHaveLength(work.events.length + ownEvents.length)
    expect(all.indexOf('plan')).toBeLessThan(all.indexOf('vote'))
    expect(all.at(-1)).toBe('opening')
  })

  it('are those whose time is in view, also where they began before it or have no end', () => {
    expect(ids({ shown: autumn }, {})).toEqual([idOf(3), 'works', idOf(1)])
  })

  it('are all of them where the view does not matter', () => {
    expect(ids({ shown: autumn }, { which: 'all' })).toHaveLength(work.events.length + ownEvents.length)
  })

  it('can be the reader’s alone', () => {
    expect(ids({}, { which: 'own' }).toSorted()).toEqual([idOf(1), idOf(2), idOf(3)])
  })

  it('leave hidden lanes out, or take them along', () => {
    expect(ids({ hidden: ['own', 'war'] }, {})).not.toContain('arch')
    expect(ids({ hidden: ['own', 'war'] }, { hiddenLanes: true })).toContain('arch')
  })

  it('begin with what is seen, and with the separator of the language', () => {
    expect(firstOptions({ language: 'de', shown: undefined })).toMatchObject({ which: 'all', separator: ';' })
    expect(firstOptions({ language: 'en', shown: autumn })).toMatchObject({
      which: 'visible',
      separator: ',',
    })
  })
})
