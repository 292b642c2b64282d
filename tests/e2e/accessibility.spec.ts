import { expect, test } from '@playwright/test'
import { faultsIn } from '../support/axe'
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
    'the list with a filter and a notice',
    async () => {
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
    'the timeline with a chosen event',
    async () => {
      await reader.annotations.getByRole('searchbox').fill('')
      await reader.press('Control+Shift+L')
      await reader.timeline.getByRole('button', { name: /Anchorage/ }).click()
      await expect(reader.timeline.getByRole('article')).toBeVisible()
    },
  ],
  [
    'the export dialog',
    async () => {
      await reader.press('Control+e')
      await expect(reader.exportDialog).toBeVisible()
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
    'the shortcuts',
    async () => {
      await closeSheet()
      await reader.press('F1')
      await expect(reader.page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'about the article',
    async () => {
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
    test.setTimeout(120_000)
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
