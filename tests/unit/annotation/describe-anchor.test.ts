import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor, type Anchoring } from '../../../src/shared/annotation/anchor'
import { describe as selectorsOf } from '../../../src/shared/annotation/describe'
import { fold } from '../../../src/shared/annotation/folded'
import { occurrences } from '../../../src/shared/annotation/occurrences'
import type { Passage } from '../../../src/shared/annotation/passage'

/** Letters of every kind: plain, two code units, joined, with an accent of its own, and pairs that stand close. */
const letter = fc.constantFrom('a', 'b', ' ', 'ä', 'ß', '.', '“', '\n', '🕊', '👩‍👩‍👧', 'e\u0301', '🇺🇦', '𝔘', '漢')
const anyText = fc.array(letter, { minLength: 1, maxLength: 120 }).map((letters) => letters.join(''))

/** A text with a passage in it that does not cut a pair of code units in two. */
const textAndPassage = anyText.chain((text) => {
  const edges = Array.from(text).reduce<number[]>(
    (found, one) => [...found, (found.at(-1) ?? 0) + one.length],
    [0],
  )
  const edge = fc.nat({ max: edges.length - 1 })
  return fc
    .tuple(edge, edge)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => ({
      text,
      passage: { start: edges[Math.min(one, other)] ?? 0, end: edges[Math.max(one, other)] ?? 0 },
    }))
})

/** As words are compared: spaces and accents are no wording. */
const alike = (text: string): string => fold(text).text.trim()

const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text)

