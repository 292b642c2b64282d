import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { StepNames } from '../../../src/main/step-names'
import { Annotation, WorkId } from '../../../src/shared/annotation/annotation'
import { reverseAll, type Change, type Entry } from '../../../src/shared/notebook/change'
import { stepName } from '../../../src/shared/notebook/step-name'
import { messagesIn } from '../../../src/shared/messages/messages'

const words = messagesIn('de').steps
const work = v.parse(WorkId, 'sample')
const time = '2025-08-14T10:00:00.000Z'
const tag = '11111111-1111-4111-8111-111111111111'

const base = {
  id: '22222222-2222-4222-8222-222222222222',
  tags: [],
  created: time,
  modified: time,
}
const selector = [
  { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' },
  { type: 'TextPositionSelector', start: 0, end: 1 },
]
const target = { work, edition: 'de', text: 'a'.repeat(64), selector }
const mark = v.parse(Annotation, { ...base, motivation: 'highlighting', category: 'claim', target })
const note = (value: string) =>
  v.parse(Annotation, { ...mark, motivation: 'commenting', body: { type: 'TextualBody', value } })
const articleNote = (value: string) =>
  v.parse(Annotation, {
    ...base,
    motivation: 'describing',
    target: { work },
    body: { type: 'TextualBody', value },
  })
const like = (change: object) => v.parse(Annotation, { ...mark, ...change })

const added = (after: Annotation): Change => ({ type: 'annotation-added', after })
const changed = (before: Annotation, after: Annotation): Change => ({
  type: 'annotation-changed',
  before,
  after,
})
const deleted = (before: Annotation): Change => ({ type: 'annotation-deleted', before })

describe('a step’s name', () => {
  it.each<[string, Change[]]>([
    ['Markieren', [added(mark)]],
    ['Notiz schreiben', [added(note('a'))]],
    ['Notiz schreiben', [changed(mark, note('a'))]],
    ['Notiz ändern', [changed(note('a'), note('b'))]],
    ['Notiz löschen', [changed(note('a'), mark)]],
    ['Kategorie ändern', [changed(mark, like({ category: 'term' }))]],
    ['Schlagwort hinzufügen', [changed(mark, like({ tags: [tag] }))]],
    ['Schlagwort entfernen', [changed(like({ tags: [tag] }), mark)]],
    ['Neu zuordnen', [changed(mark, like({ target: { ...target, text: 'b'.repeat(64) } }))]],
    ['Anmerkung ändern', [changed(mark, like({ category: 'term', tags: [tag] }))]],
    ['Markierung löschen', [deleted(mark)]],
    ['Markierung mit Notiz löschen', [deleted(note('a'))]],
    ['Notiz zum Artikel schreiben', [added(articleNote('a'))]],
    ['Notiz zum Artikel ändern', [changed(articleNote('a'), articleNote('b'))]],
    ['Notiz zum Artikel löschen', [deleted(articleNote('a'))]],
    ['2 Anmerkungen löschen', [deleted(mark), deleted(note('a'))]],
    ['2 Anmerkungen hinzufügen', [added(mark), added(note('a'))]],
    ['2 Anmerkungen ändern', [added(mark), deleted(note('a'))]],
  ])('is „%s“', (name, changes) => {
    expect(stepName({ changes }, words)).toBe(name)
  })
})

describe('the next steps’ names', () => {
  const entry = (revision: number, act: Entry['act'], changes: Change[]): Entry => ({
    revision,
    time,
    act,
    changes,
  })

  it('follow what is done, undone and redone', () => {
    const names = new StepNames()
    expect(names.next(work, words)).toEqual({ undo: undefined, redo: undefined })
    names.follow(work, entry(1, 'do', [added(mark)]))
    names.follow(work, entry(2, 'do', [changed(mark, note('a'))]))
    expect(names.next(work, words)).toEqual({ undo: 'Notiz schreiben', redo: undefined })
    names.follow(work, entry(3, 'undo', reverseAll([changed(mark, note('a'))])))
    expect(names.next(work, words)).toEqual({ undo: 'Markieren', redo: 'Notiz schreiben' })
    names.follow(work, entry(4, 'redo', [changed(mark, note('a'))]))
    expect(names.next(work, words)).toEqual({ undo: 'Notiz schreiben', redo: undefined })
  })

  it('bear the undoing of a step from an earlier sitting', () => {
    const names = new StepNames()
    names.follow(work, entry(9, 'undo', [deleted(mark)]))
    expect(names.next(work, words)).toEqual({ undo: undefined, redo: undefined })
  })
})
