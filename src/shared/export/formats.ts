import type { ExportFormat } from './format'
import type { FormatId } from './options'

const ofNotes = ['include', 'dates', 'citations', 'order', 'grouping', 'timeline'] as const
const ofPage = [...ofNotes, 'form'] as const
// A program for references makes its citations itself.
const ofReferences = ['include', 'dates', 'order'] as const

/** All formats, in the order in which they are offered; where annotations go to comes first. A further one needs a writer as well. */
export const formats: readonly ExportFormat[] = [
  { id: 'docx', destination: 'document', extension: 'docx', complete: false, preview: 'page', heeds: ofPage },
  { id: 'pdf', destination: 'document', extension: 'pdf', complete: false, preview: 'page', heeds: ofPage },
  { id: 'print', destination: 'document', extension: '', complete: false, preview: 'page', heeds: ofPage },
  {
    id: 'html',
    destination: 'document',
    extension: 'html',
    complete: false,
    preview: 'page',
    heeds: [...ofPage, 'carriesData'],
  },
  { id: 'obsidian', destination: 'notes', extension: 'md', complete: false, preview: 'text', heeds: ofNotes },
  {
    id: 'markdown',
    destination: 'notes',
    extension: 'md',
    complete: false,
    preview: 'text',
    heeds: [...ofNotes, 'carriesData'],
  },
  { id: 'text', destination: 'notes', extension: 'txt', complete: false, preview: 'text', heeds: ofNotes },
  {
    id: 'anki',
    destination: 'flashcards',
    extension: 'txt',
    complete: false,
    preview: 'text',
    heeds: ['include', 'citations', 'deck'],
  },
  {
    id: 'ris',
    destination: 'references',
    extension: 'ris',
    complete: false,
    preview: 'text',
    heeds: ofReferences,
  },
  {
    id: 'bibtex',
    destination: 'references',
    extension: 'bib',
    complete: false,
    preview: 'text',
    heeds: ofReferences,
  },
  {
    id: 'csl-json',
    destination: 'references',
    extension: 'json',
    complete: false,
    preview: 'text',
    heeds: ofReferences,
  },
  {
    id: 'csv',
    destination: 'table',
    extension: 'csv',
    complete: false,
    preview: 'text',
    heeds: ['include', 'dates', 'citations', 'order', 'separator'],
  },
  {
    id: 'json-ld',
    destination: 'archive',
    extension: 'jsonld',
    complete: true,
    preview: 'text',
    heeds: [],
  },
  {
    id: 'annotation',
    destination: 'archive',
    extension: 'annotation',
    complete: true,
    preview: 'text',
    heeds: [],
  },
]

/** The format of that name. */
export function formatOf(id: FormatId): ExportFormat {
  const found = formats.find((format) => format.id === id)
  if (!found) throw new Error(`there is no format ${id}`)
  return found
}
