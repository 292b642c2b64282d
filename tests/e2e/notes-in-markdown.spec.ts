import { expect, test } from '@playwright/test'
import { faultsIn } from '../support/axe'
import { Reader } from '../support/reader'

let reader: Reader
test.afterEach(() => reader.leave())

/** Opens the note of a fresh mark. */
async function open(): Promise<void> {
  await reader.select('fern von Europa')
  await reader.press('n')
  await expect(reader.editor).toBeFocused()
}

test('formats come by key and by button, and the field’s own undo takes each back', async () => {
  reader = await Reader.sitDown()
  await open()
  const { page, editor } = reader
  await page.keyboard.type('ein Wort')
  await reader.press('Control+Shift+ArrowLeft', 'Control+b')
  await expect(editor).toHaveValue('ein **Wort**')
  await page.getByRole('button', { name: reader.messages.notes.format.italic }).click()
  await expect(editor).toHaveValue('ein ***Wort***')
  await expect(editor).toBeFocused()
  await reader.press('Control+z')
  await expect(editor).toHaveValue('ein **Wort**')
  await reader.press('Control+z')
  await expect(editor).toHaveValue('ein Wort')
  await reader.press('Control+y')
  await expect(editor).toHaveValue('ein **Wort**')

  await reader.press('End', 'Enter')
  await page.keyboard.type('- eins\nzwei\n\nEnde')
  await expect(editor).toHaveValue('ein **Wort**\n- eins\n- zwei\n\nEnde')

  // A link, not the search over everything.
  await reader.press('Control+k')
  await expect(editor).toHaveValue(/Ende\[\]\(\)$/)
  expect(await faultsIn(page)).toEqual([])

  const toolbar = page.getByRole('toolbar', { name: reader.messages.notes.formatting })
  for (const button of await toolbar.getByRole('button').all()) {
    const box = await button.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  }
  await reader.press('Escape')
  await expect(reader.editor).toHaveCount(0)
  await expect(reader.cards.locator('.note strong')).toHaveText('Wort')
  await expect(reader.cards.locator('.note li')).toHaveText(['eins', 'zwei'])
})

test('a note with script in it runs nothing, and its links lead nowhere', async () => {
  reader = await Reader.sitDown()
  const note = [
    '<script>document.title = "run"</script>',
    '<img src=x onerror="document.title = \'run\'">',
    '[böse](javascript:document.title=1) [gut](https://example.org/a)',
  ].join('\n\n')
  await reader.seed({ words: 'fern von Europa', note })
  const shown = reader.cards.locator('.note')
  await expect(shown.locator('.link')).toHaveText('gut')
  await expect(shown).toContainText('<script>document.title = "run"</script>')
  await expect(shown).toContainText('[böse](javascript:document.title=1)')
  expect(await shown.locator('a, script, img').count()).toBe(0)
  await reader.clickOn('fern von Europa')
  await shown.getByRole('button').click()
  await expect.poll(reader.clipboard).toBe('https://example.org/a')
  await expect(reader.notices).toContainText(reader.messages.notes.addressCopied)
  expect(await reader.page.title()).not.toBe('run')
  expect(await faultsIn(reader.page)).toEqual([])
})

test('known tags are offered beside the field, above everything that could hide them', async () => {
  reader = await Reader.sitDown()
  await reader.seed(
    { words: 'fern von Europa', tags: ['Straße', 'Zeit'] },
    { words: 'nicht mit am Tisch', tags: ['Zeit'] },
  )
  await reader.select('An diesem Freitag')
  await reader.press('t')
  await expect(reader.tagField).toBeFocused()
  await reader.page.keyboard.type('STRASS')
  const list = reader.page.getByRole('listbox', { name: reader.messages.notes.knownTags })
  await expect(async () => {
    const [field, box] = [await reader.tagField.boundingBox(), await list.boundingBox()]
    if (!field || !box) throw new Error('both are shown')
    expect(Math.abs(box.x - field.x)).toBeLessThan(60)
    expect(box.y >= field.y + field.height || box.y + box.height <= field.y).toBe(true)
  }).toPass()
  const option = list.getByRole('option').first()
  await expect(option).toHaveText(/^Straße/)
  // Nothing lies over it: a press in its middle would reach it.
  await option.click({ trial: true })
  expect(await faultsIn(reader.page)).toEqual([])
  await reader.press('ArrowDown', 'Enter')
  await expect(list).toHaveCount(0)
  await reader.page.keyboard.type('zei')
  await reader.press('ArrowDown', 'Enter', 'Escape')
  await expect(reader.tagField).toHaveCount(0)
  await expect(reader.cardOf('An diesem Freitag').locator('.tag')).toHaveText(['Straße', 'Zeit'])
})
