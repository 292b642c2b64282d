import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { SetId, type Annotation, type Draft, type From } from '../../../src/shared/annotation/annotation'
import { messagesIn } from '../../../src/shared/messages/messages'
import { apply } from '../../../src/shared/notebook/apply'
import { emptyNotebook, fromRecord, toRecord, type Notebook } from '../../../src/shared/notebook/notebook'
import {
  planAnnotate,
  planRedo,
  planRemove,
  planRevise,
  planUndo,
  type Plan,
} from '../../../src/shared/notebook/plan'
import { planImport, type Taken } from '../../../src/shared/notebook/plan-import'
import { planPurge, planReviseAll } from '../../../src/shared/notebook/plan-several'
import { stepName } from '../../../src/shared/notebook/step-name'
import type { Result } from '../../../src/shared/result'
import { draft, inOrder, revise } from '../../support/notebook-laws'
import { highlight, newId, note, question, text, work } from '../../support/keeping'

const now = '2026-03-01T12:00:00.000Z'
const long = '2025-11-11T11:11:11.111Z'
const theirs: From = { set: v.parse(SetId, '00000000-0000-4000-8000-0000000000f1'), name: 'Klasse 9b' }
const again: From = { set: v.parse(SetId, '00000000-0000-4000-8000-0000000000f2'), name: 'Klasse 9b' }

const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

function enter(notebook: Notebook, plan: Plan, time = now): void {
  if (plan) apply(notebook, { ...plan, revision: notebook.revision + 1, time })
}

function take(notebook: Notebook, annotations: readonly Annotation[], time = now): Taken[] {
  const { plan, taken } = valueOf(planImport(notebook, { work, annotations }, time))
  enter(notebook, plan, time)
  return taken
}

const made = (
  one: Draft,
  { from, ...times }: Partial<Pick<Annotation, 'created' | 'modified' | 'from'>> = {},
) => ({
  ...one,
  created: long,
  modified: long,
  ...times,
  ...(from && { from }),
})
const notebookWith = (...annotations: Annotation[]): Notebook => {
  const notebook = emptyNotebook(work)
  take(notebook, annotations)
  notebook.done.length = 0
  return notebook
}

describe('taking annotations in', () => {
  it('keeps what they say of themselves: times, other programs’ properties, whose they are', () => {
    const notebook = emptyNotebook(work)
    const one = { ...made(note('Von woanders'), { from: theirs }), extra: { 'x:mood': ['gut'] } }
    expect(take(notebook, [one])).toEqual(['added'])
    expect([...notebook.annotations.values()]).toEqual([one])
  })

  it('takes no time that is still to come', () => {
    const notebook = emptyNotebook(work)
    const late = '2030-01-01T00:00:00.000Z'
    take(notebook, [made(highlight(), { created: late, modified: late })])
    expect([...notebook.annotations.values()]).toMatchObject([{ created: now, modified: now }])
  })

  it('changes what is there, says which it left as it was, and counts one id once', () => {
    const there = made(note('alt'))
    const same = made(highlight())
    const notebook = notebookWith(there, same)
    const changed = { ...there, body: { type: 'TextualBody' as const, value: 'neu' } }
    const fresh = made(highlight())
    expect(take(notebook, [changed, { ...same, modified: now }, fresh, fresh])).toEqual([
      'replaced',
      'same',
      'added',
      'same',
    ])
    expect(notebook.annotations.get(there.id)).toEqual(changed)
    expect(notebook.annotations.get(same.id)).toEqual(same)
  })

  it('brings back what lies in the bin, and puts the same into it again when it is undone', () => {
    const one = made(note('wie es war'))
    const notebook = notebookWith(one)
    enter(notebook, valueOf(planRemove(notebook, { work, ids: [one.id] })))
    const other = { ...one, body: { type: 'TextualBody' as const, value: 'wie es kommt' } }
    expect(take(notebook, [other])).toEqual(['added'])
    expect(notebook.annotations.get(one.id)).toEqual(other)
    expect(notebook.bin.size).toBe(0)
    enter(notebook, valueOf(planUndo(notebook, now)))
    expect(notebook.annotations.size).toBe(0)
    expect(notebook.bin.get(one.id)?.annotation).toEqual({ ...one, modified: expect.any(String) as string })
  })

  it('brings back what was deleted for good, because the reader has chosen it', () => {
    const one = made(highlight())
    const notebook = notebookWith(one)
    enter(notebook, valueOf(planRemove(notebook, { work, ids: [one.id] })))
    enter(notebook, valueOf(planPurge(notebook, { work, ids: [one.id] })))
    expect(notebook.gone.size).toBe(1)
    expect(take(notebook, [one])).toEqual(['added'])
    expect([notebook.annotations.size, notebook.gone.size]).toEqual([1, 0])
  })

  it('never lets somebody else’s annotation take the place of the reader’s own, in the bin neither', () => {
    const [mine, binned] = [made(note('meins')), made(note('weg'))]
    const notebook = notebookWith(mine, binned)
    enter(notebook, valueOf(planRemove(notebook, { work, ids: [binned.id] })))
    expect(
      take(
        notebook,
        [mine, binned].map((one) => ({ ...one, from: theirs })),
      ),
    ).toEqual(['left', 'left'])
    expect([...notebook.annotations.values()]).toEqual([mine])
    expect(notebook.bin.get(binned.id)?.annotation).toEqual(binned)
  })

  it('puts what comes under a known name into the set of that name', () => {
    const notebook = notebookWith(made(highlight(), { from: theirs }))
    const later = made(highlight(), { from: again })
    take(notebook, [later])
    expect(notebook.annotations.get(later.id)?.from).toEqual(theirs)
  })

  it('refuses annotations of another work, all of them', () => {
    const other = { ...made(highlight()), target: { ...highlight().target, work: 'another' } }
    const planned = planImport(
      emptyNotebook(work),
      { work, annotations: [made(highlight()), other as Annotation] },
      now,
    )
    expect(planned).toMatchObject({ ok: false, failure: { kind: 'refused' } })
  })

  it.each([
    ['de', 'Import von 40 Anmerkungen'],
    ['en', 'Import of 40 Annotations'],
  ] as const)('is one step, called by its count (%s)', (language, name) => {
    const notebook = emptyNotebook(work)
    take(
      notebook,
      Array.from({ length: 40 }, () => made(highlight())),
    )
    expect(notebook.done.map((step) => stepName(step, messagesIn(language).steps))).toEqual([name])
    enter(notebook, valueOf(planUndo(notebook, now)))
    expect(notebook.undone.map((step) => stepName(step, messagesIn(language).steps))).toEqual([name])
    enter(notebook, valueOf(planRedo(notebook, now)))
    expect(notebook.done.map(({ origin }) => origin)).toEqual(['import'])
  })
})

