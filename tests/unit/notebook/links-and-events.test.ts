import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { TagId, type Annotation, type Draft } from '../../../src/shared/annotation/annotation'
import { describe as selectorsOf } from '../../../src/shared/annotation/describe'
import { apply } from '../../../src/shared/notebook/apply'
import { emptyNotebook, type Notebook } from '../../../src/shared/notebook/notebook'
import {
  planRedo,
  planRemove,
  planRevise,
  planUndo,
  type Plan,
  type Revise,
} from '../../../src/shared/notebook/plan'
import { planAnnotateAll, planReviseAll } from '../../../src/shared/notebook/plan-several'
import type { Result } from '../../../src/shared/result'
import { bookmark, highlight, link, ownEvent, question, text, wording, work } from '../../support/keeping'

const timeAt = (revision: number) => new Date(Date.UTC(2026, 0, 1) + revision * 1000).toISOString()
const tag = v.parse(TagId, '00000000-0000-4000-8000-0000000000a0')

/** Makes what was planned, and gives it. */
function made(notebook: Notebook, plan: (notebook: Notebook, time: string) => Result<Plan>): Plan {
  const revision = notebook.revision + 1
  const planned = plan(notebook, timeAt(revision))
  if (!planned.ok) throw new Error(`refused: ${JSON.stringify(planned.failure)}`)
  if (planned.value) apply(notebook, { ...planned.value, revision, time: timeAt(revision) })
  return planned.value
}

function notebookWith(...drafts: [Draft, ...Draft[]]) {
  const notebook = emptyNotebook(work)
  made(notebook, (state, time) => planAnnotateAll(state, { work, drafts }, time))
  const revise = (wish: Omit<Revise, 'work' | 'id'>) =>
    made(notebook, (state, time) => planRevise(state, { work, id: drafts[0].id, ...wish }, time))
  return { notebook, revise, first: () => notebook.annotations.get(drafts[0].id) }
}

const words = { title: 'Waffenruhe', date: '2025-08~', lane: 'own' as const }
const place = { edition: 'de' as const, text, selector: selectorsOf(wording, { start: 12, end: 20 }) }

describe('an event of the reader’s own', () => {
  test.each<[string, Omit<Revise, 'work' | 'id'>, object]>([
    ['gets other words', { event: { ...words, title: 'Feuerpause' } }, { event: { title: 'Feuerpause' } }],
    ['gets another date', { event: { ...words, date: '2025-21' } }, { event: { date: '2025-21' } }],
    ['gets another lane', { event: { ...words, lane: 'diplomacy' } }, { event: { lane: 'diplomacy' } }],
    ['gets another note', { note: 'Oder nicht?' }, { event: words, body: { value: 'Oder nicht?' } }],
    ['gets tags', { tags: [tag] }, { tags: [tag], event: words, body: { value: 'Wirklich?' } }],
    [
      'gets other words and another note together',
      { event: { ...words, date: '2025-09' }, note: 'Doch.' },
      { event: { date: '2025-09' }, body: { value: 'Doch.' } },
    ],
  ])('%s, and has its own back when that is undone', (_, wish, expected) => {
    const { notebook, revise, first } = notebookWith(ownEvent(words, 'Wirklich?'))
    const before = first()
    expect(revise(wish)?.changes).toHaveLength(1)
    expect(first()).toMatchObject(expected)
    made(notebook, planUndo)
    expect(first()).toEqual({ ...before, modified: first()?.modified })
    made(notebook, planRedo)
    expect(first()).toMatchObject(expected)
  })

  test.each(['', '  \n'])('stays without its note when that becomes „%s“', (note) => {
    const { revise, first } = notebookWith(ownEvent(words, 'Wirklich?'))
    revise({ note })
    expect(first()).toMatchObject({ motivation: 'identifying', event: words })
    expect(first()).not.toHaveProperty('body')
  })

  test('has its note written in one sitting as one step', () => {
    const { notebook, revise, first } = notebookWith(ownEvent(words))
    const sitting = '00000000-0000-4000-8000-0000000000c1'
    for (const note of ['W', 'Wa', 'Warum?']) revise({ note, sitting })
    expect(notebook.done).toHaveLength(2)
    made(notebook, planUndo)
    expect(first()).not.toHaveProperty('body')
  })

  test('keeps what other programs said of it', () => {
    const { notebook, revise, first } = notebookWith(ownEvent(words))
    const event = first()
    if (!event) throw new Error('it was made just now')
    notebook.annotations.set(event.id, { ...event, extra: { 'dc:rights': 'CC0' } })
    revise({ event: { ...words, title: 'Feuerpause' } })
    expect(first()).toMatchObject({ extra: { 'dc:rights': 'CC0' } })
  })

  test.each<[string, Omit<Revise, 'work' | 'id'>]>([
    ['the same words', { event: { ...words } }],
    ['a category', { category: question }],
    ['a place', { place }],
    ['a name', { label: 'Name' }],
  ])('is not changed by %s', (_, wish) => {
    const { revise } = notebookWith(ownEvent(words, 'Wirklich?'))
    expect(revise(wish)).toBeUndefined()
  })
})

