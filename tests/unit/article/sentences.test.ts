import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/shared/article/plain-text'
import { sentenceAt, sentencesOf } from '../../../src/shared/article/sentences'
import { editions, languages } from '../articles/bundled'
import { paragraphsOf } from './any-edition'

const inText = (text: string, language: 'de' | 'en') => {
  const plain = plainText(paragraphsOf([text], language))
  return sentencesOf(plain, language)
    .filter(({ block }) => block === 'p-0')
    .map(({ start, end }) => plain.text.slice(start, end))
}

describe.each(languages)('the sentences of the bundled edition (%s)', (language) => {
  const plain = plainText(editions[language])
  const sentences = sentencesOf(plain, language)

  it('cover every letter once', () => {
    const covered = new Uint8Array(plain.text.length)
    for (const { start, end } of sentences)
      for (let i = start; i < end; i += 1) covered[i] = (covered[i] ?? 0) + 1
    const wrong = [...covered].findIndex(
      (times, i) => times !== 1 && !(times === 0 && /\s/.test(plain.text.charAt(i))),
    )
    expect(plain.text.slice(wrong, wrong + 20)).toBe(plain.text.slice(-1, 19))
  })

  it('begin and end with a letter or a sign, never with white space', () => {
    for (const { start, end } of sentences) {
      const text = plain.text.slice(start, end)
      expect(text).toBe(text.trim())
      expect(text).not.toBe('')
    }
  })

  it('are counted within their block', () => {
    for (const { block, start, end } of plain.blocks) {
      const own = sentences.filter((sentence) => sentence.start >= start && sentence.end <= end)
      expect(own.length).toBeGreaterThan(0)
      expect(own.map(({ at, all, block: id }) => [at, all, id])).toEqual(
        own.map((_, index) => [index + 1, own.length, block.id]),
      )
    }
  })

  it('begin with a capital, a digit or a quote, and end with a full stop or the like, in every paragraph', () => {
    for (const { start, end, block } of sentences) {
      if (!/^(intro|q\d)-p?\d/.test(block)) continue
      expect(plain.text.slice(start, end)).toMatch(/^[\p{Lu}\p{N}„“‚‘"].*[.?!:“”]$/u)
    }
  })
})

describe('a sentence', () => {
  it.each<['de' | 'en', string[]]>([
    ['de', ['Es sind 7.600 Quadratkilometer, sagt er.', 'Mehr nicht.']],
    ['en', ['It is 7,600.5 square kilometres, he says.', 'No more.']],
    ['de', ['Am 15. August 2025 treffen sie sich.', 'Am 16. ist alles vorbei.']],
    ['de', ['Das war im Jahr 2014.', 'Danach kam der Krieg.']],
    ['de', ['Z. B. hier, u. a. Trump, und Dr. Meier dazu.', 'Und weiter.']],
    ['de', ['Er fragte: „Warum?“', 'Niemand antwortete.']],
    ['en', ['Mr. Smith met U.S. President Trump.', 'They spoke.']],
    ['en', ['The talks ended on August 15.', 'Nobody spoke.']],
    ['en', ['“Why?” he asked.', 'Nobody answered.']],
    ['de', ['Eine Überschrift ohne Punkt']],
  ])('in %s is not cut in two by a full stop that ends none: %j', (language, sentences) => {
    expect(inText(sentences.join(' '), language)).toEqual(sentences)
  })

  it('is found by any offset in it, and by the white space before it', () => {
    const plain = plainText(paragraphsOf(['Eins. Zwei.', 'Drei.']))
    const sentences = sentencesOf(plain, 'de')
    const at = (words: string) => sentenceAt(sentences, plain.text.indexOf(words))
    expect([at('Titel'), at('Eins'), at(' Zwei'), at('Zwei'), at('\n\nDrei'), at('Drei')]).toEqual([
      0, 1, 2, 2, 3, 3,
    ])
    expect(sentenceAt(sentences, plain.text.length + 100)).toBe(3)
  })
})
