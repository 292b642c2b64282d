import { expect, test } from 'vitest'
import { acknowledgement, hear, lost, wordingOf, type Acknowledged } from '../../faults/keeping/acknowledged'

test('what was printed is acknowledged in its latest wording, without a line that was cut off', () => {
  const acknowledged: Acknowledged = new Map([['early', 2]])
  hear(
    acknowledged,
    `${acknowledgement('mark', 0)}${acknowledgement('note', 1)}${acknowledgement('early', 1)}note 2`,
  )
  expect([...acknowledged]).toEqual([
    ['early', 2],
    ['mark', 0],
    ['note', 1],
  ])
})

test.each([
  { what: 'is there', kept: { note: wordingOf(3, 20) }, missing: [] },
  { what: 'is there in a later wording', kept: { note: wordingOf(4, 20) }, missing: [] },
  { what: 'is there in an older wording', kept: { note: wordingOf(2, 20) }, missing: ['note'] },
  { what: 'is not there', kept: {}, missing: ['note'] },
  { what: 'has one wording only', kept: { note: undefined }, missing: [] },
])('an annotation that $what counts as lost: $missing', ({ kept, missing }) => {
  expect(lost(new Map([['note', 3]]), new Map(Object.entries(kept)))).toEqual(missing)
})
