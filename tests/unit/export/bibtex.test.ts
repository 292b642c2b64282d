import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../src/shared/annotation/annotation'
import { writeBibtex } from '../../../src/shared/export/bibtex'
import type { ExportMaterial } from '../../../src/shared/export/format'
import type { ExportOptions } from '../../../src/shared/export/options'
import { anyNotebook } from './any-notebook'
import { anyWords, hardWords } from './csv-hard-words'
import { articleNote, eventful, everyKind, mark, material, ownEvents } from './sample'
import { partOf, textOf } from './text-files'

const fixture = (name: string) => `../../fixtures/export/${name}`

const inputOf = (
  annotations: readonly Annotation[],
  options: Partial<ExportOptions> = {},
  wish: Partial<ExportMaterial> = {},
) => partOf(material(annotations, wish), options, 'bibtex')

const written = (...asked: Parameters<typeof inputOf>) => textOf(writeBibtex, [inputOf(...asked)])

/** The entries as items of the Citation Style Language, by Citation.js, which reads them as BibTeX. */
const itemsOf = (bibtex: string) => plugins.input.chain(bibtex, { forceType: '@bibtex/text' })

/** To TeX all white space is one space. */
const words = (text: unknown) => String(text).trim().replace(/\s+/g, ' ')

describe('references as BibTeX', () => {
  it('are those in every-kind.de.bib', async () => {
    await expect(written([...everyKind, ...ownEvents], {}, eventful)).toMatchFileSnapshot(
      fixture('every-kind.de.bib'),
    )
  })

  it('are one for each edition, with keys that stay the same', () => {
    const items = itemsOf(written(everyKind))
    expect(items.map((item) => item['citation-key'])).toEqual(['bridges.de', 'bridges.en'])
    expect(items[0]).toMatchObject({
      type: 'document',
      title: 'Über Brücken: was trägt?',
      author: [{ family: 'Ada Beispiel' }],
      publisher: 'Lesespur',
      issued: { 'date-parts': [[2025, 8, 15]] },
    })
    expect(items[1]?.annote).toBe('“arch leads the load” (Abs. 1, Begriff, 14. August 2025): arch = Bogen')
  })

  it('are in UTF-8: umlauts stay as they are', () => {
    expect(written(everyKind)).toContain('title = {{Über Brücken: was trägt?}}')
  })

  it('have the tags as keywords, without what would divide them', () => {
    const vocabulary = { ...material([]).vocabulary }
    const tags = vocabulary.tags.map((tag, index) =>
      index === 0 ? { ...tag, name: 'Bau, Statik; 100 %' } : tag,
    )
    const bibtex = written([mark(1, 'Bogen', { tags: [1, 2] })], {}, { vocabulary: { ...vocabulary, tags } })
    expect(bibtex).toContain('keywords = {Bau Statik 100 \\%, offene Fragen},')
  })

  it.each(['{', '}', '{{', '}}{', '\\', '\\{', 'a \\} b', '\\end{document}', '% nichts', '@misc{x,'])(
    'stay balanced around %j',
    (note) => {
      const [item, ...others] = itemsOf(written([articleNote(1, note)]))
      expect(others).toEqual([])
      expect(words(item?.annote)).toBe(`Notiz zum Artikel (19. August 2025): ${note}`)
      expect(braces(written([articleNote(1, note)]))).toBe(0)
    },
  )

  it.each(hardWords)('give back %s', (_, note) => {
    const [item, ...others] = itemsOf(written([articleNote(1, note)]))
    expect(others).toEqual([])
    expect(words(item?.annote)).toBe(words(`Notiz zum Artikel (19. August 2025): ${note}`))
  })

  it('give back any note, but for its white space', () => {
    const note = anyWords.filter((text) => text.trim() !== '' && !/[^\P{Cc}\t\r\n]|\p{Cs}/u.test(text))
    fc.assert(
      fc.property(note, (text) => {
        const bibtex = written([articleNote(1, text)])
        expect(braces(bibtex)).toBe(0)
        expect(itemsOf(bibtex).map((item) => words(item.annote))).toEqual([
          words(`Notiz zum Artikel (19. August 2025): ${text}`),
        ])
      }),
    )
  })

  it('can be read whatever the notebook', () => {
    fc.assert(
      fc.property(anyNotebook, ({ annotations, editions, vocabulary }) => {
        const bibtex = written(annotations, {}, { editions, vocabulary })
        expect(braces(bibtex)).toBe(0)
        expect(itemsOf(bibtex).length).toBeGreaterThan(0)
      }),
    )
  })
})

/** How many braces are left open, as BibTeX counts them: also those after a backslash; never fewer than none. */
function braces(bibtex: string): number {
  let open = 0
  for (const sign of bibtex) {
    if (sign === '{') open += 1
    if (sign === '}') open -= 1
    if (open < 0) return -1
  }
  return open
}
