import { expect, test } from '@playwright/test'
import { chooseFromMenu } from '../support/app'
import { Reader } from '../support/reader'

let reader: Reader
test.afterEach(() => reader.leave())

const search = async (query: string) => {
  await reader.press('Control+k')
  await expect(reader.searchField).toBeFocused()
  await reader.searchField.fill(query)
}
/** The text, or the sentence in it that the reading cursor is on, has the focus. */
const inText = () => reader.page.evaluate(() => document.activeElement?.closest('#text') !== null)

test('one box finds a paragraph, a note, an event and a command, by keys alone', async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  const { page } = reader
  await reader.seed({ words: 'fern von Europa', note: 'Über die Straße nachlesen', tags: ['März'] })

  await test.step('a paragraph, at which the next key acts', async () => {
    await search('absatz 15')
    await reader.press('Enter')
    await expect(reader.searchBox).toHaveCount(0)
    await expect.poll(inText).toBe(true)
    await expect.poll(async () => (await reader.lit('cursor')).join('')).not.toBe('')
    await reader.press('2')
    await expect(reader.cards.filter({ hasText: 'Abs. 15' })).toHaveCount(1)
    await reader.press('Escape', 'Escape', 'Escape')
  })
  await test.step('a note, with ss for ß and ae for ä', async () => {
    for (const query of ['strasse nachlesen', 'maerz']) {
      await search(query)
      const note = reader.searchBox.getByRole('group', { name: reader.messages.searching.groups.annotations })
      await expect(note.getByRole('option')).toHaveCount(1)
      await reader.press('Escape')
      await expect(reader.searchBox).toHaveCount(0)
    }
    await search('strasse nachlesen')
    await reader.press('Enter')
    await expect.poll(() => reader.lit('chosen')).toEqual(['fern von Europa'])
    await expect.poll(inText).toBe(true)
  })
  await test.step('an event, on the timeline that opens', async () => {
    await search('minsk')
    await reader.press('End', 'Enter')
    await expect(page.locator('html')).toHaveAttribute('data-timeline', 'open')
    await expect(reader.timeline.getByRole('article')).toContainText('Minsk')
  })
  await test.step('a command', async () => {
    await reader.press('Control+Shift+P')
    await page.keyboard.type('zeitleiste')
    await reader.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-timeline', 'closed')
  })
  await test.step('the same from the menu', async () => {
    await chooseFromMenu(reader.app, 'search-commands')
    await expect(reader.searchField).toBeFocused()
    await chooseFromMenu(reader.app, 'search')
    await expect(reader.searchField).toHaveAccessibleName(reader.messages.searching.field)
    await reader.press('Escape')
  })
})

test('the box gives the focus back, and what was selected', async () => {
  reader = await Reader.sitDown({ language: 'en', width: 1440, height: 900 })
  const { page } = reader
  const button = page.getByRole('button', { name: reader.messages.window.search, exact: true })
  await reader.tabTo(button, 'Shift+Tab')
  await reader.press('Enter')
  await expect(reader.searchField).toBeFocused()
  await reader.press('Escape')
  await expect(button).toBeFocused()

  await reader.select('no seat at the table')
  await reader.press('Control+k')
  await expect(reader.searchField).toBeFocused()
  await reader.press('Escape')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('no seat at the table')
  await reader.press('Control+Shift+P')
  await page.keyboard.type('evidence')
  await reader.press('Enter')
  await expect(reader.cards).toContainText('no seat at the table')
})

test('what was found is marked from the find bar, and left with Esc it is selected', async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  const { page } = reader
  const { searching, window: words } = reader.messages
  await reader.press('Control+f')
  const field = page.getByRole('textbox', { name: words.findInText })
  await field.fill('istanbul')
  await expect(field).toBeFocused()
  await reader.press('Control+3')
  await expect(reader.cards).toHaveCount(1)
  await page.getByRole('button', { name: searching.markAllHits(3) }).click()
  await expect.poll(async () => (await reader.kept()).length).toBe(3)
  await reader.press('Control+z')
  await expect.poll(async () => (await reader.kept()).length).toBe(1)
  await field.focus()
  await reader.press('Enter')
  await expect(page.getByRole('search', { name: words.findInText })).toContainText(words.hits(2, 3))
  await reader.press('Escape')
  await expect(field).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('Istanbul')
  await reader.press('5')
  await expect.poll(async () => (await reader.kept()).length).toBe(2)
})
