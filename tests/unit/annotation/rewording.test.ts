import { describe, expect, it } from 'vitest'
import { prepare } from '../../../src/shared/annotation/prepared-text'
import { hasTwin, isCorrection } from '../../../src/shared/annotation/rewording'
import { sentenceAt } from '../../../src/shared/annotation/sentences'

describe('a correction', () => {
  it.each([
    ['a letter', 'Er bestädigte den Termin.', 'Er bestätigte den Termin.', true],
    ['nothing', 'Er kam.', 'Er kam.', true],
    ['a number', 'nach 5 Jahren', 'nach 6 Jahren', false],
    ['a month of one other letter', 'Es war im Juni.', 'Es war im Juli.', false],
    ['a name of one other letter', 'Frau Hansen sprach.', 'Frau Hanson sprach.', false],
    ['a negation put in', 'they may remain', 'they may not remain', false],
    ['a negation by one letter', 'er hat eine Wahl', 'er hat keine Wahl', false],
    ['another word', 'in der ersten Runde', 'in der zweiten Runde', false],
    ['a word taken out', 'ein sehr langer Tag', 'ein langer Tag', false],
  ])('is told from other wording: %s', (_what, words, others, is) => {
    expect(isCorrection(words, others)).toBe(is)
    expect(isCorrection(others, words)).toBe(is)
  })
})

describe('a twin', () => {
  const one = 'Im Januar traf der Minister seinen Kollegen aus Paris.'
  const between = 'Dann kam der Sommer über das Land und brachte Regen.'

  it.each([
    [
      'stands in another paragraph',
      `${one}\n\n${between} Im März traf der Minister seinen Kollegen aus Rom.`,
      true,
    ],
    [
      'stands in the same paragraph',
      `${one} Im März traf der Minister seinen Kollegen aus Rom. ${between}`,
      true,
    ],
    ['does not stand there', `${one} ${between}\n\n${between}`, false],
  ])('of a sentence %s', (_what, text, is) => {
    expect(hasTwin(prepare(text), one, { start: 0, end: one.length })).toBe(is)
  })

  it('of words over two paragraphs is one over two paragraphs', () => {
    const words = 'aus Paris.\n\nIm Mai fuhr er weiter nach Wien'
    const text = prepare(`Er kam ${words}.\n\n${between}\n\nSie kam ${words.replace('Mai', 'Juni')}.`)
    const start = text.text.indexOf('aus')
    const sought = text.text.slice(start, start + words.length - 1)
    expect(hasTwin(text, sought, { start, end: start + sought.length })).toBe(true)
  })
})

describe('the sentence of a passage', () => {
  it.each([
    ['between two others', 'Es war kalt. Er kam um fünf. Sie schlief.', 'kam', 'Er kam um fünf'],
    ['at both ends of a paragraph', 'Davor.\n\nEr kam um fünf\n\nDanach.', 'kam', 'Er kam um fünf'],
    [
      'that is a sentence itself',
      'Es war kalt. Er kam um fünf. Sie schlief.',
      'Er kam um fünf.',
      'Er kam um fünf.',
    ],
  ])('is found %s', (_what, raw, words, sentence) => {
    const text = prepare(raw)
    const start = text.text.indexOf(words)
    const found = sentenceAt(text, { start, end: start + words.length })
    expect(text.text.slice(found.start, found.end).replace(/\.$/, '')).toBe(sentence.replace(/\.$/, ''))
  })
})