describe('describing and anchoring', () => {
  it('finds every passage of an unchanged text exactly', () => {
    fc.assert(
      fc.property(textAndPassage, ({ text, passage }) => {
        expect(anchor(text, selectorsOf(text, passage))).toEqual({ state: 'exact', passage })
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps words and context that are whole characters and stand in the text beside each other', () => {
    fc.assert(
      fc.property(textAndPassage, ({ text, passage }) => {
        const [quote, position] = selectorsOf(text, passage)
        expect(position).toMatchObject(passage)
        expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
        expect([quote.prefix, quote.exact, quote.suffix].every(isWhole)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['before', `🕊${'x'.repeat(31)}QUOTE`, 'prefix'],
    ['after', `QUOTE${'x'.repeat(31)}🕊`, 'suffix'],
  ] as const)('leaves out a pair of code units that the context would cut in two %s', (_side, text, side) => {
    const start = text.indexOf('QUOTE')
    const [quote] = selectorsOf(text, { start, end: start + 5 })
    expect(isWhole(quote[side])).toBe(true)
    expect(quote[side]).toContain('x'.repeat(31))
  })

  it('finds a passage again behind whatever is put before the text', () => {
    const law = fc.property(textAndPassage, anyText, ({ text, passage }, before) => {
      const selectors = selectorsOf(text, passage)
      const changed = before + text
      // Spaces alone, and an accent without its letter, are nothing that can be pointed at.
      fc.pre(selectors[0].exact.trim() !== '' && !/^\p{M}/u.test(selectors[0].exact))
      fc.pre(!/^\p{M}/u.test(text.slice(passage.end)))
      const found = anchor(changed, selectors)
      const right = { start: passage.start + before.length, end: passage.end + before.length }
      if (occurrences(changed, selectors[0].exact).length === 1 && passage.end - passage.start > 32) {
        expect(found).toEqual({ state: 'moved', passage: right, wording: 'same' })
      } else if ('passage' in found) {
        // Where it claims a place, the very words stand there.
        expect(alike(changed.slice(found.passage.start, found.passage.end))).toBe(alike(selectors[0].exact))
      } else expect(found.state).toBe('unsure')
    })
    fc.assert(law, { numRuns: 500 })
  })
})

const original =
  'Am Freitag treffen sich die Präsidenten in Anchorage. Die Ukraine ist nicht eingeladen. ' +
  'Der Kreml spricht von einem Erfolg. In Kiew wächst die Sorge. Der Kreml schweigt zu Einzelheiten.'

const wordsIn = (text: string, words: string, occurrence = 0): Passage => {
  const start = occurrences(text, words)[occurrence]?.start
  if (start === undefined) throw new Error(`„${words}“ does not stand in the text`)
  return { start, end: start + words.length }
}

type Row = {
  what: string
  before?: string
  words: string
  occurrence?: number
  after: string
  state: Anchoring['state']
  /** Which of the words' occurrences in the changed text it is, or the words that stand for it there. */
  at?: number | string
  /** Whether the text before the change is known. */
  known?: boolean
}

const insertion = 'Ein neuer Absatz steht davor.\n\n'
const twins = 'Er sagte nein. Dann ging er.\n\nSie fragte noch einmal.\n\nEr sagte nein. Dann blieb er.'
const swapped = 'Am frühen Morgen rief der Präsident: Der Frieden kommt. So endete der erste Tag.\n\n'
const other = 'Am frühen Morgen rief der Präsident: Der Frieden kommt. So begann der letzte Akt\n\n'

const rows: Row[] = [
  { what: 'nothing changed', words: 'nicht eingeladen', after: original, state: 'exact', at: 0 },
  {
    what: 'a paragraph was put before it',
    words: 'nicht eingeladen',
    after: insertion + original,
    state: 'moved',
    at: 0,
  },
  {
    what: 'words behind it changed, and it stands where it stood',
    words: 'treffen sich',
    after: original.replace('in Anchorage', 'auf einer Militärbasis'),
    known: true,
    state: 'exact',
    at: 0,
  },
  {
    what: 'the same, and nobody knows whether a twin of its sentence stood in the old text',
    words: 'treffen sich',
    after: original.replace('in Anchorage', 'auf einer Militärbasis'),
    state: 'unsure',
  },
  {
    what: 'words before it changed and moved it',
    words: 'nicht eingeladen',
    after: original.replace('Anchorage', 'Alaska'),
    state: 'moved',
    at: 0,
  },
  {
    what: 'it is one of two equal words and the text moved',
    words: 'Der Kreml',
    occurrence: 1,
    after: insertion + original,
    state: 'moved',
    at: 1,
  },
  {
    what: 'it was taken out',
    words: 'In Kiew wächst die Sorge.',
    after: original.replace('In Kiew wächst die Sorge. ', ''),
    state: 'lost',
  },
  { what: 'the text is empty', words: 'Kreml', after: '', state: 'lost' },
  {
    what: 'one letter of it changed',
    words: 'nicht eingeladen',
    after: original.replace('eingeladen', 'eingelassen'),
    known: true,
    state: 'moved',
    at: 'nicht eingelassen',
  },
  {
    what: 'it stood in one of two twin sentences and the other is left',
    before: twins,
    words: 'Er sagte nein.',
    occurrence: 1,
    after: 'Er sagte nein. Dann ging er.\n\nSie fragte noch einmal.',
    state: 'unsure',
  },
  {
    what: 'its twin sentence stands before it and both moved',
    before: twins,
    words: 'Er sagte nein.',
    occurrence: 1,
    after: insertion + twins,
    state: 'moved',
    at: 1,
  },
  {
    what: 'two equally long paragraphs with the same words changed places',
    before: swapped + other,
    words: 'Der Frieden kommt.',
    after: other + swapped,
    state: 'moved',
    at: 1,
  },
  {
    what: 'it is repeated with the same surroundings and all moved by one place',
    before: 'nein, '.repeat(40),
    words: 'nein',
    occurrence: 20,
    after: `ach, ${'nein, '.repeat(40)}`,
    state: 'unsure',
  },
  {
    what: 'its sentence was taken out and the same short word stands elsewhere',
    before: 'Der Präsident sprach von Frieden und ging. Danach regnete es.',
    words: 'Frieden',
    after: 'Danach regnete es. Ein Laden namens Frieden hatte noch offen.',
    state: 'unsure',
  },
  {
    what: 'a long passage has new surroundings on both sides',
    words: 'Die Ukraine ist nicht eingeladen.',
    after: 'Alles wurde neu geschrieben. Die Ukraine ist nicht eingeladen. Mehr weiß man nicht.',
    known: true,
    state: 'moved',
    at: 0,
  },
  {
    what: 'the same, and nobody knows whether the old text had these words twice',
    words: 'Die Ukraine ist nicht eingeladen.',
    after: 'Alles wurde neu geschrieben. Die Ukraine ist nicht eingeladen. Mehr weiß man nicht.',
    state: 'unsure',
  },
  ...['a space', 'the same, without the old text'].map((what, index): Row => ({
    what: `nothing but ${what} was marked`,
    words: ' ',
    occurrence: 5,
    after: insertion + original,
    known: index === 0,
    state: 'lost',
  })),
  {
    what: 'a name in it changed, and the old text had nothing like it',
    words: 'In Kiew wächst die Sorge.',
    after: original.replace('In Kiew', 'In Lwiw'),
    known: true,
    state: 'moved',
    at: 'In Lwiw wächst die Sorge.',
  },
  {
    what: 'the same, and nobody knows whether a twin stood in the old text',
    words: 'In Kiew wächst die Sorge.',
    after: original.replace('In Kiew', 'In Lwiw'),
    state: 'unsure',
  },
  {
    what: 'a name in it changed, and another sentence had that name in the same words',
    before: `${original}\n\nSo ist es überall. In Lwiw wächst die Sorge. Niemand schläft.`,
    words: 'In Kiew wächst die Sorge.',
    after: `${original.replace('In Kiew', 'In Lwiw')}\n\nSo ist es überall. In Lwiw wächst die Sorge. Niemand schläft.`,
    known: true,
    state: 'unsure',
  },
]

describe('anchoring in a changed text', () => {
  it.each(rows)(
    'says $state where $what',
    ({ before = original, words, occurrence, after, known, state, at }) => {
      const selectors = selectorsOf(before, wordsIn(before, words, occurrence))
      const found = anchor(after, selectors, known ? before : undefined)
      expect(found.state).toBe(state)
      if (!('passage' in found)) return
      expect(found.passage).toEqual(typeof at === 'string' ? wordsIn(after, at) : wordsIn(after, words, at))
    },
  )

  it('names all places that are possible, the best first', () => {
    const before = 'Das eine Ja gilt.'
    const after = 'Das andere Ja gilt. Das eine Ja galt. Ein Ja.'
    const found = anchor(after, selectorsOf(before, wordsIn(before, 'Ja')))
    if (found.state !== 'unsure') throw new Error(found.state)
    expect(found.candidates).toHaveLength(3)
    expect(found.candidates).toContainEqual(wordsIn(after, 'Ja', 2))
    expect(found.candidates[2]).toEqual(wordsIn(after, 'Ja', 2))
  })

  it('never calls a look-alike exact or moved where the passage itself was taken out with its sentence', () => {
    const word = fc.constantFrom('Putin', 'Trump', 'die', 'Kiew', 'am', 'Waffenruhe')
    const sentence = fc.array(word, { minLength: 6, maxLength: 12 }).map((words) => `${words.join(' ')}. `)
    const law = fc.property(
      fc.array(sentence, { minLength: 3, maxLength: 6 }),
      fc.nat(),
      fc.nat(),
      (sentences, which, wordIndex) => {
        const index = which % sentences.length
        const gone = sentences[index] ?? ''
        const words = gone.slice(0, -2).split(' ')
        const at = wordIndex % words.length
        const start = [...sentences.slice(0, index), ...words.slice(0, at).map((one) => `${one} `)].join(
          '',
        ).length
        const selectors = selectorsOf(sentences.join(''), { start, end: start + (words[at] ?? '').length })
        const rest = sentences.filter((_, position) => position !== index).join('')
        const found = anchor(rest, selectors)
        if (!('passage' in found)) return
        // A claim needs surroundings that stand there too: at least half of what was kept.
        const [{ prefix, suffix }] = selectors
        const { start: from, end } = found.passage
        const agree = Array.from(prefix)
          .reverse()
          .findIndex((sign, i) => rest[from - 1 - i] !== sign)
        const agreeAfter = Array.from(suffix).findIndex((sign, i) => rest[end + i] !== sign)
        const share = (agree < 0 ? prefix.length : agree) + (agreeAfter < 0 ? suffix.length : agreeAfter)
        expect(share / (prefix.length + suffix.length)).toBeGreaterThanOrEqual(0.5)
      },
    )
    fc.assert(law, { numRuns: 1000 })
  })

  it('answers for a text of one repeated letter without looking at every place', () => {
    const text = 'a'.repeat(200_000)
    const found = anchor(`b${text}`, selectorsOf(text, { start: 100_000, end: 100_001 }))
    expect(found.state).toBe('exact')
    expect(occurrences(text, 'a')).toHaveLength(1000)
  })
})
