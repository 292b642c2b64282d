import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { AnnotationId, type Annotation } from '../../../src/shared/annotation/annotation'
import { apply } from '../../../src/shared/notebook/apply'
import type { Change, Entry } from '../../../src/shared/notebook/change'
import { emptyNotebook, fromRecord, toRecord, type Notebook } from '../../../src/shared/notebook/notebook'
import { putTogether } from '../../../src/shared/notebook/put-together'
import { highlight, newId, work } from '../../support/keeping'

const moment = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
const ids = Array.from({ length: 5 }, () => newId())
const made = (id: AnnotationId, minute: number): Annotation => ({
  ...highlight(id),
  created: moment(minute),
  modified: moment(minute),
})

/** What a reader can do to an annotation, by number, as far as its state allows it. */
function step(notebook: Notebook, [which, deed]: [number, number], minute: number): Entry | undefined {
  const id = ids[which]
  if (!id) return undefined
  const entry = (changes: Change[]): Entry => ({
    revision: notebook.revision + 1,
    time: moment(minute),
    act: 'do',
    changes,
  })
  const live = notebook.annotations.get(id)
  if (!live) {
    const binned = notebook.bin.get(id)
    if (binned && deed === 0)
      return { ...entry([]), act: 'tidy', changes: [{ type: 'annotation-purged', id }] }
    return notebook.gone.has(id) ? undefined : entry([{ type: 'annotation-added', after: made(id, minute) }])
  }
  if (deed === 0) return entry([{ type: 'annotation-deleted', before: live }])
  return entry([{ type: 'annotation-changed', before: live, after: { ...live, modified: moment(minute) } }])
}

/** A life of a notebook: its entries, and the state after each. */
function lived(deeds: readonly [number, number][]) {
  const notebook = emptyNotebook(work)
  const entries: Entry[] = []
  const states = [copy(notebook)]
  for (const [minute, deed] of deeds.entries()) {
    const entry = step(notebook, deed, minute)
    if (!entry) continue
    apply(notebook, entry)
    entries.push(entry)
    states.push(copy(notebook))
  }
  return { entries, states, last: states.at(-1) ?? notebook }
}
const copy = (notebook: Notebook) => fromRecord(toRecord(notebook))
const content = ({ annotations, bin, gone }: Notebook) => ({
  annotations: Object.fromEntries(annotations),
  bin: Object.fromEntries(bin),
  gone: Object.fromEntries(gone),
})

const lives = fc.array(fc.tuple(fc.nat(4), fc.nat(2)), { minLength: 1, maxLength: 30 }).map(lived)
const at = <Value>(list: readonly Value[], share: number): [Value, number] => {
  const index = Math.min(list.length - 1, Math.floor(share * list.length))
  const value = list[index]
  if (value === undefined) throw new Error('there is at least one')
  return [value, index]
}
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('putting together', () => {
  test('any state and all entries after it gives the last state', () => {
    fc.assert(
      fc.property(lives, share, ({ entries, states, last }, how) => {
        const [state, index] = at(states, how)
        expect(content(putTogether({ state: copy(state), loose: entries.slice(index) }))).toEqual(
          content(last),
        )
      }),
    )
  })

  test('an older state with a newer backup gives the backup, with what came after it', () => {
    fc.assert(
      fc.property(lives, share, share, ({ entries, states, last }, one, other) => {
        const [state] = at(states, Math.min(one, other))
        const [backup, index] = at(states, Math.max(one, other))
        const elsewhere = { state: copy(backup), made: entries[index - 1]?.time ?? moment(0) }
        expect(content(putTogether({ state: copy(state), loose: entries.slice(index), elsewhere }))).toEqual(
          content(last),
        )
      }),
    )
  })

  test('a newer state with an older backup stays as it is', () => {
    fc.assert(
      fc.property(lives, share, ({ entries, states, last }, how) => {
        const [backup, index] = at(states, how)
        const elsewhere = { state: copy(backup), made: entries[index - 1]?.time ?? moment(0) }
        expect(content(putTogether({ state: copy(last), loose: [], elsewhere }))).toEqual(content(last))
      }),
    )
  })

  test('with any entries gone, nothing is dropped that a part knows, and what was deleted last stays deleted', () => {
    fc.assert(
      fc.property(lives, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), ({ entries }, kept) => {
        const loose = entries.filter((_, index) => kept[index])
        const result = putTogether({ state: emptyNotebook(work), loose })
        const known = new Set(loose.flatMap(({ changes }) => changes.map(idOf)))
        expect(new Set([...result.annotations.keys(), ...result.bin.keys(), ...result.gone.keys()])).toEqual(
          known,
        )
        for (const id of known) {
          const last = loose.flatMap(({ changes }) => [...changes]).findLast((change) => idOf(change) === id)
          const isDeleted = last?.type === 'annotation-deleted' || last?.type === 'annotation-purged'
          expect(result.annotations.has(id)).toBe(!isDeleted)
        }
        expect([result.done, result.undone]).toEqual([[], []])
      }),
    )
  })

  test('two that do not know of each other lose nothing of either', () => {
    fc.assert(
      fc.property(lives, lives, (here, there) => {
        const elsewhere = { state: copy(there.last), made: moment(15) }
        const result = putTogether({ state: copy(here.last), loose: [], elsewhere })
        const all = (one: Notebook) => [...one.annotations.keys(), ...one.bin.keys(), ...one.gone.keys()]
        expect(new Set(all(result))).toEqual(new Set([...all(here.last), ...all(there.last)]))
      }),
    )
  })

  test('an entry of another work says nothing of this one', () => {
    const foreign = made(v.parse(AnnotationId, ids[0]), 1)
    const after = { ...foreign, target: { ...foreign.target, work: 'other' } } as Annotation
    const entry: Entry = {
      revision: 1,
      time: moment(1),
      act: 'do',
      changes: [{ type: 'annotation-added', after }],
    }
    expect(putTogether({ state: emptyNotebook(work), loose: [entry] }).annotations.size).toBe(0)
  })
})

const idOf = (change: Entry['changes'][number]) =>
  'id' in change ? change.id : 'after' in change ? change.after.id : change.before.id
