import * as v from 'valibot'
import { AnnotationId, CategoryId, TagId } from '../annotation/annotation'
import { Language } from '../article/language'
import { CitationStyle } from '../citation/citation'
import { EventId } from '../timeline/event-words'

/** The formats that can be asked for. */
export const FormatId = v.picklist([
  'docx',
  'pdf',
  'print',
  'html',
  'obsidian',
  'markdown',
  'text',
  'anki',
  'ris',
  'bibtex',
  'csl-json',
  'csv',
  'json-ld',
  'annotation',
])
export type FormatId = v.InferOutput<typeof FormatId>

/** Which annotations go out. */
export const Which = v.variant('kind', [
  v.strictObject({ kind: v.literal('all') }),
  v.strictObject({ kind: v.literal('edition'), edition: Language }),
  v.strictObject({ kind: v.literal('these'), ids: v.pipe(v.array(AnnotationId), v.readonly()) }),
])
export type Which = v.InferOutput<typeof Which>

/** What of an annotation can be left out, and what can be added to it. */
export const includable = ['quotes', 'notes', 'categories', 'tags', 'dates', 'citations', 'links'] as const
export type Includable = (typeof includable)[number]

/** Under what annotations are arranged. */
export const Grouping = v.picklist(['question', 'event', 'category', 'tag', 'day', 'none'])
export type Grouping = v.InferOutput<typeof Grouping>

/** What is remembered of the choices for a format. */
export const RememberedOptions = v.strictObject({
  include: v.strictObject({
    quotes: v.boolean(),
    notes: v.boolean(),
    categories: v.boolean(),
    tags: v.boolean(),
    dates: v.boolean(),
    citations: v.boolean(),
    /** Whether each quote leads back to its passage in the program. */
    links: v.boolean(),
  }),
  order: v.picklist(['text', 'time']),
  grouping: Grouping,
  /** Whether the events follow the annotations, in order of time. */
  timeline: v.boolean(),
  /** The whole article with the annotations at their passages, or the annotations alone. */
  form: v.picklist(['article', 'notes']),
  /** Whether other people's annotations go out as well. */
  others: v.boolean(),
  /** Whether the file carries the annotations as data too, so that it can be read back whole. */
  carriesData: v.boolean(),
  /** The language of the labels. */
  language: Language,
  separator: v.picklist([',', ';']),
  /** The name of the deck for flashcards; without one the article's title names it. */
  deck: v.pipe(v.string(), v.trim(), v.maxLength(200)),
})
export type RememberedOptions = v.InferOutput<typeof RememberedOptions>

/** What the reader chooses about an export. Of categories, tags and events, null means all; an empty list none. */
export const ExportOptions = v.strictObject({
  ...RememberedOptions.entries,
  which: Which,
  categories: v.nullable(v.pipe(v.array(CategoryId), v.readonly())),
  tags: v.nullable(v.pipe(v.array(TagId), v.readonly())),
  events: v.nullable(v.pipe(v.array(EventId), v.readonly())),
  /** Only what was made or changed since the article's last export in the same format. */
  onlyNew: v.boolean(),
  style: CitationStyle,
})
export type ExportOptions = Readonly<v.InferOutput<typeof ExportOptions>>

/** What an export starts from, labelled in `language`: everything, in the order of the text, under its questions. */
export const firstOptionsIn = (language: Language): ExportOptions => ({
  which: { kind: 'all' },
  categories: null,
  tags: null,
  events: null,
  onlyNew: false,
  include: {
    quotes: true,
    notes: true,
    categories: true,
    tags: true,
    dates: true,
    citations: false,
    links: false,
  },
  order: 'text',
  grouping: 'question',
  timeline: false,
  form: 'article',
  others: false,
  carriesData: true,
  language,
  style: 'chicago-notes',
  // As spreadsheets expect it where the language is spoken: a comma is in German numbers.
  separator: language === 'de' ? ';' : ',',
  deck: '',
})

/** What must not be left out of a file that carries its annotations as data. */
const needed = ['quotes', 'notes', 'categories', 'tags', 'dates'] as const

/** Whether a file with these choices carries its annotations as data: it is wished, and the reader keeps nothing of them back. */
export const mayCarryData = ({
  carriesData,
  include,
}: Pick<ExportOptions, 'carriesData' | 'include'>): boolean =>
  carriesData && needed.every((part) => include[part])
