import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { SetId, type Annotation } from '../../../src/shared/annotation/annotation'
import { setsAmong } from '../../../src/shared/annotation/other-sets'
import { highlight, link, newId } from '../../support/keeping'

const setOf = (number: number) =>
  v.parse(SetId, `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
const by = (name: string, number: number, modified = '2026-01-01T00:00:00.000Z'): Annotation => ({
  ...highlight(),
  created: modified,
  modified,
  from: { set: setOf(number), name },
})

describe('the sets of other people’s annotations', () => {
  it('are told by name, with how many there are and when the latest was changed', () => {
    const own: Annotation = {
      ...highlight(),
      created: '2026-01-01T00:00:00.000Z',
      modified: '2026-01-01T00:00:00.000Z',
    }
    const linked: Annotation = {
      ...link('summit', newId()),
      created: '2026-01-01T00:00:00.000Z',
      modified: '2026-01-01T00:00:00.000Z',
      from: { set: setOf(1), name: 'Klasse 9b' },
    }
    const sets = setsAmong([
      by('Klasse 9b', 1),
      own,
      by('Klasse 9b', 1, '2026-02-02T00:00:00.000Z'),
      linked,
      by('Frau Meier', 2),
    ])
    expect(sets.map(({ name, ids, count, latest }) => [name, ids.length, count, latest])).toEqual([
      ['Frau Meier', 1, 1, '2026-01-01T00:00:00.000Z'],
      ['Klasse 9b', 3, 2, '2026-02-02T00:00:00.000Z'],
    ])
  })

  it.each([
    ['Klasse 9b', 'K9'],
    ['Åsa', 'Å'],
    ['  –  ', '•'],
    ['👩‍🏫 Meier', '👩‍🏫M'],
  ])('have a sign of their names’ beginnings (%s)', (name, sign) => {
    expect(setsAmong([by(name, 1)]).map((one) => one.sign)).toEqual([sign])
  })

  it('have no sign in common, whatever they are called', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A b', 'Ab', 'a B', 'A', '?', 'A2'), { maxLength: 12 }),
        (names) => {
          const signs = setsAmong(names.map((name, index) => by(name, index + 1))).map(({ sign }) => sign)
          expect(new Set(signs).size).toBe(names.length)
        },
      ),
    )
  })
})
