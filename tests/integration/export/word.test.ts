import { Window } from 'happy-dom'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstOptionsIn } from '../../../src/shared/export/options'
import { prepareExport } from '../../../src/shared/export/selection'
import { writeWord } from '../../../src/shared/export/word/write-word'
import { articleNote, bookmark, everyKind, generated, mark, material } from '../../unit/export/sample'

const isHere = (tool: string, version: string) => spawnSync(tool, [version]).error === undefined
const canRead = isHere('soffice', '--version') && isHere('pdftotext', '-v')
if (!canRead)
  console.log('soffice and pdftotext are not both here: what LibreOffice makes of a Word file is not tested')

const hostile = 'Steuer\u0000zeichen\u0007, halbe\uD83C Buchstaben, <b>&amp;</b> ]]> und שלום 🌉'

/** The same annotations twice: as comments to the whole article, and as a list. */
const annotations = [
  ...everyKind,
  mark(9, 'Bogen leitet die Last', { note: hostile, category: 'question' }),
  mark(10, 'leitet die Last 🌉 in', { category: 'term', created: generated }),
  articleNote(11, '1. eins\n2. zwei\n\n| A | B |\n|---|---|\n| 1 | 2 |'),
  bookmark(12, 'Niemand weiß', 'Zum Schluss', { created: generated }),
]
const options = firstOptionsIn('de')
const written = (form: 'article' | 'notes') =>
  writeWord(
    [
      prepareExport(
        material(annotations),
        { ...options, form, include: { ...options.include, citations: true, links: true } },
        generated,
      ),
    ],
    () => {},
  )

let folder = ''
const convert = (to: string, ...files: string[]) =>
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      ...files.map((name) => join(folder, name)),
    ],
    { stdio: 'pipe', timeout: 120_000 },
  )

describe.skipIf(!canRead)('a Word file in LibreOffice', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lesespur-word-'))
    await writeFile(join(folder, 'article.docx'), await written('article'))
    await writeFile(join(folder, 'notes.docx'), await written('notes'))
    convert('fodt', 'article.docx')
    convert('pdf', 'notes.docx')
  }, 240_000)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('has a comment for each mark that has a place, with its author, its time and its words', async () => {
    const text = await readFile(join(folder, 'article.fodt'), 'utf8')
    const document = new new Window().DOMParser().parseFromString(text, 'text/xml')
    const comments = [...document.getElementsByTagName('office:annotation')]
    const ends = [...document.getElementsByTagName('office:annotation-end')]
    expect(comments).toHaveLength(6)
    expect(ends.map((end) => end.getAttribute('office:name')).sort()).toEqual(
      comments.map((comment) => comment.getAttribute('office:name')).sort(),
    )
    const said = comments.map((comment) => comment.textContent.trim().replace(/\s+/g, ' '))
    expect(said.filter((words) => words.startsWith('Lesespur'))).toHaveLength(6)
    expect(said.some((words) => words.includes('2025-08-11T12:00:00') && words.includes('Nachfragen!'))).toBe(
      true,
    )
    expect(said.some((words) => words.includes('Steuer␀zeichen␇, halbe� Buchstaben, <b>&amp;</b> ]]>'))).toBe(
      true,
    )
  })

  it('prints all that goes out, with the numbers of the pages', () => {
    const text = execFileSync('pdftotext', [join(folder, 'notes.pdf'), '-'], { encoding: 'utf8' })
    const words = text.replace(/\s+/g, ' ')
    for (const expected of [
      'Über Brücken: was trägt?',
      'Notiz zum Artikel',
      'Niemand weiß es <genau> & sicher.',
      'Nachfragen!',
      'Steuer␀zeichen␇',
      '#statik #offene-Fragen',
      'In Lesespur öffnen',
      'Stelle fehlt',
      'Zum Schluss',
      'Seite 1 von',
    ])
      expect(words).toContain(expected)
  })
})
