import { expect, test, type Locator } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Reader } from '../support/reader'

let reader: Reader
test.afterEach(() => reader.leave())

/** Presses Tab, or Shift+Tab, until `goal` has the focus. */
async function tabTo(goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(goal).toHaveCount(1)
  const there = () => goal.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 120 && !(await there()); presses += 1) await reader.press(key)
  await expect(goal).toBeFocused()
}

/** What is said of the first paragraph's sentences, word for word. */
const sentences = {
  de: {
    on: 'Lesezeiger ein. Pfeiltasten bewegen ihn von Satz zu Satz, Esc schaltet ihn aus. Satz 1 von 1, Absatz 3.',
    first: 'Satz 1 von 2, Absatz 3. Schauplatz ist Anchorage.',
    marked: 'Satz 1 von 2, Absatz 3. Schauplatz ist Anchorage. Eine Markierung: Beleg, mit Notiz.',
    event: 'Auf der Zeitleiste: Gipfel in Anchorage.',
    off: 'Lesezeiger aus.',
  },
  en: {
    on: 'Reading cursor on. Arrow keys move it from sentence to sentence, Esc switches it off.',
    first: 'Sentence 1 of 2, paragraph 3. The venue is Anchorage.',
    marked: 'Sentence 1 of 2, paragraph 3. The venue is Anchorage. One highlight: Evidence, with note.',
    event: 'On the timeline: Summit in Anchorage.',
    off: 'Reading cursor off.',
  },
} as const

/** Moves the reading cursor on until its sentence begins with `words`. */
async function moveTo(words: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if ((await reader.lit('cursor'))[0]?.startsWith(words)) return
    await reader.press('ArrowDown')
  }
  throw new Error(`the reading cursor does not come to: ${words}`)
}

