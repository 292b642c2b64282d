import { expect, test } from '@playwright/test'
import { chooseFromMenu } from '../support/app'
import { faultsIn } from '../support/axe'
import { deleteSinceBackup } from '../support/deleted-since-backup'
import { keepEvents } from '../support/kept-events'
import { Reader } from '../support/reader'

let reader: Reader

/** Brings the window into one of its main states; the next one undoes what it must. */
const states: [string, () => Promise<unknown>][] = [
  ['the first window', () => expect(reader.page.locator('.first-steps')).toBeVisible()],
  [
    'marks and an open note',
    async () => {
      await reader.seed(
        { words: passage(), category: 'claim', note: 'a note', tags: ['tag'], edition: spoken() },
        { words: passage().slice(3, 9), category: 'evidence', edition: spoken() },
        { words: inCaption(), category: 'question', edition: spoken() },
      )
      await reader.clickOn(inCaption())
      await expect(reader.markBar).toBeVisible()
      expect(await faultsIn(reader.page)).toEqual([])
      await reader.press('n')
      await expect(reader.editor).toBeFocused()
    },
  ],
  [
    'the tags of a mark',
    async () => {
      await reader.press('Escape')
      await expect(reader.text).toBeFocused()
      await reader.press('t')
      await expect(reader.tagField).toBeFocused()
    },
  ],
  [
    'the ends of a mark, with handles and buttons',
    async () => {
      await reader.press('Escape')
      await expect(reader.text).toBeFocused()
      await reader.press('Shift+F10')
      await reader.menu.getByRole('menuitem', { name: reader.messages.handles.change }).click()
      await expect(reader.page.getByRole('toolbar', { name: reader.messages.handles.change })).toBeVisible()
      await expect(reader.text.getByRole('slider')).toHaveCount(2)
    },
  ],
  [
    'the reading cursor on marked words',
    async () => {
      await reader.press('Escape', 'Escape', 'F7')
      for (let moves = 0; moves < 20; moves += 1) {
        if ((await reader.lit('cursor')).join(' ').includes(passage())) break
        await reader.press('ArrowDown')
      }
      await expect(reader.cursor).toHaveAccessibleDescription(/ 2 /)
      expect(await faultsIn(reader.page)).toEqual([])
      await reader.press('Shift+ArrowRight', 'Shift+ArrowDown')
      await expect(reader.markBar).toBeVisible()
    },
  ],
  [
    'a bookmark, its ribbon and its line beside the contents',
    async () => {
      await reader.press('Control+d', 'F7')
      await expect.poll(() => reader.lit('cursor')).toEqual([])
      await reader.page.getByRole('tab', { name: reader.messages.bookmarks.title }).click()
      await expect(reader.page.locator('[data-bookmark]').first()).toBeVisible()
    },
  ],
  [
    'the list with a filter and a notice',
    async () => {
      await reader.page.getByRole('tab', { name: reader.messages.window.contents }).click()
      await reader.press('Escape', 'Escape')
      await expect.poll(() => reader.lit('chosen')).toEqual([])
      await reader.annotations.getByRole('button', { name: reader.messages.marks.list, exact: true }).click()
      await reader.annotations.getByRole('searchbox').fill('a note')
      await expect(reader.cards).toHaveCount(1)
      await reader.press('Control+s')
      await expect(reader.notices.getByRole('status')).toBeVisible()
    },
  ],
  [
    'several chosen in the list, with its filter open and a tag to be given',
    async () => {
      const { list } = reader.messages
      await reader.annotations.getByRole('searchbox').fill('')
      await reader.filter.getByRole('button', { name: list.filterCount(0), exact: true }).click()
      await reader.filter.getByRole('combobox', { name: list.period }).selectOption('range')
      await reader.filter.getByLabel(list.from, { exact: true }).fill('2020-01-01')
      await reader.filter.getByRole('button', { name: list.chooseSeveral }).click()
      await reader.press('Control+a')
      await reader.chosenBar.getByRole('button', { name: list.addTag }).click()
      await expect(reader.chosenBar.getByRole('combobox', { name: list.newTag })).toBeFocused()
    },
  ],
  [
    'the bin with a question',
    async () => {
      const { bin, list } = reader.messages
      await reader.press('Escape')
      await reader.chosenBar.getByRole('button', { name: list.endChoosing }).click()
      await reader.filter.getByRole('button', { name: list.filterCount(1), exact: true }).click()
      await reader.filter.getByRole('list', { name: list.active }).getByRole('button').click()
      await reader.cardOf(inCaption()).getByRole('button', { name: reader.messages.marks.delete }).click()
      await reader.annotations.getByRole('button', { name: bin.foot(1) }).click()
      await reader.sheet(bin.title).getByRole('button', { name: bin.clear }).click()
      await expect(reader.sheet(bin.title).getByRole('alertdialog')).toBeVisible()
    },
  ],
  [
    'the tags, one of them renamed',
    async () => {
      await reader.press('Escape')
      await closeSheet()
      await chooseFromMenu(reader.app, 'tags')
      const sheet = reader.sheet(reader.messages.vocabulary.tags)
      await sheet.getByRole('button', { name: /^tag,/ }).click()
      await expect(sheet.getByRole('textbox')).toBeFocused()
    },
  ],
  [
    'the timeline with a chosen event',
    async () => {
      await reader.press('Escape')
      await closeSheet()
      await reader.press('Control+Shift+L')
      await reader.timeline.getByRole('button', { name: /Anchorage/ }).click()
      await expect(reader.timeline.getByRole('article')).toBeVisible()
    },
  ],
  [
    'an event of the reader’s own, with its card and the lanes that can be shown',
    async () => {
      const { events, timeline } = reader.messages
      await keepEvents(reader.page, [
        { title: 'Own', date: '2025-08~', note: 'a **note**', passages: [passage()], edition: spoken() },
        { title: 'Ago', date: '2001?/..', lane: 'war' },
      ])
      await reader.event(/^Own,/).click()
      await expect(reader.timeline.getByRole('button', { name: events.card.edit })).toBeVisible()
      expect(await faultsIn(reader.page)).toEqual([])
      await reader.timeline.getByRole('button', { name: timeline.key, exact: true }).click()
      await expect(reader.sheet(timeline.key)).toBeVisible()
      expect(await faultsIn(reader.page)).toEqual([])
      await reader.press('Escape')
      await reader.timeline.getByRole('button', { name: timeline.chooseLanes, exact: true }).click()
      await expect(reader.sheet(timeline.chooseLanes)).toBeVisible()
    },
  ],
  [
    'the events as a table',
    async () => {
      await reader.press('Escape')
      await chooseFromMenu(reader.app, 'events-table')
      await expect(reader.timeline.getByRole('table')).toBeVisible()
    },
  ],
  [
    'an event that is written, with a date that cannot be',
    async () => {
      const { events } = reader.messages
      await chooseFromMenu(reader.app, 'events-table')
      await chooseFromMenu(reader.app, 'new-event')
      await reader.page.getByRole('textbox', { name: events.editor.date, exact: true }).fill('2025-02-30')
      await reader.press('Control+Enter')
      await expect(reader.sheet(events.editor.new)).toContainText(events.editor.titleMissing)
      expect(await faultsIn(reader.page)).toEqual([])
      await reader.page
        .getByRole('textbox', { name: events.editor.date, exact: true })
        .fill('ca. August 2025')
      await expect(reader.sheet(events.editor.new)).toContainText('EDTF 2025-08~')
    },
  ],
  [
    'an event that is chosen for a passage',
    async () => {
      const { events } = reader.messages
      await reader.page.getByRole('button', { name: events.editor.discard }).click()
      await expect(reader.page.locator('dialog')).toHaveCount(0)
      await reader.select(inCaption())
      await expect(reader.markBar).toBeVisible()
      await reader.press('e')
      await expect(reader.sheet(events.linking.title).getByRole('combobox')).toBeFocused()
    },
  ],
  [
    'the dates of the text',
    async () => {
      await closeSheet()
      await chooseFromMenu(reader.app, 'dates-in-text')
      await expect(reader.sheet(reader.messages.dates.title)).toBeVisible()
    },
  ],
  [
    'the export of the timeline',
    async () => {
      const { timelineExporting: words } = reader.messages
      await closeSheet()
      await chooseFromMenu(reader.app, 'export-timeline')
      await expect(reader.sheet(words.title)).toBeVisible()
      expect(await faultsIn(reader.page)).toEqual([])
      await reader.page.getByRole('radio', { name: words.format.names.csv }).check()
    },
  ],
  [
    'the export dialog',
    async () => {
      await closeSheet()
      await reader.press('Control+e')
      await expect(reader.exportDialog).toBeVisible()
    },
  ],
  [
    'the backups, and what one of them would restore',
    async () => {
      const { backingUp } = reader.messages
      const sheet = reader.sheet(backingUp.title)
      await closeSheet()
      await deleteSinceBackup(reader, spoken())
      await chooseFromMenu(reader.app, 'open-backup')
      await expect(sheet.getByRole('checkbox')).not.toHaveCount(0)
      expect(await faultsIn(reader.page)).toEqual([])
      await sheet.getByRole('button', { name: backingUp.backToList }).click()
      await expect(sheet.getByRole('heading', { name: backingUp.keeping.heading })).toBeVisible()
    },
  ],
  [
    'the search box with results of every kind',
    async () => {
      await closeSheet()
      await reader.press('Control+k')
      await reader.searchField.fill('a')
      await expect(reader.searchBox.getByRole('group')).not.toHaveCount(0)
    },
  ],
  [
    'the commands',
    async () => {
      await closeSheet()
      await reader.press('Control+Shift+P')
      await expect(reader.searchBox.getByRole('option').first()).toBeVisible()
    },
  ],
  [
    'the settings',
    async () => {
      await closeSheet()
      await reader.press('Control+,')
      await expect(reader.page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'a category with its name, its colours and its lines',
    async () => {
      await reader.page.locator('[data-category="evidence"]').click()
      await expect(
        reader.page.getByRole('textbox', { name: reader.messages.vocabulary.name, exact: true }),
      ).toBeVisible()
    },
  ],
  [
    'the shortcuts, one of them changed to keys that are taken',
    async () => {
      const { shortcuts, deeds, window: words } = reader.messages
      await closeSheet()
      await reader.press('F1')
      const sheet = reader.sheet(words.shortcuts)
      await expect(sheet).toBeVisible()
      expect(await faultsIn(reader.page)).toEqual([])
      await sheet.getByRole('button', { name: shortcuts.changeFor(deeds.note) }).click()
      await reader.press('F7')
      await expect(sheet).toContainText(shortcuts.taken('F7', deeds['reading-cursor']))
    },
  ],
  [
    'about the article',
    async () => {
      await reader.page.getByRole('button', { name: reader.messages.window.cancel }).click()
      await closeSheet()
      await openMore()
      await reader.menu.getByRole('menuitem', { name: reader.messages.window.aboutArticle }).click()
      await expect(reader.page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'a menu',
    async () => {
      await closeSheet()
      await openMore()
    },
  ],
  [
    'text and layout',
    async () => {
      await reader.press('Escape')
      await reader.page
        .getByRole('button', { name: reader.messages.window.textAndLayout, exact: true })
        .click()
      await expect(reader.page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'the find bar, with the reading cursor',
    async () => {
      await reader.press('Escape')
      await reader.press('F7', 'Control+f')
      await reader.page.keyboard.type('istanbul')
      await expect(
        reader.page.getByRole('search').filter({ has: reader.page.locator('.hits') }),
      ).toContainText('3')
    },
  ],
  [
    'the rail',
    async () => {
      await reader.press('Escape', 'F7')
      await reader.resize(1200, 860)
      await expect(reader.page.locator('nav.rail')).toBeVisible()
    },
  ],
  [
    'a narrow window with the contents',
    async () => {
      await reader.resize(900, 860)
      await reader.page.getByRole('button', { name: reader.messages.window.contents, exact: true }).click()
      await expect(reader.page.locator('nav.contents')).toBeVisible()
    },
  ],
  [
    'a narrow window with the annotations',
    async () => {
      await reader.press('Control+Shift+A')
      await expect(reader.annotations).toBeVisible()
    },
  ],
  [
    'a narrow window with the timeline as a table',
    async () => {
      await reader.press('Control+Shift+A')
      await expect(reader.annotations).toHaveCount(0)
      expect(await faultsIn(reader.page)).toEqual([])
      await chooseFromMenu(reader.app, 'events-table')
      await expect(reader.timeline.getByRole('table')).toBeVisible()
    },
  ],
]

const spoken = () => (reader.messages.window.article === 'Artikel' ? 'de' : 'en')
const passage = () => ({ de: 'fern von Europa', en: 'a long way from Europe' })[spoken()]
const inCaption = () => ({ de: 'eines Archivbilds', en: 'an archive picture' })[spoken()]
const closeSheet = async () => {
  await reader.press('Escape')
  await expect(reader.page.locator('dialog')).toHaveCount(0)
}
const openMore = async () => {
  await reader.page
    .getByRole('banner')
    .getByRole('button', { name: reader.messages.window.more, exact: true })
    .click()
  await expect(reader.menu).toBeVisible()
}

for (const [appearance, language] of [
  ['light', 'de'],
  ['dark', 'en'],
  ['sepia', 'en'],
  ['contrast', 'de'],
] as const) {
  test(`nothing is wrong for assistive technology: ${appearance}, ${language}`, async () => {
    test.setTimeout(180_000)
    reader = await Reader.sitDown({ language, width: 1440, height: 900 })
    try {
      await reader.ask('changeSettings', { appearance })
      await expect(reader.page.locator('html')).toHaveAttribute('data-appearance', appearance)
      for (const [name, reach] of states) {
        await test.step(name, async () => {
          await reach()
          expect.soft(await faultsIn(reader.page), name).toEqual([])
        })
      }
    } finally {
      await reader.leave()
    }
  })
}

test('what is wrong would be found: a button without a name, and words that are too pale', async () => {
  reader = await Reader.sitDown()
  try {
    await reader.page.evaluate(() => {
      const pale = document.createElement('p')
      pale.style.color = '#ccc'
      pale.textContent = 'too pale'
      document.querySelector('aside')?.append(pale, document.createElement('button'))
    })
    const found = (await faultsIn(reader.page)).map((fault) => fault.split(' ')[0])
    expect(found.sort()).toEqual(['button-name', 'color-contrast'])
  } finally {
    await reader.leave()
  }
})
