import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Reader } from '../support/reader'

let reader: Reader
test.afterEach(() => reader.leave())

/** What the reading cursor comes to and what is said of it, word for word. */
const journeys = {
  de: {
    paragraph: 'Absatz 15',
    second: 'Er fordert, dass die Ukraine der NATO fernbleibt',
    third: 'Die bedingungslose und umfassende Waffenruhe',
    on: 'Lesezeiger ein. Auf und ab: Sätze, links und rechts: Wörter, mit Umschalt wird die Stelle größer. Esc schaltet ihn aus.',
    first: 'Satz 1 von 4, Absatz 15.',
    here: 'Satz 2 von 4, Absatz 15.',
    words: '2 Wörter, Absatz 15.',
    sentences: '2 Sätze, Absatz 15.',
    marked: 'Satz 2 von 4, Absatz 15. Eine Markierung: Beleg.',
    noted: 'Satz 2 von 4, Absatz 15. Eine Markierung: Beleg, mit Notiz.',
    bookmarked: 'Satz 2 von 4, Absatz 15. Eine Markierung: Beleg, mit Notiz. Ein Lesezeichen.',
    off: 'Lesezeiger aus.',
  },
  en: {
    paragraph: 'paragraph 15',
    second: 'What matters, he says, are the root causes',
    third: 'He demands that Ukraine stay out of NATO',
    on: 'Reading cursor on. Up and down: sentences, left and right: words, with Shift the passage grows. Esc switches it off.',
    first: 'Sentence 1 of 4, paragraph 15.',
    here: 'Sentence 2 of 4, paragraph 15.',
    words: '2 words, paragraph 15.',
    sentences: '2 sentences, paragraph 15.',
    marked: 'Sentence 2 of 4, paragraph 15. One highlight: Evidence.',
    noted: 'Sentence 2 of 4, paragraph 15. One highlight: Evidence, with note.',
    bookmarked: 'Sentence 2 of 4, paragraph 15. One highlight: Evidence, with note. One bookmark.',
    off: 'Reading cursor off.',
  },
} as const

/** The ids of what is kept, and their number. */
const kept = async () => (await reader.kept()).map(({ id }) => id).sort()

