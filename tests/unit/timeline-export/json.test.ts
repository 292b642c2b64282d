import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { json } from '../../../src/shared/timeline-export/json'
import { TimelineFile } from '../../../src/shared/timeline-export/timeline-file'
import type { TimelineInput } from '../../../src/shared/timeline-export/material'
import { idOf } from '../export/sample'
import { hostileTitles, input, ownEvent, ownEvents, work } from './sample'

const fixture = (name: string) => `../../fixtures/export/timeline/${name}`
const read = (from: TimelineInput): TimelineFile => v.parse(TimelineFile, JSON.parse(json.write(from)))

describe('the timeline as data', () => {
  it('is the one in sample.json', async () => {
    await expect(json.write(input())).toMatchFileSnapshot(fixture('sample.json'))
  })

  it('reads back by its schema, with every event', () => {
    const { events, work: written } = read(input())
    expect(events.map(({ id, edtf }) => [id, edtf])).toEqual(input().events.map(({ id, date }) => [id, date]))
    expect(written).toMatchObject({ id: 'bridges', edition: 'de', title: { de: 'Über Brücken: was trägt?' } })
  })

  it('has the title of a bundled event in each language, whichever edition is open', () => {
    for (const language of ['de', 'en'] as const) {
      const arch = read(input({ language })).events.find(({ id }) => id === 'arch')
      expect(arch).toMatchObject({
        title: { de: 'Der Bogen', en: 'The arch' },
        places: [{ id: 'elbe', latitude: 53.5, longitude: 9.9 }],
        people: [{ id: 'ada' }],
      })
    }
  })

  it('has an own event with its note verbatim, and no language that nobody knows', () => {
    const own = read(input()).events.find(({ id }) => id === idOf(1))
    expect(own).toMatchObject({
      title: { und: 'Seitdem gesperrt' },
      note: ownEvents[0]?.body?.value,
      start: '2024-11-01',
      end: null,
      created: '2025-08-19T08:00:00.000Z',
    })
  })

  it('has the passages of every edition, in their words or without them', () => {
    const passagesOf = (from: TimelineInput) => read(from).events.find(({ id }) => id === 'arch')?.passages
    expect(passagesOf(input())?.map(({ edition, paragraph, basis }) => [edition, paragraph, basis])).toEqual([
      ['de', 1, 'article'],
      ['de', null, 'reader'],
      ['en', 1, 'article'],
    ])
    expect(passagesOf(input())?.[0]?.quote).toContain('🌉')
    expect(JSON.stringify(passagesOf(input({}, { quotes: false })))).not.toContain('quote')
  })

  it('always has its properties in the same order', () => {
    const order = (text: string) => [...text.matchAll(/"(\w+)":/g)].map(([, key]) => key)
    const again = { ...input(), work: { ...work, events: work.events.toReversed() } }
    expect(order(json.write(again))).toEqual(order(json.write(input())))
  })

  it.each(hostileTitles)('gives back %s in a title', (_, title) => {
    const own = [ownEvent(1, { title, date: '2025', lane: 'own' })]
    expect(read(input({ own }, { which: 'own' })).events[0]?.title.und).toBe(title)
  })
})
