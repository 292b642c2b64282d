import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../src/shared/annotation/annotation'
import { writeAnki } from '../../../src/shared/export/anki'
import { withCards } from '../../../src/shared/export/anki-card'
import type { ExportOptions } from '../../../src/shared/export/options'
import type { ExportMaterial } from '../../../src/shared/export/format'
import { readAnki } from './anki-reader'
import { anyNotebook } from './any-notebook'
import { anyWords, hardWords } from './csv-hard-words'
import { articleNote, bookmark, eventful, everyKind, mark, material, ownEvents } from './sample'
import { partOf, plainOptions, textOf } from './text-files'

const fixture = (name: string) => `../../fixtures/export/${name}`

const inputOf = (
  annotations: readonly Annotation[],
  options: Partial<ExportOptions> = {},
  wish: Partial<ExportMaterial> = {},
) => partOf(material(annotations, wish), options, 'anki')

const written = (...asked: Parameters<typeof inputOf>) => textOf(writeAnki, [inputOf(...asked)])
const cardsOf = (...asked: Parameters<typeof inputOf>) => readAnki(written(...asked)).notes

type Node = DefaultTreeAdapterTypes.Node

/** The words that a field shows; line breaks and paragraphs as line ends. */
function shown(html: string): string {
  const walk = (node: Node): string => {
    if ('value' in node) return node.value
    if (node.nodeName === 'br') return '\n'
    const inside = 'childNodes' in node ? node.childNodes.map(walk).join('') : ''
    return ['p', 'blockquote', 'li', 'pre', 'tr'].includes(node.nodeName) ? `${inside}\n` : inside
  }
  return walk(parseFragment(html)).trim()
}

/** All elements of a field with their attributes. */
function elementsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  const walk = (node: Node): { name: string; attributes: Record<string, string> }[] => [
    ...('attrs' in node
      ? [
          {
            name: node.nodeName,
            attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
          },
        ]
      : []),
    ...('childNodes' in node ? node.childNodes.flatMap(walk) : []),
  ]
  return walk(parseFragment(html))
}

const everything = [...everyKind, ...ownEvents]
const whole = { ...plainOptions.include, citations: true, links: true }

