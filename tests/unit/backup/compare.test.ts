import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { SetId, type Annotation, type Draft } from '../../../src/shared/annotation/annotation'
import { compareNotebooks, copyOf } from '../../../src/shared/backup/compare'
import { planRestoring, wishFor } from '../../../src/shared/backup/plan-restoring'
import { lineOf } from '../../../src/shared/backup/restore-line'
import { emptyNotebook, type Notebook } from '../../../src/shared/notebook/notebook'
import { enter, minute } from '../../support/enacted'
import { bookmark, highlight, link, newId, note, ownEvent, work } from '../../support/keeping'

const at = (draft: Draft, minutes: number): Annotation => ({
  ...draft,
  created: minute(0),
  modified: minute(minutes),
})

type Content = { present?: Annotation[]; bin?: [Annotation, number][]; gone?: [Annotation, number][] }

const notebook = ({ present = [], bin = [], gone = [] }: Content): Notebook => ({
  ...emptyNotebook(work),
  annotations: new Map(present.map((one) => [one.id, one])),
  bin: new Map(bin.map(([annotation, when]) => [annotation.id, { annotation, deleted: minute(when) }])),
  gone: new Map(gone.map(([{ id }, when]) => [id, { id, deleted: minute(when) }])),
})

const id = newId()
const one = (words: string, minutes: number) => at(note(words, id), minutes)
const theirs = { from: { set: v.parse(SetId, newId()), name: 'Klasse 9b' } }
const copy = copyOf(one('a', 1))
const [event, hanging] = [at(ownEvent(), 1), at(link('alaska-summit'), 1)]
const toEvent = at(link(event.id), 1)

describe('how an annotation of a backup stands to what is here', () => {
  it.each<[string, Content, Content, string[]]>([
    ['is not known here', { present: [one('a', 1)] }, {}, ['added']],
    ['is the same', { present: [one('a', 1)] }, { present: [one('a', 1)] }, []],
    ['says the same, at another time', { present: [one('a', 2)] }, { present: [one('a', 1)] }, []],
    ['is later', { present: [one('b', 2)] }, { present: [one('a', 1)] }, ['changed']],
    ['is older and says something else', { present: [one('a', 1)] }, { present: [one('b', 2)] }, ['older']],
    ['is older and was kept beside it', { present: [one('a', 1)] }, { present: [one('b', 2), copy] }, []],
    [
      'is older, was kept beside it, and deleted',
      { present: [one('a', 1)] },
      { present: [one('b', 2)], bin: [[copy, 3]] },
      ['back'],
    ],
    [
      'is older, was kept beside it, and deleted for good',
      { present: [one('a', 1)] },
      { present: [one('b', 2)], gone: [[copy, 3]] },
      ['back'],
    ],
    [
      'is older and says nothing that is not here',
      { present: [at(highlight(id), 1)] },
      { present: [one('b', 2)] },
      [],
    ],
    ['differs, and neither is later', { present: [one('a', 1)] }, { present: [one('b', 1)] }, ['both']],
    ['was kept beside it already', { present: [one('a', 1)] }, { present: [one('b', 1), copy] }, []],
    [
      'was kept beside it, and deleted',
      { present: [one('a', 1)] },
      { present: [one('b', 1)], bin: [[copy, 3]] },
      ['back'],
    ],
    [
      'is somebody else’s, and later',
      { present: [{ ...one('b', 2), ...theirs }] },
      { present: [one('a', 1)] },
      ['both'],
    ],
    ['lies in the bin', { present: [one('a', 1)] }, { bin: [[one('a', 1), 3]] }, ['back']],
    [
      'was deleted before its last change there',
      { present: [one('a', 5)] },
      { bin: [[one('a', 1), 3]] },
      ['back'],
    ],
    ['was deleted for good', { present: [one('a', 1)] }, { gone: [[one('a', 1), 3]] }, ['back']],
    ['lay in the backup’s own bin', { bin: [[one('a', 1), 2]] }, {}, ['back']],
    ['lay in both bins', { bin: [[one('a', 1), 2]] }, { bin: [[one('a', 1), 2]] }, []],
    [
      'lay in the backup’s bin, and is gone here',
      { bin: [[one('a', 1), 2]] },
      { gone: [[one('a', 1), 2]] },
      [],
    ],
    [
      'lay in the backup’s bin, and is here again',
      { bin: [[one('a', 1), 2]] },
      { present: [one('a', 1)] },
      [],
    ],
    [
      'links to an event that is deleted here',
      { present: [event, toEvent] },
      { bin: [[event, 3]] },
      ['back', 'back'],
    ],
    ['links to an event of the work', { present: [hanging] }, {}, ['added']],
    [
      'links to an event that is gone here, from the bin',
      {
        bin: [
          [event, 2],
          [toEvent, 2],
        ],
      },
      { gone: [[event, 2]] },
      ['back', 'back'],
    ],
    [
      'links to an event that lies in both bins, and is itself known nowhere here',
      {
        bin: [
          [toEvent, 1],
          [event, 2],
        ],
      },
      { bin: [[event, 1]] },
      ['back', 'back'],
    ],
  ])('%s', (_, backup, here, effects) => {
    const compared = compareNotebooks(notebook(backup), notebook(here))
    expect(compared.differences.map(({ effect }) => effect)).toEqual(effects)
  })
})

