import type { Look } from '../../../shared/vocabulary/look'
import type { AnnotationId, Bookmark } from '../../../shared/annotation/annotation'
import type { Passage } from '../../../shared/annotation/passage'
import type { Piece } from '../../../shared/article/excerpt'
import type { Language } from '../../../shared/article/language'
import type { PlacedBlock } from '../../../shared/article/plain-text'
import type { Messages } from '../../../shared/messages/messages'
import type { Deed } from '../keys/keymap'
import type { Placed } from './placed'

/** What kinds of things are found, in the order in which they are shown. */
export const groupNames = ['commands', 'places', 'text', 'annotations', 'events'] as const
export type GroupName = (typeof groupNames)[number]

/** What choosing a result leads to. */
export type SearchGoal =
  | { readonly kind: 'command'; readonly deed: Deed; readonly selection: Passage | undefined }
  | { readonly kind: 'place'; readonly block: PlacedBlock }
  | { readonly kind: 'text'; readonly passage: Passage }
  | { readonly kind: 'annotation'; readonly placed: Placed | Placed<Bookmark> }
  | { readonly kind: 'article-note'; readonly id: AnnotationId }
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'more-in-text' | 'more-in-list'; readonly query: string }
  /** The group shows all that it has. */
  | { readonly kind: 'unfold'; readonly group: GroupName }

/** One line among the results. */
export type SearchResult = {
  /** Is the same for the same thing, and another for every other. */
  readonly key: string
  readonly words: readonly Piece[]
  /** The language of the words, where they are the article's and not the interface's or the reader's. */
  readonly language?: Language
  /** The passage that the words were written to. */
  readonly quote?: { readonly pieces: readonly Piece[]; readonly language: Language }
  /** Where it is, when it was, what it is: quietly beside the words. */
  readonly detail?: string
  /** The keys that do the same. */
  readonly keys?: string | undefined
  /** The look of a category. */
  readonly look?: Look
  readonly goal: SearchGoal
}

/** Results of one kind: the best of them, and how many there are in all. */
export type SearchGroup = {
  readonly name: GroupName
  readonly results: readonly SearchResult[]
  readonly count: number
}

/** „Abs. 15“, or what kind of block it is. */
export const placeName = ({ block, paragraph }: PlacedBlock, { marks }: Messages): string =>
  block.type === 'paragraph' ? marks.paragraph(paragraph ?? 0) : marks.place[block.type]
