import { expect, test, type Locator } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { hasPassage, type Annotation } from '../../src/shared/annotation/annotation'
import { describe } from '../../src/shared/annotation/describe'
import { work } from '../support/kept-marks'
import { Reader } from '../support/reader'

let reader: Reader
test.beforeAll(async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
})
test.afterAll(() => reader.leave())
test.afterEach(async () => {
  await reader.press('Escape', 'Escape', 'Escape')
  const ids = (await reader.kept()).map(({ id }) => id)
  if (ids.length > 0) expect(await reader.ask('remove', { work, ids })).toEqual({ ok: true })
  await expect(reader.cards).toHaveCount(0)
})

const words = () => reader.messages.handles
const quoteOf = (annotation: Annotation | undefined) =>
  annotation && hasPassage(annotation) ? annotation.target.selector[0].exact : ''
/** The words of the one annotation there is. */
const keptWords = async () => quoteOf((await reader.kept())[0])
const handle = (edge: 'start' | 'end'): Locator =>
  reader.text.getByRole('slider', { name: words()[edge], exact: true })

/** Drags an end of the chosen mark to the end, or the beginning, of a phrase. */
async function drag(edge: 'start' | 'end', phrase: string, to: 'start' | 'end', drop = true) {
  const grip = await handle(edge).boundingBox()
  const lines = await reader.linesOf(phrase, false)
  const line = to === 'start' ? lines[0] : lines.at(-1)
  if (!grip || !line) throw new Error('there is a handle and a phrase')
  const { mouse } = reader.page
  // The edge itself lies a quarter of the handle's width away from the mark's words.
  const x = grip.x + (edge === 'start' ? grip.width - 6 : 6)
  await mouse.move(x, grip.y + grip.height / 2)
  await mouse.down()
  await mouse.move(to === 'start' ? line.left + 1 : line.right - 1, (line.top + line.bottom) / 2, {
    steps: 8,
  })
  if (drop) await mouse.up()
}

test.describe('the ends of a mark', () => {
  test('are dragged, seen on the way and kept once, as one step to undo', async () => {
    await reader.select('Schauplatz')
    await reader.press('1')
    await expect(handle('end')).toBeVisible()
    for (const edge of ['start', 'end'] as const) {
      const box = await handle(edge).boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
    }
    await drag('end', 'Schauplatz ist Anchorage', 'end', false)
    await expect.poll(() => reader.lit('chosen')).toEqual(['Schauplatz ist Anchorage'])
    expect(await keptWords()).toBe('Schauplatz')
    await reader.page.mouse.up()
    await expect.poll(keptWords).toBe('Schauplatz ist Anchorage')
    await expect(reader.spoken).toHaveText(words().endNow('Schauplatz ist Anchorage'))
    await expect(reader.text).toBeFocused()
    await drag('start', 'ist Anchorage', 'start')
    await expect.poll(keptWords).toBe('ist Anchorage')
    await reader.press('Control+z')
    await expect.poll(keptWords).toBe('Schauplatz ist Anchorage')
    await reader.press('Control+z')
    await expect.poll(keptWords).toBe('Schauplatz')
  })

  test('go back with Esc, and keep a word where one is drawn past the other', async () => {
    await reader.select('Schauplatz ist Anchorage')
    await reader.press('1')
    await drag('end', 'Schauplatz', 'end', false)
    await expect.poll(() => reader.lit('chosen')).toEqual(['Schauplatz'])
    await reader.press('Escape')
    await expect.poll(() => reader.lit('chosen')).toEqual(['Schauplatz ist Anchorage'])
    await reader.page.mouse.up()
    expect(await keptWords()).toBe('Schauplatz ist Anchorage')
    await drag('start', 'Schauplatz ist Anchorage', 'end')
    await expect.poll(keptWords).toBe('Anchorage')
  })

  test('are dragged from the caption into the text', async () => {
    await reader.select('anstelle eines Archivbilds')
    await reader.press('1')
    await drag('end', 'An diesem Freitag', 'end')
    await expect
      .poll(keptWords)
      .toBe('anstelle eines Archivbilds der beiden Präsidenten.\n\nAn diesem Freitag')
  })

  test('are moved with keys in the text, as one step to undo', async () => {
    await reader.select('Schauplatz')
    await reader.press('1', 'Shift+ArrowRight', 'Shift+ArrowRight')
    await expect.poll(keptWords).toBe('Schauplatz ist Anchorage')
    await expect(reader.spoken).toHaveText(words().endNow('Schauplatz ist Anchorage'))
    await reader.press('Shift+Alt+ArrowRight')
    await expect.poll(keptWords).toBe('ist Anchorage')
    await reader.press('Shift+ArrowLeft')
    await expect.poll(keptWords).toBe('ist')
    await reader.press('Control+z')
    await expect.poll(keptWords).toBe('Schauplatz')
  })

  test('leave Shift with an arrow to the selection where no mark is chosen', async () => {
    await reader.select('Schauplatz')
    await reader.press('Shift+ArrowRight')
    await expect.poll(() => reader.page.evaluate(() => getSelection()?.toString())).toBe('Schauplatz ')
    expect(await reader.kept()).toEqual([])
  })

  test('are reached with Tab as sliders', async () => {
    await reader.select('Schauplatz')
    await reader.press('1')
    await reader.tabTo(handle('end'))
    await reader.press('ArrowRight')
    await expect.poll(keptWords).toBe('Schauplatz ist')
    await expect(handle('end')).toHaveAttribute('aria-valuetext', 'Schauplatz ist')
    await reader.press('Control+ArrowLeft')
    await expect.poll(keptWords).toBe('Schauplatz is')
    await reader.press('End')
    await expect.poll(keptWords).toMatch(/^Schauplatz ist Anchorage.*\.$/)
    await reader.press('Escape')
    await expect(handle('end')).toHaveCount(0)
    await expect(reader.text).toBeFocused()
  })

  test('are moved by buttons', async () => {
    await reader.select('Schauplatz ist')
    await reader.press('1')
    await expect(handle('end')).toBeVisible()
    await reader.press('Shift+F10')
    await reader.menu.getByRole('menuitem', { name: words().change }).click()
    const bar = reader.page.getByRole('toolbar', { name: words().change })
    await expect(bar.getByRole('button', { name: words().startEarlier })).toBeFocused()
    await expect(reader.markBar).toHaveCount(0)
    await bar.getByRole('button', { name: words().endLater }).click()
    await expect.poll(keptWords).toBe('Schauplatz ist Anchorage')
    await bar.getByRole('button', { name: words().startLater }).click()
    await expect.poll(keptWords).toBe('ist Anchorage')
    await reader.press('Escape')
    await expect(bar).toHaveCount(0)
    await expect(reader.text).toBeFocused()
  })
})

