import { describe, expect, it } from 'vitest'
import { readExportArguments, writable } from '../../../src/main/exchange/export-arguments'
import { firstOptionsIn } from '../../../src/shared/export/options'
import { messagesIn } from '../../../src/shared/messages/messages'

const read = (line: string, language: 'de' | 'en' = 'en') =>
  readExportArguments(
    line.split(' ').filter((word) => word !== ''),
    language,
    messagesIn(language).commandLine,
  )

const wishOf = (line: string) => {
  const wish = read(line)
  if (!wish.ok || wish.value === 'help') throw new Error(`refused: ${JSON.stringify(wish)}`)
  return wish.value
}

describe('the arguments of an export', () => {
  it('are a format and a file at least; the rest is as the dialog begins', () => {
    expect(wishOf('--format markdown --out notes.md')).toEqual({
      format: 'markdown',
      out: 'notes.md',
      works: [],
      edition: 'en',
      update: false,
      options: firstOptionsIn('en'),
    })
  })

  it.each(writable)('can name %s', (format) => {
    expect(wishOf(`--format ${format} --out x`).format).toBe(format)
  })

  it.each([
    ['--order time', { order: 'time' }],
    ['--grouping day', { grouping: 'day' }],
    ['--form notes', { form: 'notes' }],
    ['--separator ,', { separator: ',' }],
    ['--deck Alaska', { deck: 'Alaska' }],
    ['--style iso-690', { style: 'iso-690' }],
    ['--language de', { language: 'de' }],
    ['--timeline --others --only-new', { timeline: true, others: true, onlyNew: true }],
    ['--no-data', { carriesData: false }],
  ])('choose with %s', (words, options) => {
    expect(wishOf(`--format markdown --out x ${words}`).options).toMatchObject(options)
  })

  it('add and leave out parts, one by one or several at once', () => {
    const { include } = wishOf(
      '--format csv --out x --with citations,links --without dates --without tags',
    ).options
    expect(include).toEqual({
      quotes: true,
      notes: true,
      categories: true,
      tags: false,
      dates: false,
      citations: true,
      links: true,
    })
  })

  it('name articles, and the edition that comes first', () => {
    expect(wishOf('--format text --out - --article a --article b --edition de')).toMatchObject({
      works: ['a', 'b'],
      edition: 'de',
    })
  })

  it.each(['--help', '-h', '--format markdown --help'])('ask for help with %s', (line) => {
    expect(read(line)).toEqual({ ok: true, value: 'help' })
  })

  it.each([
    ['', 'The argument --format is missing'],
    ['--format markdown', 'The argument --out is missing'],
    ['--format markdown --out=', 'The argument --out is missing'],
    ['--format word --out x', '--format cannot be "word"; possible: ("docx" | "pdf" | "html"'],
    ['--format print --out x', '--format cannot be "print"'],
    ['--format csv --out x --order up', '--order cannot be "up"; possible: ("text" | "time")'],
    ['--format csv --out x --without everything', '--without cannot be "everything"'],
    ['--format csv --out x --article ../etc', '--article cannot be "../etc"'],
    ['--format csv --out x --colour red', 'This argument was not understood'],
    ['--format csv --out x more', 'This argument was not understood'],
    ['--format csv --out x --update', '--update goes with --format obsidian only'],
    ['--format docx --out -', 'docx is no text format'],
  ])('%j say what was wrong', (line, words) => {
    const wish = read(line)
    expect(wish.ok ? '' : wish.failure).toContain(words)
  })

  it('are refused in the reader’s language', () => {
    const wish = read('--format word --out x', 'de')
    expect(wish.ok ? '' : wish.failure).toMatch(/^--format kann nicht "word" sein; möglich ist:/)
  })
})
