import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  coveredBy,
  isExtended,
  moved,
  partOf,
  sentenceOf,
  standingOn,
  type Cover,
  type CursorMove,
  type CursorUnit,
} from '../../../src/shared/article/cursor'
import { plainText } from '../../../src/shared/article/plain-text'
import { TextUnits } from '../../../src/shared/article/text-units'
import { editions } from '../articles/bundled'
import { anyEdition, editionOf } from './any-edition'

const small = new TextUnits(
  plainText(
    editionOf([
      { type: 'title', id: 'title', text: 'Der Titel' },
      { type: 'paragraph', id: 'p-1', text: 'Eins zwei drei. Vier fünf. Sechs!' },
      { type: 'heading', id: 'q-1', text: 'Erste Frage?', question: 1, short: 'Erste' },
      { type: 'paragraph', id: 'p-2', text: 'Sieben. Acht neun.' },
      { type: 'paragraph', id: 'p-3', text: 'Zehn.' },
      { type: 'heading', id: 'q-2', text: 'Zweite Frage?', question: 2, short: 'Zweite' },
      { type: 'paragraph', id: 'p-4', text: 'Elf.' },
      { type: 'paragraph', id: 'p-5', text: '…' },
      { type: 'paragraph', id: 'p-6', text: 'Zwölf.' },
    ]),
  ),
  'de',
)
const at = (units: TextUnits, offset: number): Cover =>
  standingOn(units.sentences[units.indexAt(offset)] ?? { start: 0, end: 1 })
const onWords = (words: string) => at(small, small.plain.text.indexOf(words))
const textOf = (cover: Cover) => {
  const { start, end } = coveredBy(cover)
  return small.plain.text.slice(start, end)
}

/** A move as its keys are drawn: d and u sentences, r and l words, p and P paragraphs, q and Q questions, e and E paragraph's edges, t and T the text's; + extends. */
const units: Record<string, [CursorUnit, 1 | -1]> = {
  d: ['sentence', 1],
  u: ['sentence', -1],
  r: ['word', 1],
  l: ['word', -1],
  p: ['paragraph', 1],
  P: ['paragraph', -1],
  q: ['question', 1],
  Q: ['question', -1],
  e: ['paragraph-edge', 1],
  E: ['paragraph-edge', -1],
  t: ['text-edge', 1],
  T: ['text-edge', -1],
}
const walk = (from: Cover, keys: string) =>
  [...keys.matchAll(/(\+?)(\w)/g)].reduce((cover, [, plus, key]) => {
    const [unit, by] = units[key ?? ''] ?? ['sentence', 1]
    return moved(small, cover, { unit, by, extend: plus === '+' })
  }, from)

describe('the reading cursor', () => {
  it.each<[string, string, string]>([
    ['Vier', 'd', 'Sechs!'],
    ['Vier', 'u', 'Eins zwei drei.'],
    ['Sechs', 'd', 'Erste Frage?'],
    ['Der Titel', 'u', 'Der Titel'],
    ['Zwölf', 'd', 'Zwölf.'],
    ['Eins', 'r', 'Eins'],
    ['Eins', 'l', 'drei'],
    ['Eins', 'rr', 'zwei'],
    ['Eins', 'rrrr', 'Vier'],
    ['Vier', 'rl', 'drei'],
    ['Elf', 'rr', '…'],
    ['Elf', 'rrr', 'Zwölf'],
    ['Elf', 'rrrrrr', 'Zwölf'],
    ['Der Titel', 'rl', 'Der'],
    ['Eins', 'rrd', 'Vier fünf.'],
    ['Vier', 'p', 'Erste Frage?'],
    ['Vier', 'P', 'Der Titel'],
    ['Vier', 'q', 'Erste Frage?'],
    ['Acht', 'Q', 'Erste Frage?'],
    ['Erste', 'Q', 'Der Titel'],
    ['Der Titel', 'Q', 'Der Titel'],
    ['Elf', 'q', 'Elf.'],
    ['Vier', 'e', 'Sechs!'],
    ['Vier', 'E', 'Eins zwei drei.'],
    ['Vier', 't', 'Zwölf.'],
    ['Vier', 'T', 'Der Titel'],
  ])('from „%s“ by %s covers „%s“', (from, keys, words) => {
    expect(textOf(walk(onWords(from), keys))).toBe(words)
  })

  it.each<[string, string, string]>([
    ['Eins', '+d', 'Eins zwei drei. Vier fünf.'],
    ['Eins', '+d+d', 'Eins zwei drei. Vier fünf. Sechs!'],
    ['Eins', '+d+d+u', 'Eins zwei drei. Vier fünf.'],
    ['Eins', '+d+u', 'Eins zwei drei.'],
    ['Vier', '+d+u+u', 'Eins zwei drei. Vier fünf.'],
    ['Vier', '+u+d', 'Vier fünf.'],
    ['Vier', '+u+u+d', 'Eins zwei drei. Vier fünf.'],
    ['Eins', 'rr+r', 'zwei drei'],
    ['Eins', 'rr+l', 'Eins zwei'],
    ['Eins', 'rr+l+r', 'zwei'],
    ['Eins', 'rr+d', 'zwei drei.'],
    ['Eins', 'rr+d+l', 'zwei drei'],
    ['Eins', 'rr+d+d', 'zwei drei. Vier fünf.'],
    ['Eins', 'rr+u', 'Eins zwei'],
    ['Eins', '+r', 'Eins zwei drei. Vier'],
    ['Vier', '+l', 'drei. Vier fünf.'],
    ['Vier', '+e', 'Vier fünf. Sechs!'],
    ['Vier', '+e+e', 'Vier fünf. Sechs!'],
    ['Vier', '+E', 'Eins zwei drei. Vier fünf.'],
    ['Sieben', '+p', 'Sieben. Acht neun.'],
    ['Sieben', '+p+p', 'Sieben. Acht neun.\n\nZehn.'],
    ['Sieben', '+q', 'Sieben. Acht neun.\n\nZehn.'],
    ['Zehn', '+t', 'Zehn.\n\nZweite Frage?\n\nElf.\n\n…\n\nZwölf.'],
    ['Vier', '+T', 'Der Titel\n\nEins zwei drei. Vier fünf.'],
    ['Eins', '+dd', 'Sechs!'],
    ['Eins', '+du', 'Eins zwei drei.'],
    ['Eins', '+d+drr', 'Erste'],
  ])('extended from „%s“ by %s covers „%s“', (from, keys, words) => {
    expect(textOf(walk(onWords(from), keys))).toBe(words)
  })

  it('says what was reached last', () => {
    const part = (keys: string) => {
      const { start, end } = partOf(small, walk(onWords('Vier'), keys))
      return small.plain.text.slice(start, end)
    }
    expect(['', '+d', '+d+u+u', 'r+r', 'r+d', '+r', '+T'].map(part)).toEqual([
      'Vier fünf.',
      'Sechs!',
      'Eins zwei drei.',
      'fünf',
      'Vier fünf.',
      'Sechs',
      'Der Titel',
    ])
  })
})