test.describe('marks that lie over each other', () => {
  test('are listed at the first click and walked through with the next ones', async () => {
    await reader.seed(
      { words: 'Schauplatz ist Anchorage', category: 'claim' },
      { words: 'Schauplatz ist', category: 'evidence', note: 'Warum hier?' },
      { words: 'Schauplatz', category: 'term' },
    )
    await reader.linesOf('Schauplatz')
    await expect(reader.cards).toHaveCount(3)
    await reader.clickOn('Schauplatz')
    await expect(reader.menu.getByRole('menuitemradio')).toHaveCount(3)
    await reader.press('Escape')
    await expect(reader.menu).toHaveCount(0)
    await reader.clickOn('Schauplatz')
    await expect(reader.spoken).toHaveText(words().nthOf(1, 3, 'Aussage'))
    await reader.clickOn('Schauplatz')
    await expect(reader.spoken).toHaveText(words().nthOf(2, 3, 'Beleg, mit Notiz'))
    await expect.poll(() => reader.lit('chosen')).toEqual(['Schauplatz ist'])
    await reader.press('m')
    await expect(reader.spoken).toHaveText(words().nthOf(3, 3, 'Begriff'))
    await reader.press('Shift+M')
    await expect(reader.spoken).toHaveText(words().nthOf(2, 3, 'Beleg, mit Notiz'))
  })

  test('are offered before any is deleted', async () => {
    await reader.seed({ words: 'Schauplatz ist' }, { words: 'Schauplatz', category: 'term' })
    await reader.linesOf('Schauplatz')
    await expect(reader.cards).toHaveCount(2)
    await reader.clickOn('Schauplatz')
    await reader.press('Escape', 'Delete')
    await expect(reader.menu.getByRole('menuitemradio')).toHaveCount(2)
    await reader.press('ArrowDown', 'Enter')
    expect(await reader.kept()).toHaveLength(2)
    await reader.press('Delete')
    await expect.poll(keptWords).toBe('Schauplatz ist')
  })

  test('are counted once a line, and no count covers another', async () => {
    await reader.seed({ words: 'Schauplatz ist Anchorage' }, { words: 'Schauplatz' }, { words: 'Anchorage' })
    await reader.seed({ words: 'Elmendorf-Richardson' }, { words: 'Richardson' })
    const { overlaps } = reader.messages.marks
    await reader.linesOf('Schauplatz')
    const [three, two] = [overlaps(3), overlaps(2)].map((name) => reader.text.getByRole('button', { name }))
    if (!three || !two) throw new Error('there are two')
    await expect(three).toHaveText('3')
    await expect(two).toHaveText('2')
    const [one, other] = await Promise.all([three.boundingBox(), two.boundingBox()])
    expect((other?.y ?? 0) - (one?.y ?? 0)).toBeGreaterThanOrEqual(one?.height ?? 24)
    await two.click()
    await expect(reader.menu.getByRole('menuitemradio')).toHaveCount(2)
  })

  test('200 on one word are one count with a list that scrolls', async () => {
    const { plain, text } = await reader.edition('de')
    const start = plain.text.indexOf('Schauplatz')
    const selector = describe(plain.text, { start, end: start + 'Schauplatz'.length })
    const drafts = Array.from({ length: 200 }, () => ({
      motivation: 'highlighting',
      id: randomUUID(),
      category: 'claim',
      tags: [],
      target: { work, edition: 'de', text, selector },
    }))
    expect(await reader.ask('annotateAll', { work, drafts })).toEqual({ ok: true })
    await reader.linesOf('Schauplatz')
    const count = reader.text.getByRole('button', { name: reader.messages.marks.overlaps(200) })
    await count.click()
    await expect(reader.menu.getByRole('menuitemradio')).toHaveCount(200)
    const [shown, all] = await reader.menu.evaluate((menu) => [menu.clientHeight, menu.scrollHeight] as const)
    expect(shown).toBeLessThan(all)
    await reader.press('End')
    await expect(reader.menu.getByRole('menuitemradio').last()).toBeFocused()
    await reader.press('Enter')
    await expect.poll(() => reader.lit('chosen')).toEqual(['Schauplatz'])
    const ids = (await reader.kept()).map(({ id }) => id)
    expect(await reader.ask('remove', { work, ids })).toEqual({ ok: true })
    await expect(count).toHaveCount(0)
  })

  test('go off the page and come back, and with them their counts; a new mark brings them back too', async () => {
    await reader.seed({ words: 'Schauplatz ist' }, { words: 'Schauplatz' })
    await reader.linesOf('Schauplatz')
    const count = reader.text.getByRole('button', { name: reader.messages.marks.overlaps(2) })
    await expect(count).toBeVisible()
    await reader.press('Control+Shift+H')
    await expect(reader.told(reader.messages.window.marksHidden)).toBeAttached()
    await expect(count).toHaveCount(0)
    await expect.poll(() => reader.painted()).toEqual([])
    await reader.page.getByRole('button', { name: reader.messages.window.more, exact: true }).first().click()
    await expect(reader.menu.getByRole('menuitemcheckbox', { name: words().hide })).toBeChecked()
    await reader.press('Escape')
    await reader.select('fern von Europa')
    await reader.press('1')
    await expect(reader.told(words().shownAgain)).toBeAttached()
    await expect.poll(async () => (await reader.painted()).length).toBeGreaterThan(0)
  })
})

