import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noteOf } from '../../../src/shared/annotation/annotation'
import { describe as selectorsOf } from '../../../src/shared/annotation/describe'
import { messagesIn } from '../../../src/shared/messages/messages'
import { apply } from '../../../src/shared/notebook/apply'
import { changedId, reverse, reverseAll, type Change, type Entry } from '../../../src/shared/notebook/change'
import {
  emptyNotebook,
  fromRecord,
  longestHistory,
  toRecord,
  type Notebook,
} from '../../../src/shared/notebook/notebook'
import { later, planAnnotate, planRedo } from '../../../src/shared/notebook/plan'
import { stepName } from '../../../src/shared/notebook/step-name'
import { planned } from '../../support/enacted'
import { act, inOrder, type Act } from '../../support/notebook-laws'
import { claim, highlight, note, question, text, wording, work } from '../../support/keeping'

const timeAt = (revision: number) => new Date(Date.UTC(2026, 0, 1) + revision * 1000).toISOString()

/** Does what is asked, if it can be done, and gives the entry. */
function perform(notebook: Notebook, one: Act): Entry | undefined {
  const revision = notebook.revision + 1
  const plan = planned(notebook, one, timeAt(revision))
  if (!plan.ok || !plan.value) return undefined
  const entry: Entry = { ...plan.value, revision, time: timeAt(revision) }
  apply(notebook, entry)
  return entry
}

/** A restored annotation that was deleted again comes back as one that is new: the bin is not looked at for it. */
const withoutBin = (change: Change): Change =>
  change.type === 'annotation-restored' ? { type: 'annotation-added', after: change.after } : change

const binOf = ({ bin }: Notebook) => [...bin.keys()].sort()
/** What the annotations say; taking back and making again are changes of their own, at a time of their own. */
const stateOf = ({ annotations }: Notebook) =>
  inOrder(structuredClone([...annotations.values()])).map((one) => ({ ...one, modified: '' }))
const acts = fc.array(act, { maxLength: 40 })

describe('whatever has been done before,', () => {
  test('undoing a step gives the annotations before it, and redoing it those after it', () => {
    fc.assert(
      fc.property(acts, act, (before, one) => {
        const notebook = emptyNotebook(work)
        for (const earlier of before) perform(notebook, earlier)
        const [state, binned, steps] = [stateOf(notebook), binOf(notebook), notebook.done.length]
        const entry = perform(notebook, one)
        // A change that joined its sitting's step goes further back: that is the next law's.
        if (entry?.act !== 'do' || notebook.done.length === steps) return
        const [after, binnedAfter] = [stateOf(notebook), binOf(notebook)]
        perform(notebook, { act: 'undo' })
        expect(stateOf(notebook)).toEqual(state)
        // What was new is deleted now, and so can still be had from the bin.
        const made = entry.changes.filter(({ type }) => type === 'annotation-added').map(changedId)
        expect(binOf(notebook)).toEqual([...new Set([...binned, ...made])].sort())
        perform(notebook, { act: 'redo' })
        expect(stateOf(notebook)).toEqual(after)
        expect(binOf(notebook)).toEqual(binnedAfter)
      }),
    )
  })

  test('undoing every step empties a notebook, and redoing every step brings it back', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const notebook = emptyNotebook(work)
        for (const one of all) perform(notebook, one)
        while (notebook.undone.length > 0) perform(notebook, { act: 'redo' })
        const state = stateOf(notebook)
        const steps = notebook.done.length
        for (let step = 0; step < steps; step++) perform(notebook, { act: 'undo' })
        expect(stateOf(notebook)).toEqual([])
        for (let step = 0; step < steps; step++) perform(notebook, { act: 'redo' })
        expect(stateOf(notebook)).toEqual(state)
        expect(notebook.done).toHaveLength(steps)
      }),
    )
  })

  test('what is taken back or made again is later than what it takes the place of, and rests on what was there', () => {
    let changed = 0
    fc.assert(
      fc.property(acts, (all) => {
        const notebook = emptyNotebook(work)
        for (const one of all) {
          const before = new Map(notebook.annotations)
          const entry = perform(notebook, one)
          if (entry?.act !== 'undo' && entry?.act !== 'redo') continue
          for (const change of entry.changes) {
            if ('before' in change) expect(change.before).toEqual(before.get(change.before.id))
            if (change.type !== 'annotation-changed') continue
            expect(change.after.modified > change.before.modified).toBe(true)
            changed += 1
          }
        }
      }),
      // So many that some of them change something.
      { numRuns: 1000 },
    )
    expect(changed).toBeGreaterThan(0)
  })

  test('an annotation is in the notebook, in the bin or gone for good, and never in two of them', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const notebook = emptyNotebook(work)
        const ever = new Set<string>()
        for (const one of all)
          perform(notebook, one)?.changes.forEach((change) => {
            ever.add(changedId(change))
          })
        const { annotations, bin, gone } = notebook
        const everywhere = [...annotations.keys(), ...bin.keys(), ...gone.keys()]
        expect(everywhere.sort()).toEqual([...ever].sort())
      }),
    )
  })

  test('a record of it gives the same notebook, also for what follows', () => {
    fc.assert(
      fc.property(acts, acts, (before, after) => {
        const notebook = emptyNotebook(work)
        for (const one of before) perform(notebook, one)
        const copy = fromRecord(structuredClone(toRecord(notebook)))
        for (const one of after) expect(perform(copy, one)).toEqual(perform(notebook, one))
        expect(toRecord(copy)).toEqual(toRecord(notebook))
      }),
    )
  })

  test('a reversed change reversed is the change', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const notebook = emptyNotebook(work)
        for (const one of all) {
          const entry = perform(notebook, one)
          if (!entry || entry.act === 'tidy') continue
          const changes = entry.changes.map(withoutBin)
          expect(entry.changes.map((change) => reverse(reverse(change)))).toEqual(changes)
          expect(reverseAll(reverseAll(entry.changes))).toEqual(changes)
        }
      }),
    )
  })

  test('the same draft again is no second annotation', () => {
    const notebook = emptyNotebook(work)
    const draft = highlight()
    perform(notebook, { act: 'annotate', draft })
    expect(planAnnotate(notebook, draft, timeAt(2))).toEqual({ ok: true, value: undefined })
  })
})

