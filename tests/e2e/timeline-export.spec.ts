import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keepEvents } from '../support/kept-events'
import { Reader } from '../support/reader'

let reader: Reader

test('the timeline is exported as a picture, a page, a table and data, each whole', async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  try {
    const { timelineExporting: exporting, exporting: general } = reader.messages
    const title = 'Mit "Zeichen"; <und>, Komma'
    await keepEvents(reader.page, [
      { title, date: '2025-08~', note: 'Eine\nNotiz', passages: ['fern von Europa'] },
    ])
    await reader.press('Control+Shift+L')
    await reader.timeline
      .getByRole('button', { name: reader.messages.timeline.exportTimeline, exact: true })
      .click()
    const sheet = reader.sheet(exporting.title)
    const saved = async (format: 'svg' | 'page' | 'csv' | 'json', extension: string) => {
      await sheet.getByRole('radio', { name: exporting.format.names[format] }).check()
      const file = join(reader.folder, `timeline.${extension}`)
      await reader.answerSaveDialog(file)
      await sheet.getByRole('button', { name: general.save }).click()
      await expect(reader.saidIn(sheet)).toContainText(`timeline.${extension}`)
      return { file, text: await readFile(file, 'utf8') }
    }
    /** What another program's window makes of a saved file. */
    const opened = (file: string, question: string): Promise<unknown> =>
      reader.app.evaluate(
        async ({ BrowserWindow }, [path, asked]) => {
          const other = new BrowserWindow({ show: false, webPreferences: { partition: 'elsewhere' } })
          await other.loadFile(path)
          const answer: unknown = await other.webContents.executeJavaScript(asked)
          other.destroy()
          return answer
        },
        [file, question] as const,
      )

    const svg = await saved('svg', 'svg')
    expect(await opened(svg.file, 'document.documentElement.localName')).toBe('svg')
    expect(await opened(svg.file, 'document.documentElement.textContent')).toContain(title)
    const page = await saved('page', 'html')
    const told = await opened(
      page.file,
      '[...document.querySelectorAll("tbody tr")].map((row) => row.innerText)',
    )
    expect(told).toHaveLength(36)
    expect(JSON.stringify(told)).toContain('fern von Europa')
    const csv = await saved('csv', 'csv')
    const cells = [...csv.text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)]
    expect(cells.filter(([, , end]) => end === '\r\n')).toHaveLength(37)
    expect(csv.text).toContain('"Mit ""Zeichen""; <und>, Komma"')
    const { text } = await saved('json', 'json')
    expect(JSON.parse(text)).toMatchObject({ format: 'lesespur-timeline' })
    expect(text.match(/"edtf": /g)).toHaveLength(36)
  } finally {
    await reader.leave()
  }
})
