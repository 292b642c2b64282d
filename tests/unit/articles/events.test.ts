import { describe, expect, it } from 'vitest'
import { findQuote } from '../../../src/shared/annotation/anchor'
import { describe as describePassage } from '../../../src/shared/annotation/describe'
import type { Passage } from '../../../src/shared/annotation/passage'
import type { TextQuoteSelector } from '../../../src/shared/annotation/selector'
import { blocksIn, plainText } from '../../../src/shared/article/plain-text'
import { editions, languages, wordsIn, work } from './bundled'
import { expectedEvents } from './expected-events'

/** The one place a selector names, or a failed test. */
function placeOf(text: string, quote: TextQuoteSelector): Passage {
  const found = findQuote(text, quote)
  if (found.state !== 'moved') expect.fail(`${found.state}: ${quote.exact}`)
  return found.passage
}

describe('the bundled events', () => {
  it('are the established ones, with their dates, lanes, places and bases', () => {
    const actual = work.events.map(({ id, date, lane, places, basis }) => ({ id, date, lane, places, basis }))
    const expected = expectedEvents.map(({ id, date, lane, places, question }) => {
      return { id, date, lane, places, basis: question === undefined ? 'background' : 'article' }
    })
    expect(actual).toEqual(expected)
  })

  it.each(languages)('have labels in %s that fit beside a dot', (language) => {
    for (const { label } of work.events)
      expect(label[language].length, label[language]).toBeLessThanOrEqual(24)
  })

  it.each(languages)('have labels in %s that tell them apart', (language) => {
    expect(new Set(work.events.map(({ label }) => label[language])).size).toBe(work.events.length)
  })

  it.each(languages)('list the people whom their %s text names', (language) => {
    const surname = (name: string) => name.split(' ').at(-1) ?? name
    for (const { id, title, detail, people } of work.events) {
      const words = `${title[language]} ${detail[language]}`
      const named = work.people.filter(({ name }) => words.includes(surname(name[language])))
      expect([...people].sort(), id).toEqual(named.map((person) => person.id).sort())
    }
  })
})

const bound = work.events.flatMap((event) =>
  event.basis === 'article'
    ? languages.map((language) => ({ id: event.id, language, quotes: event.passages[language] }))
    : [],
)

describe.each(bound)('the event $id in the edition $language', ({ id, language, quotes }) => {
  const plain = plainText(editions[language])
  const question = expectedEvents.find((event) => event.id === id)?.question

  it('is found at exactly one place in one block of its question', () => {
    for (const quote of quotes) {
      const touched = blocksIn(plain, placeOf(plain.text, quote))
      expect(touched.map((placed) => [placed.block.type, placed.question])).toEqual([['paragraph', question]])
    }
  })

  it('is bound by the selector that the passage is described with', () => {
    for (const quote of quotes) {
      expect(describePassage(plain.text, placeOf(plain.text, quote))[0]).toEqual(quote)
    }
  })

  it('is bound to passages of 3 to 12 words, in the order of the text and apart from each other', () => {
    let end = 0
    for (const quote of quotes) {
      const passage = placeOf(plain.text, quote)
      expect(wordsIn(quote.exact)).toBeGreaterThanOrEqual(3)
      expect(wordsIn(quote.exact)).toBeLessThanOrEqual(12)
      expect(passage.start).toBeGreaterThanOrEqual(end)
      end = passage.end
    }
  })
})
