import { expect, test } from '@playwright/test'
import type { Language } from '../../src/shared/article/language'
import { Reader } from '../support/reader'

let reader: Reader
test.afterEach(() => reader.leave())

/** The same passages in both editions; `later` lies outside the first view. */
const passages = {
  de: {
    first: 'fern von Europa',
    long: ['Militärisch liegt', 'dreieinhalb Jahren andauert'],
    later: 'Russland fehlte',
  },
  en: {
    first: 'a long way from Europe',
    long: ['Putin has the', 'three and a half years old'],
    later: 'in Switzerland',
  },
} as const satisfies Record<Language, unknown>

for (const language of ['de', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    const { first, long, later } = passages[language]

    test.beforeEach(async () => {
      reader = await Reader.sitDown({ language, width: 1440, height: 900 })
    })

    test('a selected passage brings the bar, which leaves the passage free and marks it', async () => {
      const { marks, categories } = reader.messages
      for (const phrase of [first, long]) {
        const [from, to] = typeof phrase === 'string' ? [phrase, phrase] : phrase
        await reader.press('Escape')
        await expect(reader.markBar).toBeHidden()
        await reader.select(from, to)
        await expect(reader.markBar).toBeVisible()
        const lines = [...(await reader.linesOf(from, false)), ...(await reader.linesOf(to, false))]
        await expect(async () => {
          const bar = await reader.markBar.boundingBox()
          if (!bar) throw new Error('there is no bar')
          const covered = lines.filter(({ top, bottom }) => bar.y < bottom && bar.y + bar.height > top)
          expect(covered, `the bar leaves “${from} … ${to}” free`).toEqual([])
        }).toPass()
      }
      const evidence = marks.markAs(categories.evidence ?? '', 2)
      await reader.markBar.getByRole('button', { name: evidence }).click()
      await expect(reader.cards).toHaveCount(1)
      await expect(reader.cards).toContainText(categories.evidence ?? '')
      await expect(reader.spoken).toHaveText(marks.marked(categories.evidence ?? ''))
      await expect.poll(async () => (await reader.painted()).map(({ look }) => look)).toEqual([2])
      await expect.poll(() => reader.page.evaluate(() => getSelection()?.isCollapsed ?? true)).toBe(true)
    })

    test('a mark gets a note, a tag and another category, and is found again', async () => {
      const { marks, categories, window: words, searching, list } = reader.messages
      await reader.select(first)
      await reader.markBar.getByRole('button', { name: marks.markAs(categories.evidence ?? '', 2) }).click()
      await expect(reader.markBar).toBeVisible()

      await reader.markBar.getByRole('button', { name: marks.note, exact: true }).click()
      await expect(reader.editor).toBeFocused()
      await reader.page.keyboard.type('Why so far away?')
      await reader.press('Escape')
      await expect(reader.cards.locator('.note')).toHaveText('Why so far away?')

      await reader.cards.getByRole('button', { name: marks.addTag }).click()
      await reader.tagField.fill('geography')
      await reader.press('Enter', 'Escape')
      await expect(reader.cards.locator('.tag')).toHaveText('geography')

      await reader.clickOn(first)
      await reader.markBar.getByRole('button', { name: marks.markAs(categories.important ?? '', 5) }).click()
      await expect(reader.cards).toContainText(categories.important ?? '')
      await expect.poll(() => reader.painted()).toEqual([{ look: 5, words: first }])

      await reader.seed({ words: later, category: 'claim', edition: language })
      await reader.annotations.getByRole('button', { name: marks.list, exact: true }).click()
      await expect(reader.cards).toHaveCount(2)
      const { filter } = reader
      await filter.getByRole('button', { name: list.filterCount(0), exact: true }).click()
      await filter
        .getByRole('combobox', { name: marks.category })
        .selectOption({ label: categories.important ?? '' })
      await expect(reader.cards).toHaveCount(1)
      await filter.getByRole('combobox', { name: marks.category }).selectOption({ label: marks.anyCategory })
      await filter.getByRole('combobox', { name: marks.tag }).selectOption({ label: 'geography' })
      await expect(reader.cards).toHaveCount(1)
      await filter.getByRole('combobox', { name: marks.tag }).selectOption({ label: marks.anyTag })
      await filter.getByRole('searchbox').fill('SO FAR')
      await expect(reader.cards).toHaveCount(1)
      await expect(reader.filtered).toHaveText(list.shown(1, 2))
      await filter.getByRole('searchbox').fill('nothing of the kind')
      await expect(reader.annotations).toContainText(marks.noneHere)
      await reader.annotations.getByRole('button', { name: marks.clearFilter }).click()
      await expect(reader.cards).toHaveCount(2)

      await reader
        .cardOf(later)
        .getByRole('button', { name: marks.quoted(later) })
        .click()
      await expect.poll(() => reader.lit('lit')).toEqual([later])

      await reader.page.getByRole('button', { name: words.search, exact: true }).click()
      await reader.searchField.fill(first.toUpperCase())
      await reader.searchBox.getByRole('group', { name: searching.groups.text }).getByRole('option').click()
      await expect(reader.searchBox).toHaveCount(0)
      await expect.poll(() => reader.lit('lit')).toEqual([first])
    })

    test('what is deleted comes back by the notice, by Undo and by Redo', async () => {
      const { deeds, marks, window: words } = reader.messages
      await reader.select(first)
      await reader.press('1')
      await expect(reader.cards).toHaveCount(1)

      await reader.cards.getByRole('button', { name: marks.delete }).click()
      await expect(reader.cards).toHaveCount(0)
      await expect(reader.notices).toContainText(marks.markDeleted)
      await expect.poll(() => reader.painted()).toEqual([])
      await reader.notices.getByRole('button', { name: marks.undo }).click()
      await expect(reader.cards).toHaveCount(1)
      await expect.poll(() => reader.painted()).toEqual([{ look: 1, words: first }])

      const more = reader.page.getByRole('button', { name: words.more, exact: true })
      await more.first().click()
      await reader.menu.getByRole('menuitem', { name: marks.undo }).click()
      await expect(reader.cards).toHaveCount(0)
      await more.first().click()
      await reader.menu.getByRole('menuitem', { name: deeds.redo }).click()
      await expect(reader.cards).toHaveCount(1)
    })

    test('after quitting everything is there again: marks, note, panels and the place in the text', async () => {
      const { messages } = reader
      const { marks } = messages
      await reader.select(first)
      await reader.press('3', 'n')
      await expect(reader.editor).toBeFocused()
      await reader.page.keyboard.type('kept over night')
      await reader.press('Control+Enter')
      await expect(reader.cards.locator('.note')).toHaveText('kept over night')
      await reader.annotations.getByRole('button', { name: marks.writeArticleNote }).click()
      await reader.annotations.getByRole('textbox', { name: marks.articleNote }).fill('a fair summary')
      await reader.press('Escape')
      await reader.annotations.getByRole('button', { name: marks.list, exact: true }).click()
      await reader.timeline.getByRole('button', { name: messages.timeline.show }).click()
      await reader.page.getByRole('link', { name: new RegExp(`${messages.page.question(7)}:`) }).click()
      await expect.poll(() => reader.place()).toMatchObject({ block: 'q7' })
      await reader.text.hover()
      await reader.page.mouse.wheel(0, 170)
      await expect.poll(async () => (await reader.place()).block).toBe('q7-p1')
      const place = await reader.place()
      const before = await reader.kept()

      reader = await reader.startAgain()
      const found = await reader.place()
      expect(found.block).toBe(place.block)
      expect(Math.abs(found.above - place.above)).toBeLessThanOrEqual(2)
      expect(await reader.kept()).toEqual(before)
      await expect(reader.cards).toHaveCount(1)
      await expect(reader.cards.locator('.note')).toHaveText('kept over night')
      await expect(reader.annotations).toContainText('a fair summary')
      await expect(reader.annotations.getByRole('search')).toBeVisible()
      await expect(reader.timeline.getByRole('button', { name: messages.timeline.hide })).toBeVisible()
      await reader
        .cardOf(first)
        .getByRole('button', { name: marks.quoted(first) })
        .click()
      await expect.poll(() => reader.painted()).toEqual([{ look: 3, words: first }])
    })
  })
}

