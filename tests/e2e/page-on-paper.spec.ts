import { expect, test } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { firstOptionsIn, type ExportOptions } from '../../src/shared/export/options'
import { ask } from '../support/app'
import { work } from '../support/kept-marks'
import { Reader } from '../support/reader'

const canReadPdf = ['pdfinfo', 'pdftotext'].every((tool) => spawnSync(tool, ['-v']).error === undefined)

let reader: Reader
test.beforeAll(async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  await reader.seed(
    { words: 'fern von Europa', category: 'evidence', note: 'Wie *weit* genau?\n\n- Karte', tags: ['karte'] },
    { words: 'den wichtigsten „Sponsor“ des Konflikts', note: '</title><script>alert(1)</script>' },
  )
})
test.afterAll(() => reader.leave())

/** Exports through the main process as the dialog does, and says where the file is. */
async function exported(format: 'pdf' | 'html', options: Partial<ExportOptions> = {}): Promise<string> {
  const file = join(reader.folder, `export.${format}`)
  await reader.answerSaveDialog(file)
  const request = { format, works: [work], edition: 'de', options: { ...firstOptionsIn('de'), ...options } }
  const answer = await ask(reader.page, 'exportNotes', { request, update: false })
  expect(answer).toEqual({ ok: true, value: file })
  return file
}

const toolSays = (tool: string, ...given: string[]) => execFileSync(tool, given, { encoding: 'utf8' })

test('a PDF has a title, tags, an outline, running heads and page numbers, and all that goes out', async () => {
  test.skip(!canReadPdf, 'pdfinfo and pdftotext are not here (Debian: poppler-utils), so no PDF can be read')
  const file = await exported('pdf', { timeline: true })
  const about = toolSays('pdfinfo', file)
  expect(about).toMatch(/^Title: +Ein Gipfel ohne Kiew: .* – Anmerkungen$/m)
  expect(about).toMatch(/^Tagged: +yes$/m)
  expect(about).toMatch(/^Page size: .*A4/m)
  const pages = Number(/^Pages: +(\d+)$/m.exec(about)?.[1])
  expect(pages).toBeGreaterThan(3)

  const sheets = toolSays('pdftotext', '-layout', file, '-').split('\f').slice(0, pages)
  sheets.forEach((sheet, index) => {
    expect(sheet.replace(/\s/g, '')).toContain(`${String(index + 1)}/${String(pages)}`)
    if (index > 0) expect(sheet).toContain('Ein Gipfel ohne Kiew: neun Fragen')
  })
  const text = toolSays('pdftotext', file, '-').replace(/\s+/g, ' ')
  for (const words of [
    'fern von Europa',
    'Wie weit genau?',
    '#karte',
    'Beleg',
    'Zeitleiste',
    'Quellenangabe',
  ])
    expect(text).toContain(words)
  expect(text).toContain('</title><script>alert(1)</script>')
  // What is only said aloud is not on paper.
  expect(text).not.toContain('Markierung 1')
  expect(await readFile(file, 'latin1')).toContain('/Outlines')
})

test('a page opens in a browser’s window with its notes beside the text, and loads and runs nothing', async () => {
  const file = await exported('html')
  const seen = await reader.app.evaluate(async ({ BrowserWindow }, path) => {
    const other = new BrowserWindow({
      show: false,
      width: 1400,
      height: 900,
      webPreferences: { partition: 'elsewhere' },
    })
    const asked: string[] = []
    other.webContents.session.webRequest.onBeforeRequest(({ url }, answer) => {
      asked.push(url)
      answer({})
    })
    await other.loadFile(path)
    const beside: unknown = await other.webContents.executeJavaScript(`(() => {
      const note = document.querySelector('.note').getBoundingClientRect()
      const mark = document.querySelector('mark').getBoundingClientRect()
      return { right: note.left > mark.right, level: Math.abs(note.top - mark.top) < 200, wide: document.documentElement.scrollWidth <= innerWidth }
    })()`)
    other.destroy()
    return { beside, asked: asked.filter((url) => !url.startsWith('file:')) }
  }, file)
  expect(seen).toEqual({ beside: { right: true, level: true, wide: true }, asked: [] })
})