describe('a sitting at a note', () => {
  const sitting = '00000000-0000-4000-8000-0000000000c1'
  const begun = () => {
    const notebook = emptyNotebook(work)
    const draft = note('e')
    perform(notebook, { act: 'annotate', draft })
    const write = (value: string, at: string = sitting) =>
      perform(notebook, { act: 'revise', wish: { work, id: draft.id, note: value, sitting: at } })
    const words = () => [...notebook.annotations.values()].map((one) => noteOf(one) ?? '')
    return { notebook, draft, write, words }
  }

  test('is one step, however many pauses it has', () => {
    const { notebook, write, words } = begun()
    for (const value of ['ei', 'ein', 'eins']) write(value)
    expect(notebook.done).toHaveLength(2)
    perform(notebook, { act: 'undo' })
    expect(words()).toEqual(['e'])
    perform(notebook, { act: 'redo' })
    expect(words()).toEqual(['eins'])
  })

  test('does not join another sitting, nor over another change', () => {
    const { notebook, draft, write } = begun()
    write('ei')
    write('ein', '00000000-0000-4000-8000-0000000000c2')
    expect(notebook.done).toHaveLength(3)
    perform(notebook, { act: 'revise', wish: { work, id: draft.id, category: question } })
    write('eins', '00000000-0000-4000-8000-0000000000c2')
    expect(notebook.done).toHaveLength(5)
  })

  test('is one step also where a passage is resized again and again', () => {
    const { notebook, draft } = begun()
    for (const end of [11, 12, 20]) {
      const place = { edition: 'de' as const, text, selector: selectorsOf(wording, { start: 4, end }) }
      perform(notebook, { act: 'revise', wish: { work, id: draft.id, place, sitting } })
    }
    expect(notebook.done).toHaveLength(2)
    expect(notebook.done.map((step) => stepName(step, messagesIn('de').steps))).toEqual([
      'Notiz schreiben',
      'Markierung ändern',
    ])
    perform(notebook, { act: 'undo' })
    expect([...notebook.annotations.values()]).toMatchObject([{ target: draft.target }])
  })

  test('that changes nothing is no step', () => {
    const { notebook, write, draft } = begun()
    expect(write('e')).toBeUndefined()
    expect(
      perform(notebook, { act: 'revise', wish: { work, id: draft.id, category: claim, tags: [] } }),
    ).toBeUndefined()
    expect(notebook.revision).toBe(1)
  })
})

test('no more than the longest history can be undone', () => {
  const notebook = emptyNotebook(work)
  for (let count = 0; count < longestHistory + 20; count++)
    perform(notebook, { act: 'annotate', draft: highlight() })
  expect(notebook.done).toHaveLength(longestHistory)
  while (perform(notebook, { act: 'undo' })) expect(notebook.annotations.size).toBeGreaterThanOrEqual(20)
  expect(notebook.annotations.size).toBe(20)
})

test('a new change ends what could be redone', () => {
  const notebook = emptyNotebook(work)
  perform(notebook, { act: 'annotate', draft: highlight() })
  perform(notebook, { act: 'undo' })
  perform(notebook, { act: 'annotate', draft: highlight() })
  expect(planRedo(notebook, timeAt(1))).toEqual({ ok: false, failure: { kind: 'missing', what: 'step' } })
})

test.each([
  ['the clock goes on', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:05.000Z', '2026-01-01T00:00:05.000Z'],
  [
    'the clock stands still',
    '2026-01-01T00:00:00.000Z',
    '2026-01-01T00:00:00.000Z',
    '2026-01-01T00:00:00.001Z',
  ],
  ['the clock goes back', '2026-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z'],
])('the next time is later also when %s', (_, previous, now, expected) => {
  expect(later(previous, now)).toBe(expected)
})
