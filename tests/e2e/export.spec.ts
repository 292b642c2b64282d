import { expect, test } from '@playwright/test'
import { Parser, type Node } from 'commonmark'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { Reader } from '../support/reader'

let reader: Reader
test.beforeAll(async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
})
test.afterAll(() => reader.leave())

/** The text of every node of a kind in a Markdown document, as a reader of it would see it. */
function textsOf(markdown: string, kind: Node['type']): string[] {
  const found: string[] = []
  const textIn = (node: Node): string => {
    const walker = node.walker()
    let words = ''
    for (let step = walker.next(); step; step = walker.next()) {
      if (step.entering && step.node.literal !== null) words += step.node.literal
      if (step.entering && step.node.type.includes('break')) words += ' '
    }
    return words
  }
  const walker = new Parser().parse(markdown).walker()
  for (let step = walker.next(); step; step = walker.next()) {
    if (step.entering && step.node.type === kind) found.push(textIn(step.node))
  }
  return found
}

const open = async () => {
  await reader.page.getByRole('button', { name: reader.messages.window.export, exact: true }).click()
  await expect(reader.exportDialog).toBeVisible()
}
const choose = (name: string) => reader.exportDialog.getByRole('radio', { name }).check()
const press = (name: string) => reader.exportDialog.getByRole('button', { name, exact: true }).click()
const close = async () => {
  await press(reader.messages.exporting.close)
  await expect(reader.page.locator('dialog')).toHaveCount(0)
}

test('an empty notebook says so, and offers nothing to save', async () => {
  await open()
  await expect(reader.exportDialog).toContainText(reader.messages.exporting.empty)
  await expect(
    reader.exportDialog.getByRole('button', { name: reader.messages.exporting.save }),
  ).toBeDisabled()
  await close()
})

