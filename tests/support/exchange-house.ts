import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Exchange } from '../../src/main/exchange/client'
import { Exporting, type ExportingParts } from '../../src/main/exchange/exporting'
import { LastExports } from '../../src/main/exchange/last-exports'
import { PreviewPages } from '../../src/main/exchange/preview-pages'
import { wordsOf } from '../../src/main/exchange/worked-into'
import { Articles } from '../../src/main/library/articles'
import { CitationDetailsStore } from '../../src/main/library/citation-details'
import { textHash } from '../../src/main/library/text-hash'
import { systemFiles } from '../../src/main/notebook/files'
import { openKeeper } from '../../src/main/notebook/keeper'
import { Draft, WorkId } from '../../src/shared/annotation/annotation'
import { describe } from '../../src/shared/annotation/describe'
import type { Language } from '../../src/shared/article/language'
import { textOf } from '../../src/shared/article/plain-text'
import type { ExportRequest } from '../../src/shared/export/request'
import { firstOptionsIn, type ExportOptions, type FormatId } from '../../src/shared/export/options'
import { exchangeInPlace } from './exchange-in-place'

const throwing = (where: string, error: unknown): never => {
  throw new Error(`a bug in ${where}`, { cause: error })
}

/** The bundled article. */
export const bundled = v.parse(WorkId, 'alaska-2025')
export const bundledArticles = join(import.meta.dirname, '../../resources/articles')

/** The main process's side of exports with a real library in a folder of its own; the system's dialogs are the test's. */
export async function openExchangeHouse(
  exchange: Exchange = exchangeInPlace(),
  articleFolder = bundledArticles,
) {
  const folder = mkdtempSync(join(tmpdir(), 'lesespur-exchange-'))
  const out = join(folder, 'out')
  mkdirSync(out)
  const library = join(folder, 'library')
  const articles = new Articles(articleFolder)
  const keeper = await openKeeper({
    files: systemFiles,
    folder: library,
    backups: `${library}-backups`,
    version: '0.0.0',
    now: () => new Date(),
    publish: () => undefined,
    leastJournal: 65_536,
  })
  const chosen: { target: string | undefined; present: string | undefined } = {
    target: undefined,
    present: undefined,
  }
  const progress: [number, number][] = []
  const pages = new PreviewPages()
  const printed: string[] = []
  const parts: ExportingParts = {
    articles,
    keeper: () => Promise.resolve(keeper),
    details: new CitationDetailsStore(join(folder, 'citations.json'), throwing),
    exported: new LastExports(join(folder, 'last-exports.json'), throwing),
    now: () => new Date(),
    exchange,
    pages,
    paper: {
      pdfOf: (html) => Promise.resolve(Buffer.from(`%PDF of ${wordsOf(html)}`)),
      print: (html) => {
        printed.push(wordsOf(html))
        return Promise.resolve(true)
      },
      cancel: () => undefined,
    },
    askForTarget: (name, extension) =>
      Promise.resolve(chosen.target && join(chosen.target, `${name}.${extension}`)),
    askForPresent: () => Promise.resolve(chosen.present),
    progress: (done, total) => progress.push([done, total]),
  }

  /** Keeps a mark on the words where they stand first in an edition; with a note where one is given. */
  const keepMark = async (words: string, note?: string, work = bundled, language: Language = 'de') => {
    const edition = articles.edition(work, language)
    if (!edition.ok) throw new Error(`there is no edition ${language} of ${work}`)
    const text = textOf(edition.value)
    const hash = await textHash(edition.value)
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`the article does not say: ${words}`)
    await keeper.offerText({ hash, text })
    const selector = describe(text, { start, end: start + words.length })
    const draft = v.parse(Draft, {
      motivation: note === undefined ? 'highlighting' : 'commenting',
      id: randomUUID(),
      category: 'claim',
      tags: [],
      target: { work, edition: language, text: hash, selector },
      ...(note !== undefined && { body: { type: 'TextualBody', value: note } }),
    })
    const kept = await keeper.annotate(draft)
    if (!kept.ok) throw new Error(`not kept: ${JSON.stringify(kept.failure)}`)
    return draft.id
  }

  return {
    exporting: new Exporting(parts),
    parts,
    keeper,
    keepMark,
    chosen,
    out,
    library,
    progress,
    pages,
    printed,
  }
}

/** An export of the bundled article, as the dialog asks for it. */
export const requestFor = (format: FormatId, options: Partial<ExportOptions> = {}): ExportRequest => ({
  format,
  works: [bundled],
  edition: 'de',
  options: { ...firstOptionsIn('de'), ...options },
})
