import { expect, test } from '@playwright/test'
import { chooseFromMenu } from '../support/app'
import { faultsIn } from '../support/axe'
import { deleteSinceBackup } from '../support/deleted-since-backup'
import { keepEvents } from '../support/kept-events'
import { work } from '../support/kept-marks'
import { Reader } from '../support/reader'

let reader: Reader

test.describe('what can be pressed', () => {
  test.beforeAll(async () => {
    reader = await Reader.sitDown({ language: 'en', width: 1440, height: 900 })
    await reader.seed(
      { words: 'a long way from Europe', note: 'a note', tags: ['tag'], edition: 'en' },
      { words: 'from Europe', category: 'term', edition: 'en' },
    )
    await reader.press('Control+Shift+L')
    await reader.timeline.getByRole('button', { name: /Anchorage/ }).click()
    await reader.select('Putin has the')
    await expect(reader.markBar).toBeVisible()
  })
  test.afterAll(() => reader.leave())

  /** What can be pressed in less than a square of 24 pixels around its middle, or of its own size where that is larger. */
  const tooSmall = () =>
    reader.page.evaluate(() => {
      const least = 24
      const all = document.querySelector('dialog[open], [role="menu"]') ?? document
      const every = all.querySelectorAll<HTMLElement>(
        'button, a[href], select, textarea, input, [role="slider"], [role="separator"], [tabindex="0"]',
      )
      const shown = [...every].filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
          !one.matches(':disabled, .skip'),
      )
      return shown.flatMap((one) => {
        // A label is pressed as well as its field.
        const pressed = one.closest('label') ?? one
        const { left, top, right, bottom, width, height } = pressed.getBoundingClientRect()
        if (Math.min(width, height) >= least - 0.01) return []
        const [x, y] = [(left + right) / 2, (top + bottom) / 2]
        // What is drawn smaller may still be pressed around it.
        const reach = least / 2 - 0.5
        const hits = [
          [x - reach, y],
          [x + reach, y],
          [x, y - reach],
          [x, y + reach],
        ].filter(([atX, atY]) => pressed.contains(document.elementFromPoint(atX ?? 0, atY ?? 0)))
        return hits.length === 4
          ? []
          : [`${one.localName}.${one.className} ${one.ariaLabel ?? one.innerText} ${width} × ${height}`]
      })
    })

  test('is at least 24 pixels high and wide', async () => {
    expect(await tooSmall()).toEqual([])
    for (const keys of ['Control+e', 'Control+,', 'F1']) {
      await reader.press(keys)
      await expect(reader.page.getByRole('dialog')).toBeVisible()
      expect(await tooSmall(), keys).toEqual([])
      await reader.press('Escape')
      await expect(reader.page.locator('dialog')).toHaveCount(0)
    }
  })

  test('is as large in the list with its filter open and several chosen, and beside the contents', async () => {
    const { list, marks, bookmarks, window: words } = reader.messages
    await reader.press('Control+d')
    await reader.page.getByRole('tab', { name: bookmarks.title }).click()
    await reader.annotations.getByRole('button', { name: marks.list, exact: true }).click()
    await reader.filter.getByRole('button', { name: list.filterCount(0), exact: true }).click()
    await reader.filter.getByRole('combobox', { name: list.period }).selectOption('range')
    await reader.filter.getByLabel(list.from, { exact: true }).fill('2020-01-01')
    await reader.filter.getByRole('combobox', { name: list.note }).selectOption('with')
    await reader.filter.getByRole('button', { name: list.chooseSeveral }).click()
    await reader.press('Control+a')
    await reader.chosenBar.getByRole('button', { name: list.addTag }).click()
    expect(await tooSmall()).toEqual([])
    await reader.press('Escape', 'Escape')
    await expect(reader.chosenBar).toHaveCount(0)
    await reader.filter.getByRole('button', { name: list.clear }).click()
    await reader.annotations.getByRole('button', { name: marks.beside, exact: true }).click()
    await reader.page.getByRole('tab', { name: words.contents }).click()
  })

  test('is as large at the ends of a mark and at marks that lie over each other', async () => {
    const { handles } = reader.messages
    await reader.clickOn('a long way')
    await expect(reader.text.getByRole('slider')).toHaveCount(2)
    expect(await tooSmall()).toEqual([])
    await reader.press('Shift+F10')
    await expect(reader.menu).toBeVisible()
    expect(await tooSmall()).toEqual([])
    await reader.menu.getByRole('menuitem', { name: handles.change }).click()
    await expect(reader.page.getByRole('toolbar', { name: handles.change })).toBeVisible()
    expect(await tooSmall()).toEqual([])
    await reader.press('Escape', 'Escape')
  })

  test('is as large in the sheets in which something is being changed', async () => {
    const { shortcuts, deeds, bin } = reader.messages
    const { page } = reader
    const before = (await reader.kept()).map(({ id }) => id)
    await reader.seed({ words: 'no seat at the table', edition: 'en', note: 'to be deleted' })
    const ids = (await reader.kept()).map(({ id }) => id).filter((id) => !before.includes(id))
    expect(await reader.ask('remove', { work, ids })).toEqual({ ok: true })
    const states: [string, () => Promise<unknown>][] = [
      ['bin', () => page.getByRole('button', { name: bin.clear }).click()],
      ['tags', () => page.getByRole('button', { name: /^tag,/ }).click()],
      ['settings', () => page.locator('[data-category="claim"]').click()],
      ['shortcuts', () => page.getByRole('button', { name: shortcuts.changeFor(deeds.note) }).click()],
      ['search', () => reader.searchField.fill('a')],
    ]
    for (const [command, change] of states) {
      await chooseFromMenu(reader.app, command)
      await expect(page.getByRole('dialog').first()).toBeVisible()
      await change()
      expect(await tooSmall(), command).toEqual([])
      for (let presses = 0; presses < 3; presses += 1) {
        if ((await page.locator('dialog').count()) > 0) await reader.press('Escape')
      }
      await expect(page.locator('dialog')).toHaveCount(0)
    }
  })

  test('is as large among the backups, and where something is chosen to be restored', async () => {
    const { backingUp } = reader.messages
    const sheet = reader.sheet(backingUp.title)
    await deleteSinceBackup(reader, 'en')
    await chooseFromMenu(reader.app, 'open-backup')
    await expect(sheet.getByRole('checkbox')).toHaveCount(2)
    expect(await tooSmall(), 'preview').toEqual([])
    await sheet.getByRole('button', { name: backingUp.backToList }).click()
    await expect(sheet.getByRole('heading', { name: backingUp.keeping.heading })).toBeVisible()
    expect(await tooSmall(), 'list').toEqual([])
    await reader.press('Escape')
    await expect(reader.page.locator('dialog')).toHaveCount(0)
  })

  test('is as large on the timeline: an own event, its card, the table, the lanes, and its sheets', async () => {
    const { events, timeline, dates, timelineExporting } = reader.messages
    await keepEvents(reader.page, [
      { title: 'Own', date: '2025-08~', passages: ['a long way', 'American soil'], edition: 'en' },
    ])
    await reader.event(/^Own,/).click()
    await expect(reader.timeline.getByRole('button', { name: events.card.edit })).toBeVisible()
    expect(await tooSmall()).toEqual([])
    await reader.timeline.getByRole('button', { name: timeline.chooseLanes, exact: true }).click()
    await expect(reader.sheet(timeline.chooseLanes)).toBeVisible()
    expect(await tooSmall()).toEqual([])
    await reader.press('Escape')
    await chooseFromMenu(reader.app, 'events-table')
    await expect(reader.timeline.getByRole('table')).toBeVisible()
    expect(await tooSmall()).toEqual([])
    await chooseFromMenu(reader.app, 'events-table')
    for (const [command, name] of [
      ['new-event', events.editor.new],
      ['link-event', events.linking.title],
      ['dates-in-text', dates.title],
      ['export-timeline', timelineExporting.title],
    ] as const) {
      await reader.select('Putin has the')
      await expect(reader.markBar).toBeVisible()
      await chooseFromMenu(reader.app, command)
      await expect(reader.sheet(name)).toBeVisible()
      expect(await tooSmall(), command).toEqual([])
      await reader.press('Escape')
      await expect(reader.page.locator('dialog')).toHaveCount(0)
    }
  })

  test('shows when it has the focus, and is then in view', async () => {
    const unseen: string[] = []
    const seen = new Set<string>()
    await reader.text.focus()
    for (let presses = 0; presses < 90; presses += 1) {
      await reader.press('Tab')
      const found = await reader.page.evaluate(() => {
        const one = document.activeElement
        if (!(one instanceof HTMLElement) || one === document.body) return undefined
        const look = () =>
          [one, ...one.querySelectorAll('*')]
            .flatMap((part) => [null, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)))
            .map(({ outlineStyle, outlineWidth, boxShadow, backgroundColor }) =>
              [outlineStyle, outlineWidth, boxShadow, backgroundColor].join(),
            )
            .join()
        const { left, top, right, bottom } = one.getBoundingClientRect()
        const focused = look()
        one.blur()
        const without = look()
        one.focus({ preventScroll: true })
        return {
          what: `${one.localName}.${one.className} ${one.ariaLabel ?? one.innerText}`.slice(0, 80),
          shown: focused !== without,
          inView: right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
        }
      })
      if (!found) continue
      seen.add(found.what)
      if (!found.shown || !found.inView) unseen.push(JSON.stringify(found))
    }
    expect(seen.size).toBeGreaterThan(40)
    expect(unseen).toEqual([])
  })
})

