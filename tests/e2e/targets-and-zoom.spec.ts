import { expect, test } from '@playwright/test'
import { faultsIn } from '../support/axe'
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
      const all = document.querySelector('dialog[open]') ?? document
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
    expect(await sideways()).toEqual({ page: 0, text: 0 })
    expect(await faultsIn(reader.page)).toEqual([])
    await reader.press('Control+Shift+A')
    await expect(reader.annotations).toBeVisible()
    expect(await sideways()).toMatchObject({ page: 0 })
    await reader.press('Control+Shift+A')
    await reader.press('Control+e')
    await expect(reader.exportDialog).toBeVisible()
    expect(await sideways()).toMatchObject({ page: 0 })
    const beyond = await reader.exportDialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)
    expect(beyond).toBe(0)
  } finally {
    await reader.leave()
  }
})
