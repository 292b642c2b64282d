import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { describe } from '../../src/shared/annotation/describe'
import { work } from '../support/kept-marks'
import { Reader } from '../support/reader'

let reader: Reader
test.beforeAll(async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
})
test.afterAll(() => reader.leave())
test.afterEach(async () => {
  const ids = (await reader.kept()).map(({ id }) => id)
  if (ids.length > 0) expect(await reader.ask('remove', { work, ids })).toEqual({ ok: true })
  await expect(reader.cards).toHaveCount(0)
  await reader.press('Escape')
})

/** Marks what is selected, and gives the words that the notebook then holds. */
async function markedWords(): Promise<string> {
  await reader.press('1')
  await expect.poll(async () => (await reader.kept()).length).toBe(1)
  const [annotation] = await reader.kept()
  return annotation?.target && 'selector' in annotation.target ? annotation.target.selector[0].exact : ''
}

test.describe('a selection', () => {
  test('across headings is one mark, without the numbers and kickers between', async () => {
    await reader.select('Warum gerade dieser Ort', 'Trump hat immer wieder gesagt')
    const words = await markedWords()
    expect(words).toMatch(
      /^[\s\S]*Warum treffen sich die beiden, und warum gerade in Alaska\?\n\nTrump hat immer wieder gesagt$/,
    )
    expect(words).not.toContain('Frage 1')
    expect(words).not.toMatch(/^\d+$/m)
    await expect.poll(async () => (await reader.painted()).length).toBe(3)
  })

  test('from the caption into the text is one mark', async () => {
    await reader.select('anstelle eines Archivbilds', 'An diesem Freitag')
    expect(await markedWords()).toBe(
      'anstelle eines Archivbilds der beiden Präsidenten.\n\nAn diesem Freitag',
    )
  })

  test('made backwards is the same as made forwards', async () => {
    await reader.select('fern von Europa', 'fern von Europa', { reversed: true })
    expect(await markedWords()).toBe('fern von Europa')
  })

  test('by a triple click is the paragraph', async () => {
    const [line] = await reader.linesOf('Schauplatz ist')
    if (!line) throw new Error('the paragraph is not on the page')
    await reader.page.mouse.click(line.left + 20, (line.top + line.bottom) / 2, { clickCount: 3 })
    await reader.turn()
    expect(await markedWords()).toMatch(/^Schauplatz ist Anchorage\. .*Elmendorf-Richardson\.$/)
  })

  test('by a double click is the word', async () => {
    const [line] = await reader.linesOf('Schauplatz')
    if (!line) throw new Error('the word is not on the page')
    await reader.page.mouse.dblclick((line.left + line.right) / 2, (line.top + line.bottom) / 2)
    await reader.turn()
    expect(await markedWords()).toBe('Schauplatz')
  })

  test('that grows by keys is taken as it is when the next key comes, however soon', async () => {
    await reader.select('Schauplatz')
    await reader.press('Shift+Control+ArrowRight', 'Shift+Control+ArrowRight')
    expect(await markedWords()).toBe('Schauplatz ist Anchorage')
  })

  test('of everything is the whole article, and nothing of the window around it', async () => {
    await reader.clickOn('Schauplatz')
    await reader.press('Control+a')
    await expect(reader.markBar).toBeVisible()
    expect(await markedWords()).toBe((await reader.edition('de')).plain.text)
  })

  test('of nothing at all is none', async () => {
    await reader.clickOn('Schauplatz')
    await reader.press('1')
    await expect(reader.told(reader.messages.marks.nothingToMark)).toBeAttached()
    await reader.press('n')
    await expect(reader.editor).toHaveCount(0)
    expect(await reader.kept()).toEqual([])
  })

  test('of white space or numbers alone is none', async () => {
    await reader.page.evaluate(() => {
      const number = document.querySelector('button.number')
      if (number) getSelection()?.selectAllChildren(number)
    })
    await reader.press('1')
    await expect(reader.told(reader.messages.marks.nothingToMark)).toBeAttached()
    expect(await reader.kept()).toEqual([])
  })
})

