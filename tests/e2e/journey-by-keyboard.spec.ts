import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Reader } from '../support/reader'

let reader: Reader
test.afterEach(() => reader.leave())

/** What is said of the first paragraph's sentences, word for word. */
const sentences = {
  de: {
    on: 'Lesezeiger ein. Auf und ab: Sätze, links und rechts: Wörter, mit Umschalt wird die Stelle größer. Esc schaltet ihn aus.',
    first: 'Satz 1 von 2, Absatz 3.',
    both: '2 Sätze, Absatz 3. Auf der Zeitleiste: Gipfel in Anchorage.',
    marked: 'Satz 1 von 2, Absatz 3. Eine Markierung: Beleg, mit Notiz.',
    off: 'Lesezeiger aus.',
  },
  en: {
    on: 'Reading cursor on. Up and down: sentences, left and right: words, with Shift the passage grows. Esc switches it off.',
    first: 'Sentence 1 of 2, paragraph 3.',
    both: '2 sentences, paragraph 3. On the timeline: Summit in Anchorage.',
    marked: 'Sentence 1 of 2, paragraph 3. One highlight: Evidence, with note.',
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
      await expect(reader.spoken).toHaveText(said.on)
      await moveTo(sentence)
      await expect(reader.cursor).toHaveAccessibleName(sentence)
      await expect(reader.cursor).toHaveAccessibleDescription(said.first)
      await reader.press('Shift+ArrowDown')
      await expect(reader.cursor).toHaveAccessibleDescription(said.both)
      expect((await reader.lit('cursor')).join(' ')).toContain('Elmendorf-Richardson')
      await reader.press('ArrowUp')
      await expect(reader.cursor).toHaveAccessibleDescription(said.first)
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
      await expect(reader.cursor).toHaveAccessibleDescription(said.marked)
      await reader.press('t')
      await expect(reader.tagField).toBeFocused()
      await reader.page.keyboard.type('place')
      await reader.press('Enter', 'Escape')
      await expect(reader.cards.locator('.tag')).toHaveText('place')
      await reader.press('ArrowDown', 'ArrowUp')
      await expect(reader.cursor).toHaveAccessibleDescription(said.marked)
    })

    await test.step('wander, delete, undo, redo', async () => {
      await moveTo(language === 'de' ? 'Putin kommt die Wahl' : 'The place suits Putin')
      await reader.press('4')
      await expect(reader.cards).toHaveCount(2)
      await expect.poll(() => reader.lit('chosen')).not.toEqual([])
      await reader.press('Escape')
      await expect.poll(() => reader.lit('chosen')).toEqual([])
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
      await expect(reader.told(menu.undoStep(''))).toBeAttached()
      await reader.press('Control+Shift+Z')
      await expect(reader.cards).toHaveCount(1)
      await expect(reader.told(menu.redoStep(''))).toBeAttached()
      await reader.press('Control+z')
      await expect(reader.cards).toHaveCount(2)
      await reader.press('Control+z')
      await expect(reader.cards).toHaveCount(1)
      await expect(reader.told(menu.undoStep(steps.highlight))).toBeAttached()
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
      await expect(reader.cursor).toBeFocused()
    })

    await test.step('export to the clipboard and to a file', async () => {
      const file = join(reader.folder, 'by-keyboard.md')
      await reader.answerSaveDialog(file)
      await reader.press('Control+e')
      await expect(reader.exportDialog.getByRole('radio', { checked: true }).first()).toBeFocused()
      await reader.tabTo(reader.exportDialog.getByRole('button', { name: exporting.copy }))
      await reader.press('Enter')
      await expect(reader.exportDialog).toContainText(exporting.copied)
      expect(await reader.clipboard()).toContain(`> ${sentence}`)
      await reader.tabTo(reader.exportDialog.getByRole('button', { name: exporting.save }))
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
      await reader.tabTo(marksOnAxis.locator('[tabindex="0"]'))
      await reader.press('Home')
      await expect(marksOnAxis.locator(':focus')).toContainText(/2014/)
      await reader.press('End')
      await reader.press('Enter')
      const card = reader.timeline.getByRole('article')
      await expect(card).toBeVisible()
      const go = card.getByRole('button', { name: timeline.paragraph(3), exact: true })
      await reader.tabTo(go)
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