for (const language of ['de', 'en'] as const) {
  test(`the whole journey goes by keys alone, and is spoken, in ${language}`, async () => {
    test.setTimeout(90_000)
    const said = journeys[language]
    reader = await Reader.sitDown({ language, width: 1440, height: 900 })
    const { page } = reader
    const { marks, categories, window: words, exporting, list, bin, steps, menu, bookmarks } = reader.messages
    const { notes, searching } = reader.messages
    const evidence = categories.evidence ?? ''
    const note = '1 note, with keys that mean something: h n t'
    const chooseResult = async (query: string) => {
      await reader.press('Control+k')
      await expect(reader.searchField).toBeFocused()
      await page.keyboard.type(query)
      await expect(reader.searchBox.getByRole('option')).not.toHaveCount(0)
      await expect(reader.searchField).toHaveAttribute('aria-activedescendant', /./)
    }

    await test.step('read: the reading cursor, and by the search box to a paragraph', async () => {
      await expect(reader.text).toBeFocused()
      await reader.press('F7')
      await expect(reader.spoken).toHaveText(said.on)
      await expect(reader.cursor).toBeFocused()
      await chooseResult(said.paragraph)
      await reader.press('Enter')
      await expect(reader.cursor).toHaveAccessibleDescription(said.first)
    })

    await test.step('move and extend by sentence and by word', async () => {
      await reader.press('ArrowDown')
      await expect(reader.cursor).toHaveAccessibleName(new RegExp(`^${said.second}`))
      await expect(reader.cursor).toHaveAccessibleDescription(said.here)
      await reader.press('Shift+ArrowDown')
      await expect(reader.cursor).toHaveAccessibleName(new RegExp(`^${said.third}`))
      await expect(reader.cursor).toHaveAccessibleDescription(said.sentences)
      await reader.press('ArrowUp', 'ArrowRight')
      const [first = ''] = said.second.split(/[ ,]/)
      await expect(reader.cursor).toHaveAccessibleName(first)
      await expect(reader.cursor).toHaveAccessibleDescription('')
      await reader.press('Shift+ArrowRight')
      await expect(reader.cursor).toHaveAccessibleDescription(said.words)
      await expect.poll(() => reader.lit('cursor')).toEqual([said.second.split(/,? /).slice(0, 2).join(' ')])
      await reader.press('ArrowUp', 'ArrowDown')
      await expect(reader.cursor).toHaveAccessibleDescription(said.here)
    })

    await test.step('mark, recategorise, note, tag, bookmark', async () => {
      const whole = new RegExp(`^${said.second}.*[.?!]$`)
      await expect.poll(async () => (await reader.lit('cursor')).join('|')).toMatch(whole)
      const [sentence = ''] = await reader.lit('cursor')
      await reader.press('1')
      await expect(reader.spoken).toHaveText(marks.marked(categories.claim ?? ''))
      await expect.poll(() => reader.painted()).toEqual([{ look: 1, words: sentence }])
      await reader.press('2')
      await expect(reader.spoken).toHaveText(marks.recoloured(evidence))
      await expect.poll(() => reader.painted()).toEqual([{ look: 2, words: sentence }])
      await reader.press('n')
      await expect(reader.editor).toBeFocused()
      await page.keyboard.type(note)
      await reader.press('Escape')
      await expect(reader.cards.locator('.note')).toHaveText(note)
      await expect(reader.cursor).toHaveAttribute('aria-selected', 'true')
      await expect(reader.cursor).toHaveAccessibleName(sentence)
      await expect(reader.cursor).toHaveAccessibleDescription(said.noted)
      await reader.press('t')
      await expect(reader.tagField).toBeFocused()
      await page.keyboard.type('place')
      await reader.press('Enter', 'Escape')
      await expect(reader.cards.locator('.tag')).toHaveText('place')
      await expect(reader.spoken).toHaveText(notes.tagAdded('place'))
      await reader.press('Control+d')
      await expect(reader.spoken).toHaveText(bookmarks.setAt(marks.longPlace(15)))
      await reader.press('ArrowDown', 'ArrowUp')
      await expect(reader.cursor).toHaveAccessibleDescription(said.bookmarked)
    })

    await test.step('find, and mark what was found', async () => {
      await reader.press('Control+f')
      const field = page.getByRole('textbox', { name: words.findInText })
      await expect(field).toBeFocused()
      await page.keyboard.type('istanbul')
      const hits = page.getByRole('search', { name: words.findInText }).getByRole('status')
      // The first one lies before what is being read.
      await expect(hits).toHaveText(words.hits(2, 3))
      await reader.press('Enter')
      await expect(hits).toHaveText(words.hits(3, 3))
      await reader.press('Shift+F3')
      await expect(hits).toHaveText(words.hits(2, 3))
      await reader.press('Control+3')
      await expect(reader.spoken).toHaveText(marks.marked(categories.term ?? ''))
      await expect.poll(async () => (await kept()).length).toBe(3)
      await reader.press('Escape')
      await expect(field).toHaveCount(0)
      await expect(reader.cursor).toBeFocused()
    })

    await test.step('by the search box to an event, and from one annotation to the next', async () => {
      await chooseResult('minsk')
      await expect(reader.searchBox.getByRole('group', { name: searching.groups.events })).toBeVisible()
      await reader.press('End', 'Enter')
      await expect(reader.timeline.getByRole('article')).toContainText('Minsk')
      await expect(reader.cursor).toBeFocused()
      await reader.press('Control+Shift+L', 'Escape')
      await reader.press('F8')
      await expect.poll(() => reader.lit('chosen')).not.toEqual([])
      const [first] = await reader.lit('chosen')
      await expect(reader.spoken).toHaveText(first ?? '')
      await reader.press('F8')
      await expect.poll(() => reader.lit('chosen')).not.toEqual([first])
      await reader.press('Shift+F8')
      await expect.poll(() => reader.lit('chosen')).toEqual([first])
    })

    await test.step('the list with its filter', async () => {
      await reader.tabTo(reader.annotations.getByRole('button', { name: marks.list, exact: true }))
      await reader.press('Enter')
      await expect(reader.cards).toHaveCount(2)
      await reader.tabTo(reader.filter.getByRole('button', { name: list.filterCount(0), exact: true }))
      await reader.press('Enter')
      await reader.tabTo(reader.filter.getByRole('combobox', { name: list.note }))
      await reader.press('ArrowDown')
      await expect(reader.filtered).toHaveText(list.shown(1, 2))
      await expect(reader.cards).toHaveCount(1)
      await reader.press('ArrowUp')
      await expect(reader.cards).toHaveCount(2)
      await reader.press('Escape')
      await expect(reader.filter.getByRole('combobox', { name: list.note })).toHaveCount(0)
    })

    await test.step('choose several, tag them at once, delete them', async () => {
      await reader.tabTo(reader.filter.getByRole('button', { name: list.chooseSeveral }))
      await reader.press('Enter')
      await expect(reader.spoken).toHaveText(list.choosing)
      await expect(reader.cards.locator('xpath=self::*').and(page.locator(':focus'))).toHaveCount(1)
      await reader.press('Space')
      await expect(reader.chosenBar.getByRole('status')).toHaveText(list.chosen(1))
      await reader.press('Control+a')
      await expect(reader.spoken).toHaveText(list.chosen(2))
      await reader.tabTo(reader.chosenBar.getByRole('button', { name: list.addTag }), 'Shift+Tab')
      await reader.press('Enter')
      await expect(reader.chosenBar.getByRole('combobox', { name: list.newTag })).toBeFocused()
      await page.keyboard.type('Gipfel')
      await reader.press('Enter')
      await expect(reader.told(list.tagged(2, 'Gipfel'))).toBeAttached()
      await expect(reader.cardOf('Gipfel')).toHaveCount(2)
      await reader.tabTo(reader.chosenBar.getByRole('button', { name: list.delete }))
      await reader.press('Enter')
      await expect(reader.told(list.deleted(2, 30))).toBeAttached()
      await expect(reader.cards).toHaveCount(0)
      expect(await kept()).toHaveLength(1)
    })

    await test.step('undo, and delete again', async () => {
      await reader.press('Control+z')
      await expect(reader.told(menu.undoStep(steps.deleteSeveral(2)))).toBeAttached()
      await expect(reader.cardOf('Gipfel')).toHaveCount(2)
      await reader.press('Control+Shift+Z')
      await expect(reader.told(menu.redoStep(steps.deleteSeveral(2)))).toBeAttached()
      await expect(reader.cards).toHaveCount(0)
    })

    await test.step('the bin, and one of them back', async () => {
      await reader.press('Control+Shift+P')
      await expect(reader.searchField).toBeFocused()
      await page.keyboard.type(bin.title)
      await reader.press('Enter')
      const sheet = reader.sheet(bin.title)
      await expect(sheet).toContainText(bin.count(2, 'annotation'))
      await reader.tabTo(sheet.locator('[data-stop][tabindex="0"]'))
      await reader.press('Home', 'ArrowDown')
      await expect(sheet.locator('[data-stop]').nth(1)).toBeFocused()
      await reader.press('ArrowUp')
      await expect(sheet.locator('[data-stop]').first()).toBeFocused()
      const wanted = sheet.locator('[data-stop]').filter({ hasText: note })
      if (!(await wanted.evaluate((one) => one === document.activeElement))) await reader.press('ArrowDown')
      await expect(wanted).toBeFocused()
      await reader.press('Enter')
      await expect(reader.saidIn(sheet)).toHaveText(bin.restored(1, 'annotation'))
      await reader.press('Escape')
      await expect(sheet).toHaveCount(0)
      await expect(reader.cards.locator('.note')).toHaveText(note)
      await expect(reader.cursor).toBeFocused()
      await expect(reader.cursor).toHaveAccessibleDescription(said.bookmarked)
    })

    await test.step('after a restart the first older step is asked about, once', async () => {
      const before = await kept()
      reader = await reader.startAgain({ width: 1440, height: 900 })
      await expect(reader.cards.locator('.note')).toHaveText(note)
      await reader.press('Control+z')
      await expect(reader.notices).toContainText(steps.restore)
      await expect(reader.cards).toHaveCount(1)
      const answer = reader.notices.getByRole('button', { name: marks.undo })
      await reader.tabTo(answer, 'Shift+Tab')
      await reader.press('Enter')
      await expect(reader.told(menu.undoStep(steps.restore))).toBeAttached()
      await expect(reader.cards).toHaveCount(0)
      await reader.press('Control+z')
      await expect(reader.told(menu.undoStep(steps.deleteSeveral(2)))).toBeAttached()
      await expect(reader.cards).toHaveCount(2)
      await reader.press('Control+Shift+Z')
      await expect(reader.told(menu.redoStep(steps.deleteSeveral(2)))).toBeAttached()
      await expect(reader.cards).toHaveCount(0)
      await reader.press('Control+y')
      await expect(reader.told(menu.redoStep(steps.restore))).toBeAttached()
      await expect.poll(kept).toEqual(before)
    })

    await test.step('export to the clipboard and to a file', async () => {
      const file = join(reader.folder, 'by-keyboard.md')
      await reader.answerSaveDialog(file)
      await reader.press('Control+e')
      await expect(reader.exportDialog.getByRole('radio', { checked: true }).first()).toBeFocused()
      // To the notes that are gone on writing, and there from Obsidian to Markdown.
      await reader.press('ArrowDown')
      await reader.tabTo(
        reader.exportDialog.getByRole('radio', { name: exporting.format.names.obsidian, exact: true }),
      )
      await reader.press('ArrowDown')
      await reader.tabTo(reader.exportDialog.getByRole('button', { name: exporting.copy }))
      await reader.press('Enter')
      await expect(reader.exportDialog).toContainText(exporting.copied)
      expect(await reader.clipboard()).toContain(`> ${said.second}`)
      await reader.tabTo(reader.exportDialog.getByRole('button', { name: exporting.save }))
      await reader.press('Enter')
      await expect(reader.exportDialog).toContainText(exporting.saved('by-keyboard.md'))
      const written = await readFile(file, 'utf8')
      // The data that the file carries bear the moment of each export.
      const readable = (text: string) => text.split('<!--')[0]
      expect(readable(written)).toBe(readable(await reader.clipboard()))
      expect(written).toContain(note)
      await reader.press('Escape')
      await expect(reader.exportDialog).toHaveCount(0)
    })

    await test.step('timeline: to an event, to its passage, and back', async () => {
      const { timeline } = reader.messages
      await reader.press('Control+Shift+L')
      await expect(reader.timeline.getByRole('button', { name: timeline.hide })).toBeVisible()
      const marksOnAxis = reader.timeline.locator('.marks')
      await reader.tabTo(marksOnAxis.locator('[tabindex="0"]'))
      await reader.press('Home')
      await expect(marksOnAxis.locator(':focus')).toHaveAccessibleName(/2014/)
      await reader.press('End', 'Enter')
      const card = reader.timeline.getByRole('article')
      await expect(card).toBeVisible()
      await reader.tabTo(card.getByRole('button', { name: timeline.paragraph(3), exact: true }))
      const before = await reader.place()
      await reader.press('Enter')
      await expect.poll(async () => (await reader.lit('lit')).join(' ')).toContain('Elmendorf-Richardson')
      await reader.place()
      await reader.press('Alt+ArrowLeft')
      await expect.poll(async () => (await reader.place()).block).toBe(before.block)
    })

    await test.step('the cursor again, and left', async () => {
      await reader.press('F7')
      await expect(reader.spoken).toHaveText(said.on)
      await reader.press('Escape')
      await expect(reader.spoken).toHaveText(said.off)
      await expect.poll(() => reader.lit('cursor')).toEqual([])
    })
  })
}
