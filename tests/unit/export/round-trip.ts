import { isMark } from '../../../src/shared/annotation/annotation'
import { textOf } from '../../../src/shared/article/plain-text'
import { exportInput } from '../../../src/shared/export/formats'
import { jsonLd } from '../../../src/shared/export/json-ld'
import { firstOptions } from '../../../src/shared/export/selection'
import type { AnyNotebook } from './any-notebook'
import { readNotebook, type ReadNotebook } from './read-json-ld'
import { generated, material } from './sample'

/** The JSON-LD export of a notebook. */
export const exported = (notebook: AnyNotebook): string =>
  jsonLd.write(exportInput(jsonLd, material(notebook.annotations, notebook), firstOptions, generated))

/** What a reader that knows nothing of the writer gets back from it. */
export function exportedAndRead(notebook: AnyNotebook, json = exported(notebook)): ReadNotebook {
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

const inOrder = ({ annotations, categories, tags }: ReadNotebook): ReadNotebook => ({
  annotations: annotations.sort(byId),
  categories: categories.sort(byId),
  tags: tags.sort(byId),
})

const byId = (a: { id: string }, b: { id: string }) => Number(a.id > b.id) - Number(a.id < b.id)
