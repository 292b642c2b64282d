import { describe, expect, it } from 'vitest'
import { CitationStyle } from '../../../src/shared/citation/citation'
import { citesInNotes, localeFile, styleFile } from '../../../src/shared/citation/styles'

describe('the styles', () => {
  it.each([
    ['chicago-notes', 'de', 'Chicago Manual of Style 17th edition (full note)'],
    ['apa', 'de', 'APA Style 7th edition'],
    ['iso-690', 'de', 'ISO-690 (author-date, Deutsch)'],
    ['iso-690', 'en', 'ISO-690 (author-date, English)'],
  ] as const)('%s in %s is the real one, with its rights', (style, language, title) => {
    const file = styleFile(style, language)
    expect(file).toContain(`<title>${title}</title>`)
    expect(file).toContain('license="http://creativecommons.org/licenses/by-sa/3.0/"')
    expect(file).toMatch(/<author>\s*<name>/)
  })

  it('cite in notes or in the text', () => {
    expect(CitationStyle.options.filter(citesInNotes)).toEqual(['chicago-notes'])
  })

  it.each([
    ['de-DE', 'de-DE'],
    ['de-AT', 'de-DE'],
    ['en-US', 'en-US'],
    ['fr-FR', 'en-US'],
  ])('find the words of %s in the locale %s', (asked, found) => {
    expect(localeFile(asked)).toContain(`xml:lang="${found}"`)
  })
})
