import type { WorkId } from '../../shared/annotation/annotation'
import type { ExportRequest } from '../../shared/export/request'
import { ok, type Result } from '../../shared/result'
import type { Articles } from '../library/articles'
import type { CitationDetailsStore } from '../library/citation-details'
import { textHash } from '../library/text-hash'
import type { KeeperClient } from '../notebook/keeper-client'
import type { Keeper } from '../notebook/keeper-protocol'
import type { LastExports } from './last-exports'
import type { ExchangeAround, ExchangeWork } from './protocol'

/** What of the keeper exchange asks for. */
export type ExchangeKeeper = Pick<Keeper, 'works' | 'notebookWithTexts' | 'openVocabulary' | 'importAll'>

/** The same, asked of the keeper's thread. */
export const askKeeper = (client: Pick<KeeperClient, 'ask'>): ExchangeKeeper => ({
  works: (input) => client.ask('works', input),
  notebookWithTexts: (input) => client.ask('notebookWithTexts', input),
  openVocabulary: (input) => client.ask('openVocabulary', input),
  importAll: (input) => client.ask('importAll', input),
})

/** Where what is exchanged comes from. */
export type Sources = {
  readonly articles: Articles
  readonly keeper: () => Promise<ExchangeKeeper>
  readonly details: CitationDetailsStore
  readonly exported: LastExports
  readonly now: () => Date
}

/** A work with its notebook, as tasks need it. */
export async function gatherWork(
  { articles, keeper, details, exported }: Sources,
  id: WorkId,
  request?: Pick<ExportRequest, 'format' | 'options'>,
): Promise<Result<ExchangeWork>> {
  const work = articles.work(id)
  if (!work.ok) return work
  const editions = []
  for (const language of work.value.editions) {
    const edition = articles.edition(id, language)
    if (!edition.ok) return edition
    editions.push({ edition: edition.value, text: await textHash(edition.value) })
  }
  const open = await keeper()
  const kept = await open.notebookWithTexts({ work: id, current: editions.map(({ text }) => text) })
  if (!kept.ok) return kept
  const since = request && exported.since(id, request.format, request.options.others)
  return ok({
    work: work.value,
    editions,
    notebook: kept.value.record,
    oldTexts: kept.value.oldTexts,
    details: details.of(id),
    ...(since !== undefined && { since }),
  })
}

/** What every task is done with. */
export async function gatherAround({ keeper, now }: Sources): Promise<Result<ExchangeAround>> {
  const vocabulary = await (await keeper()).openVocabulary()
  if (!vocabulary.ok) return vocabulary
  const { categories, tags } = vocabulary.value.record
  return ok({
    vocabulary: { categories, tags },
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: now().toISOString(),
  })
}
