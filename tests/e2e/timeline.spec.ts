import { expect, test } from '@playwright/test'
import { chooseFromMenu } from '../support/app'
import { keepEvents } from '../support/kept-events'
import { Reader } from '../support/reader'
import { alongAll } from '../support/along-timeline'

let reader: Reader

const words = () => reader.messages.timeline
const events = () => reader.messages.events
const card = () => reader.timeline.getByRole('article')
/** The mark at which the Tab key stops. */
const stop = () => reader.timeline.locator('.marks button[tabindex="0"]')
const sign = (title: string) => reader.text.getByRole('button', { name: events().passage.sign([title]) })
const chosen = (title: string) => reader.event(title).and(reader.page.locator('[aria-pressed="true"]'))
const tool = (name: string) => reader.timeline.getByRole('button', { name, exact: true })
const slider = () => reader.timeline.getByRole('slider')
/** The stretch of time in view, in words. */
const inView = () => slider().getAttribute('aria-valuetext')
/** How much of all time is in view, from 0 to 1. */
const share = () => slider().evaluate((one) => one.clientWidth / (one.parentElement?.clientWidth ?? Infinity))

/** Where the field of the picture stands in the window, in CSS pixels. */
const box = async () => {
  const found = await reader.timeline.locator('.lines').boundingBox()
  if (!found) throw new Error('the picture is not there')
  return found
}
const table = () => reader.timeline.getByRole('table')
/** How many events a mark stands for, by what is said of it. */
const countOf = (said: string) => Number(/^(\d+) Ereignisse/.exec(said)?.[1] ?? 1)
const showTable = () => chooseFromMenu(reader.app, 'events-table').then(() => expect(table()).toBeVisible())
const showGraphic = () => chooseFromMenu(reader.app, 'events-table').then(() => expect(stop()).toHaveCount(1))

const summit = {
  de: {
    title: 'Gipfel in Anchorage',
    passage: 'beraten die Präsidenten auf dem Stützpunkt Elmendorf-Richardson',
    early: 'Februar 2022',
  },
  en: {
    title: 'Summit in Anchorage',
    passage: 'the presidents will confer at Joint Base Elmendorf-Richardson',
    early: 'February 2022',
  },
} as const

for (const language of ['de', 'en'] as const) {
  test.describe(`between events and passages, in ${language}`, () => {
    const { title, passage } = summit[language]
    test.beforeAll(async () => {
      reader = await Reader.sitDown({ language, width: 1440, height: 900 })
    })
    test.afterAll(() => reader.leave())

    test('there and back by mouse', async () => {
      await reader.page.getByRole('button', { name: words().show }).click()
      await reader.event(title).click()
      await card()
        .getByRole('button', { name: words().paragraph(3), exact: true })
        .click()
      await expect.poll(() => reader.lit('lit')).toEqual([passage])
      await reader.event(title).click()
      await expect(card()).toHaveCount(0)

      await sign(title).click()
      await expect(card()).toContainText(title)
      await expect(chosen(title)).toHaveCount(1)
      await expect(sign(title)).toHaveAttribute('aria-current', 'true')
      await reader.event(title).click()
      await expect(card()).toHaveCount(0)

      await reader.select(passage)
      await reader.clickOn(passage, 'right')
      await reader.menu.getByRole('menuitem', { name: events().passage.event(title) }).click()
      await expect(card()).toContainText(title)
      await expect(chosen(title)).toHaveCount(1)
      await reader.press('Escape')
    })

    test('there and back by keyboard alone', async () => {
      const root = reader.page.locator('html')
      if ((await root.getAttribute('data-timeline')) === 'open') await reader.press('Control+Shift+L')
      await expect(root).toHaveAttribute('data-timeline', 'closed')
      await reader.press('Control+Shift+L')
      await reader.tabTo(stop())
      await reader.press('Escape')
      await expect(card()).toHaveCount(0)
      await reader.press('Home')
      await expect(reader.event(title)).not.toBeFocused()
      await reader.press('End')
      await expect(reader.event(title)).toBeFocused()
      await reader.press('Enter')
      await expect(card()).toContainText(title)
      await reader.tabTo(card().getByRole('button', { name: words().paragraph(3), exact: true }))
      await reader.press('Enter')
      await expect.poll(() => reader.lit('lit')).toEqual([passage])
      await reader.tabTo(stop(), 'Shift+Tab')
      await reader.press('Escape')
      await expect(card()).toHaveCount(0)

      await reader.tabTo(reader.text, 'Shift+Tab')
      await reader.press('F7')
      await expect(reader.cursor).toBeFocused()
      for (let moves = 0; moves < 20; moves += 1) {
        if ((await reader.lit('cursor')).join(' ').includes(passage)) break
        await reader.press('ArrowDown')
        await reader.turn()
      }
      await reader.press('Shift+F10')
      const line = reader.menu.getByRole('menuitem', { name: events().passage.event(title) })
      await expect(line).toHaveCount(1)
      for (let presses = 0; presses < 20; presses += 1) {
        if (await line.evaluate((one) => one === document.activeElement)) break
        await reader.press('ArrowUp')
      }
      await reader.press('Enter')
      await expect(card()).toContainText(title)
      await expect(chosen(title)).toHaveCount(1)
      await reader.tabTo(stop())
      await expect(reader.event(title)).toBeFocused()
      await reader.press('Escape', 'F7')
    })
  })
}

