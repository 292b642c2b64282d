import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { TagId, WorkId, type Annotation, type Draft } from '../../../src/shared/annotation/annotation'
import { apply } from '../../../src/shared/notebook/apply'
import type { Entry } from '../../../src/shared/notebook/change'
import { emptyNotebook, type Notebook } from '../../../src/shared/notebook/notebook'
import {
  added,
  planRedo,
  planRemove,
  planRevise,
  planUndo,
  type Plan,
} from '../../../src/shared/notebook/plan'
import {
  binKeeps,
  planAnnotateAll,
  planClearing,
  planPurge,
  planRestore,
  planReviseAll,
} from '../../../src/shared/notebook/plan-several'
import type { Result } from '../../../src/shared/result'
import { bookmark, highlight, newId, note, question, work } from '../../support/keeping'

const timeAt = (revision: number) => new Date(Date.UTC(2026, 0, 1) + revision * 1000).toISOString()
const tag = (letter: string) => v.parse(TagId, `00000000-0000-4000-8000-0000000000${letter}0`)
const missing = { ok: false, failure: { kind: 'missing', what: 'annotation' } }

const articleNote = (of = work): Draft => ({
  motivation: 'describing',
  id: newId(),
  tags: [],
  target: { work: of },
  body: { type: 'TextualBody', value: 'Zum Ganzen.' },
})

/** Makes what was planned, and gives it. */
function made(notebook: Notebook, plan: (notebook: Notebook, time: string) => Result<Plan>): Plan {
  const revision = notebook.revision + 1
  const planned = plan(notebook, timeAt(revision))
  if (!planned.ok) throw new Error(`refused: ${JSON.stringify(planned.failure)}`)
  if (planned.value) apply(notebook, { ...planned.value, revision, time: timeAt(revision) } satisfies Entry)
  return planned.value
}

function notebookWith(...drafts: Draft[]) {
  const notebook = emptyNotebook(work)
  made(notebook, (state, time) => planAnnotateAll(state, { work, drafts }, time))
  const ids = drafts.map(({ id }) => id)
  const [first] = ids
  if (first === undefined) throw new Error('there is at least one')
  return { notebook, ids, first, all: () => [...notebook.annotations.values()] }
}

const remove = (notebook: Notebook, ids: readonly Annotation['id'][]) =>
  made(notebook, (state) => planRemove(state, { work, ids: [...ids] }))
const undo = (notebook: Notebook) => made(notebook, planUndo)

describe('annotating several', () => {
  test('is one step', () => {
    const { notebook, all } = notebookWith(highlight(), highlight(), bookmark('Hier'))
    expect([all().length, notebook.done.length]).toEqual([3, 1])
    undo(notebook)
    expect(all()).toEqual([])
  })

  test('passes over what is there already, and over a draft that comes twice', () => {
    const old = highlight()
    const { notebook, all } = notebookWith(old)
    const fresh = note('neu')
    made(notebook, (state, time) => planAnnotateAll(state, { work, drafts: [old, fresh, fresh] }, time))
    expect(all().map(({ id }) => id)).toEqual([old.id, fresh.id])
    undo(notebook)
    expect(all().map(({ id }) => id)).toEqual([old.id])
  })

  test('of nothing that is new needs nothing to be done', () => {
    const old = highlight()
    const { notebook } = notebookWith(old)
    expect(made(notebook, (state, time) => planAnnotateAll(state, { work, drafts: [old] }, time))).toBe(
      undefined,
    )
  })

  test('keeps none of them where one is of another work', () => {
    const other = articleNote(v.parse(WorkId, 'another'))
    const plan = planAnnotateAll(emptyNotebook(work), { work, drafts: [highlight(), other] }, timeAt(1))
    expect(plan).toMatchObject({ ok: false, failure: { kind: 'refused' } })
  })
})

