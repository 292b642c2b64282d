import fc from 'fast-check'
import type { Annotation } from '../../../src/shared/annotation/annotation'
import { ordered } from '../../../src/shared/import/standing'
import { describe, expect, it } from 'vitest'
import { compareNotebooks, type Difference } from '../../../src/shared/backup/compare'
import { planRestoring, wishFor } from '../../../src/shared/backup/plan-restoring'
import { planTakingBack } from '../../../src/shared/backup/plan-taking-back'
import {
  emptyNotebook,
  fromRecord,
  NotebookRecord,
  toRecord,
  type Notebook,
} from '../../../src/shared/notebook/notebook'
import * as v from 'valibot'
import { copied, enact, enter, laterNotebooks, minute, partedNotebooks } from '../../support/enacted'
import { work } from '../../support/keeping'
import { act, inOrder } from '../../support/notebook-laws'
import { comesUnasked } from '../../../src/shared/backup/backup'

const everything = () => true
const asTicked = ({ effect }: Difference) => comesUnasked(effect)
const late = minute(1000)

/** Restores what is chosen into the notebook that is here; says what became of it. */
function restore(
  backup: Notebook,
  here: Notebook,
  chosen: (one: Difference) => boolean = asTicked,
  time = late,
) {
  const { differences } = compareNotebooks(backup, here)
  const wishes = differences.filter(chosen).filter((one) => !one.comesWithEvent)
  const restored = planRestoring(backup, here, wishes.map(wishFor))
  enter(here, restored.plan, time)
  return { ...restored, wishes }
}

const contents = ({ annotations }: Notebook) => inOrder(annotations.values())
const both = fc.oneof(laterNotebooks, partedNotebooks)
const run = { numRuns: 1000 }

describe('restoring from a backup', () => {
  it('loses no annotation that is there, and changes none that was changed later', () => {
    fc.assert(
      fc.property(both, fc.boolean(), ({ backup, here }, all) => {
        const before = copied(here)
        restore(backup, here, all ? everything : asTicked)
        for (const [id, one] of before.annotations) {
          const after = here.annotations.get(id)
          expect(after).toBeDefined()
          const theirs = backup.annotations.get(id)
          if (!theirs || theirs.modified <= one.modified) expect(after).toEqual(one)
          else expect([one, theirs]).toContainEqual(after)
        }
      }),
      run,
    )
  })

  it('changes nothing where all that differs was done since, unless what was deleted is asked for', () => {
    let undone = 0
    fc.assert(
      fc.property(laterNotebooks, ({ backup, here, undoing }) => {
        const before = contents(here)
        const { became } = restore(backup, here)
        expect(contents(here)).toEqual(before)
        expect(became.size).toBe(0)
        // Taking back is one of the newer things that were done.
        if (undoing) undone += 1
      }),
      run,
    )
    expect(undone).toBeGreaterThan(0)
  })

  it('has everything there afterwards that the backup has, as it has it, or later', () => {
    fc.assert(
      fc.property(both, ({ backup, here }) => {
        const { left } = restore(backup, here, everything)
        expect(left).toBe(0)
        const said = (one: Annotation) => ordered({ ...one, id: '', modified: '' })
        const kept = new Set(contents(here).map(said))
        for (const [id, theirs] of backup.annotations) {
          const one = here.annotations.get(id)
          expect(one).toBeDefined()
          const isThere = kept.has(said(theirs))
          expect(isThere || (one?.modified ?? '') > theirs.modified).toBe(true)
        }
        for (const id of backup.bin.keys())
          expect(here.annotations.has(id) || here.bin.has(id) || here.gone.has(id)).toBe(true)
      }),
      run,
    )
  })

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(both, fc.boolean(), ({ backup, here }, all) => {
        const chosen = all ? everything : asTicked
        restore(backup, here, chosen)
        const before = toRecord(copied(here))
        restore(backup, here, asTicked, minute(2000))
        expect(toRecord(here)).toEqual(before)
      }),
      run,
    )
  })

  it('finds nothing to do in the notebook that was backed up', () => {
    fc.assert(
      fc.property(laterNotebooks, ({ backup }) => {
        const compared = compareNotebooks(backup, copied(backup))
        expect(compared).toEqual({ differences: [], same: backup.annotations.size, newer: 0, onlyHere: 0 })
      }),
      run,
    )
  })

  it('gives an empty notebook exactly what the backup has, in its order, and what lay in its bin where that is asked for', () => {
    fc.assert(
      fc.property(laterNotebooks, ({ here: backup }) => {
        const fresh = emptyNotebook(work)
        restore(backup, fresh)
        expect([...fresh.annotations]).toEqual([...backup.annotations])
        const whole = emptyNotebook(work)
        restore(backup, whole, everything)
        const binned = [...backup.bin.values()].map(({ annotation }) => annotation)
        expect(contents(whole)).toEqual(inOrder([...backup.annotations.values(), ...binned]))
      }),
      run,
    )
  })

  it('is one step that can be kept, undone and made again', () => {
    fc.assert(
      fc.property(both, fc.boolean(), ({ backup, here }, all) => {
        const before = copied(here)
        const { plan } = restore(backup, here, all ? everything : asTicked)
        if (!plan) return
        v.parse(NotebookRecord, JSON.parse(JSON.stringify(toRecord(here))))
        expect(here.done.at(-1)).toMatchObject({ origin: 'backup', time: late })
        const restored = contents(here)
        enact(here, [{ act: 'undo' }], 1001)
        expect(contents(here)).toEqual(contents(before))
        for (const [id, { annotation }] of before.bin)
          expect(here.bin.get(id)?.annotation).toEqual(annotation)
        enact(here, [{ act: 'redo' }], 1002)
        expect(contents(here)).toEqual(restored)
      }),
      run,
    )
  })

  it('leaves no link without its event that had one in the backup', () => {
    fc.assert(
      fc.property(both, fc.func(fc.boolean()), ({ backup, here }, isChosen) => {
        const { became } = restore(backup, here, ({ id }) => isChosen(id))
        for (const id of became.keys()) {
          const one = here.annotations.get(id)
          if (one?.motivation !== 'linking') continue
          const present: ReadonlyMap<string, unknown> = here.annotations
          const there = [...backup.annotations.values()].find((event) => event.id === one.event)
          if (there?.motivation === 'identifying') expect(present.has(one.event)).toBe(true)
        }
      }),
      run,
    )
  })
})

