import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnotationId, Draft } from '../../../src/shared/annotation/annotation'
import { binned, binnedCount, kindOf } from '../../../src/shared/notebook/binned'
import type { Deleted } from '../../../src/shared/notebook/notebook'
import { bookmark, highlight, link, note, ownEvent } from '../../support/keeping'

const timeAt = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString()
const deletedAt = (second: number, draft: Draft): Deleted => ({
  annotation: { ...draft, created: timeAt(0), modified: timeAt(0) },
  deleted: timeAt(second),
})
const binOf = (...all: Deleted[]): Map<AnnotationId, Deleted> =>
  new Map(all.map((deleted) => [deleted.annotation.id, deleted]))
const idsIn = (...drafts: Draft[]) => drafts.map(({ id }) => id)

describe('what lies in the bin', () => {
  test('is listed with the latest first', () => {
    const [older, newer] = [highlight(), note('n')]
    const listed = binned(binOf(deletedAt(1, older), deletedAt(2, newer)))
    expect(listed.map(({ annotation }) => annotation.id)).toEqual(idsIn(newer, older))
    expect(listed.map(({ restores, purges }) => [restores, purges])).toEqual([
      [[newer.id], [newer.id]],
      [[older.id], [older.id]],
    ])
  })

  test('has an own event with its links as one thing, which comes back with those that went with it', () => {
    const event = ownEvent()
    const [before, first, second] = [link(event.id), link(event.id), link(event.id)]
    const bin = binOf(
      deletedAt(1, before),
      deletedAt(5, event),
      deletedAt(5, first),
      deletedAt(5, second),
      deletedAt(5, highlight()),
    )
    const [one] = binned(bin).filter(({ annotation }) => annotation.id === event.id)
    expect(one?.restores).toEqual(idsIn(event, first, second))
    expect(one?.purges.toSorted()).toEqual(idsIn(event, before, first, second).sort())
    expect([binned(bin).length, binnedCount(bin)]).toEqual([2, 2])
  })

  test('has a link apart where its event is the work’s, is there still, or is gone', () => {
    const bin = binOf(deletedAt(1, link('alaska-summit')), deletedAt(2, link(ownEvent().id)))
    expect([binned(bin).length, binnedCount(bin)]).toEqual([2, 2])
  })

  const draft = fc.constantFrom(
    ...[ownEvent(), ownEvent()].flatMap((event) => [event, link(event.id), link(event.id)]),
    highlight(),
  )
  test('is counted as it is listed, and all of it can be deleted for good', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), draft)), (all) => {
        const bin = binOf(...all.map(([second, one]) => deletedAt(second, one)))
        const listed = binned(bin)
        expect(binnedCount(bin)).toBe(listed.length)
        expect(listed.flatMap(({ purges }) => purges).sort()).toEqual([...bin.keys()].sort())
      }),
    )
  })
})

test.each<[string, Draft[]]>([
  ['annotation', []],
  ['annotation', [highlight(), bookmark(), note('n')]],
  ['event', [ownEvent(), ownEvent()]],
  ['link', [link('alaska-summit')]],
  ['entry', [ownEvent(), highlight()]],
])('a count of those is one of the kind „%s“', (kind, drafts) => {
  expect(kindOf(drafts.map((one) => deletedAt(1, one)))).toBe(kind)
})