describe('revising several', () => {
  const revise =
    (wish: Partial<Parameters<typeof planReviseAll>[1]>, ids: Annotation['id'][]) =>
    (state: Notebook, time: string) =>
      planReviseAll(state, { work, ids, ...wish }, time)

  test('gives a category to marks and leaves bookmarks and the note on the article as they are', () => {
    const { notebook, ids, all } = notebookWith(highlight(), note('n'), bookmark(), articleNote())
    const plan = made(notebook, revise({ category: question }, ids))
    expect(plan?.changes).toHaveLength(2)
    expect(all().map((one) => ('category' in one ? one.category : ''))).toEqual([question, question, '', ''])
    undo(notebook)
    expect(all().some((one) => 'category' in one && one.category === question)).toBe(false)
  })

  test('adds tags to all kinds and takes them away, as one step each', () => {
    const { notebook, ids, all } = notebookWith(highlight(), bookmark(), articleNote())
    made(notebook, revise({ addTags: [tag('a'), tag('b'), tag('a')] }, ids))
    expect(all().map(({ tags }) => tags)).toEqual(ids.map(() => [tag('a'), tag('b')]))
    made(notebook, revise({ addTags: [tag('c')], removeTags: [tag('a')] }, ids.slice(1)))
    expect(all().map(({ tags }) => tags)).toEqual([
      [tag('a'), tag('b')],
      [tag('b'), tag('c')],
      [tag('b'), tag('c')],
    ])
    expect(notebook.done).toHaveLength(3)
  })

  test('changes only those that are not yet as wished, and makes no entry where all are', () => {
    const { notebook, ids, first } = notebookWith(highlight(), highlight())
    made(notebook, (state, time) => planRevise(state, { work, id: first, category: question }, time))
    expect(made(notebook, revise({ category: question }, ids))?.changes).toHaveLength(1)
    expect(made(notebook, revise({ category: question, removeTags: [tag('a')] }, ids))).toBe(undefined)
  })

  test('changes none where one is not there', () => {
    const { notebook, ids } = notebookWith(highlight())
    expect(revise({ category: question }, [...ids, newId()])(notebook, timeAt(2))).toEqual(missing)
  })
})

describe('a bookmark', () => {
  const label = (notebook: Notebook, id: Annotation['id'], value: string) =>
    made(notebook, (state, time) => planRevise(state, { work, id, label: value }, time))

  test.each([
    ['gets a name', '', 'Anfang', 'Anfang'],
    ['gets a name without white space around it', '', '  Anfang ', 'Anfang'],
    ['loses its name', 'Anfang', '', ''],
    ['loses its name to white space', 'Anfang', '  ', ''],
  ])('%s', (_, before, wished, after) => {
    const { notebook, first, all } = notebookWith(bookmark(before))
    label(notebook, first, wished)
    expect(all()).toMatchObject([{ label: after }])
    undo(notebook)
    expect(all()).toMatchObject([{ label: before }])
  })

  test('has no category or note to be changed, and a mark no name', () => {
    const { notebook, first } = notebookWith(bookmark('Anfang'))
    const wish = { work, id: first, category: question, note: 'Worte' }
    expect(made(notebook, (state, time) => planRevise(state, wish, time))).toBe(undefined)
    const marked = notebookWith(highlight())
    expect(label(marked.notebook, marked.first, 'Name')).toBe(undefined)
  })
})

describe('restoring from the bin', () => {
  test('brings annotations back as one step, as old as they were', () => {
    const { notebook, ids, all } = notebookWith(note('eins'), bookmark('zwei'))
    const before = all()
    remove(notebook, ids)
    made(notebook, (state, time) => planRestore(state, { work, ids }, time))
    expect(all()).toEqual(before.map((one) => ({ ...one, modified: timeAt(3) })))
    expect([notebook.bin.size, notebook.done.length]).toEqual([0, 3])
    undo(notebook)
    expect([all().length, notebook.bin.size]).toEqual([0, 2])
    made(notebook, planRedo)
    expect([all().length, notebook.bin.size]).toEqual([2, 0])
  })

  test('of what is not in the bin restores nothing', () => {
    const { notebook, ids } = notebookWith(highlight(), highlight())
    remove(notebook, ids.slice(1))
    expect(planRestore(notebook, { work, ids }, timeAt(3))).toEqual(missing)
  })
})