test.describe('all occurrences of a phrase', () => {
  test('are marked as one step from the menu, and what is marked gets no twin', async () => {
    await reader.select('Moskau')
    await reader.press('2', 'Shift+F10')
    const line = reader.menu.getByRole('menuitem', { name: /^Alle \d+ Vorkommen markieren$/ })
    const count = Number(/\d+/.exec(await line.innerText())?.[0])
    await line.click()
    await expect.poll(async () => (await reader.kept()).length).toBe(count)
    expect((await reader.kept()).every((one) => 'category' in one && one.category === 'evidence')).toBe(true)
    await reader.press('Control+z')
    await expect.poll(async () => (await reader.kept()).length).toBe(1)
  })
})

test.describe('bookmarks', () => {
  const ribbon = (name: string) =>
    reader.text.getByRole('button', { name: reader.messages.bookmarks.named(name), exact: true })
  const tab = (name: string) => reader.page.getByRole('tab', { name, exact: true })

  test.afterEach(() => tab(reader.messages.window.contents).click())

  test('are set by key at the selection, renamed in the list, gone to, and taken away by key', async () => {
    await reader.select('Schauplatz ist Anchorage')
    await reader.press('Control+d')
    await expect(ribbon('Schauplatz ist Anchorage')).toBeVisible()
    await ribbon('Schauplatz ist Anchorage').click()
    await reader.menu.getByRole('menuitem', { name: reader.messages.bookmarks.rename }).click()
    await reader.page.keyboard.type('Der Ort')
    await reader.press('Enter')
    await expect(ribbon('Der Ort')).toHaveAttribute('title', 'Der Ort')
    await expect(tab(reader.messages.bookmarks.title)).toHaveAttribute('aria-selected', 'true')
    await tab(reader.messages.window.contents).click()
    await reader.page.getByRole('link', { name: /Frage 7:/ }).click()
    await tab(reader.messages.bookmarks.title).click()
    await reader.page.getByRole('button', { name: /^Der Ort, Absatz/ }).click()
    await expect.poll(() => reader.lit('lit')).toEqual(['Schauplatz ist Anchorage'])
    await expect(reader.text).toBeFocused()
    await reader.select('Schauplatz ist Anchorage')
    await reader.press('Control+d')
    await expect.poll(() => reader.kept()).toEqual([])
    await reader.press('Control+z')
    await expect(ribbon('Der Ort')).toBeVisible()
  })

  test('are set at the block in view where nothing is selected', async () => {
    await reader.page.getByRole('link', { name: /Frage 7:/ }).click()
    await reader.place()
    await reader.press('Control+d')
    await expect
      .poll(async () => (await reader.kept()).map(({ motivation }) => motivation))
      .toEqual(['bookmarking'])
    await expect(reader.spoken).toHaveText(/^Lesezeichen gesetzt: /)
    await reader.press('Control+d')
    await expect.poll(() => reader.kept()).toEqual([])
  })
})
