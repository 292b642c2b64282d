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

for (const name of sheets)
  test(`a notice that is told while ${name} is open lies on it, is reached by key, and stays when that is closed`, async () => {
    const dialog = reader.page.getByRole('dialog')
    const notice = reader.notices.getByText(reader.messages.window.everythingSaved)
    await chooseFromMenu(reader.app, name)
    await expect(dialog).toHaveCount(1)
    await chooseFromMenu(reader.app, 'everything-is-saved')
    await expect(dialog.getByText(reader.messages.window.everythingSaved)).toBeVisible()
    const close = reader.notices.getByRole('button')
    await reader.tabTo(close)
    expect(await faultsIn(reader.page)).toEqual([])
    await reader.press('Enter')
    await expect(notice).toHaveCount(0)
    await chooseFromMenu(reader.app, 'everything-is-saved')
    await ways['by its button'](reader)
    await expect(dialog).toHaveCount(0)
    await expect(notice).toBeVisible()
    await close.click()
  })

/** Trouble that stays, in words that have no place to break. */
const trouble = (disk = 'mnt') =>
  reader.app.evaluate(({ BrowserWindow }, folder) => {
    const where = `/${folder}/${'a-folder-with-a-long-name/'.repeat(6)}`
    const payload = [{ kind: 'not-backed-up', cause: 'full', where }]
    BrowserWindow.getAllWindows()[0]?.webContents.send('lesespur:event', 'backupFailed', payload)
  }, disk)

for (const [width, height] of [
  [900, 700],
  [560, 450],
] as const)
  test(`a notice covers nothing of a sheet and keeps its buttons in it, in ${width} by ${height} pixels`, async () => {
    await reader.resize(width, height)
    const covered = () =>
      reader.page.evaluate(() => {
        const sheet = document.querySelector('dialog[open]')?.getBoundingClientRect()
        const top = document.querySelector('.notices')?.getBoundingClientRect().top
        return sheet === undefined || top === undefined || sheet.bottom > top
      })
    for (const name of sheets) {
      const dialog = reader.page.getByRole('dialog')
      await chooseFromMenu(reader.app, name)
      await expect(dialog).toHaveCount(1)
      await trouble()
      const show = reader.notices.getByRole('button', { name: reader.messages.backingUp.show })
      await expect(show).toBeInViewport({ ratio: 1 })
      await expect.poll(covered, name).toBe(false)
      const close = reader.notices.getByRole('button', { name: reader.messages.window.close })
      await expect(close).toBeInViewport({ ratio: 1 })
      const [one, other] = [await show.boundingBox(), await close.boundingBox()]
      expect(Math.abs((one?.y ?? 0) - (other?.y ?? 0)), 'in one line').toBeLessThan(4)
      await close.click()
      await reader.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
    await reader.resize(1440, 900)
  })

test('of more notices than there is room for the latest is in sight, also when a sheet comes', async () => {
  const close = reader.notices.getByRole('button', { name: reader.messages.window.close })
  await reader.resize(480, 400)
  for (const disk of ['one', 'two', 'three']) await trouble(disk)
  await expect(close).toHaveCount(3)
  await expect(close.last()).toBeInViewport({ ratio: 1 })
  await chooseFromMenu(reader.app, 'backups')
  await expect(reader.page.getByRole('dialog')).toHaveCount(1)
  await expect(close.last()).toBeInViewport({ ratio: 1 })
  for (const left of [2, 1, 0]) {
    await close.last().click()
    await expect(close).toHaveCount(left)
  }
  await reader.press('Escape')
  await reader.resize(1440, 900)
})

test('whoever closes a notice on a sheet goes on there, and after what it offers where they came from', async () => {
  const dialog = reader.page.getByRole('dialog')
  const { backingUp, window: words } = reader.messages
  const before = reader.annotations.getByRole('button').first()
  await before.focus()
  await chooseFromMenu(reader.app, 'tags')
  await expect(dialog).toHaveCount(1)
  await trouble()
  const close = reader.notices.getByRole('button', { name: words.close })
  await reader.tabTo(close)
  const inSheet = dialog.getByRole('button', { name: words.close }).first()
  await reader.tabTo(inSheet, 'Shift+Tab')
  await reader.tabTo(close)
  await reader.press('Enter')
  await expect(inSheet).toBeFocused()

  await trouble()
  await reader.tabTo(reader.notices.getByRole('button', { name: backingUp.show }))
  await reader.press('Enter')
  await expect(reader.sheet(backingUp.title)).toBeVisible()
  await reader.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(before).toBeFocused()
})

test('a sheet that was opened from another one gives the focus back to whoever opened the first', async () => {
  const dialog = reader.page.getByRole('dialog')
  const { settings, shortcuts } = reader.messages.window
  const before = reader.annotations.getByRole('button').first()
  await before.focus()
  await chooseFromMenu(reader.app, 'settings')
  await expect(reader.sheet(settings)).toBeVisible()
  await chooseFromMenu(reader.app, 'shortcuts')
  await expect(reader.sheet(shortcuts)).toBeVisible()
  await reader.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(before).toBeFocused()
})

test('what closing the window over an unfinished event means is said on its sheet, and it closes the second time', async () => {
  const { events } = reader.messages
  const sheet = reader.sheet(events.editor.new)
  await chooseFromMenu(reader.app, 'new-event')
  await sheet.getByLabel(events.editor.title).fill('Noch ohne Datum')
  await reader.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect(sheet.getByRole('alert').filter({ hasText: events.editor.closeAgain })).toBeVisible()
  await reader.close('window')
})
