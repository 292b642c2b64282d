import type { Annotation, AnnotationId, TagId } from '../annotation/annotation'
import type { Language } from '../article/language'
import type { Work } from '../article/work'
import type { Citation, Citer } from '../citation/citation'
import type { CslItem } from '../citation/csl-item'
import type { HashedEdition } from '../annotation/hashed-edition'
import type { EventId } from '../timeline/event-words'
import type { SpokenPassage } from '../timeline/notes-by-event'
import type { ShownEvent } from '../timeline/shown-event'
import type { Category, VocabularyRecord } from '../vocabulary/vocabulary'
import type { ExportOptions, FormatId } from './options'
import type { Place, SeenPlace } from './place'

/** Everything an export of one work can draw from. */
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
  /** What cites each edition. */
  readonly citers: ReadonlyMap<Language, Citer>
  /** The moment of the last export in the same format, where there was one. */
  readonly since?: string
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
  /** The citation of its passage; nothing where it has none or citations are not wished. */
  readonly citation?: Citation
  /** The address that leads back to its passage; nothing where it has none or links are not wished. */
  readonly link?: string
}

/** What a format turns into text: values alone, so that the same input always gives the same file. */
export type ExportInput = Omit<ExportMaterial, 'annotations' | 'seen' | 'vocabulary' | 'citers' | 'since'> & {
  /** In order of time. */
  readonly events: readonly ShownEvent[]
  /** What goes out, in the order in which it goes out. */
  readonly annotations: readonly ExportedAnnotation[]
  /** Each edition as a list of references has it. */
  readonly sources: ReadonlyMap<Language, Citation>
  /** Each edition as data for such a list. */
  readonly cslItems: ReadonlyMap<Language, CslItem>
  readonly options: ExportOptions
  /** The moment of the export, ISO 8601 in UTC. */
  readonly generated: string
}

/** One work or several, in the order in which they go out. */
export type ExportParts = readonly [ExportInput, ...ExportInput[]]

/** Is told how many annotations are written already, of all parts together. */
export type Tell = (done: number) => void

/** What a file holds: text, which goes out in UTF-8, or bytes. */
export type Written = string | Uint8Array

/** Writes works down in one format. The same parts always give the same file. */
export type Writer = (parts: ExportParts, tell: Tell) => Written | Promise<Written>

/** Where annotations go: into a document, notes, flashcards, references, a table, or an archive. */
export type Destination = 'document' | 'notes' | 'flashcards' | 'references' | 'table' | 'archive'

/** What a format's choices are about, beside which annotations go out. Of what is included, not every format has days and citations. */
export type Choosable =
  | 'include'
  | 'dates'
  | 'citations'
  | 'order'
  | 'grouping'
  | 'timeline'
  | 'form'
  | 'carriesData'
  | 'separator'
  | 'deck'

/** A way to write annotations down, as it is offered. */
export type ExportFormat = {
  readonly id: FormatId
  readonly destination: Destination
  /** Without the dot; empty for what becomes no file. */
  readonly extension: string
  /** Whether it always holds all of an annotation and heeds only which ones are asked for, so that it can be read back. */
  readonly complete: boolean
  /** How it is looked at beforehand: as the text it is, or as a page. */
  readonly preview: 'text' | 'page'
  /** What can be chosen about it. */
  readonly heeds: readonly Choosable[]
}