test.describe('the graphic and the table', () => {
  test.beforeAll(async () => {
    reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
    await reader.page.emulateMedia({ reducedMotion: 'reduce' })
    await keepEvents(reader.page, [
      { title: 'Ein Sommer', date: '2025-08~', passages: ['fern von Europa', 'Elmendorf-Richardson'] },
      { title: 'Lange her', date: '1999?', note: 'Wann genau?' },
      { title: 'Ohne Ende', date: '2022-02/..', lane: 'war' },
    ])
    await reader.press('Control+Shift+L')
    await expect(stop()).toHaveCount(1)
  })
  test.afterAll(() => reader.leave())

  const inLanes = { Krieg: 16, Diplomatie: 12, 'Recht und Politik': 8, Eigene: 2 }

  /** Every event of the table as it says it: what the eye reads in a row. */
  const rows = () =>
    table()
      .locator('tbody tr')
      .evaluateAll(
        (all, exact) =>
          all.map((row) => ({
            title: row.querySelector('.title')?.textContent.trim() ?? '',
            date: row.querySelector('.date')?.firstChild?.textContent?.trim() ?? '',
            // The table says it only of dates that are not exact.
            kind: row.querySelector('.date small')?.textContent.trim() ?? exact,
            lane: row.querySelector('.lane')?.textContent.trim() ?? '',
            basis: row.querySelector('.basis')?.textContent.trim() ?? '',
            passages: [...row.querySelectorAll('.passages button')].map((one) => one.textContent.trim()),
          })),
        words().kind.exact,
      )

  test('agree item by item: title, date, lane, origin and passages of each event', async () => {
    await showTable()
    await expect(table().locator('tbody tr')).toHaveCount(38)
    const told = await rows()
    await showGraphic()
    await stop().focus()
    // So near that no two events stand together.
    for (let presses = 0; presses < 10; presses += 1) await reader.press('+')
    const drawn: typeof told = []
    const counts: string[] = []
    await alongAll(reader, async (said) => {
      await reader.press('Enter')
      await expect(card(), said).toBeVisible()
      // The next frame brings the chosen event into view.
      await reader.page.evaluate(() => new Promise(requestAnimationFrame))
      const found = await card().evaluate((one) => ({
        title: one.querySelector('h3')?.textContent.trim() ?? '',
        time: one.querySelector('.head + p')?.textContent.trim() ?? '',
        lane: one.querySelector('dd')?.textContent.trim() ?? '',
        passages: [...one.querySelectorAll('.passages .go')].map((go) => go.textContent.trim()),
      }))
      const [date = '', kind = ''] = found.time.split(' · ')
      const [lane = '', basis = ''] = found.lane.split(' · ')
      drawn.push({ title: found.title, date, kind, lane, basis, passages: found.passages })
      expect(said).toContain(found.title)
      expect(said).toContain(`${date}, ${lane}, `)
      counts.push(`${lane} ${/\d+ von \d+/.exec(said)?.[0] ?? said}`)
    })
    const byTitle = (one: { title: string }, other: { title: string }) => one.title.localeCompare(other.title)
    expect(drawn.toSorted(byTitle)).toEqual(told.toSorted(byTitle))
    const places = Object.entries(inLanes).flatMap(([lane, count]) =>
      Array.from({ length: count }, (_, place) => `${lane} ${place + 1} von ${count}`),
    )
    // A bar stands where its middle is, which need not be in the order of beginnings.
    expect(counts.toSorted()).toEqual(places.toSorted())
  })

  test('have as many events in their clusters as there are, at each zoom, and all within reach', async () => {
    await stop().focus()
    await reader.press('0')
    for (const zooms of [0, 3, 4]) {
      for (let presses = 0; presses < zooms; presses += 1) await reader.press('+')
      const lanes = await alongAll(reader)
      const counted = lanes.map((said) => said.reduce((sum, one) => sum + countOf(one), 0))
      expect(counted, `${await inView()}`).toEqual(Object.values(inLanes))
    }
    await reader.press('0')
  })

  test('hide the same lanes, and both tell how many are away', async () => {
    await reader.tabTo(tool(words().chooseLanes), 'Shift+Tab')
    await reader.press('Enter')
    const choice = reader.page.getByRole('dialog', { name: words().chooseLanes })
    await reader.tabTo(choice.getByRole('checkbox', { name: words().lanes.war }))
    await reader.press('Space')
    await reader.tabTo(choice.getByRole('checkbox', { name: words().lanes['law-politics'] }))
    await reader.press('Space', 'Escape')
    await expect(tool(words().lanesHidden(2))).toBeFocused()
    await stop().focus()
    await reader.press('0')
    const counted = (await alongAll(reader)).map((said) => said.reduce((sum, one) => sum + countOf(one), 0))
    expect(counted).toEqual([inLanes.Diplomatie, inLanes.Eigene])
    await expect(reader.timeline.locator('.lanes span')).toHaveText(['Diplomatie', 'Eigene'])
    await showTable()
    const told = await rows()
    expect(told).toHaveLength(inLanes.Diplomatie + inLanes.Eigene)
    expect(new Set(told.map(({ lane }) => lane))).toEqual(new Set(['Diplomatie', 'Eigene']))

    await tool(words().lanesHidden(2)).click()
    for (const lane of ['war', 'law-politics'] as const)
      await choice.getByRole('checkbox', { name: words().lanes[lane] }).check()
    await reader.press('Escape')
    await expect(table().locator('tbody tr')).toHaveCount(38)
  })

  test('have the same actions: the table sorts, narrows, leads to passages and changes events', async () => {
    const head = (name: string) => table().getByRole('columnheader', { name })
    if ((await table().count()) === 0) await showTable()
    await expect(head(words().table.columns.date)).toHaveAttribute('aria-sort', 'ascending')
    expect((await rows())[0]?.title).toBe('Lange her')
    await reader.tabTo(head(words().table.columns.date).getByRole('button'))
    await reader.press('Enter')
    await expect(head(words().table.columns.date)).toHaveAttribute('aria-sort', 'descending')
    expect((await rows()).at(-1)?.title).toBe('Lange her')
    await reader.tabTo(head(words().table.columns.passages).getByRole('button'))
    await reader.press('Enter', 'Enter')
    expect((await rows())[0]?.passages).toHaveLength(2)

    await reader.tabTo(reader.timeline.getByRole('searchbox'), 'Shift+Tab')
    await reader.page.keyboard.type('sommer')
    await expect(reader.timeline.getByText(words().table.shown(1, 38))).toBeVisible()
    await reader.tabTo(table().getByRole('button', { name: 'Ein Sommer', exact: true }))
    await reader.press('Escape')
    await expect(card()).toHaveCount(0)
    await reader.press('Enter')
    await expect(card()).toContainText('Ein Sommer')
    await reader.press('ArrowRight', 'Enter')
    await expect.poll(() => reader.lit('lit')).toEqual(['fern von Europa'])
    await reader.press('ArrowRight', 'ArrowRight', 'Enter')
    await expect(reader.sheet(events().editor.change)).toBeVisible()
    await reader.press('Escape')
    await expect(reader.page.locator('dialog')).toHaveCount(0)
    await reader.tabTo(table().getByRole('button', { name: words().table.remove('Ein Sommer') }))
    await reader.press('Enter')
    await expect(reader.timeline.getByText(words().table.none)).toBeVisible()
    await reader.press('Control+z')
    await expect(table().locator('tbody tr')).toHaveCount(1)
    await reader.timeline.getByRole('button', { name: words().table.showAll }).click()
    await reader.timeline.getByRole('combobox', { name: words().table.basis }).selectOption('reader')
    await expect(table().locator('tbody tr')).toHaveCount(3)
    await reader.timeline.getByRole('combobox', { name: words().table.lane }).selectOption('war')
    expect((await rows()).map(({ title }) => title)).toEqual(['Ohne Ende'])
  })
})