test('the right mouse button offers what the bar offers', async () => {
  reader = await Reader.sitDown({ width: 1440, height: 900 })
  const { marks, categories } = reader.messages
  await reader.select('fern von Europa')
  await reader.clickOn('fern von Europa', 'right')
  await expect(reader.menu.getByRole('menuitemradio')).toHaveCount(5)
  await reader.menu.getByRole('menuitemradio', { name: categories.term ?? '' }).click()
  await expect(reader.cards).toContainText(categories.term ?? '')
  await reader.clickOn('fern von Europa', 'right')
  await reader.menu.getByRole('menuitem', { name: marks.copy, exact: true }).click()
  await expect.poll(reader.clipboard).toBe('fern von Europa')
  await reader.clickOn('fern von Europa', 'right')
  await reader.menu.getByRole('menuitem', { name: new RegExp(`^${marks.delete}`) }).click()
  await expect(reader.cards).toHaveCount(0)
})

test('the number in the margin places the reading cursor, marks and copies its paragraph', async () => {
  reader = await Reader.sitDown({ width: 1440, height: 900 })
  const { marks } = reader.messages
  const number = reader.text.getByRole('button', { name: reader.messages.page.paragraph(3), exact: true })
  await number.click()
  await reader.menu.getByRole('menuitem', { name: marks.placeCursor }).click()
  await expect.poll(() => reader.lit('cursor')).toEqual(['Schauplatz ist Anchorage.'])
  await number.click()
  await reader.menu.getByRole('menuitem', { name: marks.copyParagraph }).click()
  await expect.poll(reader.clipboard).toMatch(/^Schauplatz ist Anchorage\. .*Elmendorf-Richardson\.$/)
  await number.click()
  await reader.menu.getByRole('menuitem', { name: marks.markParagraph }).click()
  await expect(reader.cards).toHaveCount(1)
  expect((await reader.kept())[0]).toMatchObject({
    target: { selector: [{ exact: await reader.clipboard() }, {}] },
  })
})

test('a copy of text selected with the mouse holds nothing but the article’s words', async () => {
  reader = await Reader.sitDown({ width: 1440, height: 900 })
  await reader.select('nicht mit am Tisch', 'Militärisch')
  await reader.markBar.getByRole('button', { name: reader.messages.marks.copy, exact: true }).click()
  await expect
    .poll(reader.clipboard)
    .toMatch(/^nicht mit am Tisch\.[\s\S]*An diesem Freitag[\s\S]*Militärisch$/)
  expect(await reader.clipboard()).not.toMatch(/^\d+$/m)
})
