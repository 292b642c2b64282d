import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Annotation, WorkId } from '../../../src/shared/annotation/annotation'
import type { Change } from '../../../src/shared/notebook/change'
import { stepName } from '../../../src/shared/notebook/step-name'
import { stepWords, type Naming } from '../../../src/shared/notebook/step-words'
import { messagesIn } from '../../../src/shared/messages/messages'

const words = messagesIn('de').steps
const work = v.parse(WorkId, 'sample')
const time = '2025-08-14T10:00:00.000Z'
const tag = '11111111-1111-4111-8111-111111111111'
const tag2 = '33333333-3333-4333-8333-333333333333'

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
const bookmark = (label: string) => v.parse(Annotation, { ...base, motivation: 'bookmarking', target, label })
const ownEvent = (words: object = {}, note = '') =>
  v.parse(Annotation, {
    ...base,
    motivation: 'identifying',
    target: { work },
    event: { title: 'Waffenruhe', date: '2025-08~', lane: 'own', ...words },
    ...(note !== '' && { body: { type: 'TextualBody', value: note } }),
  })
const link = (event: string, id = tag) =>
  v.parse(Annotation, { ...base, id, motivation: 'linking', target, event })
/** The target with its passage at those offsets. */
const placed = (start: number, end: number, text = 'a'.repeat(64)) => ({
  ...target,
  text,
  selector: [selector[0], { type: 'TextPositionSelector', start, end }],
})
const at = (start: number, end: number, text?: string) => like({ target: placed(start, end, text) })
const like = (change: object) => v.parse(Annotation, { ...mark, ...change })

const added = (after: Annotation): Change => ({ type: 'annotation-added', after })
const changed = (before: Annotation, after: Annotation): Change => ({
  type: 'annotation-changed',
  before,
  after,
})
const restored = (after: Annotation): Change => ({ type: 'annotation-restored', after })
const deleted = (before: Annotation): Change => ({ type: 'annotation-deleted', before })

const twice = (change: Change): Change[] => [change, change]

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
    ['Markierung ändern', [changed(at(2, 6), at(2, 9))]],
    ['Markierung ändern', [changed(at(2, 6), at(5, 9))]],
    ['Neu zuordnen', [changed(at(2, 6), at(6, 9))]],
    ['Neu zuordnen', [changed(at(2, 6), at(2, 9, 'b'.repeat(64)))]],
    ['Lesezeichen setzen', [added(bookmark(''))]],
    ['Lesezeichen umbenennen', [changed(bookmark(''), bookmark('Anfang'))]],
    ['Lesezeichen löschen', [deleted(bookmark(''))]],
    ['Wiederherstellen', [restored(mark)]],
    ['Anmerkung ändern', [changed(mark, like({ category: 'term', tags: [tag] }))]],
    ['Markierung löschen', [deleted(mark)]],
    ['Markierung mit Notiz löschen', [deleted(note('a'))]],
    ['Notiz zum Artikel schreiben', [added(articleNote('a'))]],
    ['Notiz zum Artikel ändern', [changed(articleNote('a'), articleNote('b'))]],
    ['Notiz zum Artikel löschen', [deleted(articleNote('a'))]],
    ['2 Anmerkungen löschen', [deleted(mark), deleted(note('a'))]],
    ['2 Stellen markieren', [added(mark), added(note('a'))]],
    ['2 Anmerkungen hinzufügen', [added(mark), added(bookmark(''))]],
    ['2 Anmerkungen wiederherstellen', [restored(mark), restored(bookmark(''))]],
    ['Kategorie von 2 Anmerkungen ändern', twice(changed(mark, like({ category: 'term' })))],
    ['Schlagwort zu 2 Anmerkungen hinzufügen', twice(changed(mark, like({ tags: [tag] })))],
    ['Schlagwort von 2 Anmerkungen entfernen', twice(changed(like({ tags: [tag] }), mark))],
    ['Schlagwörter von 2 Anmerkungen ändern', twice(changed(mark, like({ tags: [tag, tag2] })))],
    [
      '2 Anmerkungen ändern',
      [changed(mark, like({ category: 'term' })), changed(mark, like({ tags: [tag] }))],
    ],
    ['2 Anmerkungen ändern', [added(mark), deleted(note('a'))]],
    ['Ereignis anlegen', [added(ownEvent())]],
    ['Ereignis anlegen', [added(ownEvent()), added(link(base.id)), added(link(base.id, tag2))]],
    ['Ereignis ändern', [changed(ownEvent(), ownEvent({ date: '2025' }))]],
    ['Notiz schreiben', [changed(ownEvent(), ownEvent({}, 'a'))]],
    ['Anmerkung ändern', [changed(ownEvent(), ownEvent({ date: '2025' }, 'a'))]],
    ['Ereignis löschen', [deleted(ownEvent())]],
    ['Ereignis löschen', [deleted(ownEvent()), deleted(link(base.id))]],
    ['Wiederherstellen', [restored(ownEvent()), restored(link(base.id))]],
    ['2 Einträge wiederherstellen', [restored(ownEvent()), restored(mark)]],
    ['2 Einträge wiederherstellen', [restored(ownEvent()), restored(link('alaska-summit'))]],
    ['2 Anmerkungen löschen', [deleted(ownEvent()), deleted(link(base.id)), deleted(mark)]],
    ['Mit Ereignis verknüpfen', [added(link('alaska-summit'))]],
    ['2 Stellen mit Ereignissen verknüpfen', [added(link('a')), added(link('b'))]],
    ['Verknüpfung aufheben', [deleted(link('alaska-summit'))]],
    ['2 Verknüpfungen aufheben', [deleted(link('a')), deleted(link('b'))]],
    ['Neu zuordnen', [changed(link('a'), v.parse(Annotation, { ...link('a'), target: placed(2, 6) }))]],
  ])('is „%s“', (name, changes) => {
    expect(stepName({ changes }, words)).toBe(name)
  })
})

