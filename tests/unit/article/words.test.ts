import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/shared/article/plain-text'
import { sentencesOf } from '../../../src/shared/article/sentences'
import { wordsOf } from '../../../src/shared/article/words'
import { editions, languages } from '../articles/bundled'

const wordsIn = (sentence: string, language: 'de' | 'en') =>
  wordsOf(sentence, language).map(({ start, end }) => sentence.slice(start, end))

describe('the words of a sentence', () => {
  it.each<['de' | 'en', string, string[]]>([
    ['de', 'Schauplatz ist Anchorage.', ['Schauplatz', 'ist', 'Anchorage']],
    ['de', '„Warum?“, fragte er – und ging …', ['Warum', 'fragte', 'er', 'und', 'ging']],
    [
      'de',
      'Der US-Präsident auf Elmendorf-Richardson',
      ['Der', 'US-Präsident', 'auf', 'Elmendorf-Richardson'],
    ],
    ['de', 'die 5-jährige Frist', ['die', '5-jährige', 'Frist']],
    [
      'de',
      'Es sind 7.600 km² oder 7\u202F600 km², also 30% und 2 %.',
      ['Es', 'sind', '7.600', 'km²', 'oder', '7\u202F600', 'km²', 'also', '30%', 'und', '2'],
    ],
    ['de', 'Am 15. August 2025 beginnt es.', ['Am', '15.', 'August', '2025', 'beginnt', 'es']],
    ['de', 'Es endet am 15.', ['Es', 'endet', 'am', '15']],
    ['de', 'Z. B. hier, u. a. Dr. Meier.', ['Z.', 'B.', 'hier', 'u.', 'a.', 'Dr.', 'Meier']],
    ['de', 'Vor- und Nachteile im Winter 2014/15', ['Vor-', 'und', 'Nachteile', 'im', 'Winter', '2014/15']],
    ['de', 'Leser:innen und Leser*innen', ['Leser:innen', 'und', 'Leser*innen']],
    ['de', 'das Völker\u00ADrecht', ['das', 'Völker\u00ADrecht']],
    ['de', 'von 1990–1995', ['von', '1990', '1995']],
    ['de', '§5 und €30', ['§5', 'und', '€30']],
    ['en', "It’s Trump's state-of-the-art plan.", ['It’s', "Trump's", 'state-of-the-art', 'plan']],
    [
      'en',
      'About 7,600.5 square kilometres, or $5.50.',
      ['About', '7,600.5', 'square', 'kilometres', 'or', '$5.50'],
    ],
    [
      'en',
      'Mr. Smith met the U.S. President on the 15th.',
      ['Mr.', 'Smith', 'met', 'the', 'U.S.', 'President', 'on', 'the', '15th'],
    ],
    ['en', '“Why?” he asked 🕊️.', ['Why', 'he', 'asked']],
    ['en', '…', []],
  ])('in %s: %s', (language, sentence, words) => {
    expect(wordsIn(sentence, language)).toEqual(words)
  })

  it.each(languages)(
    'stand in order and cover every letter and digit of the bundled edition (%s)',
    (language) => {
      const plain = plainText(editions[language])
      for (const { start, end } of sentencesOf(plain, language)) {
        const sentence = plain.text.slice(start, end)
        let reached = 0
        for (const word of wordsOf(sentence, language)) {
          expect(word.start).toBeGreaterThanOrEqual(reached)
          expect(word.end).toBeGreaterThan(word.start)
          expect(sentence.slice(reached, word.start)).not.toMatch(/[\p{L}\p{N}]/u)
          expect(sentence.slice(word.start, word.end)).not.toMatch(/^\s|\s$/)
          reached = word.end
        }
        expect(sentence.slice(reached)).not.toMatch(/[\p{L}\p{N}]/u)
      }
    },
  )
})
