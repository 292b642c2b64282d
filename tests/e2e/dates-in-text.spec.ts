import { expect, test } from '@playwright/test'
import { chooseFromMenu } from '../support/app'
import { Reader } from '../support/reader'

let reader: Reader
test.afterEach(() => reader.leave())

const sheet = () => reader.page.getByRole('dialog', { name: reader.messages.dates.title })

test('a date of the text is linked to an event by keys alone, and leads to its passage', async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  const { dates } = reader.messages
  await chooseFromMenu(reader.app, 'dates-in-text')
  await expect(sheet().getByRole('heading', { name: dates.title })).toBeFocused()
  await expect(sheet().getByText(dates.count(16))).toBeVisible()

  await test.step('only those that are not linked', async () => {
    await sheet().getByRole('checkbox', { name: dates.onlyUnlinked }).press('Space')
    await expect(sheet().getByText(dates.shown(2, 16)).first()).toBeVisible()
  })
  await test.step('linked', async () => {
    const spring = sheet().getByRole('group', { name: /^„Frühjahr 2025“/ })
    await reader.press('Tab')
    await expect(spring).toBeFocused()
    await reader.press('Tab')
    await expect(
      spring.getByRole('button', { name: /^„Frühjahr 2025“ verknüpfen mit/ }).first(),
    ).toBeFocused()
    await reader.press('Enter')
    await expect(spring.getByText(dates.joined, { exact: true })).toBeVisible()
    await expect(spring).toBeFocused()
  })
  await test.step('and gone to', async () => {
    await reader.press('Enter')
    await expect(sheet()).toHaveCount(0)
    await expect.poll(() => reader.lit('lit')).toEqual(['Frühjahr 2025'])
  })
})
