import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { quoted } from '../../../src/shared/citation/quoted'
import type { ExportParts } from '../../../src/shared/export/format'
import type { ExportOptions } from '../../../src/shared/export/options'
import { writeText } from '../../../src/shared/export/plain-text-file'
import { articleNote, editions, eventful, everyKind, mark, material, ownEvents } from './sample'
import { everyReference, hardWords, otherWork, partOf, plainOptions, textOf } from './text-files'

const plainTextOf = (from: Parameters<typeof partOf>[0], options: Partial<ExportOptions> = {}) =>
  textOf(writeText, [partOf(from, options, 'text')])

describe('a file of plain text', () => {
  test.for([
    { name: 'plain-text.de.txt', wish: {} },
    { name: 'plain-text.en.txt', wish: { language: 'en', editions: [editions.en, editions.de] } },
  ] as const)('stands as in $name', async ({ name, wish }) => {
    const from = material([...everyKind, ...ownEvents], { ...eventful, ...wish })
    const file = plainTextOf(from, { ...everyReference, timeline: true })
    await expect(file).toMatchFileSnapshot(`../../fixtures/export/${name}`)
  })

  it('has each quote between the quotation marks of its language, and quotes in it between the inner ones', () => {
    fc.assert(
      fc.property(hardWords, fc.constantFrom('de' as const, 'en' as const), (words, edition) => {
        const one = mark(1, words, { text: 'f'.repeat(64), edition })
        const lines = words.replace(/\r\n?|[\u2028\u2029]/g, '\n')
        expect(plainTextOf(material([one]))).toContain(`\n${quoted(lines, edition)}\n`)
      }),
    )
    const inText = mark(1, 'den „Sponsor“ des Konflikts', { text: 'f'.repeat(64), edition: 'de' })
    expect(plainTextOf(material([inText]))).toContain('\n„den ‚Sponsor‘ des Konflikts“\n')
  })

  it('has each note as it was written, but for ends of lines and empty lines around it', () => {
    expect(plainTextOf(material([articleNote(5, '\n  \n    # Titel\r\n\r\n- [ ] <b>\n\n')]))).toContain(
      '\n\n    # Titel\n\n- [ ] <b>\n\n— ',
    )
  })

  it('ends its lines in one way and ends with a line', () => {
    fc.assert(
      fc.property(
        hardWords.filter((words) => words.trim() !== ''),
        (words) => {
          const file = plainTextOf(
            material([mark(1, words, { text: 'f'.repeat(64), note: words }), articleNote(5, words)]),
          )
          expect(file).not.toMatch(/\r|\n\n\n\n$/)
          expect(file.endsWith('\n')).toBe(true)
        },
      ),
    )
  })

  it('underlines its titles as far as a reader counts their letters', () => {
    const lines = plainTextOf(material([mark(1, 'Stein')])).split('\n')
    expect(lines.slice(0, 2)).toEqual(['Über Brücken: was trägt?', '='.repeat(24)])
    expect(lines.slice(5, 7)).toEqual(['Was hält eine Brücke?', '-'.repeat(21)])
  })

  it('holds several works, one after the other', () => {
    const parts: ExportParts = [
      partOf(material([mark(1, 'Stein')]), {}, 'text'),
      partOf(material([mark(2, 'Stahl')], otherWork), {}, 'text'),
    ]
    expect(textOf(writeText, parts)).toContain('· 11. August 2025\n\n\nÜber Tunnel\n===========\n')
  })

  it('sets entries off by a rule where they have no quotes, and says so when there is nothing in it', () => {
    const include = { ...plainOptions.include, quotes: false }
    const file = plainTextOf(material([mark(1, 'Stein', { note: 'a' }), mark(2, 'Stahl', { note: 'b' })]), {
      include,
    })
    expect(file).toContain('\n\n* * *\n\n')
    expect(plainTextOf(material([]))).toContain('enthält keine Anmerkungen')
  })

  it('tells how far it is', () => {
    const told: number[] = []
    const marks = Array.from({ length: 120 }, () => mark(1, 'Stein'))
    void writeText([partOf(material(marks), {}, 'text')], (done) => told.push(done))
    expect(told).toEqual([50, 100])
  })
})
