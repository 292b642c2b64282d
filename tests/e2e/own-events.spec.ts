import { expect, test } from '@playwright/test'
import { isLink, isOwnEvent } from '../../src/shared/annotation/annotation'
import { chooseFromMenu } from '../support/app'
import { keepEvents } from '../support/kept-events'
import { Reader } from '../support/reader'

let reader: Reader

const events = () => reader.messages.events
const timeline = () => reader.messages.timeline
const editor = () => reader.sheet(events().editor.new)
const title = () => reader.page.getByRole('textbox', { name: events().editor.title, exact: true })
const date = () => reader.page.getByRole('textbox', { name: events().editor.date, exact: true })
const note = () => reader.page.getByRole('textbox', { name: events().editor.note, exact: true })
const card = () => reader.timeline.getByRole('article')
const linkSheet = () => reader.sheet(events().linking.title)
const closed = () => expect(reader.page.locator('dialog')).toHaveCount(0)
/** What the field of the date is described by. */
const answer = () => date().locator('xpath=following-sibling::p').first()

/** By how much the page and the timeline are larger than what shows them. */
const beyond = () =>
  reader.timeline.evaluate((all) => ({
    page: document.documentElement.scrollWidth - innerWidth,
    across: all.scrollWidth - all.clientWidth,
    down: all.scrollHeight - all.clientHeight,
  }))

const ownKept = async () =>
  (await reader.kept()).filter(isOwnEvent).map(({ event, body }) => ({ ...event, note: body?.value ?? '' }))
const linksKept = async () =>
  (await reader.kept()).filter(isLink).map(({ target }) => target.selector[0].exact)

test('an event of the reader’s own lives by keys alone: made, seen, found, changed, deleted, taken back', async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  try {
    let words = ''
    await test.step('made from a passage, its date typed as one says it', async () => {
      await reader.press('F7', 'Control+k')
      await expect(reader.searchField).toBeFocused()
      await reader.page.keyboard.type('Absatz 3')
      await expect(reader.searchField).toHaveAttribute('aria-activedescendant', /./)
      await reader.press('Enter')
      await expect(reader.cursor).toBeFocused()
      await reader.press('ArrowRight', 'Shift+ArrowRight')
      await expect.poll(async () => (await reader.lit('cursor')).join().split(' ').length).toBe(2)
      words = (await reader.lit('cursor')).join()
      await reader.press('Shift+E')
      await expect(title()).toBeFocused()
      await expect(editor().getByRole('list', { name: events().editor.passages })).toContainText(words)
      await reader.page.keyboard.type('Ein Sommer')
      await reader.press('Tab')
      await expect(date()).toBeFocused()
      await reader.page.keyboard.type('ca. August 2025')
      await expect(answer()).toHaveText('„um August 2025“ · ungefähr · EDTF 2025-08~')
      await reader.tabTo(note())
      await reader.page.keyboard.type('nach dem Gedächtnis')
      await reader.press('Control+Enter')
      await closed()
      await expect(reader.told(events().added('Ein Sommer'))).toBeVisible()
      expect(await ownKept()).toEqual([
        { title: 'Ein Sommer', date: '2025-08~', lane: 'own', note: 'nach dem Gedächtnis' },
      ])
      expect(await linksKept()).toEqual([words])
      await expect(reader.cursor).toBeFocused()
    })

    await test.step('on the timeline with its drawing and what is said of it, and on its card', async () => {
      await reader.press('Control+Shift+L')
      const mark = reader.event('Ein Sommer')
      await expect(mark).toHaveAccessibleName(/^Ein Sommer, um August 2025, Eigene, 1 von 1/)
      await expect(mark.locator('svg')).toHaveClass(/about/)
      await expect(mark).toHaveAttribute('aria-pressed', 'true')
      await expect(card()).toContainText('um August 2025 · ungefähr · EDTF 2025-08~')
      await expect(card()).toContainText('Eigene · eigenes Ereignis')
      await expect(card()).toContainText('nach dem Gedächtnis')
      await expect(card().getByRole('group')).toHaveAccessibleName(timeline().passages(1))
    })

    await test.step('in the table', async () => {
      await chooseFromMenu(reader.app, 'events-table')
      const row = reader.timeline.getByRole('row').filter({ hasText: 'Ein Sommer' })
      await expect(row).toContainText(/^um August 2025 ungefähr/)
      await expect(row).toContainText(/Eigene\s*eigenes Ereignis\s*Abs\. \d+/)
      await chooseFromMenu(reader.app, 'events-table')
      await expect(reader.event('Ein Sommer')).toBeVisible()
    })

    await test.step('found by its title, its date and its note', async () => {
      for (const query of ['ein sommer', 'um august', 'dem gedächtnis']) {
        await reader.press('Control+k')
        await reader.searchField.fill(query)
        await expect(reader.searchBox.getByRole('option', { name: 'Ein Sommer' })).toBeVisible()
        await reader.press('Escape')
        await expect(reader.searchBox).toHaveCount(0)
      }
    })

    await test.step('changed from its card, where the date is said back that it has', async () => {
      await reader.tabTo(card().getByRole('button', { name: events().card.edit }))
      await reader.press('Enter')
      await expect(reader.sheet(events().editor.change)).toBeVisible()
      await expect(date()).toHaveValue('um August 2025')
      await date().fill('Frühjahr 2025?')
      await expect(answer()).toHaveText('„vermutlich im Frühjahr 2025“ · unsicher datiert · EDTF 2025-21?')
      await title().fill('Ein Frühling')
      await reader.press('Control+Enter')
      await closed()
      await expect(reader.told(events().changed('Ein Frühling'))).toBeVisible()
      await expect(reader.event('Ein Frühling')).toHaveAccessibleName(
        /^Ein Frühling, vermutlich im Frühjahr 2025, Eigene, 1 von 1/,
      )
      await expect(reader.event('Ein Frühling').locator('svg')).toHaveClass(/uncertain/)
      await expect(card()).toContainText('EDTF 2025-21?')
    })

    await test.step('deleted with its links, and back with them', async () => {
      const before = { events: await ownKept(), links: await linksKept() }
      expect(before.links).toEqual([words])
      await reader.tabTo(card().getByRole('button', { name: events().card.delete }))
      await reader.press('Enter')
      await expect(reader.told(events().deleted)).toBeVisible()
      await expect(reader.event('Ein Frühling')).toHaveCount(0)
      expect(await reader.kept()).toEqual([])
      await reader.press('Control+z')
      await expect(reader.event('Ein Frühling')).toBeVisible()
      expect({ events: await ownKept(), links: await linksKept() }).toEqual(before)
    })

    await test.step('still there after a restart', async () => {
      reader = await reader.startAgain()
      await reader.event('Ein Frühling').click()
      await expect(card()).toContainText('vermutlich im Frühjahr 2025')
      await card()
        .getByRole('button', { name: /^Abs\. / })
        .first()
        .click()
      await expect.poll(() => reader.lit('lit')).toEqual([words])
    })
  } finally {
    await reader.leave()
  }
})