for (const language of ['de', 'en'] as const) {
  test(`the whole journey goes without a mouse, and is spoken, in ${language}`, async () => {
    reader = await Reader.sitDown({ language, width: 1440, height: 900 })
    const { marks, categories, window: words, exporting, timeline, menu, steps } = reader.messages
    const said = sentences[language]
    const sentence = language === 'de' ? 'Schauplatz ist Anchorage.' : 'The venue is Anchorage.'

    await test.step('read and mark', async () => {
      await expect(reader.text).toBeFocused()
      await reader.press('F7')
      await expect(reader.spoken).toContainText(said.on.slice(0, 80))
      await moveTo(sentence)
      await expect(reader.spoken).toHaveText(said.first)
      await reader.press('Shift+ArrowDown')
      await expect(reader.spoken).toContainText(said.event)
      expect((await reader.lit('cursor')).join(' ')).toContain('Elmendorf-Richardson')
      await reader.press('ArrowUp')
      await expect(reader.spoken).toHaveText(said.first)
      await expect(reader.markBar).toBeVisible()
      await reader.press('2')
      await expect(reader.cards).toHaveCount(1)
      await expect(reader.spoken).toHaveText(marks.marked(categories.evidence ?? ''))
      await expect.poll(() => reader.painted()).toEqual([{ look: 2, words: sentence }])
    })

    await test.step('note and tag', async () => {
      await reader.press('n')
      await expect(reader.editor).toBeFocused()
      await reader.page.keyboard.type('1 note, with keys that mean something: h n t')
      await reader.press('Escape')
      await expect(reader.cards.locator('.note')).toHaveText('1 note, with keys that mean something: h n t')
      await expect(reader.text).toBeFocused()
      await reader.press('t')
      await expect(reader.tagField).toBeFocused()
      await reader.page.keyboard.type('place')
      await reader.press('Enter', 'Escape')
      await expect(reader.cards.locator('.tag')).toHaveText('place')
      await reader.press('ArrowDown', 'ArrowUp')
      await expect(reader.spoken).toHaveText(said.marked)
    })

    await test.step('wander, delete, undo, redo', async () => {
      await moveTo(language === 'de' ? 'Putin kommt die Wahl' : 'The place suits Putin')
      await reader.press('4', 'Escape')
      await expect(reader.cards).toHaveCount(2)
      await reader.press('F8')
      await expect.poll(() => reader.lit('chosen')).not.toEqual([])
      const first = await reader.lit('chosen')
      await reader.press('F8')
      await expect.poll(() => reader.lit('chosen')).not.toEqual(first)
      await reader.press('Shift+F8')
      await expect.poll(() => reader.lit('chosen')).toEqual(first)
      await reader.press('Delete')
      await expect(reader.cards).toHaveCount(1)
      await expect(reader.notices).toContainText(/Strg\+Z|Ctrl\+Z|Rückgängig|Undo/)
      await reader.press('Control+z')
      await expect(reader.cards).toHaveCount(2)
      await expect(reader.spoken).toContainText(menu.undoStep(''))
      await reader.press('Control+Shift+Z')
      await expect(reader.cards).toHaveCount(1)
      await expect(reader.spoken).toContainText(menu.redoStep(''))
      await reader.press('Control+z')
      await expect(reader.cards).toHaveCount(2)
      await reader.press('Control+z')
      await expect(reader.cards).toHaveCount(1)
      await expect(reader.spoken).toHaveText(menu.undoStep(steps.highlight))
      await reader.press('Control+y')
      await expect(reader.cards).toHaveCount(2)
    })

    await test.step('find', async () => {
      await reader.press('Control+f')
      const field = reader.page.getByRole('textbox', { name: words.findInText })
      await expect(field).toBeFocused()
      await reader.page.keyboard.type('istanbul')
      const hits = reader.page.getByRole('search', { name: words.findInText }).getByRole('status')
      await expect(hits).toHaveText(words.hits(1, 3))
      await reader.press('Enter')
      await expect(hits).toHaveText(words.hits(2, 3))
      await reader.press('Shift+F3', 'Shift+F3')
      await expect(hits).toHaveText(words.hits(3, 3))
      await reader.press('Escape')
      await expect(field).toHaveCount(0)
      await expect(reader.text).toBeFocused()
    })

    await test.step('export to the clipboard and to a file', async () => {
      const file = join(reader.folder, 'by-keyboard.md')
      await reader.answerSaveDialog(file)
      await reader.press('Control+e')
      await expect(reader.exportDialog.getByRole('radio', { checked: true }).first()).toBeFocused()
      await tabTo(reader.exportDialog.getByRole('button', { name: exporting.copy }))
      await reader.press('Enter')
      await expect(reader.exportDialog).toContainText(exporting.copied)
      expect(await reader.clipboard()).toContain(`> ${sentence}`)
      await tabTo(reader.exportDialog.getByRole('button', { name: exporting.save }))
      await reader.press('Enter')
      await expect(reader.exportDialog).toContainText(exporting.saved('by-keyboard.md'))
      expect(await readFile(file, 'utf8')).toBe(await reader.clipboard())
      await reader.press('Escape')
      await expect(reader.exportDialog).toHaveCount(0)
    })

    await test.step('timeline: to an event, to its passage, and back', async () => {
      await reader.press('Control+Shift+L')
      await expect(reader.timeline.getByRole('button', { name: timeline.hide })).toBeVisible()
      const marksOnAxis = reader.timeline.locator('.marks')
      await tabTo(marksOnAxis.locator('[tabindex="0"]'))
      await reader.press('Home')
      await expect(marksOnAxis.locator(':focus')).toContainText(/2014/)
      await reader.press('End')
      await reader.press('Enter')
      const card = reader.timeline.getByRole('article')
      await expect(card).toBeVisible()
      const go = card.getByRole('button', { name: timeline.paragraph(3), exact: true })
      await tabTo(go)
      const before = await reader.place()
      await reader.press('Enter')
      await expect.poll(async () => (await reader.lit('lit')).join(' ')).toContain('Elmendorf-Richardson')
      await reader.place()
      await reader.press('Alt+ArrowLeft')
      expect((await reader.place()).block).toBe(before.block)
    })

    await test.step('leave the reading cursor', async () => {
      await reader.press('F7')
      await reader.press('F7')
      if ((await reader.lit('cursor')).length > 0) await reader.press('F7')
      await expect(reader.spoken).toContainText(said.off)
    })
  })
}