describe('flashcards', () => {
  it('are those in every-kind.de.anki.txt', async () => {
    await expect(written(everything, { include: whole }, eventful)).toMatchFileSnapshot(
      fixture('every-kind.de.anki.txt'),
    )
  })

  it.each([
    ['de', ['Basic', 'Einfach']],
    ['en', ['Einfach', 'Basic']],
  ] as const)('prefer the plainest note type of a collection in %s', (language, names) => {
    expect(readAnki(written(everything, {}, { language })).headers.get('notetype')).toEqual(names)
  })

  it.each([
    {
      what: 'an open question asks what the reader noted, and the passage answers',
      annotation: mark(1, 'Stahl trägt Zug', { category: 'question', note: 'Was trägt Zug?' }),
      front: 'Was trägt Zug?',
      back: 'Stahl trägt Zug\n\nÜber Brücken: was trägt?, Abs. 2',
    },
    {
      what: 'an open question without a note asks the article’s question, with the place',
      annotation: mark(1, 'Stahl trägt Zug', { category: 'question' }),
      front: 'Was hält eine Brücke? (Abs. 2)',
      back: 'Stahl trägt Zug\n\nÜber Brücken: was trägt?, Abs. 2',
    },
    {
      what: 'a term is explained by its note',
      annotation: mark(1, 'Bogen', { category: 'term', note: 'eine **krumme** Brücke' }),
      front: 'Bogen',
      back: 'eine krumme Brücke\n\nÜber Brücken: was trägt?, Abs. 1',
    },
    {
      what: 'any other note is asked for by its passage',
      annotation: mark(1, 'Stahl trägt Zug', { category: 'evidence', note: '- wie Seile\n- wie Ketten' }),
      front: 'Stahl trägt Zug',
      back: 'wie Seile\nwie Ketten\n\nÜber Brücken: was trägt?, Abs. 2',
    },
  ])('$what', ({ annotation, front, back }) => {
    expect(cardsOf([annotation]).map(({ fields }) => fields.map(shown))).toEqual([
      [front, back.replace('\n\n', '\n')],
    ])
  })

  it.each([
    ['a highlight without a note', mark(1, 'Stahl trägt Zug')],
    ['a term without a note', mark(1, 'Bogen', { category: 'term' })],
    [
      'an open question before the first of the article, without a note',
      mark(1, 'Ein Vorspann', { category: 'question' }),
    ],
    ['a note on the article', articleNote(1, 'Gut.')],
    ['a bookmark', bookmark(1, 'Ein Bogen')],
    ['an event', ownEvents[0]],
  ] as const)('do not ask for %s, and do not count it', (_, annotation) => {
    const annotations = annotation ? [annotation] : []
    expect(cardsOf(annotations)).toEqual([])
    expect(withCards(inputOf(annotations)).annotations).toHaveLength(0)
  })

  it('are counted as they are written', () => {
    expect(withCards(inputOf(everything)).annotations).toHaveLength(cardsOf(everything).length)
    expect(withCards(inputOf(everything)).annotations).toHaveLength(3)
  })

  it.each([
    ['quotes', 0],
    ['notes', 1],
  ] as const)('have both sides, or are none, where %s are left out', (what, count) => {
    const asked = [mark(1, 'Stahl trägt Zug', { category: 'question' }), ...everyKind.slice(1)]
    const include = { ...whole, [what]: false }
    expect(cardsOf(asked, { include })).toHaveLength(count)
  })

  it('keep their guid when the note changes, so that Anki updates them', () => {
    const guidsOf = (note: string) => cardsOf([mark(1, 'Bogen', { note })]).map(({ guid }) => guid)
    expect(guidsOf('alt')).toEqual(guidsOf('neu und länger'))
  })

  it('lie in the deck that is asked for, else in one with the article’s title', () => {
    const note = [mark(1, 'Bogen', { note: 'krumm' })]
    const deckOf = (deck: string) => cardsOf(note, { deck })[0]?.deck
    expect(deckOf('')).toBe('Über Brücken: was trägt?')
    expect(deckOf('Deutsch::Brücken')).toBe('Deutsch::Brücken')
    expect(deckOf(' Deutsch :: :: "Brücken" ')).toBe('Deutsch::Brücken')
    expect(deckOf('2025')).toBe('Lesespur::2025')
    expect(deckOf('::')).toBe('Anmerkungen')
  })

  it('have the category and the tags as tags of one word each', () => {
    const card = cardsOf([mark(2, 'Bogen', { note: 'krumm', tags: [1, 2], category: 'question' })])[0]
    expect(card?.tags).toEqual(['lesespur', 'Offene_Frage', 'statik', 'offene_Fragen'])
    const include = { ...whole, tags: false, categories: false }
    expect(cardsOf([mark(2, 'Bogen', { note: 'krumm', tags: [1] })], { include })[0]?.tags).toEqual([
      'lesespur',
    ])
  })

  it('lead back to the passage and cite it where that is wished for', () => {
    const include = whole
    const back = cardsOf([mark(2, 'Bogen', { note: 'krumm' })], { include })[0]?.fields[1] ?? ''
    expect(shown(back)).toBe('krumm\nAda Beispiel: Über Brücken: was trägt?, Abs. 1. · Link zurück')
    expect(elementsOf(back)).toContainEqual({
      name: 'a',
      attributes: { href: 'lesespur://open/bridges/de/00000000-0000-4000-8000-000000000002' },
    })
  })

  it('are of several works in one file, each in its own deck', () => {
    const parts = [
      inputOf([mark(1, 'Bogen', { note: 'x' })], { deck: 'A' }),
      inputOf([mark(2, 'Zug', { note: 'y' })], { deck: 'B' }),
    ] as const
    const { notes } = readAnki(textOf(writeAnki, parts))
    expect(notes.map(({ deck }) => deck)).toEqual(['A', 'B'])
  })

  it.each(hardWords)('show %s as it was written', (_, words) => {
    const [card] = cardsOf([mark(1, words, { category: 'term', note: 'ja', text: 'f'.repeat(64) })])
    expect(shown(card?.fields[0] ?? '')).toBe(words.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').trim())
  })

  it.each([
    '[sound:x.mp3]',
    '[latex]x[/latex]',
    '[$]x[/$]',
    '[$$]x[/$$]',
    '[anki:tts lang=de_DE]x[/anki:tts]',
  ])('do not let Anki play or typeset %s', (words) => {
    const [card] = cardsOf([mark(1, words, { note: words, text: 'f'.repeat(64) })])
    for (const field of card?.fields ?? []) expect(field).not.toMatch(/\[(sound:|latex\]|\$\$?\]|anki:)/i)
  })

  it('hold nothing that runs or loads, whatever the words', () => {
    const harmless = [
      'a',
      'b',
      'i',
      's',
      'p',
      'br',
      'hr',
      'ul',
      'ol',
      'li',
      'pre',
      'code',
      'small',
      'blockquote',
      'table',
      'tbody',
      'tr',
      'th',
      'td',
    ]
    const note = anyWords.filter((words) => words.trim() !== '')
    fc.assert(
      fc.property(note, note, fc.constantFrom('question', 'term', 'claim'), (words, noted, category) => {
        const marked = mark(1, words, { category, note: noted, text: 'f'.repeat(64) })
        const cards = cardsOf([marked], { include: whole })
        expect(cards).toHaveLength(1)
        for (const field of cards[0]?.fields ?? []) {
          for (const { name, attributes } of elementsOf(field)) {
            expect(harmless).toContain(name)
            expect(
              Object.keys(attributes).filter((key) => !['href', 'lang', 'dir', 'start'].includes(key)),
            ).toEqual([])
            if (attributes.href !== undefined) expect(attributes.href).toMatch(/^(https?|mailto|lesespur):/i)
          }
        }
      }),
    )
  })

  it('can be read whatever the notebook, as many as are counted', () => {
    fc.assert(
      fc.property(anyNotebook, fc.string(), ({ annotations, editions, vocabulary }, deck) => {
        const input = inputOf(annotations, { include: whole, deck }, { editions, vocabulary })
        const { notes } = readAnki(textOf(writeAnki, [input]))
        expect(notes).toHaveLength(withCards(input).annotations.length)
        expect(new Set(notes.map((note) => note.deck)).size).toBeLessThanOrEqual(1)
      }),
    )
  })
})