test.describe('what is typed for an event', () => {
  test.beforeAll(async () => {
    reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
    await reader.press('Control+Shift+L')
  })
  test.afterAll(async () => {
    // Words that are not kept would ask whether the program may end.
    await reader.kill()
    await reader.leave()
  })

  for (const [typed, said] of [
    ['2025-02-30', 'Dieses Datum gibt es nicht: Februar 2025 hat 28 Tage.'],
    ['12/2025/03', 'Das ist noch nicht als Datum zu verstehen.'],
    ['2025-03/2025-01', 'Das Ende liegt vor dem Anfang.'],
  ] as const)
    test(`is not lost where its date ${typed} cannot be, and why is said in words`, async () => {
      await chooseFromMenu(reader.app, 'new-event')
      await expect(title()).toHaveValue('')
      await title().fill('Noch unklar')
      await date().fill(typed)
      await note().fill('zu prüfen')
      await expect(answer()).toHaveText(said)
      await reader.press('Control+Enter')
      await expect(date()).toBeFocused()
      await expect(date()).toHaveAttribute('aria-invalid', 'true')
      expect(await date().getAttribute('aria-describedby')).toContain(await answer().getAttribute('id'))
      await reader.press('Escape')
      await closed()
      expect(await ownKept()).toEqual([])
      await chooseFromMenu(reader.app, 'new-event')
      await expect(title()).toHaveValue('Noch unklar')
      await expect(date()).toHaveValue(typed)
      await expect(note()).toHaveValue('zu prüfen')
      await editor().getByRole('button', { name: events().editor.discard }).click()
      await closed()
    })

  test('may be a title of 1,000 letters, a year of five digits, and no passage', async () => {
    const long = 'Sehr langes Wort '.repeat(60).slice(0, 1000).trim()
    await chooseFromMenu(reader.app, 'new-event')
    await expect(editor()).toContainText(events().editor.withoutPassage)
    await title().fill(long)
    await date().fill('3.–11. März 2020')
    await reader.press('Control+Enter')
    await closed()
    await expect(reader.event(long)).toBeVisible()
    await expect(card()).toContainText(long)
    await expect(card()).toContainText(timeline().noPassages)
    expect(await beyond()).toEqual({ page: 0, across: 0, down: 0 })

    await chooseFromMenu(reader.app, 'new-event')
    await title().fill('Fern')
    await date().fill('12025')
    await expect(answer()).toHaveText(/EDTF Y12025$/)
    await reader.press('Control+Enter')
    await closed()
    await expect(reader.event('Fern')).toBeVisible()
    await expect(reader.event(long)).toBeVisible()
    expect(await beyond()).toEqual({ page: 0, across: 0, down: 0 })
  })
})

