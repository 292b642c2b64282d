import { expect, test } from '@playwright/test'
import { Reader } from '../support/reader'

const german = {
  summit: 'beraten die Präsidenten auf dem Stützpunkt Elmendorf-Richardson',
  buergenstock: 'im Juni 2024 etwa auf dem Bürgenstock in der Schweiz',
  belarus: 'ihre Delegationen erst in Belarus, dann in Istanbul getroffen',
}

let reader: Reader
test.beforeAll(async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  await reader.page.getByRole('button', { name: 'Zeitleiste', exact: true }).click()
})
test.afterAll(() => reader.leave())

const edition = () =>
  reader.page.getByRole('banner').getByRole('combobox', { name: reader.messages.window.edition })
const eventCard = () => reader.timeline.getByRole('article')

test('the timeline draws every event, some of them together', async () => {
  await expect(reader.timeline.getByRole('button', { name: /Gipfel in Anchorage/ })).toBeVisible()
  const names = await reader.timeline
    .locator('.marks button')
    .evaluateAll((marks) =>
      marks.map(
        (mark) =>
          mark.ariaLabel ?? mark.querySelector(':scope > span:not([aria-hidden], .sign)')?.textContent ?? '',
      ),
    )
  expect(names.length).toBeGreaterThan(10)
  const counts = names.map((name) => Number(/^(\d+) Ereignisse, /.exec(name)?.[1] ?? 1))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(35)
})

test('a chosen event shows what it is, and leads to its passage, which is lit', async () => {
  await reader.timeline.getByRole('button', { name: /Gipfel in Anchorage/ }).click()
  await expect(eventCard()).toContainText('Gipfel in Anchorage')
  await expect(eventCard()).toContainText('15. August 2025')
  await expect(eventCard()).toContainText(reader.messages.timeline.basis.article)
  await eventCard().getByRole('button', { name: 'Abs. 3', exact: true }).click()
  await expect.poll(() => reader.lit('lit')).toEqual([german.summit])
  const [line] = await reader.linesOf(german.summit, false)
  expect(line?.top).toBeGreaterThan(44)
})

test('an event with several passages leads through them', async () => {
  await reader.timeline.getByRole('button', { name: reader.messages.timeline.invasion }).click()
  await reader.event('Erste direkte Verhandlungen').click()
  await expect(eventCard().getByRole('group')).toHaveAccessibleName(reader.messages.timeline.passages(2))
  await eventCard().getByRole('button', { name: reader.messages.timeline.nextPassage }).click()
  await expect.poll(() => reader.lit('lit')).toEqual(['zum ersten Mal seit 2022'])
  await eventCard().getByRole('button', { name: reader.messages.timeline.nextPassage }).click()
  await expect.poll(() => reader.lit('lit')).toEqual([german.belarus])
})

test('an event in the background says that the text does not speak of it', async () => {
  await reader.timeline.getByRole('button', { name: reader.messages.timeline.whole }).click()
  await reader.event('Flug MH17 wird abgeschossen').click()
  await expect(eventCard()).toContainText(reader.messages.timeline.noPassages)
  await expect(eventCard()).toContainText(reader.messages.timeline.basis.background)
})

test('a chosen passage lights its events, and the axis says where the text is', async () => {
  await reader.timeline.getByRole('button', { name: reader.messages.timeline.whole }).click()
  await reader.select(german.buergenstock)
  await expect(reader.timeline.locator('.overview .strip i.lit')).toHaveCount(1)
  const lit = reader.timeline.locator('.marks button.lit')
  await expect(lit).toHaveCount(1)
  await expect(reader.timeline.locator('.picture')).toContainText(reader.messages.timeline.here)
  await reader.select('Seit Februar hat er mehrmals')
  await expect(reader.timeline.locator('.overview .strip i.lit')).toHaveCount(1)
  await reader.press('Escape')
})

test('scrolling lights the events of what is being read', async () => {
  const lit = reader.timeline.locator('.overview .strip i.lit')
  await reader.page.getByRole('link', { name: /^Frage 4:/ }).click()
  await expect(lit).toHaveCount(0)
  await reader.page.getByRole('link', { name: /^Frage 6:/ }).click()
  await expect(lit).not.toHaveCount(0)
})

test('another edition keeps the place, and shows the marks of the first one in the list', async () => {
  const { marks, window: words } = reader.messages
  await reader.seed({ words: german.buergenstock, category: 'term', note: 'wie viele Staaten?' })
  // Something was looked for before: that must not move the other edition.
  await reader.timeline.getByRole('button', { name: /Gipfel in Anchorage/ }).click()
  await eventCard().getByRole('button', { name: 'Abs. 3', exact: true }).click()
  await reader.place()
  await reader.page.getByRole('link', { name: /^Frage 7:/ }).click()
  await expect.poll(() => reader.place()).toMatchObject({ block: 'q7' })

  await edition().selectOption('en')
  await expect(reader.page.locator('article').first()).toHaveAttribute('lang', 'en')
  await expect.poll(() => reader.place()).toMatchObject({ block: 'q7' })
  await expect.poll(() => reader.painted()).toEqual([])
  const notice = reader.notices.getByText(words.otherEdition(1, words.editions.de))
  await expect(notice).toBeVisible()
  await reader.notices.getByRole('button', { name: words.show }).click()
  await expect(reader.cards).toHaveCount(1)
  await expect(reader.cards).toContainText(marks.otherEdition(words.editions.de))

  await reader.page.getByRole('link', { name: /^Frage 2:/ }).click()
  await reader.place()
  await reader.cards.getByRole('button', { name: marks.quoted(german.buergenstock) }).click()
  await reader.place()
  await expect(reader.page.locator('#q7-p1')).toBeInViewport()

  await edition().selectOption('de')
  await expect(reader.page.locator('article').first()).toHaveAttribute('lang', 'de')
  await reader.place()
  await expect(reader.page.locator('#q7-p1')).toBeInViewport()
  await expect.poll(() => reader.painted()).toEqual([{ look: 3, words: german.buergenstock }])
})

test('the timeline’s words follow the interface’s language, and the events the edition', async () => {
  await edition().selectOption('en')
  await expect(reader.timeline.getByRole('button', { name: /Summit in Anchorage/ })).toBeVisible()
  await expect(reader.timeline).toContainText('Krieg')
  await reader.ask('changeSettings', { language: 'en' })
  await expect(reader.timeline).toContainText('War')
  await reader.ask('changeSettings', { language: 'de' })
  await expect(reader.timeline).toContainText('Krieg')
})
