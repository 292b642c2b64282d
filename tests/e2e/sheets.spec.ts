import { expect, test } from '@playwright/test'
import { chooseFromMenu } from '../support/app'
import { faultsIn } from '../support/axe'
import { Reader } from '../support/reader'

/** What covers the window for a while, by its name in the menu. */
const sheets = [
  'settings',
  'shortcuts',
  'tags',
  'bin',
  'backups',
  'other-people',
  'dates-in-text',
  'export',
  'export-timeline',
  'search',
]

const ways = {
  'by Escape': (reader: Reader) => reader.press('Escape'),
  'by its button': (reader: Reader) =>
    reader.page
      .getByRole('dialog')
      .getByRole('button', { name: reader.messages.window.close, exact: true })
      .first()
      .click(),
}

let reader: Reader
test.beforeAll(async () => {
  reader = await Reader.sitDown({ width: 1440, height: 900 })
})
test.afterAll(() => reader.leave())

/** Listens, before the program does, for the browser's word that the sheet has closed: was the sheet there still? */
async function listen(): Promise<() => Promise<boolean>> {
  const heard = await reader.page.evaluateHandle(() => {
    const dialog = document.querySelector('dialog[open]')
    if (!dialog) throw new Error('no sheet is open')
    const lingers = new Promise<boolean>((tell) => {
      dialog.addEventListener('close', () => tell(dialog.isConnected), { capture: true, once: true })
    })
    return { lingers }
  })
  return () => heard.evaluate(({ lingers }) => lingers)
}

for (const [way, close] of Object.entries(ways))
  for (const name of sheets)
    test(`${name}, closed ${way}, is gone before the window hears of anything else, and the focus is back`, async () => {
      const dialog = reader.page.getByRole('dialog')
      const before = reader.annotations.getByRole('button').first()
      await before.focus()
      await chooseFromMenu(reader.app, name)
      await expect(dialog).toHaveCount(1)
      const lingers = await listen()
      await close(reader)
      expect(await lingers()).toBe(false)
      await expect(before).toBeFocused()
      await chooseFromMenu(reader.app, name)
      await expect(dialog).toHaveCount(1)
      expect(await faultsIn(reader.page)).toEqual([])
      await close(reader)
      await expect(dialog).toHaveCount(0)
    })