test.describe('a passage and a bundled event', () => {
  const words = 'fern von Europa'
  test.beforeAll(async () => {
    reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
    await reader.press('Control+Shift+L')
  })
  test.afterAll(() => reader.leave())

  const linkedTo = async (search: string) => {
    await reader.press('e')
    await expect(linkSheet().getByRole('combobox')).toBeFocused()
    await reader.page.keyboard.type(search)
    const first = linkSheet().getByRole('option').first()
    await expect(first).toHaveAttribute('aria-selected', 'true')
    return first
  }

  test('are linked with the keyboard alone, and taken apart again, and each is taken back', async () => {
    await reader.select(words)
    await expect(await linkedTo('mh17')).toContainText('Flug MH17 wird abgeschossen')
    await reader.press('Enter')
    await closed()
    await expect(reader.told(events().linked('Flug MH17 wird abgeschossen'))).toBeVisible()
    expect(await linksKept()).toEqual([words])
    await expect(card()).toContainText('Flug MH17 wird abgeschossen')
    await expect(card().getByRole('group')).toHaveAccessibleName(timeline().passages(1))

    await reader.select(words)
    await expect(await linkedTo('mh17')).toContainText(events().linking.linked)
    await reader.press('Enter')
    await closed()
    await expect(reader.told(events().unlinked)).toBeVisible()
    await expect(card()).toContainText(timeline().noPassages)
    expect(await linksKept()).toEqual([])
    await reader.press('Control+z')
    await expect(card().getByRole('group')).toHaveAccessibleName(timeline().passages(1))
    expect(await linksKept()).toEqual([words])
    await reader.press('Control+Shift+z')
    await expect(card()).toContainText(timeline().noPassages)
    await reader.press('Control+z')
    await expect.poll(linksKept).toEqual([words])
  })

  test('with several passages: from one to the next and back, and each can be taken away', async () => {
    await reader.select('Elmendorf-Richardson')
    await reader.tabTo(card().getByRole('button', { name: events().card.link }))
    await reader.press('Enter')
    await expect(card().getByRole('group')).toHaveAccessibleName(timeline().passages(2))
    const both = (await linksKept()).toSorted()
    expect(both).toEqual(['Elmendorf-Richardson', words])
    await reader.tabTo(card().getByRole('button', { name: timeline().nextPassage }))
    const seen: string[] = []
    for (let presses = 0; presses < 3; presses += 1) {
      await reader.press('Enter')
      await expect.poll(async () => (await reader.lit('lit')).join()).not.toBe(seen.at(-1) ?? '')
      seen.push((await reader.lit('lit')).join())
    }
    expect(seen[2]).toBe(seen[0])
    expect(seen.slice(0, 2).toSorted()).toEqual(both)
    await reader.tabTo(card().getByRole('button', { name: timeline().previousPassage }), 'Shift+Tab')
    await reader.press('Enter')
    await expect.poll(async () => (await reader.lit('lit')).join()).toBe(seen[1])
    await reader.tabTo(card().getByRole('button', { name: events().card.unlink('Abs. 3') }))
    await reader.press('Enter')
    await expect(card().getByRole('group')).toHaveAccessibleName(timeline().passages(1))
    expect(await linksKept()).toEqual([words])
  })
})

test('500 events on one day are one heap that counts 500, and each is reached by keys', async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  try {
    const seeds = Array.from({ length: 500 }, (_, at) => ({ title: `Nr. ${at + 1}`, date: '2024-02-29' }))
    await keepEvents(reader.page, seeds)
    await reader.press('Control+Shift+L')
    const heap = reader.event(/^500 Ereignisse, Eigene, 29\. Februar 2024/)
    await expect(heap).toHaveCount(1)
    await expect(heap.locator('.number')).toHaveText('500')
    await reader.tabTo(reader.timeline.locator('.marks button[tabindex="0"]'))
    for (let presses = 0; presses < 5; presses += 1) await reader.press('ArrowDown')
    await expect(heap).toBeFocused()
    await reader.press('Enter')
    await expect(reader.menu.getByRole('menuitemradio')).toHaveCount(500)
    await expect(reader.menu.getByRole('menuitemradio').first()).toBeFocused()
    await reader.press('End')
    await expect(reader.menu.getByRole('menuitemradio').last()).toBeFocused()
    await reader.press('ArrowUp', 'Enter')
    await expect(reader.menu).toHaveCount(0)
    await expect(card()).toContainText('Nr. 499')
    await expect(heap).toBeFocused()
    await expect(heap).toHaveAttribute('aria-current', 'true')
    expect(await beyond()).toEqual({ page: 0, across: 0, down: 0 })
    await chooseFromMenu(reader.app, 'events-table')
    await expect(reader.timeline.getByRole('table')).toHaveAttribute('aria-rowcount', '536')
    await reader.press('Control+z')
    await expect(reader.timeline.getByRole('table')).toHaveAttribute('aria-rowcount', '36')
    expect(await reader.kept()).toEqual([])
  } finally {
    await reader.leave()
  }
})