/** Annotations of a few ids, some of them somebody else's. */
const annotations = fc.array(
  fc
    .record({ one: draft, from: fc.constantFrom(undefined, theirs, again) })
    .map(({ one, from }) => made(one, { ...(from && { from }) })),
  { maxLength: 6 },
)

describe('the laws of taking in', () => {
  it('undoing brings back the annotations there were', () => {
    fc.assert(
      fc.property(annotations, annotations, (first, second) => {
        const notebook = notebookWith(...first)
        const said = () => inOrder(notebook.annotations.values()).map((one) => ({ ...one, modified: '' }))
        const before = said()
        const taken = take(notebook, second)
        if (taken.some((one) => one === 'added' || one === 'replaced'))
          enter(notebook, valueOf(planUndo(notebook, now)))
        expect(said()).toEqual(before)
      }),
    )
  })

  it('twice is once', () => {
    fc.assert(
      fc.property(annotations, annotations, (first, second) => {
        const notebook = notebookWith(...first)
        take(notebook, second)
        const once = toRecord(notebook)
        const taken = take(notebook, second)
        expect(taken.every((one) => one === 'same' || one === 'left')).toBe(true)
        expect(toRecord(notebook)).toEqual(once)
        expect(toRecord(fromRecord(once))).toEqual(once)
      }),
    )
  })
})

describe('somebody else’s annotation', () => {
  const foreign = made(note('von Klasse 9b'), { from: theirs })

  it('is not changed, and it is said whose it is', () => {
    fc.assert(
      fc.property(revise, (wish) => {
        const notebook = notebookWith(foreign)
        const asked = { ...wish, id: foreign.id }
        const { category, tags, note: words, label, event, place } = asked
        const placeAlone = place && ![category, tags, words, label, event].some((one) => one !== undefined)
        const planned = planRevise(notebook, asked, now)
        expect(planned.ok).toBe(Boolean(placeAlone))
        if (!planned.ok) expect(planned.failure).toEqual({ kind: 'not-yours', name: 'Klasse 9b' })
      }),
    )
  })

  it('is not changed among others, and then none is', () => {
    const own = made(highlight())
    const notebook = notebookWith(foreign, own)
    expect(planReviseAll(notebook, { work, ids: [own.id, foreign.id], category: question }, now)).toEqual({
      ok: false,
      failure: { kind: 'not-yours', name: 'Klasse 9b' },
    })
  })

  it('stays theirs where its passage is found anew', () => {
    const notebook = notebookWith(foreign)
    const { edition, selector } = highlight().target as Extract<
      Annotation,
      { motivation: 'highlighting' }
    >['target']
    const [quote, position] = selector
    const place = { edition, text, selector: [quote, { ...position, start: 5 }] as typeof selector }
    enter(notebook, valueOf(planRevise(notebook, { work, id: foreign.id, place }, now)))
    expect(notebook.annotations.get(foreign.id)).toMatchObject({
      from: theirs,
      body: { value: 'von Klasse 9b' },
    })
  })

  it('can be removed, and comes back as it was', () => {
    const notebook = notebookWith(foreign)
    enter(notebook, valueOf(planRemove(notebook, { work, ids: [foreign.id] })))
    expect(notebook.annotations.size).toBe(0)
    enter(notebook, valueOf(planUndo(notebook, now)))
    expect([...notebook.annotations.values()]).toEqual([foreign])
  })

  it('is no hindrance to the reader’s own at the same passage', () => {
    const notebook = notebookWith(foreign)
    enter(notebook, valueOf(planAnnotate(notebook, highlight(newId()), now)))
    expect(notebook.annotations.size).toBe(2)
  })
})