test('at 400 % of the usual size there is one column, and nothing has to be scrolled sideways', async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1280, height: 1024 })
  try {
    await reader.seed({ words: 'fern von Europa', note: 'eine Notiz' })
    await reader.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(4)
    })
    await expect.poll(() => reader.page.evaluate(() => innerWidth)).toBe(320)
    const sideways = () =>
      reader.page.evaluate(() => ({
        page: document.documentElement.scrollWidth - innerWidth,
        text:
          (document.querySelector('#text')?.scrollWidth ?? 0) -
          (document.querySelector('#text')?.clientWidth ?? 0),
      }))
    await expect.poll(sideways).toEqual({ page: 0, text: 0 })
    expect(await faultsIn(reader.page)).toEqual([])
    await reader.press('Control+Shift+A')
    await expect(reader.annotations).toBeVisible()
    await expect.poll(sideways).toMatchObject({ page: 0 })
    await reader.press('Control+Shift+A')
    await reader.press('Control+e')
    await expect(reader.exportDialog).toBeVisible()
    await expect.poll(sideways).toMatchObject({ page: 0 })
    const beyond = await reader.exportDialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)
    expect(beyond).toBe(0)
  } finally {
    await reader.leave()
  }
})

test('at 200 % and in forced colours the timeline, its table and its sheets lose nothing sideways, nor do the backups', async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  try {
    const { events, dates, timelineExporting, backingUp } = reader.messages
    await keepEvents(reader.page, [{ title: 'Eigenes', date: '2025-08~', passages: ['fern von Europa'] }])
    await reader.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2)
    })
    await expect.poll(() => reader.page.evaluate(() => innerWidth)).toBe(720)
    const sideways = () =>
      reader.page.evaluate(() => {
        const shown = [document.documentElement, ...document.querySelectorAll('.timeline, dialog[open]')]
        return shown.map((one) => one.scrollWidth - one.clientWidth)
      })
    const sound = async () => {
      await expect.poll(async () => Math.max(...(await sideways()))).toBe(0)
      expect(await faultsIn(reader.page)).toEqual([])
    }
    await reader.press('Control+Shift+L')
    await expect(reader.timeline.locator('.marks')).toBeVisible()
    await sound()
    await reader.page.emulateMedia({ forcedColors: 'active' })
    await sound()
    await chooseFromMenu(reader.app, 'events-table')
    await expect(reader.timeline.getByRole('table')).toBeVisible()
    await sound()
    for (const [command, name] of [
      ['new-event', events.editor.new],
      ['dates-in-text', dates.title],
      ['export-timeline', timelineExporting.title],
    ] as const) {
      await chooseFromMenu(reader.app, command)
      await expect(reader.sheet(name)).toBeVisible()
      await sound()
      await reader.press('Escape')
      await expect(reader.page.locator('dialog')).toHaveCount(0)
    }
    await reader.page.emulateMedia({ forcedColors: 'none' })
    await deleteSinceBackup(reader, 'de')
    const sheet = reader.sheet(backingUp.title)
    await chooseFromMenu(reader.app, 'open-backup')
    await expect(sheet.getByRole('checkbox')).not.toHaveCount(0)
    await sound()
    await sheet.getByRole('button', { name: backingUp.backToList }).click()
    await expect(sheet.getByRole('heading', { name: backingUp.keeping.heading })).toBeVisible()
    await sound()
  } finally {
    await reader.leave()
  }
})
