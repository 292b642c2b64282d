import { expect, test } from '@playwright/test'
import { ask, chooseFromMenu } from '../support/app'
import { faultsIn } from '../support/axe'
import { Reader } from '../support/reader'

const words = 'fern von Europa'
const title = 'Ein Gipfel ohne Kiew: neun Fragen zum Treffen in Alaska'

let reader: Reader
test.beforeAll(async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
})
test.afterAll(() => reader.leave())

const notice = () => reader.page.getByRole('region', { name: reader.messages.window.noteArea })

/** What programs take that keep formatting; how it is asked for differs between the runtimes. */
const formatted = (): Promise<string> =>
  reader.app.evaluate(async ({ clipboard }) => {
    const readHtml: unknown = Reflect.get(clipboard, 'readHTML')
    if (typeof readHtml === 'function') return String(Reflect.apply(readHtml, clipboard, []))
    const [copied] = await clipboard.read()
    const html = await copied?.getType('text/html')
    return html ? html.text() : ''
  })

test('with nothing chosen Ctrl+Shift+C says what to do', async () => {
  await reader.text.focus()
  await reader.press('Control+Shift+C')
  await expect(notice()).toContainText('Keine Stelle gewählt.')
})

test('Ctrl+Shift+C puts the quote with its note on the clipboard', async () => {
  await reader.select(words)
  await reader.press('Control+Shift+C')
  await expect(notice()).toContainText(`Mit Quellenangabe kopiert: „${words}“`)
  expect(await reader.clipboard()).toBe(
    `„${words}“\n\nLesespur-Redaktion, „${title}“ (Lesespur, 14. August 2025), Abs. 1.\n`,
  )
})

test('the style is chosen once in the settings; programs that take formatting get italics', async () => {
  await chooseFromMenu(reader.app, 'settings')
  const sheet = reader.page.getByRole('dialog', { name: reader.messages.window.settings })
  await sheet.getByRole('radio', { name: 'APA 7' }).check()
  await expect(sheet).toContainText(reader.messages.exporting.style.samples.apa)
  await reader.press('Escape')
  await chooseFromMenu(reader.app, 'copy-with-citation')
  await expect.poll(reader.clipboard).toContain(`„${words}“ (Lesespur-Redaktion, 2025, Abs. 1)`)
  expect(await formatted()).toContain(`<i>${title}</i>`)
})

test('a paragraph’s number and the bar’s menu copy with citation, too', async () => {
  await reader.page.getByRole('button', { name: 'Absatz 2', exact: true }).click()
  await reader.menu.getByRole('menuitem', { name: reader.messages.citing.copyParagraph }).click()
  await expect.poll(reader.clipboard).toContain('(Lesespur-Redaktion, 2025, Abs. 2)')
  await reader.select(words)
  await reader.markBar.getByRole('button', { name: reader.messages.window.more }).click()
  await reader.menu.getByRole('menuitem', { name: reader.messages.cursor.copyWithCitation }).click()
  await expect.poll(reader.clipboard).toContain('(Lesespur-Redaktion, 2025, Abs. 1)')
})

test('what citations say is changed in the sheet by keyboard alone, kept, and given back', async () => {
  const { sheet: labels } = reader.messages.citing
  await chooseFromMenu(reader.app, 'citation-details')
  const sheet = reader.page.getByRole('dialog', { name: labels.title })
  await expect(sheet).toContainText('(Lesespur-Redaktion, 2025, Abs. 1)')
  expect(await faultsIn(reader.page)).toEqual([])
  await sheet.getByLabel(labels.fields.author).focus()
  await reader.press('Control+A')
  await reader.page.keyboard.type('Beispiel, Ada')
  await reader.press('Tab', 'Tab')
  await expect(sheet.getByLabel(labels.fields.date)).toBeFocused()
  await reader.press('Control+A')
  await reader.page.keyboard.type('31.02.2025')
  await reader.press('Enter')
  await expect(sheet.getByLabel(labels.fields.date)).toBeFocused()
  await expect(sheet).toContainText(labels.troubles.date)
  expect(await faultsIn(reader.page)).toEqual([])
  await reader.press('Control+A')
  await reader.page.keyboard.type('15.08.2025')
  await reader.press('Enter')
  await expect(sheet).toHaveCount(0)
  await reader.select(words)
  await reader.press('Control+Shift+C')
  await expect
    .poll(reader.clipboard)
    .toContain(`„${words}“ (Beispiel, 2025, Abs. 1)\n\nBeispiel, A. (2025, August 15).`)
  await chooseFromMenu(reader.app, 'citation-details')
  await sheet.getByRole('button', { name: labels.restore }).click()
  await expect(sheet.getByLabel(labels.fields.author)).toHaveValue('Lesespur-Redaktion')
  await reader.press('Escape')
  expect(await ask(reader.page, 'citationDetails', { work: 'alaska-2025', edition: 'de' })).toMatchObject({
    ok: true,
    value: { changed: null },
  })
})

test('in English the quote and its citation are English', async () => {
  await ask(reader.page, 'changeSettings', { language: 'en', citationStyle: 'chicago-notes' })
  await reader.select(words)
  await reader.press('Control+Shift+C')
  await expect
    .poll(reader.clipboard)
    .toBe(`“${words}”\n\nLesespur-Redaktion, “${title}” (Lesespur, August 14, 2025), para. 1.\n`)
})