describe('a step’s words', () => {
  const naming: Naming = {
    words,
    placeOf: () => 'Abs. 15',
    language: 'de',
    now: new Date('2026-03-30T10:00:00.000Z'),
    timeZone: 'Europe/Berlin',
  }
  const english: Partial<Naming> = {
    language: 'en',
    words: messagesIn('en').steps,
    placeOf: () => 'para. 15',
  }
  const told = (moment: string, wish: Partial<Naming> = {}, changes = [changed(note('a'), mark)]) =>
    stepWords({ time: moment, changes }, { ...naming, ...wish })

  // The clocks went forward in the night before the day that is now; 15:40 then was 16:40 in winter.
  it.each<[string, string, Partial<Naming>, string]>([
    ['of today', '2026-03-30T06:05:00.000Z', {}, 'Notiz löschen, Abs. 15, 08:05'],
    ['of yesterday', '2026-03-29T15:40:00.000Z', {}, 'Notiz löschen, Abs. 15, gestern 17:40'],
    ['of just after midnight', '2026-03-29T22:01:00.000Z', {}, 'Notiz löschen, Abs. 15, 00:01'],
    ['of just before midnight', '2026-03-29T21:59:00.000Z', {}, 'Notiz löschen, Abs. 15, gestern 23:59'],
    [
      'of the day before yesterday',
      '2026-03-28T15:40:00.000Z',
      {},
      'Notiz löschen, Abs. 15, 28. März, 16:40',
    ],
    ['of another year', '2025-08-14T15:40:00.000Z', {}, 'Notiz löschen, Abs. 15, 14. Aug. 2025, 17:40'],
    [
      'without a known place',
      '2026-03-30T06:05:00.000Z',
      { placeOf: () => undefined },
      'Notiz löschen, 08:05',
    ],
    [
      'in another time zone',
      '2026-03-29T22:01:00.000Z',
      { timeZone: 'UTC' },
      'Notiz löschen, Abs. 15, gestern 22:01',
    ],
    ['in English', '2026-03-29T15:40:00.000Z', english, 'Delete Note, para. 15, yesterday 17:40'],
    [
      'in English, of another year',
      '2025-08-14T15:40:00.000Z',
      english,
      'Delete Note, para. 15, 14 Aug 2025, 17:40',
    ],
    [
      'on New Year’s Day',
      '2025-12-31T22:00:00.000Z',
      { now: new Date('2026-01-01T08:00:00.000Z') },
      'Notiz löschen, Abs. 15, gestern 23:00',
    ],
  ])('tell one %s', (_, moment, wish, expected) => {
    expect(told(moment, wish)).toBe(expected)
  })

  it('have no place where there are several annotations', () => {
    expect(told('2026-03-30T06:05:00.000Z', {}, [deleted(mark), deleted(mark)])).toBe(
      '2 Anmerkungen löschen, 08:05',
    )
  })

  it('have the place of the one passage that comes with an event, and none of several', () => {
    const now = '2026-03-30T06:05:00.000Z'
    const withLinks = (...events: string[]) => [
      added(ownEvent()),
      ...events.map((event, index) => added(link(event, index === 0 ? tag : tag2))),
    ]
    expect(told(now, {}, withLinks(base.id))).toBe('Ereignis anlegen, Abs. 15, 08:05')
    expect(told(now, {}, withLinks(base.id, base.id))).toBe('Ereignis anlegen, 08:05')
    expect(told(now, {}, withLinks())).toBe('Ereignis anlegen, 08:05')
    expect(told(now, {}, withLinks('alaska-summit'))).toBe('2 Anmerkungen hinzufügen, 08:05')
  })

  it('have the place where the annotation is after the step', () => {
    const seen: Annotation[] = []
    const placeOf = (annotation: Annotation) => void seen.push(annotation)
    told('2026-03-30T06:05:00.000Z', { placeOf }, [changed(at(2, 6), at(8, 9))])
    expect(seen).toEqual([at(8, 9)])
  })
})