test('every panel, setting and list is reached by keys alone', async () => {
  reader = await Reader.sitDown({ language: 'en', width: 1440, height: 900 })
  const { page } = reader
  const { marks, window: words, timeline } = reader.messages
  await reader.seed({ words: 'no seat at the table', note: 'who says so?', edition: 'en', tags: ['kyiv'] })
  await reader.seed({ words: 'on American soil', category: 'term', edition: 'en' })
  const root = page.locator('html')

  await test.step('skip link', async () => {
    await tabTo(page.getByRole('link', { name: words.skipToText }), 'Shift+Tab')
    await reader.press('Enter')
    await expect(reader.text).toBeFocused()
  })
  await test.step('panels', async () => {
    for (const [key, panel] of [
      ['Control+Shift+O', 'contents'],
      ['Control+Shift+A', 'annotations'],
      ['Control+Shift+L', 'timeline'],
    ] as const) {
      const before = (await root.getAttribute(`data-${panel}`)) ?? ''
      const other = before === 'open' ? 'closed' : 'open'
      await reader.press(key)
      await expect(root).toHaveAttribute(`data-${panel}`, other)
      await reader.press(key)
      await expect(root).toHaveAttribute(`data-${panel}`, before)
    }
    await reader.press('F11')
    await expect(page.locator('header.bar')).toHaveCount(0)
    await reader.press('Escape')
    await expect(page.locator('header.bar')).toBeVisible()
  })
  await test.step('text size, marks on and off, saved', async () => {
    const size = () => root.evaluate((element) => element.style.getPropertyValue('--text-size'))
    const usual = await size()
    await reader.press('Control++')
    await expect.poll(size).not.toBe(usual)
    await reader.press('Control+0')
    await expect.poll(size).toBe(usual)
    await reader.press('Control+Shift+H')
    await expect.poll(() => reader.painted()).toEqual([])
    await expect(reader.spoken).toHaveText(words.marksHidden)
    await reader.press('Control+Shift+H')
    await expect.poll(async () => (await reader.painted()).length).toBeGreaterThan(0)
    await reader.press('Control+s')
    await expect(reader.notices).toContainText(words.everythingSaved)
  })
  await test.step('settings and layout', async () => {
    await reader.press('Control+,')
    const sheet = page.getByRole('dialog', { name: words.settings })
    await tabTo(sheet.getByRole('radio', { name: words.appearances.system, exact: true }))
    await reader.press('ArrowDown', 'ArrowDown', 'ArrowDown')
    await expect(root).toHaveAttribute('data-appearance', 'dark')
    await reader.press('Escape')
    await tabTo(page.getByRole('button', { name: words.textAndLayout, exact: true }), 'Shift+Tab')
    await reader.press('Enter')
    const layout = page.getByRole('dialog', { name: words.textAndLayout })
    const size = layout.getByRole('slider', { name: words.textSize })
    await tabTo(size)
    const before = await size.inputValue()
    await reader.press('ArrowRight')
    await expect(size).not.toHaveValue(before)
    await reader.press('Escape')
    await expect(layout).toHaveCount(0)
  })
  await test.step('about the article, shortcuts, first steps, by the menu of the bar', async () => {
    const more = page.getByRole('button', { name: words.more, exact: true }).first()
    await tabTo(more, 'Shift+Tab')
    await reader.press('Enter')
    await expect(reader.menu).toBeVisible()
    await page.keyboard.type(words.aboutArticle.charAt(0))
    await expect(reader.menu.getByRole('menuitem', { name: words.aboutArticle })).toBeFocused()
    await reader.press('Enter')
    await expect(page.getByRole('dialog', { name: words.aboutArticle })).toBeVisible()
    await reader.press('Escape')
    await expect(page.locator('dialog')).toHaveCount(0)
    await reader.press('F1')
    await expect(page.getByRole('dialog', { name: words.shortcuts })).toBeVisible()
    await reader.press('Escape')
    await expect(page.locator('dialog')).toHaveCount(0)
  })
  await test.step('edition', async () => {
    await tabTo(page.getByRole('combobox', { name: words.edition }), 'Shift+Tab')
    await reader.press('ArrowUp')
    await expect(page.locator('article').first()).toHaveAttribute('lang', 'de')
    await reader.press('ArrowDown')
    await expect(page.locator('article').first()).toHaveAttribute('lang', 'en')
  })
  await test.step('contents and the way back', async () => {
    await tabTo(page.getByRole('link', { name: /^Question 5:/ }))
    await reader.press('Enter')
    expect((await reader.place()).block).toBe('q5')
    await reader.press('Alt+ArrowLeft')
    expect((await reader.place()).block).not.toBe('q5')
    await reader.press('Alt+ArrowRight')
    expect((await reader.place()).block).toBe('q5')
  })
  await test.step('a paragraph’s number', async () => {
    await tabTo(reader.text.getByRole('button', { name: 'Paragraph 3', exact: true }))
    await reader.press('Enter')
    await expect(reader.menu.getByRole('menuitem', { name: marks.placeCursor })).toBeFocused()
    await reader.press('Enter')
    await expect.poll(() => reader.lit('cursor')).toEqual(['The venue is Anchorage.'])
    await reader.press('Shift+F10')
    await expect(reader.menu.getByRole('menuitemradio')).toHaveCount(5)
    await reader.press('ArrowDown', 'Enter')
    await expect.poll(async () => (await reader.kept()).length).toBe(3)
  })
  await test.step('note on the article, list, filter, cards', async () => {
    await tabTo(reader.annotations.getByRole('button', { name: marks.writeArticleNote }))
    await reader.press('Enter')
    await page.keyboard.type('in short')
    await reader.press('Control+Enter')
    await expect(reader.annotations.locator('.note-card')).toContainText('in short')
    await tabTo(reader.annotations.getByRole('button', { name: marks.list, exact: true }), 'Shift+Tab')
    await reader.press('Enter')
    await expect(reader.cards).toHaveCount(3)
    await tabTo(reader.annotations.getByRole('searchbox'))
    await page.keyboard.type('who says')
    await expect(reader.cards).toHaveCount(1)
    await tabTo(reader.cards.first())
    await reader.press('Space')
    await expect.poll(() => reader.lit('lit')).toEqual(['no seat at the table'])
    await reader.press('Enter')
    await expect(reader.editor).toBeFocused()
    await reader.press('End')
    await page.keyboard.type(' Ask.')
    await reader.press('Escape')
    await expect(reader.cards.locator('.note')).toHaveText('who says so? Ask.')
    await expect(reader.cards.first()).toBeFocused()
    await tabTo(reader.cards.getByRole('button', { name: marks.addTag }))
    await reader.press('Enter', 'Backspace', 'Escape')
    await expect(reader.cards.locator('.tag')).toHaveCount(0)
    await expect(reader.cards.first()).toBeFocused()
    await reader.press('Delete')
    await expect.poll(async () => (await reader.kept()).length).toBe(3)
  })
  await test.step('timeline: zoom, pan, periods, height, folding', async () => {
    await reader.press('Control+Shift+L')
    const slider = reader.timeline.getByRole('slider')
    await tabTo(reader.timeline.getByRole('separator'))
    const height = await reader.timeline.evaluate((element) => element.clientHeight)
    await reader.press('ArrowUp')
    await expect.poll(() => reader.timeline.evaluate((element) => element.clientHeight)).toBe(height + 16)
    await tabTo(reader.timeline.getByRole('button', { name: timeline.year }))
    await reader.press('Enter')
    await expect(reader.timeline.getByRole('button', { name: timeline.year })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await tabTo(reader.timeline.getByRole('button', { name: timeline.zoomIn }))
    const seen = await slider.getAttribute('aria-valuetext')
    await reader.press('Enter')
    await expect(slider).not.toHaveAttribute('aria-valuetext', seen ?? '')
    await tabTo(slider)
    await reader.press('Home')
    await expect(slider).toHaveAttribute('aria-valuenow', '0')
    await reader.press('ArrowRight')
    await expect(slider).not.toHaveAttribute('aria-valuenow', '0')
    await tabTo(reader.timeline.getByRole('button', { name: timeline.hide }), 'Shift+Tab')
    await reader.press('Enter')
    await expect(root).toHaveAttribute('data-timeline', 'closed')
  })
})

test('single keys do nothing while they are switched off, and nothing in a field', async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  await reader.ask('changeSettings', { singleKeys: false })
  await reader.select('fern von Europa')
  await reader.press('1', 'h')
  await reader.press('Control+4')
  await expect(reader.cards).toHaveCount(1)
  await expect(reader.cards).toContainText(reader.messages.categories.question ?? '')
  await reader.ask('changeSettings', { singleKeys: true })
  await reader.page.getByRole('button', { name: reader.messages.window.findInText }).click()
  await reader.page.keyboard.type('1 h n t')
  await expect(reader.page.getByRole('textbox', { name: reader.messages.window.findInText })).toHaveValue(
    '1 h n t',
  )
  expect(await reader.kept()).toHaveLength(1)
})