describe('restoring an own event and links to it', () => {
  const chosen = (backup: Content, here: Content, ...wanted: Annotation[]) => {
    const [from, to] = [notebook(backup), notebook(here)]
    const wishes = compareNotebooks(from, to).differences.filter((each) =>
      wanted.some((want) => want.id === each.id),
    )
    const restored = planRestoring(from, to, wishes.map(wishFor))
    enter(to, restored.plan, minute(9))
    return { left: restored.left, ids: [...to.annotations.keys()] }
  }
  const present = [event, toEvent]

  it('leaves a link whose event does not come', () => {
    expect(chosen({ present }, {}, toEvent)).toEqual({ left: 1, ids: [] })
    expect(chosen({ present }, { present: [event] }, toEvent)).toEqual({
      left: 0,
      ids: [event.id, toEvent.id],
    })
  })

  it('brings an event that was deleted back with the links that were deleted with it, and not with others', () => {
    const apart = at(link(event.id), 1)
    const backup = { present: [...present, apart] }
    const here: Content = {
      bin: [
        [event, 5],
        [toEvent, 5],
        [apart, 3],
      ],
    }
    expect(chosen(backup, here, event)).toEqual({ left: 0, ids: [event.id, toEvent.id] })
    expect(chosen(backup, here, event, apart)).toEqual({ left: 0, ids: [event.id, toEvent.id, apart.id] })
    expect(chosen(backup, here, apart)).toEqual({ left: 1, ids: [] })
  })
})

describe('what comes out of the bin', () => {
  it.each<[string, Annotation, Annotation, string[]]>([
    ['as it lies there, where that is later', one('alt', 1), one('neu', 2), ['neu']],
    ['as the backup has it, where that is later', one('neu', 2), one('alt', 1), ['neu']],
    ['both, where neither is', one('a', 1), one('b', 1), ['b', 'a']],
  ])('is there %s', (_, backup, binned, words) => {
    const [from, here] = [notebook({ present: [backup] }), notebook({ bin: [[binned, 3]] })]
    const wishes = compareNotebooks(from, here).differences.map(wishFor)
    enter(here, planRestoring(from, here, wishes).plan, minute(9))
    expect([...here.annotations.values()].map((each) => 'body' in each && each.body?.value)).toEqual(words)
    expect(here.bin.size).toBe(0)
  })
})

describe('a line of the list', () => {
  const long = `${'ä'.repeat(298)}🕊️ und mehr`
  it.each<[string, Annotation, { kind: string; quote: string; note: string }]>([
    ['a highlight', at(highlight(), 1), { kind: 'highlight', quote: 'Kämpfe', note: '' }],
    ['a long note', at(note(long), 1), { kind: 'note', quote: 'Kämpfe', note: `${'ä'.repeat(298)}…` }],
    ['a bookmark', at(bookmark('hier'), 1), { kind: 'bookmark', quote: 'Kämpfe', note: 'hier' }],
    ['an event', at(ownEvent({}, 'mehr'), 1), { kind: 'event', quote: '', note: 'Waffenruhe\nmehr' }],
    ['a link to an own event', toEvent, { kind: 'link', quote: 'Kämpfe', note: 'Waffenruhe' }],
    ['a link to another one', hanging, { kind: 'link', quote: 'Kämpfe', note: '' }],
  ])('of %s has its words', (_, annotation, expected) => {
    const backup = notebook({ present: [annotation], bin: annotation === toEvent ? [[event, 1]] : [] })
    const [difference] = compareNotebooks(backup, emptyNotebook(work)).differences
    if (!difference) throw new Error('it is not known here')
    const line = lineOf(difference, { key: 3, work, backup })
    expect(line).toMatchObject({ ...expected, key: 3, work, effect: 'added', noteHere: '', deleted: null })
  })
})