test.describe('time in view', () => {
  test.beforeAll(async () => {
    reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
    await reader.page.emulateMedia({ reducedMotion: 'reduce' })
    await reader.press('Control+Shift+L')
    await expect(stop()).toHaveCount(1)
  })
  test.afterAll(() => reader.leave())

  test('is chosen by name: all, since the invasion, the last year, around an event', async () => {
    await expect(tool(words().around)).toHaveAttribute('aria-disabled', 'true')
    for (const [name, from, until] of [
      [words().invasion, /^(Januar|Februar) 2022 bis /, / 2025$/],
      [words().year, /^(Juli|August) 2024 bis /, / 2025$/],
      [words().whole, /^(Dezember 2013|Januar 2014) bis /, / 202[56]$/],
    ] as const) {
      await reader.tabTo(tool(name))
      await reader.press('Enter')
      await expect(tool(name)).toHaveAttribute('aria-pressed', 'true')
      expect(await inView()).toMatch(from)
      expect(await inView()).toMatch(until)
    }
    await reader.event('Friedenskonferenz auf dem Bürgenstock').click()
    await expect(card()).toBeVisible()
    await reader.tabTo(tool(words().around), 'Shift+Tab')
    await reader.press('Enter')
    await expect(tool(words().around)).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(share).toBeLessThan(0.1)
    await expect(reader.event('Friedenskonferenz auf dem Bürgenstock')).toBeInViewport()
  })

  test('is zoomed and moved by keys, and zooming back leads to the same place', async () => {
    await stop().focus()
    await reader.press('0')
    await expect(tool(words().whole)).toHaveAttribute('aria-pressed', 'true')
    await expect(tool(words().zoomOut)).toHaveAttribute('aria-disabled', 'true')
    const whole = await inView()
    await reader.press('+', '+', '+')
    await expect.poll(share).toBeLessThan(0.2)
    const near = await inView()
    await expect(reader.timeline.getByRole('status').filter({ hasText: near ?? '' })).toHaveCount(1)
    await reader.press('PageUp')
    await expect.poll(inView).not.toBe(near)
    await reader.press('PageDown')
    await expect.poll(inView).toBe(near)
    await reader.press('-', '-', '-')
    await expect.poll(inView).toBe(whole)
    await reader.tabTo(tool(words().zoomIn), 'Shift+Tab')
    await reader.press('Enter')
    await expect.poll(share).toBeLessThan(0.6)
    await reader.tabTo(slider())
    await reader.press('Home')
    await expect.poll(inView).toMatch(/^(Dezember 2013|Januar 2014)/)
    await reader.press('End')
    await expect.poll(inView).not.toMatch(/^(Dezember 2013|Januar 2014)/)
    await reader.press('0')
    await expect.poll(inView).toBe(whole)
  })

  test('is zoomed by the wheel with Ctrl about the pointer, and moved by the wheel', async () => {
    await stop().focus()
    await reader.press('0')
    const field = await box()
    await reader.page.mouse.move(field.x + field.width * 0.75, field.y + 20)
    await reader.page.keyboard.down('Control')
    for (let turns = 0; turns < 8; turns += 1) await reader.page.mouse.wheel(0, -60)
    await reader.page.keyboard.up('Control')
    await expect.poll(share).toBeLessThan(0.1)
    const near = await inView()
    // Three quarters of the years from 2014 on.
    expect(near).toMatch(/202[23]/)
    await reader.page.mouse.wheel(600, 0)
    await expect.poll(inView).not.toBe(near)
  })

  test('is zoomed by two fingers', async () => {
    await stop().focus()
    await reader.press('0')
    await expect.poll(share).toBeGreaterThan(0.95)
    const field = await box()
    const session = await reader.page.context().newCDPSession(reader.page)
    const y = field.y + 30
    const fingers = (apart: number) =>
      [-1, 1].map((side, id) => ({ x: field.x + field.width / 2 + side * apart, y, id }))
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: apart ? fingers(apart) : [] })
    await touch('touchStart', 40)
    for (const apart of [80, 120, 160, 200]) await touch('touchMove', apart)
    await touch('touchEnd')
    await session.detach()
    await expect.poll(share).toBeLessThan(0.4)
  })
})
