import { expect, test } from '@playwright/test'
import { Reader } from '../support/reader'

let reader: Reader
test.afterEach(() => reader.leave())

/** The accelerator of a command in the application's menu. */
const accelerator = (id: string) =>
  reader.app.evaluate(
    ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.accelerator ?? null,
    id,
  )

/** Opens the shortcuts, narrows them to a deed and has the field for its keys. */
async function change(deed: string): Promise<void> {
  const { shortcuts, window: words } = reader.messages
  await reader.press('F1')
  const sheet = reader.sheet(words.shortcuts)
  await reader.tabTo(sheet.getByRole('searchbox', { name: shortcuts.filter }))
  await reader.page.keyboard.type(deed)
  await reader.tabTo(sheet.getByRole('button', { name: shortcuts.changeFor(deed), exact: true }))
  await reader.press('Enter')
  await expect(sheet.getByRole('textbox', { name: shortcuts.changeFor(deed) })).toBeFocused()
}
async function leaveSheet(): Promise<void> {
  await reader.press('Escape')
  await expect(reader.page.locator('dialog')).toHaveCount(0)
}

test('keys are changed by keys, hold at once in the text and in the menu, and after a restart', async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  const { deeds, shortcuts, window: words } = reader.messages
  const sheet = reader.sheet(words.shortcuts)

  await test.step('a letter in the text', async () => {
    await change(deeds.mark)
    await reader.press('j')
    await expect(sheet.locator('kbd').first()).toHaveText('J')
    await leaveSheet()
    await reader.select('fern von Europa')
    await reader.press('h')
    await reader.turn()
    expect(await reader.kept()).toEqual([])
    await reader.press('j')
    await expect(reader.cards).toHaveCount(1)
    await reader.press('Escape')
  })
  await test.step('a combination of a command', async () => {
    expect(await accelerator('export')).toBe('Ctrl+E')
    await change(deeds.export)
    await reader.press('Control+Shift+X')
    await expect(sheet.locator('kbd').first()).toHaveText('Strg+Umschalt+X')
    await leaveSheet()
    await expect.poll(() => accelerator('export')).toBe('CmdOrCtrl+Shift+X')
    await reader.press('Control+e')
    await reader.turn()
    await expect(reader.exportDialog).toHaveCount(0)
    await reader.press('Control+Shift+X')
    await expect(reader.exportDialog).toBeVisible()
    await leaveSheet()
  })
  await test.step('keys that belong to something else are taken over only when that is asked for', async () => {
    await change(deeds.bookmark)
    await reader.press('F7')
    await expect(sheet).toContainText(shortcuts.taken('F7', deeds['reading-cursor']))
    expect(await accelerator('reading-cursor')).toBe('F7')
    await reader.tabTo(sheet.getByRole('button', { name: shortcuts.takeOver }))
    await reader.press('Enter')
    await expect.poll(() => accelerator('bookmark')).toBe('F7')
    expect(await accelerator('reading-cursor')).toBeNull()
    await leaveSheet()
  })
  await test.step('what the system needs is not given away', async () => {
    await change(deeds.note)
    await reader.press('Control+v')
    await expect(sheet).toContainText(shortcuts.reserved('Strg+V'))
    await reader.press('Escape')
    await expect(sheet.getByRole('button', { name: shortcuts.changeFor(deeds.note) })).toBeVisible()
    await leaveSheet()
  })

  reader = await reader.startAgain({ width: 1440, height: 900 })
  await test.step('after a restart they are as they were left', async () => {
    expect(await accelerator('export')).toBe('CmdOrCtrl+Shift+X')
    expect(await accelerator('bookmark')).toBe('F7')
    await reader.select('die Weltbühne')
    await reader.press('j')
    await expect.poll(async () => (await reader.kept()).length).toBe(2)
    await reader.press('F7')
    await expect.poll(async () => (await reader.kept()).length).toBe(3)
    expect(await reader.lit('cursor')).toEqual([])
  })
  await test.step('all together go back to what they were at first', async () => {
    await reader.press('F1')
    await reader.tabTo(reader.sheet(words.shortcuts).getByRole('button', { name: shortcuts.allAsAtFirst }))
    await reader.press('Enter')
    await expect.poll(() => accelerator('export')).toBe('Ctrl+E')
    await leaveSheet()
    await reader.press('F7')
    await expect.poll(async () => (await reader.lit('cursor')).length).toBe(1)
  })
})
