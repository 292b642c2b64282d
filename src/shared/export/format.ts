import type { Annotation, AnnotationId, TagId } from '../annotation/annotation'
import type { Language } from '../article/language'
import type { Work } from '../article/work'
import type { HashedEdition } from '../ipc/contract'
import type { EventId } from '../timeline/event-words'
import type { SpokenPassage } from '../timeline/notes-by-event'
import type { ShownEvent } from '../timeline/shown-event'
import type { Category, VocabularyRecord } from '../vocabulary/vocabulary'
import type { Place, SeenPlace } from './place'

/** Everything an export can draw from, as the reader has it before them. */
export type ExportMaterial = {
  readonly work: Work
  /** The editions whose text is at hand, the open one first. */
  readonly editions: readonly [HashedEdition, ...HashedEdition[]]
  readonly annotations: readonly Annotation[]
  /** Where the reader sees what was made in another wording than the one at hand. */
  readonly seen: ReadonlyMap<AnnotationId, SeenPlace>
  readonly vocabulary: Pick<VocabularyRecord, 'categories' | 'tags'>
  /** The work's events and the reader's own, in the words of `language`. */
  readonly events: readonly ShownEvent[]
  /** The passages that speak of an event, in each edition at hand. */
  readonly passages: ReadonlyMap<Language, readonly SpokenPassage[]>
  /** The language of the labels. */
  readonly language: Language
  /** An IANA name: dates are told as the reader's clock tells them. */
  readonly timeZone: string
}

/** Which annotations go out. */
export type Which =
  | { readonly kind: 'all' }
  | { readonly kind: 'edition'; readonly edition: Language }
  | { readonly kind: 'these'; readonly ids: readonly AnnotationId[] }

/** What of an annotation can be left out. */
export const includable = ['quotes', 'notes', 'categories', 'tags', 'dates'] as const
export type Includable = (typeof includable)[number]

/** Under what annotations are arranged. */
export type Grouping = 'question' | 'event' | 'none'

/** What the reader chooses about an export. */
export type ExportOptions = {
  readonly which: Which
  readonly include: Readonly<Record<Includable, boolean>>
  readonly order: 'text' | 'time'
  readonly grouping: Grouping
  /** Whether the events follow the annotations, in order of time. */
  readonly timeline: boolean
}

/** A tag as an export names it; a name is missing where the vocabulary does not know the id. */
export type NamedTag = { readonly id: TagId; readonly name: string | undefined }

/** An annotation with its names and its place, ready to be written. */
export type ExportedAnnotation = {
  readonly annotation: Annotation
  /** Where it stands; nothing for a note on the article, or where its edition is not at hand. */
  readonly place: Place | undefined
  /** Its category with the name to show; nothing where it has none or the vocabulary does not know it. */
  readonly category: (Category & { readonly label: string }) | undefined
  readonly tags: readonly NamedTag[]
  /** The events that a mark belongs to, in order of time; it stands under the first. */
  readonly events: readonly EventId[]
}

/** What a format turns into text: values alone, so that the same input always gives the same file. */
export type ExportInput = Omit<ExportMaterial, 'annotations' | 'seen' | 'vocabulary'> & {
  /** In order of time. */
  readonly events: readonly ShownEvent[]
  /** What goes out, in the order in which it goes out. */
  readonly annotations: readonly ExportedAnnotation[]
  readonly options: ExportOptions
  /** The moment of the export, ISO 8601 in UTC. */
  readonly generated: string
}

/** The formats that can be asked for. */
export type FormatId = 'markdown' | 'json-ld'

/** A way to write annotations down: one pure function, and what a file of it is called. */
export type ExportFormat = {
  readonly id: FormatId
  /** Without the dot. */
  readonly extension: string
  readonly mimeType: string
  /** Whether it always holds all of an annotation and heeds only which ones are asked for, so that it can be read back. */
  readonly complete: boolean
  readonly write: (input: ExportInput) => string
}
