import { isMark, type Annotation } from '../../../src/shared/annotation/annotation'
import { textOf } from '../../../src/shared/article/plain-text'
import { writeAnnotationFile } from '../../../src/shared/export/annotation-file'
import type { Writer, Written } from '../../../src/shared/export/format'
import { exportInput } from '../../../src/shared/export/export-input'
import { formatOf } from '../../../src/shared/export/formats'
import { writeJsonLd } from '../../../src/shared/export/json-ld'
import { writeMarkdown } from '../../../src/shared/export/markdown'
import { firstOptionsIn } from '../../../src/shared/export/options'
import { writePage } from '../../../src/shared/export/page/page'
import { readImport } from '../../../src/shared/import/read-import'
import { emptyNotebook, toRecord } from '../../../src/shared/notebook/notebook'
import { firstVocabulary, type Tag } from '../../../src/shared/vocabulary/vocabulary'
import type { AnyNotebook } from './any-notebook'
import { readNotebook, type ReadNotebook } from './read-json-ld'
import { generated, material, work, workId } from './sample'

/** The formats that can be read back whole. */
export type CompleteFormat = 'json-ld' | 'annotation' | 'html' | 'markdown'

const writers: Readonly<Record<CompleteFormat, Writer>> = {
  'json-ld': writeJsonLd,
  annotation: writeAnnotationFile,
  html: writePage,
  markdown: writeMarkdown,
}

/** What an export of a notebook holds, other people's annotations as well. */
export async function exportedIn(format: CompleteFormat, notebook: AnyNotebook): Promise<string> {
  const options = { ...firstOptionsIn('de'), others: true }
  const input = exportInput(formatOf(format), material(notebook.annotations, notebook), options, generated)
  return textIn(await writers[format]([input], () => undefined))
}

const textIn = (written: Written) =>
  typeof written === 'string' ? written : new TextDecoder().decode(written)

/** The JSON-LD export of a notebook. */
export const exported = (notebook: AnyNotebook): Promise<string> => exportedIn('json-ld', notebook)

/** What a reader that knows nothing of the writer gets back from JSON-LD. */
export function readIndependently(notebook: AnyNotebook, json: string): ReadNotebook {
  const texts = new Map<string, string>(notebook.editions.map(({ edition, text }) => [text, textOf(edition)]))
  return inOrder(readNotebook(json, texts))
}

/** What must come back: every annotation, and every category and tag that one of them has. */
export function whatIsKept({ annotations, vocabulary }: AnyNotebook): ReadNotebook {
  const tags = new Set(annotations.flatMap((annotation) => annotation.tags))
  const categories = new Set(annotations.filter(isMark).map(({ category }) => category))
  return inOrder({
    annotations: [...annotations],
    categories: vocabulary.categories.filter(({ id }) => categories.has(id)),
    tags: vocabulary.tags.filter(({ id }) => tags.has(id)),
  })
}

/** What came back of a notebook, by its annotations' ids. */
export type Imported = { readonly annotations: Annotation[]; readonly tags: Tag[] }

/** What an import makes of a file in a program that has neither notebook nor tags. */
export function imported(notebook: Pick<AnyNotebook, 'editions'>, file: string, text: string): Imported {
  const read = readImport({
    file,
    bytes: new TextEncoder().encode(text),
    work: {
      work,
      editions: notebook.editions,
      notebook: JSON.stringify(toRecord(emptyNotebook(workId))),
      oldTexts: {},
    },
    vocabulary: firstVocabulary(),
    now: '2100-02-01T00:00:00.000Z',
  })
  if (!read.ok) return { annotations: [], tags: [] }
  return byIds({ annotations: [...read.value.annotations.values()], tags: [...read.value.tags] })
}

/** What an import has to bring back. */
export const whatIsImported = (notebook: AnyNotebook): Imported => {
  const { annotations, tags } = whatIsKept(notebook)
  return byIds({ annotations, tags })
}

const byIds = ({ annotations, tags }: Imported): Imported => ({
  annotations: annotations.sort(byId),
  tags: tags.sort(byId),
})

const inOrder = ({ annotations, categories, tags }: ReadNotebook): ReadNotebook => ({
  annotations: annotations.sort(byId),
  categories: categories.sort(byId),
  tags: tags.sort(byId),
})

const byId = (a: { id: string }, b: { id: string }) => Number(a.id > b.id) - Number(a.id < b.id)
