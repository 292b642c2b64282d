import { expect, test } from '@playwright/test'
import { Parser, type Node } from 'commonmark'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { formatOf } from '../../src/shared/export/formats'
import { FormatId } from '../../src/shared/export/options'
import { faultsIn } from '../support/axe'
import { chooseFormat, openExport, openMore, previewOf } from '../support/export-dialog'
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

/** A text without the moments that it bears. */
const undated = (text: string) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')

const open = () => openExport(reader)
const choose = (format: FormatId) => chooseFormat(reader, format)
const check = (name: string) => reader.exportDialog.getByRole('radio', { name }).check()
const press = (name: string) => reader.exportDialog.getByRole('button', { name, exact: true }).click()
const included = (name: string) =>
  reader.exportDialog
    .getByRole('group', { name: reader.messages.exporting.include.legend, exact: true })
    .getByRole('checkbox', { name })
const said = () => reader.saidIn(reader.exportDialog)
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
    await choose('markdown')
    await press(reader.messages.exporting.save)
    await expect(reader.exportDialog).toContainText(reader.messages.exporting.saved('Größe & Maß.md'))
    const written = await readFile(file, 'utf8')
    // What is saved may be there before its preview.
    await expect.poll(async () => undated(await previewOf(reader).inputValue())).toBe(undated(written))
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
    await choose('json-ld')
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
    await choose('markdown')
    const preview = previewOf(reader)
    await expect(preview).toHaveValue(/fern von Europa/)
    await included(exporting.include.notes).uncheck()
    await expect(preview).not.toHaveValue(/lesenswert/)
    await check(exporting.which.edition('de'))
    await expect(preview).not.toHaveValue(/a long way/)
    await included(exporting.include.quotes).uncheck()
    await expect(reader.exportDialog).toContainText(exporting.nothingLeft)
    await expect(reader.exportDialog.getByRole('button', { name: exporting.save })).toBeDisabled()
    await press(exporting.reset)
    await expect(preview).toHaveValue(/a long way/)
    await close()
  })

  test('only what a filter lets through can be exported', async () => {
    const { marks, exporting } = reader.messages
    await reader.annotations.getByRole('button', { name: marks.list, exact: true }).click()
    await reader.annotations.getByRole('searchbox').fill('sponsor')
    await expect(reader.cards).toHaveCount(1)
    await open()
    await choose('markdown')
    await check(exporting.which.filtered)
    await press(exporting.copy)
    await expect(reader.exportDialog).toContainText(exporting.copied)
    expect(textsOf(await reader.clipboard(), 'block_quote')).toEqual([
      'den wichtigsten „Sponsor“ des Konflikts',
    ])
    await close()
    await reader.annotations.getByRole('searchbox').fill('')
  })

  test('a reader who chooses no place finds the dialog as it was, and no file', async () => {
    await reader.answerSaveDialog()
    await open()
    await choose('json-ld')
    const exported = async () => (await readdir(reader.folder)).filter((name) => /\.(md|jsonld)$/.test(name))
    const before = await exported()
    await press(reader.messages.exporting.save)
    await expect(said()).toHaveText('')
    await expect(
      reader.exportDialog.getByRole('radio', { name: reader.messages.exporting.format.names['json-ld'] }),
    ).toBeChecked()
    await expect(reader.exportDialog.getByRole('alert')).toHaveText('')
    expect(await exported()).toEqual(before)
    await close()
  })

  /** How a file of each format begins, as every program that opens it expects. */
  const beginnings: Record<Exclude<FormatId, 'print'>, string> = {
    docx: 'PK',
    pdf: '%PDF-',
    html: '<!doctype html>',
    obsidian: '---',
    markdown: '# Ein Gipfel ohne Kiew',
    text: 'Ein Gipfel ohne Kiew',
    anki: '#separator:',
    ris: 'TY  - ',
    bibtex: '@',
    'csl-json': '[',
    csv: '\uFEFF',
    'json-ld': '{',
    annotation: '{',
  }
  for (const [format, beginning] of Object.entries(beginnings)) {
    test(`a file of the format ${format} is written under its name, and begins as one`, async () => {
      const { id, extension } = formatOf(v.parse(FormatId, format))
      const name = `every-${id}.${extension}`
      await reader.answerSaveDialog(join(reader.folder, name))
      await open()
      await choose(id)
      await press(reader.messages.exporting.save)
      await expect(said()).toHaveText(reader.messages.exporting.saved(name))
      const written = await readFile(join(reader.folder, name), 'utf8')
      expect(written.slice(0, beginning.length).toLowerCase()).toBe(beginning.toLowerCase())
      await close()
    })
  }

  test('pages are shown on paper in a frame in which nothing runs, and the format is kept', async () => {
    const { exporting } = reader.messages
    await open()
    await choose('html')
    const page = reader.page.frameLocator(
      `iframe[title="${exporting.pageName(exporting.format.names.html)}"]`,
    )
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ein Gipfel ohne Kiew')
    await expect(page.locator('body')).toContainText('Zum Ganzen: lesenswert.')
    const frame = reader.page.frames().find((one) => one.url().startsWith('app://preview/'))
    expect(await frame?.evaluate(() => document.querySelectorAll('script:not([type*=json])').length)).toBe(0)
    await close()
  })

  test('only what is new goes out, once there was an export in the format', async () => {
    const { exporting } = reader.messages
    await reader.answerSaveDialog(join(reader.folder, 'first.txt'))
    await open()
    await choose('text')
    await press(exporting.save)
    await expect(said()).toHaveText(exporting.saved('first.txt'))
    await close()
    await reader.seed({ words: 'Trump hat immer wieder gesagt', category: 'term' })
    await open()
    await choose('text')
    await reader.exportDialog.getByRole('checkbox', { name: /^Nur Neues seit dem letzten Export/ }).check()
    await expect(reader.exportDialog.locator('.count[aria-live]')).toHaveText(exporting.count(1))
    await expect(previewOf(reader)).toHaveValue(/Trump hat immer wieder gesagt/)
    await close()
  })

  test('notes are worked into a file of Obsidian’s, whose own lines stay', async () => {
    const { exporting } = reader.messages
    const file = join(reader.folder, 'every-obsidian.md')
    await writeFile(file, `${await readFile(file, 'utf8')}\nMeine eigene Zeile.\n`)
    await reader.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, file)
    await open()
    await choose('obsidian')
    await press(exporting.update)
    await expect(said()).toHaveText(exporting.updated('every-obsidian.md'))
    const worked = await readFile(file, 'utf8')
    expect(worked).toContain('Meine eigene Zeile.')
    expect(worked.match(/fern von Europa/g)).toHaveLength(1)
    expect(worked).toContain('Trump hat immer wieder gesagt')
    await close()
  })

  test('the article is printed from its own preview', async () => {
    const { exporting } = reader.messages
    await reader.press('Control+p')
    await expect(
      reader.exportDialog.getByRole('radio', { name: exporting.format.names.print, exact: true }),
    ).toBeChecked()
    await expect(reader.exportDialog.getByRole('button', { name: exporting.print })).toBeEnabled()
    await expect(reader.exportDialog.getByRole('button', { name: exporting.save })).toHaveCount(0)
    await close()
  })

  for (const [width, height] of [
    [900, 700],
    [1600, 1000],
  ] as const) {
    test(`at ${String(width)} px it is free of faults in every destination, and loses nothing sideways`, async () => {
      await reader.resize(width, height)
      await reader.press('Control+e')
      await openMore(reader)
      for (const format of ['docx', 'obsidian', 'anki', 'ris', 'csv', 'json-ld'] as const) {
        await choose(format)
        await expect(reader.exportDialog.getByText(reader.messages.exporting.previewing)).toHaveCount(0)
        expect(await faultsIn(reader.page)).toEqual([])
        const beyond = await reader.exportDialog.evaluate((dialog) =>
          [dialog, ...dialog.querySelectorAll('.rail, .choices, footer')].map(
            (one) => one.scrollWidth - one.clientWidth,
          ),
        )
        expect(Math.max(...beyond)).toBe(0)
      }
      await close()
    })
  }
})
