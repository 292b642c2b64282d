import * as v from 'valibot'
import { Slug } from '../article/edition'
import { Language } from '../article/language'
import { EventId, EventWords } from '../timeline/event-words'
import { Selectors } from './selector'

/** Made by the window, so that asking twice does no harm. */
export const AnnotationId = v.pipe(v.string(), v.uuid(), v.brand('AnnotationId'))
export type AnnotationId = v.InferOutput<typeof AnnotationId>

/** A category's id in the vocabulary. */
export const CategoryId = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.brand('CategoryId'))
export type CategoryId = v.InferOutput<typeof CategoryId>

/** A tag's id in the vocabulary. */
export const TagId = v.pipe(v.string(), v.uuid(), v.brand('TagId'))
export type TagId = v.InferOutput<typeof TagId>

/** Lower-case hexadecimal SHA-256 of `textOf(edition)` in UTF-8. */
export const TextHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.brand('TextHash'))
export type TextHash = v.InferOutput<typeof TextHash>

/** A work's id, as targets and requests name it. What every object has cannot name what is kept by its work. */
export const WorkId = v.pipe(
  Slug,
  v.maxLength(128),
  v.check((id) => !(id in {}), 'every object has something of that name'),
  v.brand('WorkId'),
)
export type WorkId = v.InferOutput<typeof WorkId>

const source = { work: WorkId, edition: Language, text: TextHash }

/** A passage of one edition, in the wording that had the hash `text`. */
export const PassageTarget = v.strictObject({ ...source, selector: Selectors })
export type PassageTarget = v.InferOutput<typeof PassageTarget>

/** The article as a whole. */
export const ArticleTarget = v.strictObject({ work: WorkId })
export type ArticleTarget = v.InferOutput<typeof ArticleTarget>

/** The greatest length of a note, in UTF-16 code units: a whole book, yet one message. */
export const longestNote = 4_000_000

/** What the reader wrote, verbatim. https://www.w3.org/TR/annotation-model/#embedded-textual-body */
export const TextualBody = v.strictObject({
  type: v.literal('TextualBody'),
  value: v.pipe(
    v.string(),
    v.maxLength(longestNote),
    v.check((value) => value.trim() !== '', 'a note has words'),
  ),
})
export type TextualBody = v.InferOutput<typeof TextualBody>

/** The longest name that a reader can give a bookmark, in UTF-16 code units. */
export const longestLabel = 300

/** A set of other people's annotations that came in together. */
export const SetId = v.pipe(v.string(), v.uuid(), v.brand('SetId'))
export type SetId = v.InferOutput<typeof SetId>

/** The longest name of such a set, in UTF-16 code units. */
export const longestSetName = 200

/** Whose annotation it is where it is not the reader's own: its set, and the name that the reader gave it. */
export const From = v.strictObject({
  set: SetId,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestSetName)),
})
export type From = v.InferOutput<typeof From>

const marks = { id: AnnotationId, category: CategoryId, tags: v.array(TagId), target: PassageTarget }
const kinds = {
  highlight: { motivation: v.literal('highlighting'), ...marks },
  note: { motivation: v.literal('commenting'), ...marks, body: TextualBody },
  /** A place to come back to; without a label of its own, its words name it. */
  bookmark: {
    motivation: v.literal('bookmarking'),
    id: AnnotationId,
    tags: v.array(TagId),
    target: PassageTarget,
    label: v.pipe(v.string(), v.maxLength(longestLabel)),
  },
  articleNote: {
    motivation: v.literal('describing'),
    id: AnnotationId,
    tags: v.array(TagId),
    target: ArticleTarget,
    body: TextualBody,
  },
  /** A passage that speaks of an event, as the reader says. https://www.w3.org/TR/annotation-model/#motivation-and-purpose */
  link: {
    motivation: v.literal('linking'),
    id: AnnotationId,
    tags: v.array(TagId),
    target: PassageTarget,
    event: EventId,
  },
  /** An event of the reader's own: the annotation's id is the event's. */
  event: {
    motivation: v.literal('identifying'),
    id: AnnotationId,
    tags: v.array(TagId),
    target: ArticleTarget,
    event: EventWords,
    body: v.optional(TextualBody),
  },
}

/** What a window asks to be kept; the notebook adds the times. */
export const Draft = v.variant('motivation', [
  v.strictObject(kinds.highlight),
  v.strictObject(kinds.note),
  v.strictObject(kinds.articleNote),
  v.strictObject(kinds.bookmark),
  v.strictObject(kinds.link),
  v.strictObject(kinds.event),
])
export type Draft = v.InferOutput<typeof Draft>

/** ISO 8601, UTC, to the millisecond, so that text order is time order. */
export const Moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'a moment is in UTC, to the millisecond'),
)

const stamps = {
  created: Moment,
  modified: Moment,
  /** Nothing for the reader's own. */
  from: v.optional(From),
  /** Properties of other programs, kept through import and export. */
  extra: v.optional(v.record(v.string(), v.unknown())),
}

/**
 * What a reader has added to a passage or to the article: a highlight highlights, a note comments or describes.
 * A note always has a body; a mark has at most one note, because the note is the mark's own body.
 */
export const Annotation = v.variant('motivation', [
  v.strictObject({ ...kinds.highlight, ...stamps }),
  v.strictObject({ ...kinds.note, ...stamps }),
  v.strictObject({ ...kinds.articleNote, ...stamps }),
  v.strictObject({ ...kinds.bookmark, ...stamps }),
  v.strictObject({ ...kinds.link, ...stamps }),
  v.strictObject({ ...kinds.event, ...stamps }),
])
export type Annotation = v.InferOutput<typeof Annotation>

/** An annotation that is painted on a passage: a highlight, or a note to one. */
export type Mark = Extract<Annotation, { motivation: 'highlighting' | 'commenting' }>

/** A place to come back to. */
export type Bookmark = Extract<Annotation, { motivation: 'bookmarking' }>

/** A passage that the reader has linked to an event. */
export type Link = Extract<Annotation, { motivation: 'linking' }>

/** A note on the article as a whole. */
export type ArticleNote = Extract<Annotation, { motivation: 'describing' }>

/** An event of the reader's own. */
export type OwnEvent = Extract<Annotation, { motivation: 'identifying' }>

/** What has a place in the text. */
export type Placeable = Mark | Bookmark | Link

/** Whether the annotation is painted on a passage. */
export const isMark = (annotation: Annotation): annotation is Mark =>
  annotation.motivation === 'highlighting' || annotation.motivation === 'commenting'

/** Whether the annotation is a bookmark. */
export const isBookmark = (annotation: Annotation): annotation is Bookmark =>
  annotation.motivation === 'bookmarking'

/** Whether the annotation links a passage to an event. */
export const isLink = (annotation: Annotation): annotation is Link => annotation.motivation === 'linking'

/** Whether the annotation is a note on the article. */
export const isArticleNote = (annotation: Annotation): annotation is ArticleNote =>
  annotation.motivation === 'describing'

/** Whether the annotation is an event of the reader's own. */
export const isOwnEvent = (annotation: Annotation): annotation is OwnEvent =>
  annotation.motivation === 'identifying'

/** Whether the annotation has a place in the text (the note on the article and an own event have none). */
export const hasPassage = (annotation: Annotation): annotation is Placeable =>
  annotation.motivation !== 'describing' && annotation.motivation !== 'identifying'

/** The words of its note, or nothing. */
export const noteOf = (annotation: Annotation): string | undefined =>
  'body' in annotation ? annotation.body?.value : undefined