describe('taking a restore back', () => {
  it('gives what was there, except what was changed since', () => {
    let [partly, whole] = [0, 0]
    fc.assert(
      fc.property(both, fc.boolean(), fc.array(act, { maxLength: 6 }), ({ backup, here }, all, since) => {
        const before = copied(here)
        const { became } = restore(backup, here, all ? everything : asTicked)
        if (became.size === 0) return
        const restored = copied(here)
        enact(here, since, 1001)
        const meanwhile = copied(here)
        const { plan, ids } = planTakingBack(here, late)
        enter(here, plan, minute(2000))
        expect([...ids].filter((id) => !became.has(id))).toEqual([])
        if (ids.size < became.size) partly += 1
        else whole += 1
        for (const [id, one] of meanwhile.annotations)
          if (!ids.has(id))
            expect(here.annotations.get(id), 'what was not restored, or changed since').toEqual(one)
        for (const id of ids) {
          const [then, since] = [restored.annotations.get(id), meanwhile.annotations.get(id)]
          // It may have been changed, and that taken back.
          expect(since && { ...since, modified: '' }).toEqual(then && { ...then, modified: '' })
          expect(here.annotations.get(id)).toEqual(before.annotations.get(id))
        }
      }),
      run,
    )
    expect(Math.min(partly, whole)).toBeGreaterThan(0)
  })
})

describe('a restore that puts the backup in the place of what is there', () => {
  it('breaks the laws, so that they would find one', () => {
    const replaced = (backup: Notebook) => fromRecord(toRecord(backup))
    const law = fc.property(laterNotebooks, ({ backup, here }) => {
      const after = replaced(backup)
      for (const [id, one] of here.annotations) expect(after.annotations.get(id)).toEqual(one)
    })
    expect(fc.check(law, run).failed).toBe(true)
  })
})
