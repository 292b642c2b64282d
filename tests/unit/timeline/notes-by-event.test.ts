import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { overlaps, type Passage } from '../../../src/shared/annotation/passage'
import {
  EventsByPassage,
  notesByEvent,
  type SpokenPassage,
} from '../../../src/shared/timeline/notes-by-event'

const inTime = ['crimea', 'invasion', 'kyiv', 'summit'].map((id) => ({ id }))
const spoken = (event: string, start: number, end: number): SpokenPassage => ({ event, start, end })

const passages = [
  spoken('summit', 0, 20),
  spoken('invasion', 10, 30),
  spoken('invasion', 12, 14),
  spoken('crimea', 100, 101),
  spoken('forgotten', 0, 1000),
]

describe('the events of a note', () => {
  test.for([
    { what: 'inside one passage', passage: [2, 5], events: ['summit'] },
    {
      what: 'around several, the first in time first',
      passage: [5, 200],
      events: ['crimea', 'invasion', 'summit'],
    },
    { what: 'at one letter that two share', passage: [19, 20], events: ['invasion', 'summit'] },
    { what: 'that only touches a passage', passage: [30, 100], events: [] },
    { what: 'of a single letter', passage: [100, 101], events: ['crimea'] },
    { what: 'behind all of them', passage: [500, 600], events: [] },
  ] as const)('are $events for one $what', ({ passage: [start, end], events }) => {
    expect(new EventsByPassage(passages, inTime).eventsOf({ start, end })).toEqual(events)
  })

  it('are none where no passage speaks of one', () => {
    expect(new EventsByPassage([], inTime).eventsOf({ start: 0, end: 9 })).toEqual([])
  })
})

const anyPassage = fc
  .tuple(fc.nat(300), fc.integer({ min: 1, max: 80 }))
  .map(([start, length]): Passage => ({ start, end: start + length }))
const anySpoken = fc
  .tuple(anyPassage, fc.constantFrom(...inTime.map(({ id }) => id)))
  .map(([passage, event]) => ({ ...passage, event }))

describe('notes and events', () => {
  it('are joined wherever their passages share a letter, and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(anySpoken), fc.array(anyPassage), (all, notes) => {
        const index = new EventsByPassage(all, inTime)
        for (const note of notes) {
          const shared = new Set(all.filter((one) => overlaps(one, note)).map(({ event }) => event))
          const expected = inTime.map(({ id }) => id).filter((id) => shared.has(id))
          expect(index.eventsOf(note)).toEqual(expected)
        }
      }),
    )
  })

  it('are the same seen from either side, in the order of the notes', () => {
    fc.assert(
      fc.property(fc.array(anySpoken), fc.array(anyPassage), (all, notes) => {
        const index = new EventsByPassage(all, inTime)
        const byEvent = notesByEvent(notes, (note) => index.eventsOf(note))
        for (const { id } of inTime) {
          const expected = notes.filter((note) => index.eventsOf(note).includes(id))
          expect(byEvent.get(id) ?? []).toEqual(expected)
        }
      }),
    )
  })

  it('are joined also where ten thousand passages lie within one as long as the text', () => {
    const many = 10_000
    const all = [spoken('crimea', 0, many * 10)]
    for (let at = 0; at < many; at += 1) all.push(spoken('summit', at * 10, at * 10 + 3))
    const index = new EventsByPassage(all, inTime)
    const notes = Array.from({ length: many }, (_, at) => ({
      start: at * 10 + (at % 2) * 5,
      end: at * 10 + 6,
    }))
    const byEvent = notesByEvent(notes, (note) => index.eventsOf(note))
    expect(byEvent.get('crimea')).toHaveLength(many)
    expect(byEvent.get('summit')).toHaveLength(many / 2)
  })
})