test.describe('a note', () => {
  const write = async (words: string) => {
    await reader.select('fern von Europa')
    await reader.press('n')
    await expect(reader.editor).toBeFocused()
    await reader.app.evaluate(async ({ clipboard }, text) => {
      await clipboard.writeText(text)
    }, words)
    await reader.press('Control+v')
    await expect.poll(async () => (await reader.editor.inputValue()).length).toBe(words.length)
    await reader.press('Escape')
    await expect(reader.editor).toHaveCount(0)
  }

  for (const [name, words] of [
    ['emoji and combining characters', 'ja 🧑‍🚀👩🏽‍❤️‍👨🏿 e\u0301\u0323 ﷽ \u{1F1E9}\u{1F1EA}'],
    ['writing from right to left', 'שלום — السلام عليكم (2025)'],
    ['what looks like HTML', '<img src=x onerror="window.hurt = true"><script>window.hurt = true</script>'],
  ] as const) {
    test(`with ${name} is kept to the letter and shown as it is`, async () => {
      await write(words)
      expect(await reader.kept()).toMatchObject([{ body: { value: words } }])
      await expect(reader.cards.locator('.note')).toHaveText(words)
      expect(await reader.page.evaluate(() => 'hurt' in window)).toBe(false)
    })
  }

  test('with script in its Markdown is kept to the letter, and nothing of it runs or leads anywhere', async () => {
    const words = [
      '# <script>window.hurt = true</script>',
      '<img src=x onerror="window.hurt = true">',
      '[böse](javascript:window.hurt=true) ![böse](javascript:window.hurt=true) [**gut**](https://example.org/)',
      '<a href="https://example.org" onclick="window.hurt = true">weg</a> <iframe src="https://example.org"></iframe>',
    ].join('\n\n')
    await write(words)
    expect(await reader.kept()).toMatchObject([{ body: { value: words } }])
    const note = reader.cards.locator('.note')
    await expect(note.getByText('gut', { exact: true })).toHaveCSS('font-weight', /[67]00/)
    await expect(note).toContainText('<script>window.hurt = true</script>')
    await expect(note).toContainText('onclick="window.hurt = true"')
    expect(await note.locator('a, img, script, iframe, [onclick], [onerror], [href], [src]').count()).toBe(0)
    await note.click()
    expect(await reader.page.evaluate(() => 'hurt' in window)).toBe(false)
    expect(reader.app.windows()).toHaveLength(1)
  })

  test('of a megabyte is kept whole, and the window goes on answering', async () => {
    const words = 'Zeile für Zeile, ohne Ende.\n'.repeat(36_000)
    expect(words.length).toBeGreaterThan(1_000_000)
    await write(words.trimEnd())
    expect(await reader.kept()).toMatchObject([{ body: { value: words.trimEnd() } }])
    await reader.page.getByRole('button', { name: reader.messages.marks.list, exact: true }).click()
    await expect(reader.cards).toHaveCount(1)
    const card = await reader.cards.boundingBox()
    expect(card?.height).toBeLessThan(900)
    await reader.page.getByRole('button', { name: reader.messages.marks.beside, exact: true }).click()
  })

  test('of white space alone is none', async () => {
    await write('  \n\t ')
    expect(await reader.kept()).toMatchObject([{ motivation: 'highlighting' }])
  })
})

test.describe('a tag', () => {
  const give = async (...names: string[]) => {
    await reader.select('fern von Europa')
    await reader.press('t')
    await expect(reader.tagField).toBeFocused()
    for (const name of names) {
      await reader.page.keyboard.insertText(name)
      await reader.press('Enter')
    }
  }

  test('with commas is several, and each is there once', async () => {
    await give('eins, zwei ,, drei,eins')
    await expect(reader.tagField).toHaveValue('')
    await reader.press('Escape')
    await expect(reader.cards.locator('.tag')).toHaveText(['eins', 'zwei', 'drei'])
  })

  test('of emoji, of another direction or of what looks like HTML is a name like any other', async () => {
    const names = ['👩🏽‍❤️‍👨🏿 🇺🇦', 'שלום', '<b>fett</b>', '#Größe & Maß']
    await give(...names)
    await reader.press('Escape')
    await expect(reader.cards.locator('.tag')).toHaveText(names)
    expect(await reader.kept()).toMatchObject([{ tags: { length: names.length } }])
  })

  test('of 300 characters is refused with the reason, and stays in the field to be shortened', async () => {
    const long = 'Waffenruhe'.repeat(30)
    await give(long)
    await expect(reader.annotations.getByRole('alert')).toHaveText(reader.messages.notes.tagTooLong(300, 100))
    await expect(reader.tagField).toHaveValue(long)
    await expect(reader.tagField).toHaveAttribute('aria-invalid', 'true')
    await reader.tagField.fill(long.slice(0, 100))
    await reader.press('Enter')
    await expect(reader.tagField).toHaveValue('')
    await reader.press('Escape')
    await expect(reader.cards.locator('.tag')).toHaveText([long.slice(0, 100)])
    const [card, tag] = [await reader.cards.boundingBox(), await reader.cards.locator('.tag').boundingBox()]
    expect((tag?.x ?? 0) + (tag?.width ?? 0)).toBeLessThanOrEqual((card?.x ?? 0) + (card?.width ?? 0))
  })

  test('of white space alone is none', async () => {
    await give('   ', ' , ,')
    await reader.press('Escape')
    await expect(reader.cards.locator('.tag')).toHaveCount(0)
  })
})

