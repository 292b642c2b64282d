import { readFileSync } from 'node:fs'
import type { Annotation } from '../../../src/shared/annotation/annotation'
import type { ImportTrouble } from '../../../src/shared/failure'
import { readImport, type ReadImport } from '../../../src/shared/import/read-import'
import type { ImportInput } from '../../../src/shared/import/import-input'
import { emptyNotebook, toRecord } from '../../../src/shared/notebook/notebook'
import { editions, vocabulary, work, workId } from '../export/sample'

/** The moment of every import in these tests. */
export const now = '2026-01-01T12:00:00.000Z'

/** The notebook that these annotations make, with some of them deleted. */
export const notebookOf = (annotations: readonly Annotation[], deleted: readonly Annotation[] = []): string =>
  JSON.stringify({
    ...toRecord(emptyNotebook(workId)),
    annotations,
    bin: deleted.map((annotation) => ({ annotation, deleted: now })),
  })

/** What an import of a file makes of it, in an empty notebook if nothing else is wished. */
export const importOf = (
  content: string | Uint8Array,
  wish: { file?: string; notebook?: string } & Partial<Omit<ImportInput, 'work' | 'bytes'>> = {},
) =>
  readImport({
    file: wish.file ?? 'notes.jsonld',
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    work: {
      work,
      editions: [editions.de, editions.en],
      notebook: wish.notebook ?? notebookOf([]),
      oldTexts: {},
    },
    vocabulary: wish.vocabulary ?? vocabulary,
    now,
  })

/** The same where it has to come to something. */
export function readOf(...asked: Parameters<typeof importOf>): ReadImport {
  const read = importOf(...asked)
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.failure)}`)
  return read.value
}

/** Why a file is refused; nothing where it is not. */
export function troubleOf(...asked: Parameters<typeof importOf>): ImportTrouble | undefined {
  const read = importOf(...asked)
  return !read.ok && read.failure.kind === 'not-imported' ? read.failure.why : undefined
}

/** The first annotation of a file, as it would be in the notebook. */
export function firstOf(...asked: Parameters<typeof importOf>): Annotation {
  const [first] = readOf(...asked).annotations.values()
  if (!first) throw new Error('nothing could be read')
  return first
}

/** A file among the fixtures. */
export const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/imports/${name}`, import.meta.url))

/** A set of entries as JSON. */
export const setOf = (items: readonly unknown[], more: object = {}): string =>
  JSON.stringify({
    '@context': 'https://www.w3.org/ns/epub-anno.jsonld',
    type: 'AnnotationSet',
    id: 'urn:uuid:11111111-1111-4111-8111-111111111111',
    items,
    ...more,
  })

/** A foreign highlight of words. */
export const highlight = (exact: string, more: object = {}): object => ({
  id: 'urn:uuid:22222222-2222-4222-8222-222222222222',
  type: 'Annotation',
  motivation: 'highlighting',
  created: '2025-01-01T00:00:00Z',
  target: { source: 'text.html', selector: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } },
  ...more,
})
