import { expect, test } from '@playwright/test'
import { Reader } from '../support/reader'

let reader: Reader
test.afterEach(() => reader.leave())

/** How undo and redo stand in the application's menu. */
const inMenu = () =>
  reader.app.evaluate(({ Menu }) =>
    ['undo', 'redo'].map((id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id)
      return item?.enabled ? item.label : null
    }),
  )

test('the menu names the next steps with place and time, also after a restart', async () => {
  const { menu, marks } = (reader = await Reader.sitDown()).messages
  await expect.poll(inMenu).toEqual([null, null])
  await reader.select('fern von Europa')
  await reader.press('1')
  const marked = /^Markieren, \S.*, \d\d:\d\d$/
  const name = (label: string | null | undefined, of: (step: string) => string) =>
    label?.startsWith(of('')) ? label.slice(of('').length) : ''
  await expect.poll(async () => name((await inMenu())[0], menu.undoStep)).toMatch(marked)

  reader = await reader.startAgain()
  await expect.poll(async () => name((await inMenu())[0], menu.undoStep)).toMatch(marked)
  await reader.press('Control+z')
  // What is older than this sitting is asked once.
  await expect(reader.notices).toContainText('früheren Sitzung')
  await reader.notices.getByRole('button', { name: marks.undo }).click()
  await expect.poll(() => reader.painted()).toEqual([])
  await expect.poll(async () => name((await inMenu())[1], menu.redoStep)).toMatch(marked)
  await expect(reader.notices).toContainText(/Rückgängig: Markieren, .*\d\d:\d\d/)
  expect((await inMenu())[0]).toBeNull()
})
