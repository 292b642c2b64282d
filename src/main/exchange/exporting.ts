import { titleOf, type Edition } from '../../shared/article/edition'
import type { Language } from '../../shared/article/language'
import type { WorkId } from '../../shared/annotation/annotation'
import { fileName } from '../../shared/export/file-name'
import type { Written } from '../../shared/export/format'
import { formatOf } from '../../shared/export/formats'
import type { ExportRequest } from '../../shared/export/request'
import type { ExportableWork, ExportPreview } from '../../shared/ipc/contract'
import { failed, ok, type Result } from '../../shared/result'
import { diskTroubleOf } from '../notebook/disk-trouble'
import { writeWhole } from '../whole-file'
import { Cancelled, type Exchange } from './client'
import { gatherAround, gatherWork, type Sources } from './gather'
import type { PreviewPages } from './preview-pages'
import type { ExchangeWork, ExportOutcome } from './protocol'
import type { Progress } from './tasks'
import { wordsOf, workedInto } from './worked-into'

/** Of how many annotations a preview is made. */
const previewed = 100

/** What turns a page into what goes onto paper. */
export type Paper = {
  /** A page as a PDF. Rejects with `Cancelled`, or with what went wrong. */
  readonly pdfOf: (html: Written) => Promise<Uint8Array>
  /** Prints a page through the system's dialog; whether it was printed. Rejects where there is no printer. */
  readonly print: (html: Written) => Promise<boolean>
  /** Stops what is being made into a PDF. */
  readonly cancel: () => void
}

/** All that exports need from outside. */
export type ExportingParts = Sources & {
  readonly exchange: Exchange
  readonly pages: PreviewPages
  readonly paper: Paper
  /** Asks where a file is to be written; nothing where the reader chose no place. */
  readonly askForTarget: (name: string, extension: string) => Promise<string | undefined>
  /** Asks for the file that an export is worked into. */
  readonly askForPresent: () => Promise<string | undefined>
  readonly progress: Progress
}

/** A written export on its way to where it goes. */
type Made = { readonly outcome: ExportOutcome; readonly moment: string }

/** A run, which can be cancelled while nothing is being done that could be stopped. */
type Run = { cancelled: boolean }

/** Previews exports, writes them where the reader says, prints them. */
export class Exporting {
  readonly #parts: ExportingParts
  /** The run under way, whose last step can still be left out. */
  #run: Run = { cancelled: false }

  constructor(parts: ExportingParts) {
    this.#parts = parts
  }

  /** The articles that have annotations, `open` first. */
  async works(open: WorkId): Promise<Result<ExportableWork[]>> {
    const known = await (await this.#parts.keeper()).works(undefined)
    if (!known.ok) return known
    const { articles, exported } = this.#parts
    const counts = new Map(known.value.map(({ work, count }) => [work, count]))
    const here = new Set(articles.works())
    const others = [...counts].flatMap(([id, count]) => (id !== open && here.has(id) && count > 0 ? id : []))
    const works: ExportableWork[] = []
    for (const id of [open, ...others]) {
      const edition = firstEdition(articles, id)
      if (!edition.ok) return edition
      works.push({
        work: id,
        title: titleOf(edition.value),
        language: edition.value.language,
        count: counts.get(id) ?? 0,
        exported: { ...exported.of(id) },
      })
    }
    return ok(works)
  }

  /** What an export would hold, made of its first annotations. */
  async preview(request: ExportRequest): Promise<Result<ExportPreview>> {
    const made = await this.#make(request, { limit: previewed, page: true })
    if (!made.ok) return made
    const { content, count, shown } = made.value.outcome
    const words = typeof content === 'string' ? content : undefined
    const isPage = formatOf(request.format).preview === 'page'
    return ok({
      count,
      nothing: content === undefined,
      shown,
      text: isPage ? null : (words ?? null),
      page: isPage && words !== undefined ? this.#parts.pages.show(words) : null,
    })
  }

  /** Writes an export where the reader says; nothing where the reader chose no place. */
  async save(request: ExportRequest, update: boolean): Promise<Result<string | null>> {
    const { extension } = formatOf(request.format)
    const target = update
      ? await this.#parts.askForPresent()
      : await this.#parts.askForTarget(this.#nameFor(request), extension)
    return target === undefined ? ok(null) : this.write(request, target, update)
  }

  /** Writes an export to a file, which is whole afterwards or as it was before. */
  async write(request: ExportRequest, target: string, update = false): Promise<Result<string>> {
    const run = this.#begin()
    const made = await this.#make(request, {}, run)
    if (!made.ok) return made
    const content = await this.#contentOf(made.value, request, update ? target : undefined, run)
    if (!content.ok) return content
    if (run.cancelled) return failed({ kind: 'export-cancelled' })
    try {
      await writeWhole(target, content.value)
    } catch (error) {
      return failed({ kind: 'not-exported', cause: diskTroubleOf(error) })
    }
    await this.#remember(made.value, request)
    return ok(target)
  }

  /** An export of a text format, as text. */
  async text(request: ExportRequest): Promise<Result<string>> {
    const made = await this.#make(request, {})
    if (!made.ok) return made
    const { content } = made.value.outcome
    if (content === undefined) return failed({ kind: 'nothing-to-export' })
    await this.#remember(made.value, request)
    return ok(wordsOf(content))
  }

  /** Prints an export; whether it was printed. */
  async print(request: ExportRequest): Promise<Result<boolean>> {
    const run = this.#begin()
    const made = await this.#make(request, {}, run)
    if (!made.ok) return made
    const { content } = made.value.outcome
    if (content === undefined) return failed({ kind: 'nothing-to-export' })
    const printed = await this.#parts.paper.print(content).catch(() => undefined)
    if (printed === undefined) return failed({ kind: run.cancelled ? 'export-cancelled' : 'not-printed' })
    if (printed) await this.#remember(made.value, request)
    return ok(printed)
  }

  /** Has what is under way stopped; nothing of it is written. */
  cancel(): void {
    this.#run.cancelled = true
    this.#parts.exchange.cancel()
    this.#parts.paper.cancel()
  }

  #begin(): Run {
    this.#run = { cancelled: false }
    return this.#run
  }

