import { expect, test } from '@playwright/test'
import { faultsIn } from '../support/axe'
import { Reader } from '../support/reader'

let reader: Reader
test.afterEach(() => reader.leave())

for (const [language, passage, words] of [
  ['de', 'fern von Europa', ['Markierung Beleg mit Notiz Anfang', 'Markierung Beleg Ende']],
  ['en', 'a long way from Europe', ['Highlight Evidence with note start', 'Highlight Evidence end']],
] as const) {
  test(`marks are announced beside their passages, and are neither selected, marked nor copied, in ${language}`, async () => {
    reader = await Reader.sitDown({ language, width: 1440, height: 900 })
    const { text } = (await reader.edition(language)).plain
    const block = () => reader.text.locator('[data-block]').filter({ hasText: passage }).first().innerText()
    await reader.seed({ words: passage, category: 'evidence', note: 'heard', edition: language })
    const plain = await block()
    await reader.ask('changeSettings', { announceMarks: true })
    const heard = reader.text.locator('[data-block]').filter({ hasText: words[0] })
    await expect(heard).toContainText(words[0])
    await expect(heard).toContainText(words[1])
    expect(await faultsIn(reader.page)).toEqual([])

    const start = text.indexOf(passage) - 12
    const around = text.slice(start, start + passage.length + 24).trim()
    await reader.text.focus()
    await reader.press('Control+a', 'Control+c')
    await expect.poll(reader.clipboard).toContain(around)
    expect(await reader.clipboard()).not.toContain(words[1])
    await reader.press('3')
    await expect.poll(async () => (await reader.kept()).length).toBe(2)
    const whole = (await reader.kept()).find((one) => 'category' in one && one.category === 'term')
    expect(whole).toMatchObject({ target: { selector: [{ exact: text }, { start: 0, end: text.length }] } })

    await reader.ask('changeSettings', { announceMarks: false })
    await expect(heard).toHaveCount(0)
    await expect.poll(block).toBe(plain)
  })
}

test('a paragraph’s button says what is marked in it, and enters the reading cursor', async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  const { cursor, marks } = reader.messages
  await reader.seed({ words: 'Schauplatz ist Anchorage', category: 'evidence' })
  const button = reader.text.getByRole('button', { name: cursor.number(3, 1), exact: true })
  await expect(button).toBeAttached()
  await button.focus()
  await reader.press('Enter')
  await reader.menu.getByRole('menuitem', { name: marks.placeCursor }).press('Enter')
  await expect(reader.cursor).toHaveAccessibleDescription('Satz 1 von 2, Absatz 3. Eine Markierung: Beleg.')
  await reader.press('Control+ArrowDown')
  await expect(reader.cursor).toHaveAccessibleDescription('Satz 1 von 5, Absatz 4.')
  await reader.press('Control+ArrowUp', 'Control+ArrowUp')
  await expect(reader.cursor).toHaveAccessibleDescription(/^Satz 1 von 4, Absatz 2\./)
  await reader.press('Home', 'ArrowUp')
  await expect(reader.cursor).toHaveAccessibleDescription('Satz 1 von 1, Überschrift.')
  await reader.press('Control+Home', 'ArrowUp')
  await expect(reader.spoken).toHaveText(cursor.begins)
  await reader.press('Control+End', 'ArrowDown')
  await expect(reader.spoken).toHaveText(cursor.ends)
})