describe('a link', () => {
  test('gets another passage, and keeps its event', () => {
    const { revise, first } = notebookWith(link('alaska-summit'))
    revise({ place })
    expect(first()).toMatchObject({ motivation: 'linking', event: 'alaska-summit', target: place })
  })

  test.each<[string, Omit<Revise, 'work' | 'id'>]>([
    ['a note', { note: 'Worte' }],
    ['a category', { category: question }],
    ['a name', { label: 'Name' }],
    ['an event’s words', { event: words }],
  ])('is not changed by %s', (_, wish) => {
    const { revise } = notebookWith(link('alaska-summit'))
    expect(revise(wish)).toBeUndefined()
  })

  test('comes with its event as one step, in both directions', () => {
    const event = ownEvent(words)
    const { notebook } = notebookWith(event, link(event.id), link(event.id))
    const size = () => notebook.annotations.size
    made(notebook, planUndo)
    expect([size(), notebook.bin.size]).toEqual([0, 3])
    made(notebook, planRedo)
    expect([size(), notebook.bin.size]).toEqual([3, 0])
  })
})

test.each([
  ['a highlight', highlight()],
  ['a bookmark', bookmark()],
])('%s is not changed by an event’s words', (_, draft) => {
  expect(notebookWith(draft).revise({ event: words })).toBeUndefined()
})

test('tags are given to events and links with all else, a category to marks alone', () => {
  const drafts: [Draft, ...Draft[]] = [ownEvent(words, 'n'), link('alaska-summit'), highlight()]
  const { notebook } = notebookWith(...drafts)
  const ids = drafts.map(({ id }) => id)
  const wish = { work, ids, category: question, addTags: [tag] }
  expect(made(notebook, (state, time) => planReviseAll(state, wish, time))?.changes).toHaveLength(3)
  const all: Annotation[] = [...notebook.annotations.values()]
  expect(all.map(({ tags }) => tags)).toEqual([[tag], [tag], [tag]])
  expect(all.filter((one) => 'category' in one)).toMatchObject([
    { motivation: 'highlighting', category: question },
  ])
  expect(all[0]).toMatchObject({ event: words, body: { value: 'n' } })
})

test('an own event that is deleted takes its links along, and no others', () => {
  const event = ownEvent(words)
  const { notebook } = notebookWith(event, link(event.id), link('alaska-summit'), highlight())
  made(notebook, (state) => planRemove(state, { work, ids: [event.id] }))
  expect([...notebook.annotations.values()].map(({ motivation }) => motivation)).toEqual([
    'linking',
    'highlighting',
  ])
  made(notebook, planUndo)
  expect(notebook.annotations.size).toBe(4)
})