test.describe('with annotations', () => {
  const hard = '# *not* a heading\n\n> nor <b>a quote</b> 🧑‍🚀 `x` [y](z)\n1. one'

  test.beforeAll(async () => {
    await reader.seed(
      { words: 'fern von Europa', category: 'evidence', note: hard, tags: ['Größe', 'a_b*c'] },
      { words: 'den wichtigsten „Sponsor“ des Konflikts', note: 'a *turn* of phrase: e\u0301, שלום' },
      { words: 'a long way from Europe', category: 'term', edition: 'en' },
    )
    await reader.annotations.getByRole('button', { name: reader.messages.marks.writeArticleNote }).click()
    await reader.page.keyboard.type('Zum Ganzen: lesenswert.')
    await reader.press('Escape')
  })

  test('a saved Markdown file has each quote once, and notes as they were written', async () => {
    const file = join(reader.folder, 'Größe & Maß.md')
    await reader.answerSaveDialog(file)
    await open()
    await choose(reader.messages.exporting.format.names.markdown)
    await press(reader.messages.exporting.save)
    await expect(reader.exportDialog).toContainText(reader.messages.exporting.saved('Größe & Maß.md'))
    const written = await readFile(file, 'utf8')
    await expect(reader.exportDialog.getByRole('textbox')).toHaveValue(written)
    const quotes = textsOf(written, 'block_quote')
    expect(quotes).toEqual([
      'fern von Europa',
      'den wichtigsten „Sponsor“ des Konflikts',
      'a long way from Europe',
    ])
    expect(textsOf(written, 'heading')[0]).toContain('Ein Gipfel ohne Kiew')
    expect(textsOf(written, 'code_block')).toEqual([`${hard}\n`])
    expect(textsOf(written, 'heading').filter((words) => words.includes('not'))).toEqual([])
    const paragraphs = textsOf(written, 'paragraph').join('\n')
    for (const words of ['a turn of phrase: e\u0301, שלום', '#Größe #a_b*c', 'Zum Ganzen: lesenswert.']) {
      expect(paragraphs).toContain(words)
    }
    expect(textsOf(written, 'html_inline')).toEqual([])
    await close()
  })

  test('a saved JSON-LD file names each passage so that it is found in the text', async () => {
    const file = join(reader.folder, 'notes.jsonld')
    await reader.answerSaveDialog(file)
    await open()
    await choose(reader.messages.exporting.format.names['json-ld'])
    await expect(reader.exportDialog).toContainText(reader.messages.exporting.complete)
    await press(reader.messages.exporting.save)
    await expect(reader.exportDialog).toContainText(reader.messages.exporting.saved('notes.jsonld'))
    const set: unknown = JSON.parse(await readFile(file, 'utf8'))
    const Selector = v.variant('type', [
      v.object({
        type: v.literal('TextQuoteSelector'),
        exact: v.string(),
        prefix: v.string(),
        suffix: v.string(),
      }),
      v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() }),
    ])
    const items = v.array(v.object({ type: v.literal('Annotation'), target: v.unknown() }))
    const found = JSON.stringify(set)
    const { items: annotations, '@context': context } = v.parse(
      v.object({ items, '@context': v.array(v.unknown()) }),
      set,
    )
    expect(context[0]).toBe('https://www.w3.org/ns/epub-anno.jsonld')
    expect(annotations).toHaveLength(4)
    const texts = [(await reader.edition('de')).plain.text, (await reader.edition('en')).plain.text]
    const located = annotations.flatMap(({ target }) => {
      const marked = v.safeParse(v.object({ selector: v.array(Selector) }), target)
      return marked.success ? [marked.output.selector] : []
    })
    expect(located).toHaveLength(3)
    for (const selectors of located) {
      const quote = selectors.find((one) => one.type === 'TextQuoteSelector')
      const position = selectors.find((one) => one.type === 'TextPositionSelector')
      if (!quote || !position) throw new Error('a passage is named twice')
      const text = texts.find((one) => one.includes(quote.prefix + quote.exact + quote.suffix))
      // Positions count code points, as W3C has it.
      expect(
        Array.from(text ?? '')
          .slice(position.start, position.end)
          .join(''),
      ).toBe(quote.exact)
    }
    expect(found).toContain(JSON.stringify(hard).slice(1, -1))
    await close()
  })

  test('what is included can be chosen, and the preview follows', async () => {
    await open()
    const { exporting } = reader.messages
    await choose(exporting.format.names.markdown)
    const preview = reader.exportDialog.getByRole('textbox')
    await expect(preview).toHaveValue(/fern von Europa/)
    await reader.exportDialog.getByRole('checkbox', { name: exporting.include.notes }).uncheck()
    await expect(preview).not.toHaveValue(/lesenswert/)
    await choose(exporting.which.edition('de'))
    await expect(preview).not.toHaveValue(/a long way/)
    await reader.exportDialog.getByRole('checkbox', { name: exporting.include.quotes }).uncheck()
    await expect(reader.exportDialog).toContainText(exporting.nothingLeft)
    await close()
  })

  test('only what a filter lets through can be exported', async () => {
    const { marks, exporting } = reader.messages
    await reader.annotations.getByRole('button', { name: marks.list, exact: true }).click()
    await reader.annotations.getByRole('searchbox').fill('sponsor')
    await expect(reader.cards).toHaveCount(1)
    await open()
    await choose(exporting.which.filtered)
    await press(exporting.copy)
    await expect(reader.exportDialog).toContainText(exporting.copied)
    expect(textsOf(await reader.clipboard(), 'block_quote')).toEqual([
      'den wichtigsten „Sponsor“ des Konflikts',
    ])
    await close()
    await reader.annotations.getByRole('searchbox').fill('')
  })

  test('a reader who cancels finds the dialog as it was, and no file', async () => {
    await reader.answerSaveDialog()
    await open()
    await choose(reader.messages.exporting.format.names['json-ld'])
    const exported = async () => (await readdir(reader.folder)).filter((name) => /\.(md|jsonld)$/.test(name))
    const before = await exported()
    await press(reader.messages.exporting.save)
    await expect(reader.exportDialog.getByRole('status')).toHaveText('')
    await expect(
      reader.exportDialog.getByRole('radio', { name: reader.messages.exporting.format.names['json-ld'] }),
    ).toBeChecked()
    await expect(reader.exportDialog.getByRole('alert')).toHaveText('')
    expect(await exported()).toEqual(before)
    await close()
  })

  for (const [name, path, cause] of [
    ['a folder that is gone', ['gone', 'notes.md'], 'gone'],
    ['a folder that is a file', ['a file', 'notes.md'], 'unknown'],
  ] as const) {
    test(`${name}: said in words, and the choices stay`, async () => {
      const { exporting, failures } = reader.messages
      await writeFile(join(reader.folder, 'a file'), '')
      await reader.answerSaveDialog(join(reader.folder, ...path))
      await open()
      await reader.exportDialog.getByRole('checkbox', { name: exporting.include.dates }).uncheck()
      await press(exporting.save)
      await expect(reader.exportDialog.getByRole('alert')).toHaveText(
        failures.notExported(failures.causes[cause], failures.chooseAnotherPlace),
      )
      await expect(
        reader.exportDialog.getByRole('checkbox', { name: exporting.include.dates }),
      ).not.toBeChecked()

      await reader.answerSaveDialog(join(reader.folder, 'notes.md'))
      await press(exporting.save)
      await expect(reader.exportDialog).toContainText(exporting.saved('notes.md'))
      await close()
    })
  }
})
