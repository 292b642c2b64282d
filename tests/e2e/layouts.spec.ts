import { expect, test } from '@playwright/test'
import { chooseFormat } from '../support/export-dialog'
import { Reader } from '../support/reader'

let reader: Reader

/** How wide each area of the window is, in CSS pixels; 0 where it is not there. */
const widths = () =>
  reader.page.evaluate(() => {
    const of = (selector: string) =>
      Math.round(document.querySelector(selector)?.getBoundingClientRect().width ?? 0)
    return {
      contents: of('nav.contents'),
      annotations: of('aside.annotations'),
      paragraph: of('#intro-1'),
    }
  })

/** What sticks out of the window, or has to be scrolled sideways. */
const sticksOut = () =>
  reader.page.evaluate(() => {
    const wide = [...document.querySelectorAll<HTMLElement>('body, header.bar, #text, nav, aside, .timeline')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map(
        (one) => `${one.localName}.${one.className} ${String(one.scrollWidth)} > ${String(one.clientWidth)}`,
      )
    const beyond = [...document.querySelectorAll<HTMLElement>('header.bar > *')]
      .filter((one) => one.checkVisibility() && !one.matches('.skip'))
      .filter((one) => one.getBoundingClientRect().right > innerWidth || one.getBoundingClientRect().left < 0)
      .map((one) => `${one.localName}.${one.className}`)
    return [...wide, ...beyond]
  })

test.describe('the areas', () => {
  for (const language of ['de', 'en'] as const) {
    test.describe(`in ${language}`, () => {
      test.beforeAll(async () => {
        reader = await Reader.sitDown({ language, width: 1440, height: 900 })
        await reader.seed({
          words: language === 'de' ? 'fern von Europa' : 'a long way from Europe',
          note: 'a note',
          edition: language,
        })
      })
      test.afterAll(() => reader.leave())

      for (const [width, contents, annotations, text] of [
        [1800, 260, 400, 620],
        [1440, 220, 320, 620],
        [1200, 48, 300, 620],
        [900, 0, 0, 620],
      ] as const) {
        test(`at ${String(width)} pixels are as wide as they should be, and nothing sticks out`, async () => {
          await reader.resize(width, 900)
          await expect.poll(async () => (await widths()).annotations).toBe(annotations)
          const found = await widths()
          expect(found.contents).toBe(contents)
          expect(found.paragraph).toBeLessThanOrEqual(text)
          expect(found.paragraph).toBeGreaterThan(560)
          await expect.poll(sticksOut).toEqual([])
          await reader.press('Control+Shift+L')
          await expect.poll(sticksOut).toEqual([])
          await reader.press('Control+Shift+L')
        })
      }

      test('at 900 pixels drawers of 300 pixels push the text, one at a time', async () => {
        await reader.resize(900, 900)
        await reader.page.getByRole('button', { name: reader.messages.window.contents, exact: true }).click()
        await expect.poll(widths).toMatchObject({ contents: 300, annotations: 0 })
        await expect.poll(sticksOut).toEqual([])
        await reader.press('Control+Shift+A')
        await expect.poll(widths).toMatchObject({ contents: 0, annotations: 300 })
        await expect.poll(sticksOut).toEqual([])
        await reader.press('Control+Shift+A')
        await expect.poll(widths).toMatchObject({ contents: 0, annotations: 0 })
      })

      test('below 640 pixels an open side is the whole view', async () => {
        await reader.resize(600, 800)
        await expect.poll(sticksOut).toEqual([])
        await reader.press('Control+Shift+A')
        await expect.poll(widths).toMatchObject({ annotations: 600 })
        await expect.poll(sticksOut).toEqual([])
        await reader.press('Control+Shift+A')
      })
    })
  }
})

test.describe('the timeline', () => {
  test.beforeAll(async () => {
    reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  })
  test.afterAll(() => reader.leave())

  test('is a strip of 40 pixels, and open takes 35 % of the height at most', async () => {
    const height = () =>
      reader.timeline.evaluate((element) => Math.round(element.getBoundingClientRect().height))
    await expect.poll(height).toBe(40)
    await reader.press('Control+Shift+L')
    await expect.poll(height).toBeGreaterThanOrEqual(200)
    expect(await height()).toBeLessThanOrEqual(232)
    for (let presses = 0; presses < 30; presses += 1) {
      await reader.timeline.getByRole('separator').press('ArrowUp')
    }
    await expect.poll(height).toBe(Math.round(900 * 0.35))
  })

  for (const width of [900, 1200, 1440, 1800]) {
    test(`has labels that never touch, at ${String(width)} pixels`, async () => {
      await reader.resize(width, 900)
      const { whole, invasion, year, presets } = reader.messages.timeline
      // Where there is no room for buttons, there is a list.
      const list = reader.timeline.getByRole('combobox', { name: presets })
      const button = (period: string) => reader.timeline.getByRole('button', { name: period, exact: true })
      await expect(list.or(button(whole))).toBeVisible()
      for (const period of [whole, invasion, year]) {
        if ((await list.count()) > 0) {
          await list.selectOption({ label: period })
          await expect(list.locator('option:checked')).toHaveText(period)
        } else {
          await button(period).click()
          await expect(button(period)).toHaveAttribute('aria-pressed', 'true')
        }
        const overlaps = await reader.timeline.evaluate((timeline) => {
          const boxes = [...timeline.querySelectorAll('.marks .label, .marks .pill .pill')]
            .map((label) => ({ words: label.textContent.trim(), box: label.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0)
          return boxes.flatMap(({ words, box: a }, index) =>
            boxes
              .slice(index + 1)
              .filter(
                ({ box: b }) =>
                  a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1,
              )
              .map((other) => `${words} / ${other.words}`),
          )
        })
        expect(overlaps, period).toEqual([])
      }
    })
  }
})

test('the card of the first steps ticks itself off, goes after three, and comes back from the menu', async () => {
  reader = await Reader.sitDown({ language: 'en', width: 1440, height: 900 })
  try {
    const { firstSteps, more } = reader.messages.window
    const card = () => reader.page.getByRole('region', { name: firstSteps.title })
    await expect(card()).toContainText(firstSteps.offline)
    await reader.select('a long way from Europe')
    await reader.press('1')
    await expect(card().getByRole('listitem').filter({ hasText: firstSteps.mark })).toHaveClass(/done/)
    await reader.press('n')
    await expect(reader.editor).toBeFocused()
    await expect(card().getByRole('listitem').filter({ hasText: firstSteps.note })).toHaveClass(/done/)
    await reader.press('Escape')
    await reader.press('Control+e')
    await chooseFormat(reader, 'markdown')
    await reader.exportDialog
      .getByRole('button', { name: reader.messages.exporting.copy, exact: true })
      .click()
    await expect(reader.exportDialog).toContainText(reader.messages.exporting.copied)
    await reader.press('Escape')
    await expect(card()).toHaveCount(0)

    reader = await reader.startAgain({ width: 1440, height: 900 })
    await expect(card()).toHaveCount(0)
    await reader.page.getByRole('banner').getByRole('button', { name: more, exact: true }).click()
    await reader.menu.getByRole('menuitem', { name: firstSteps.title }).click()
    await expect(card()).toBeVisible()
    await card().getByRole('button', { name: reader.messages.window.close }).click()
    await expect(card()).toHaveCount(0)
  } finally {
    await reader.leave()
  }
})
