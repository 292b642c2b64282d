import * as v from 'valibot'
import type { ExchangeAround, ExchangeTasks, ExchangeWork } from '../../../src/main/exchange/protocol'
import { Annotation, TagId } from '../../../src/shared/annotation/annotation'
import { textOf } from '../../../src/shared/article/plain-text'
import { Work } from '../../../src/shared/article/work'
import type { FormatId } from '../../../src/shared/export/options'
import { firstOptionsIn } from '../../../src/shared/export/options'
import { notebookSchema, type NotebookRecord } from '../../../src/shared/notebook/notebook'
import { firstVocabulary } from '../../../src/shared/vocabulary/vocabulary'
import { sentence } from '../library/generated-text'
import { draftIn, named } from '../library/library'
import { seeded, uuid } from '../library/random'
import { longRead } from '../places'

/** How many notes the article has. */
export const notes = 10_000

const moment = '2025-08-14T10:00:00.000Z'

/** What the exchange thread is asked to export: a megabyte of text with a note on each of 10,000 passages, with its way back. */
export function exportTask(format: FormatId, citations = false): ExchangeTasks['export']['input'] {
  const { work, around } = (laid ??= notedArticle())
  const first = firstOptionsIn('de')
  const options = { ...first, include: { ...first.include, citations, links: true } }
  return {
    ...around,
    // What a task is given is handed over, and gone here.
    works: [{ ...work, notebook: work.notebook.slice() }],
    request: { format, works: [named(work.work.id, '').work], edition: 'de', options },
  }
}

let laid: { work: ExchangeWork; around: ExchangeAround } | undefined

function notedArticle(): { work: ExchangeWork; around: ExchangeAround } {
  const random = seeded(11)
  const edition = longRead()
  const text = textOf(edition)
  const article = named(edition.work, text)
  const tags = ['Gipfel', 'Quelle prüfen', 'Zitat'].map((name) => ({
    id: v.parse(TagId, uuid(random)),
    name,
  }))
  const annotations = Array.from({ length: notes }, (): Annotation => {
    const draft = draftIn(
      random,
      article,
      tags.map(({ id }) => id),
    )
    if (draft.motivation !== 'highlighting') return v.parse(Annotation, { ...draft, ...stamps })
    const body = { type: 'TextualBody', value: `${sentence(random)} **${sentence(random)}**` }
    return v.parse(Annotation, { ...draft, motivation: 'commenting', body, ...stamps })
  })
  const notebook: NotebookRecord = {
    schema: notebookSchema,
    work: article.work,
    revision: notes,
    annotations,
    bin: [],
    gone: [],
    done: [],
    undone: [],
  }
  const work = v.parse(Work, {
    schema: 1,
    id: edition.work,
    editions: ['de'],
    people: [],
    places: [],
    organisations: [],
    events: [],
  })
  return {
    work: {
      work,
      editions: [{ edition, text: article.hash }],
      notebook: new TextEncoder().encode(JSON.stringify(notebook)),
      oldTexts: {},
      details: {},
    },
    around: { vocabulary: { ...firstVocabulary(), tags }, timeZone: 'Europe/Berlin', now: moment },
  }
}

const stamps = { created: moment, modified: moment }
