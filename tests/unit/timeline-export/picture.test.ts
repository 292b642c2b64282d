import { describe, expect, it } from 'vitest'
import { svg } from '../../../src/shared/timeline-export/picture'
import type { TimelineInput } from '../../../src/shared/timeline-export/material'
import { hostileTitles, input, ownEvent, work } from './sample'
import { all, readXml, textIn, type XmlElement } from './read-xml'

const fixture = (name: string) => `../../fixtures/export/timeline/${name}`
const read = (from: TimelineInput): XmlElement => readXml(svg.write(from))

/** The titles of marks, which the picture tells where one points at them; not its own. */
const toldIn = (picture: XmlElement) =>
  all(picture, 'title')
    .slice(1)
    .flatMap((title) => textIn(title).split('\n'))

/** The texts that are seen, with where they begin and their measures. */
const seenIn = (picture: XmlElement) =>
  all(picture, 'text')
    .filter(({ attributes }) => attributes['aria-hidden'] === undefined)
    .map((text) => ({ words: textIn(text), x: Number(text.attributes.x), y: Number(text.attributes.y) }))

describe('the picture of the timeline', () => {
  it('is the one in sample.de.svg', async () => {
    await expect(svg.write(input())).toMatchFileSnapshot(fixture('sample.de.svg'))
  })

  it('is one of a part in English as in part.en.svg', async () => {
    const shown = { from: Date.UTC(2025, 6, 1), to: Date.UTC(2025, 8, 1) }
    await expect(svg.write(input({ language: 'en', shown }))).toMatchFileSnapshot(fixture('part.en.svg'))
  })

  it('has a name and a description, and needs nothing from elsewhere', () => {
    const picture = read(input())
    expect(picture.attributes).toMatchObject({ role: 'img', lang: 'de' })
    for (const id of picture.attributes['aria-labelledby']?.split(' ') ?? [])
      expect(
        [...all(picture, 'title'), ...all(picture, 'desc')].some(({ attributes }) => attributes.id === id),
      ).toBe(true)
    const written = svg.write(input()).replace('http://www.w3.org/2000/svg', '')
    expect(written).not.toMatch(/https?:|<style|<script|<image|href|@import|\bon\w+=/)
  })

  it('tells the date and the title of every event once', () => {
    const told = toldIn(read(input()))
    expect(told).toHaveLength(input().events.length)
    expect(told).toContain('um Mai 2024: Der Bogen')
    expect(told).toContain('bis Juni 2021, Beginn unbekannt: =1+1')
  })

  it('prints the count of events that stand too near each other', () => {
    const own = [1, 2, 3].map((day) =>
      ownEvent(day, { title: `Tag ${String(day)}`, date: `2022-03-0${String(day)}`, lane: 'own' }),
    )
    expect(seenIn(read(input({ own }))).map(({ words }) => words)).toContain('3')
  })

  it('has a key of exactly the signs in it', () => {
    const words = (from: TimelineInput) => seenIn(read(from)).map(({ words: seen }) => seen)
    expect(words(input())).toEqual(
      expect.arrayContaining([
        'genau datiert',
        'irgendwann im Monat',
        'Ende offen',
        'Ende unbekannt',
        'mehrere Ereignisse',
      ]),
    )
    const own = [ownEvent(1, { title: 'Tag', date: '2025-08-15?', lane: 'own' })]
    const few = words(input({ own }, { which: 'own' }))
    expect(few).toEqual(expect.arrayContaining(['genau datiert', 'unsicher datiert']))
    expect(few).not.toContain('irgendwann im Monat')
  })

  it('draws each of these dates otherwise', () => {
    const dates = [
      '2024',
      '2024?',
      '2024~',
      '2024%',
      '2024-21',
      '2024-05',
      '2024-05-06',
      '202X',
      '2024-01/2024-12',
      '2024/..',
      '2024/',
      '../2024',
    ]
    const drawn = dates.map((date) => {
      const own = [ownEvent(1, { title: 'x', date, lane: 'own' })]
      const shown = { from: Date.UTC(2010, 0), to: Date.UTC(2040, 0) }
      const [mark] = all(read(input({ own, shown }, { which: 'own' })), 'g').filter(
        (group) => all(group, 'title').length === 1,
      )
      return JSON.stringify({ ...mark, content: mark?.content.slice(1) }).replaceAll(/\d+(\.\d+)?/g, '#')
    })
    expect(new Set(drawn).size).toBe(dates.length)
  })

  it('keeps its labels within it and apart', () => {
    for (const shown of [undefined, { from: Date.UTC(2024, 0), to: Date.UTC(2025, 9) }]) {
      const from = input({ shown })
      const picture = read(from)
      const width = Number(picture.attributes.width)
      const seen = seenIn(picture)
      const labels = new Set(from.events.map(({ label }) => label))
      for (const row of new Set(seen.map(({ y }) => y))) {
        const inOrder = seen
          .filter(({ words, y }) => y === row && labels.has(words) && words !== 'Eröffnung')
          .toSorted((one, other) => one.x - other.x)
        for (const [index, { words, x }] of inOrder.entries()) {
          const end = x + from.measure(words)
          expect(end).toBeLessThanOrEqual(inOrder[index + 1]?.x ?? width)
        }
      }
    }
  })

  it.each(hostileTitles)('is well-formed with %s in a title', (_, title) => {
    const own = [ownEvent(1, { title, date: '2025-08-15', lane: 'own' }, title)]
    const from = input({ own }, { which: 'own' })
    const picture = read({
      ...from,
      edition: { ...from.edition, blocks: [{ id: 't', type: 'title', text: title }] },
    })
    expect(all(picture, 'script')).toEqual([])
    expect(toldIn(picture).join('\n')).toMatch(/^15\. August 2025: /)
  })

  it('says so of a picture without events', () => {
    expect(seenIn(read(input({ own: [] }, { which: 'own' }))).map(({ words }) => words)).toContain(
      'Zeitleiste · 0 Ereignisse',
    )
  })

  it.each(['Y12025', 'Y-170000002', '-0044-03-15', '0000', '9999-12-31'])(
    'is sound with an event of %s among the others',
    (date) => {
      const own = [ownEvent(1, { title: 'Fern', date, lane: 'own' })]
      const picture = read(input({ own }))
      expect(toldIn(picture)).toHaveLength(work.events.length + 1)
      expect(svg.write(input({ own }))).not.toMatch(/NaN|Infinity|undefined/)
    },
  )

  it('is sound with 500 events on one day', () => {
    const own = Array.from({ length: 500 }, (_, index) =>
      ownEvent(index, { title: `Ereignis ${String(index)}`, date: '2025-08-15', lane: 'own' }),
    )
    const picture = read(input({ own }))
    expect(toldIn(picture)).toHaveLength(work.events.length + 500)
    expect(seenIn(picture).map(({ words }) => words)).toContain('500')
  })
})