const anyUnits = fc.oneof(
  fc.constant(new TextUnits(plainText(editions.de), 'de')),
  fc.constant(new TextUnits(plainText(editions.en), 'en')),
  anyEdition.map((edition) => new TextUnits(plainText(edition), edition.language)),
)
const anyMove: fc.Arbitrary<CursorMove> = fc.record({
  unit: fc.constantFrom<CursorUnit>(
    'word',
    'sentence',
    'paragraph',
    'question',
    'paragraph-edge',
    'text-edge',
  ),
  by: fc.constantFrom<1 | -1>(1, -1),
  extend: fc.boolean(),
})

describe('wherever the reading cursor goes', () => {
  it('it covers words of the text, its anchor among them, and never white space at its ends', () => {
    fc.assert(
      fc.property(anyUnits, fc.nat(), fc.array(anyMove, { maxLength: 12 }), (text, start, moves) => {
        let cover = at(text, start % text.plain.text.length)
        for (const move of moves) {
          cover = moved(text, cover, move)
          const passage = coveredBy(cover)
          const words = text.plain.text.slice(passage.start, passage.end)
          expect(words).toBe(words.trim())
          expect(words).not.toBe('')
          expect(passage.start).toBeLessThanOrEqual(cover.anchor.start)
          expect(passage.end).toBeGreaterThanOrEqual(cover.anchor.end)
          const part = partOf(text, cover)
          expect(part.start).toBeGreaterThanOrEqual(passage.start)
          expect(part.end).toBeLessThanOrEqual(passage.end)
          expect(part.end).toBeGreaterThan(part.start)
          expect(sentenceOf(text, cover)).toBeDefined()
          if (!move.extend) expect(isExtended(cover)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('what is extended by a word or sentence and taken back is what it was, and nothing shrinks under an extension', () => {
    const unit = fc.constantFrom<CursorUnit>('word', 'sentence', 'paragraph')
    fc.assert(
      fc.property(
        anyUnits,
        fc.nat(),
        unit,
        fc.constantFrom<1 | -1>(1, -1),
        fc.integer({ min: 1, max: 6 }),
        (text, start, by, way, times) => {
          const first = at(text, start % text.plain.text.length)
          const covers = [first]
          for (let i = 0; i < times; i += 1)
            covers.push(moved(text, covers.at(-1) ?? first, { unit: by, by: way, extend: true }))
          const sizes = covers.map((cover) => coveredBy(cover).end - coveredBy(cover).start)
          expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
          const grown = covers.filter(
            (_, index) => index === 0 || (sizes[index] ?? 0) > (sizes[index - 1] ?? 0),
          )
          let back = covers.at(-1) ?? first
          for (let i = 1; i < grown.length; i += 1)
            back = moved(text, back, { unit: by, by: way > 0 ? -1 : 1, extend: true })
          expect(coveredBy(back)).toEqual(coveredBy(first))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('every sentence and every word is reached by going on', () => {
    for (const [unit, all] of [
      ['sentence', small.sentences],
      ['word', small.sentences.flatMap((sentence) => small.wordsIn(sentence))],
    ] as const) {
      let cover = standingOn(small.sentences[0] ?? { start: 0, end: 1 })
      if (unit === 'word') cover = moved(small, cover, { unit, by: 1, extend: false })
      const reached = [coveredBy(cover)]
      for (let i = 1; i < all.length; i += 1) {
        cover = moved(small, cover, { unit, by: 1, extend: false })
        reached.push(coveredBy(cover))
      }
      expect(reached).toEqual(all.map(({ start, end }) => ({ start, end })))
    }
  })
})