  async #make(
    request: ExportRequest,
    how: { limit?: number; page?: boolean },
    run?: Run,
  ): Promise<Result<Made>> {
    const around = await gatherAround(this.#parts)
    if (!around.ok) return around
    const works: ExchangeWork[] = []
    for (const id of request.works) {
      const work = await gatherWork(this.#parts, id, request)
      if (!work.ok) return work
      works.push(work.value)
    }
    if (run?.cancelled) return failed({ kind: 'export-cancelled' })
    const progress: Progress = (done, total) => {
      if (how.limit === undefined) this.#parts.progress(done, total)
    }
    try {
      const outcome = await this.#parts.exchange.ask(
        'export',
        { ...around.value, works, request, ...how },
        progress,
      )
      return ok({ outcome, moment: around.value.now })
    } catch (error) {
      if (error instanceof Cancelled) return failed({ kind: 'export-cancelled' })
      throw error
    }
  }

  async #contentOf(
    { outcome: { content } }: Made,
    { format }: ExportRequest,
    present: string | undefined,
    run: Run,
  ): Promise<Result<Written>> {
    if (content === undefined) return failed({ kind: 'nothing-to-export' })
    if (run.cancelled) return failed({ kind: 'export-cancelled' })
    try {
      if (format === 'pdf') return ok(await this.#parts.paper.pdfOf(content))
      if (present === undefined) return ok(content)
      return await workedInto(present, wordsOf(content), this.#parts.exchange)
    } catch (error) {
      if (error instanceof Cancelled) return failed({ kind: 'export-cancelled' })
      return failed({ kind: 'not-exported', cause: diskTroubleOf(error) })
    }
  }

  /** Only what went out of everything that was asked for counts as exported: a part of it says nothing of the rest. */
  async #remember({ moment }: Made, { works, format, options }: ExportRequest): Promise<void> {
    const whole = options.which.kind === 'all' && !options.categories && !options.tags && !options.events
    if (whole) await this.#parts.exported.remember(works, format, moment, options.others)
  }

  #nameFor({ works: [id, ...others], edition: asked, options }: ExportRequest): string {
    const { articles, now } = this.#parts
    const found = id === undefined || others.length > 0 ? undefined : firstEdition(articles, id, asked)
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const title = found?.ok ? found.value.shortTitle : 'Lesespur'
    return fileName(title, options.language, now().toISOString(), timeZone)
  }
}

/** A work's edition in a language, or its first one where it has none or none is asked for. */
function firstEdition(articles: Sources['articles'], id: WorkId, asked?: Language): Result<Edition> {
  const work = articles.work(id)
  if (!work.ok) return work
  const language = work.value.editions.find((one) => one === asked) ?? work.value.editions[0]
  return language === undefined
    ? failed({ kind: 'missing', what: 'edition' })
    : articles.edition(id, language)
}