test('what the contract does not know is answered with a clear failure, and the program lives', async () => {
  const { plain, text } = await reader.edition('de')
  const target = { work, edition: 'de', text, selector: describe(plain.text, { start: 10, end: 20 }) }
  const draft = { motivation: 'highlighting', id: randomUUID(), category: 'claim', tags: [], target }
  const [quote, position] = target.selector
  const refused: [string, unknown][] = [
    ['dropEverything', {}],
    ['__proto__', {}],
    ['toString', undefined],
    ['annotate', undefined],
    ['annotate', { ...draft, id: 'one' }],
    ['annotate', { ...draft, unknown: true }],
    ['annotate', { ...draft, target: { ...target, selector: [quote, { ...position, start: 20, end: 10 }] } }],
    ['annotate', { ...draft, target: { ...target, selector: [quote, { ...position, start: 1.5 }] } }],
    ['annotate', { ...draft, target: { ...target, selector: [position, quote] } }],
    ['annotate', { ...draft, motivation: 'commenting', body: { type: 'TextualBody', value: '' } }],
    ['openNotebook', '../../etc'],
    ['changeSettings', { textSize: 4000 }],
    ['saveViewState', { panels: null }],
    ['saveExport', { name: 'x', extension: '../sh', content: '' }],
    ['copyText', { toString: 'no' }],
  ]
  for (const [name, input] of refused) {
    expect(await reader.ask(name, input), `${name} ${JSON.stringify(input)}`).toMatchObject({
      ok: false,
      failure: { kind: 'refused', reason: expect.any(String) },
    })
  }
  expect(await reader.ask('annotate', { ...draft, category: 'nothing known' })).toMatchObject({ ok: true })
  await reader.linesOf('Ein Gipfel ohne Kiew')
  await expect(reader.cards).toHaveCount(1)
})

test('two hundred marks on one word stay legible: they are counted, and the count opens a list of them', async () => {
  const { plain, text } = await reader.edition('de')
  const start = plain.text.indexOf('Waffenruhe')
  const selector = describe(plain.text, { start, end: start + 'Waffenruhe'.length })
  const target = { work, edition: 'de', text, selector }
  const categories = ['claim', 'evidence', 'term', 'question', 'important']
  const drafts = Array.from({ length: 200 }, (_, index) => ({
    motivation: 'highlighting',
    id: randomUUID(),
    category: categories[index % 5],
    tags: [],
    target,
  }))
  expect(await reader.ask('annotateAll', { work, drafts })).toEqual({ ok: true })
  await expect.poll(async () => (await reader.kept()).length).toBe(200)
  await reader.linesOf('Waffenruhe')
  const count = reader.text.getByRole('button', { name: reader.messages.marks.overlaps(200) })
  await expect(count).toHaveText('200')
  const layers = await reader.page.evaluate(() =>
    [...CSS.highlights]
      .filter(([, ranges]) =>
        [...ranges].some(
          ({ startContainer, startOffset, endOffset }) =>
            startContainer.textContent?.slice(startOffset, endOffset) === 'Waffenruhe',
        ),
      )
      .map(([name]) => name.replace(/-.*/, ''))
      .sort(),
  )
  expect(layers).toEqual(['line', 'line', 'line', 'wash'])
  await count.click()
  await expect(reader.menu).toHaveAccessibleName(reader.messages.marks.under(200))
  await expect(reader.menu.getByRole('menuitemradio')).toHaveCount(200)
  const box = await reader.menu.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900)
  expect(box?.y).toBeGreaterThanOrEqual(0)
  await reader.press('End')
  const last = reader.menu.getByRole('menuitemradio').last()
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()
  await reader.press('Enter')
  await expect(reader.menu).toHaveCount(0)
  await reader.press('Delete')
  await expect.poll(async () => (await reader.kept()).length).toBe(199)
})