describe('deleting for good', () => {
  const purge = (notebook: Notebook, ids: Annotation['id'][]) =>
    made(notebook, (state) => planPurge(state, { work, ids }))

  test('leaves a tombstone and nothing else of it', () => {
    const { notebook, ids, first } = notebookWith(note('Geheim.'), highlight())
    made(notebook, (state, time) => planRevise(state, { work, id: first, note: 'Ganz geheim.' }, time))
    remove(notebook, ids)
    const when = notebook.bin.get(first)?.deleted
    purge(notebook, [first])
    expect([...notebook.gone.values()]).toEqual([{ id: first, deleted: when }])
    expect(JSON.stringify([[...notebook.bin.values()], notebook.done, notebook.undone])).not.toContain(first)
  })

  test('leaves undo and redo of all else as they were', () => {
    const { notebook, ids, first, all } = notebookWith(note('Geheim.'), highlight())
    made(notebook, (state, time) => planRevise(state, { work, id: first, note: 'Ganz geheim.' }, time))
    remove(notebook, ids)
    undo(notebook)
    remove(notebook, [first])
    undo(notebook)
    made(notebook, planRedo)
    purge(notebook, [first])
    // Adding both, without the purged one; its own revision and deletion are no steps any more.
    expect(notebook.done.map(({ changes }) => changes.length)).toEqual([1])
    undo(notebook)
    expect(all()).toEqual([])
    made(notebook, planRedo)
    expect(all().map(({ id }) => id)).toEqual(ids.slice(1))
  })

  test('of one that can be redone takes it out of what can be redone', () => {
    const { notebook, first } = notebookWith(highlight())
    undo(notebook)
    purge(notebook, [first])
    expect(planRedo(notebook, '')).toMatchObject({ ok: false, failure: { what: 'step' } })
    expect(planUndo(notebook, '')).toMatchObject({ ok: false, failure: { what: 'step' } })
  })

  test('does not clear what can be redone', () => {
    const { notebook, ids, first } = notebookWith(highlight(), highlight())
    remove(notebook, [first])
    made(notebook, (state, time) =>
      planReviseAll(state, { work, ids: ids.slice(1), addTags: [tag('a')] }, time),
    )
    undo(notebook)
    purge(notebook, [first])
    expect(notebook.undone).toHaveLength(1)
  })

  test('of what is not in the bin deletes nothing', () => {
    const { notebook, ids } = notebookWith(highlight(), highlight())
    remove(notebook, ids.slice(1))
    expect(planPurge(notebook, { work, ids })).toEqual(missing)
  })
})

describe('the bin is cleared', () => {
  const deleted = Date.parse(timeAt(2))
  const binned = () => {
    const { notebook, ids } = notebookWith(highlight(), highlight())
    remove(notebook, ids)
    return notebook
  }
  /** Something that was done so long after the deletion. */
  const witness = (notebook: Notebook, milliseconds: number) => {
    const time = new Date(deleted + milliseconds).toISOString()
    const { revision } = notebook
    apply(notebook, { revision: revision + 1, time, act: 'do', changes: [added(highlight(), time)] })
    return notebook
  }

  test.each([
    ['of nothing on the same day', deleted, 0],
    ['of nothing a moment before 30 days', deleted + binKeeps - 1, 0],
    ['of all of it after 30 days', deleted + binKeeps, 2],
    ['of nothing where the clock was set back', deleted - 365 * binKeeps, 0],
  ])('%s', (_, now, count) => {
    expect(planClearing(witness(binned(), binKeeps), now)?.changes ?? []).toHaveLength(count)
  })

  test('of nothing where the clock alone says that 30 days are over: it may be wrong this once', () => {
    expect(planClearing(binned(), deleted + 10 * binKeeps)).toBeUndefined()
    expect(planClearing(witness(binned(), binKeeps - 1), deleted + 10 * binKeeps)).toBeUndefined()
  })
})
