import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isMark, noteOf } from '../../../src/shared/annotation/annotation'
import { textOf } from '../../../src/shared/article/plain-text'
import { firstOptionsIn } from '../../../src/shared/export/options'
import { prepareExport } from '../../../src/shared/export/selection'
import { directed } from '../../../src/shared/export/word/direction'
import { legible } from '../../../src/shared/export/word/legible'
import { painted } from '../../../src/shared/export/word/paint'
import { writeWord } from '../../../src/shared/export/word/write-word'
import { allColours, allLines } from '../../../src/shared/vocabulary/look'
import { anyNotebook, type AnyNotebook } from './any-notebook'
import { colourOf, over } from '../style/colour'
import { readWord } from './read-word'
import { eventful, generated, material } from './sample'

/** What XML 1.0 lets stand in a document, and nothing else. https://www.w3.org/TR/xml/#charsets */
const lawful = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u

const options = firstOptionsIn('de')
const inputOf = ({ editions, annotations, vocabulary }: AnyNotebook, form: 'article' | 'notes') =>
  prepareExport(
    material(annotations, { editions, vocabulary, ...eventful, passages: new Map() }),
    {
      ...options,
      form,
      others: true,
      timeline: true,
      include: { ...options.include, citations: true, links: true },
    },
    generated,
  )

describe('a Word file of any notebook', () => {
  it.each(['article', 'notes'] as const)(
    'is XML that every reader takes, as %s',
    async (form) => {
      await fc.assert(
        fc.asyncProperty(anyNotebook, async (notebook) => {
          const { parts, part } = readWord(await writeWord([inputOf(notebook, form)], () => {}))
          for (const [path, text] of parts) {
            expect(text).toMatch(lawful)
            // Well formed as well.
            part(path)
          }
        }),
        { numRuns: 60 },
      )
    },
    120_000,
  )

  it('has a comment with beginning, end and reference for each mark that has a place, over its words', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotebook, async (notebook) => {
        const input = inputOf(notebook, 'article')
        const { comments } = readWord(await writeWord([input], () => {}))
        const expected = input.annotations.flatMap(({ annotation, place }) => {
          if (!isMark(annotation) || place?.state !== 'found') return []
          // What lies between two paragraphs has no words, and so no place in them.
          if (place.blocks.length === 0) return []
          const text = textOf(
            notebook.editions.find(({ edition }) => edition.language === annotation.target.edition)
              ?.edition ?? notebook.editions[0].edition,
          )
          const first = place.blocks[0]?.start ?? 0
          const last = place.blocks.at(-1)?.end ?? 0
          return [
            legible(
              wholeLetters(text, Math.max(first, place.passage.start), Math.min(last, place.passage.end)),
            ),
          ]
        })
        expect(comments.map(({ spans }) => spans).sort()).toEqual(expected.sort())
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('has the words of every note that is plain text', async () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'ß', '漢', '🌉', 'ש', '\u0007', '\uD800', ' ') })
    await fc.assert(
      fc.asyncProperty(anyNotebook, plain, async (notebook, words) => {
        const annotations = notebook.annotations.map((annotation) =>
          annotation.motivation === 'commenting'
            ? { ...annotation, body: { type: 'TextualBody' as const, value: `n${words}n` } }
            : annotation,
        )
        const file = readWord(await writeWord([inputOf({ ...notebook, annotations }, 'notes')], () => {}))
        const seen = file.paragraphs.map((paragraph) => paragraph.words)
        for (const annotation of annotations) {
          const note = noteOf(annotation)
          if (annotation.motivation === 'commenting' && note !== undefined)
            expect(seen).toContain(legible(note))
        }
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})

/** The words from one offset to another, with both halves of a letter that it would cut. */
function wholeLetters(text: string, start: number, end: number): string {
  const cuts = (at: number) =>
    /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))
  return text.slice(cuts(start) ? start - 1 : start, cuts(end) ? end + 1 : end)
}

describe('the text of a Word file', () => {
  it('is lawful whatever it is made from, and the same where it was lawful already', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '\uD83C', '\0', '\uFFFE'),
        (text, more) => {
          const once = legible(text + more)
          expect(once).toMatch(lawful)
          expect(legible(once)).toBe(once)
        },
      ),
    )
  })

  it.each([
    { of: 'a bell', text: 'a\u0007b', is: 'a␇b' },
    { of: 'half a letter', text: 'a\uD83Cb', is: 'a\uFFFDb' },
    { of: 'a deleted sign', text: '\u007F', is: '␡' },
    { of: 'ends of lines', text: 'a\r\nb\rc\u2028d', is: 'a\nb\nc\nd' },
    { of: 'a tab and a whole letter', text: '\t🌉', is: '\t🌉' },
  ])('shows $of', ({ text, is }) => {
    expect(legible(text)).toBe(is)
  })

  it('keeps all its letters when it is split by direction', () => {
    const mixed = fc.string({ unit: fc.constantFrom('a', 'ש', 'ل', ' ', '1', ',', '🌉', '(') })
    fc.assert(
      fc.property(mixed, (text) => {
        const pieces = directed(text)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const { text: words, rightToLeft } of pieces) expect(/[שل]/.test(words)).toBe(rightToLeft)
      }),
    )
  })
})

describe('the colours of marks in a Word file', () => {
  const tokens = readFileSync(new URL('../../../src/renderer/src/style/tokens.css', import.meta.url), 'utf8')
  const hexOf = (colour: unknown) => (typeof colour === 'string' ? `#${colour.toLowerCase()}` : '')
  const light = (name: string) => new RegExp(`--${name}: ([^;]+);`).exec(tokens)?.[1] ?? name

  it.each(allColours)('are those of the window on white, for colour %i', (colour) => {
    const { shading, underline } = painted([{ colour, line: 'solid' }])
    expect(hexOf(underline?.color)).toBe(light(`line-${String(colour)}`))
    const wash = over(colourOf(light(`wash-${String(colour)}`)), colourOf('#ffffff'))
    const shown = colourOf(hexOf(shading?.fill))
    expect(shown.parts).toEqual(wash.parts.map(Math.round))
  })

  it('have a line of their own for each line, so that no colour stands alone', () => {
    const lines = allLines.map((line) => {
      const { underline, border } = painted([{ colour: 1, line }])
      return JSON.stringify([underline?.type, border?.style])
    })
    expect(new Set(lines).size).toBe(allLines.length)
  })
})
