import {
  noteOf,
  type Annotation,
  type ArticleNote,
  type Bookmark,
  type TagId,
} from '../../../shared/annotation/annotation'
import { excerptFor } from '../../../shared/article/excerpt'
import { folded, matcherOfFolded } from '../../../shared/article/find'
import { blockAt } from '../../../shared/article/plain-text'
import type { Messages } from '../../../shared/messages/messages'
import type { VocabularyRecord } from '../../../shared/vocabulary/vocabulary'
import type { Notebook } from './notebook.svelte'
import type { Placed } from './placed'
import type { Reading } from './reading.svelte'
import { placeName, type SearchResult } from './search-result'
import type { Vocabulary } from './vocabulary.svelte'

/** An annotation that can be found, with its place where it has one. */
type Findable = ArticleNote | Placed | Placed<Bookmark>

/** What the reader wrote to it, and all of its words, folded. */
type Prepared = { readonly own: string; readonly all: string }

const annotationOf = (found: Findable): Annotation => ('mark' in found ? found.mark : found)

/** Finds annotations by quote, note and tags. What is once folded is kept as long as the annotation and the tags' names stay. */
export class AnnotationSearch {
  readonly #notebook: Notebook
  readonly #reading: Reading
  readonly #vocabulary: Vocabulary
  #prepared = new WeakMap<Annotation, Prepared>()
  #names: VocabularyRecord | undefined

  constructor(notebook: Notebook, reading: Reading, vocabulary: Vocabulary) {
    this.#notebook = notebook
    this.#reading = reading
    this.#vocabulary = vocabulary
  }

  /** Those with every word of the query, the open edition's first; before others where the reader's own words have it. */
  find(query: string): Findable[] {
    const { language, languages } = this.#reading
    const fits = matcherOfFolded(query)
    const { articleNotes, bookmarks } = this.#notebook
    const all = [language, ...languages.filter((one) => one !== language)].flatMap((one) =>
      this.#notebook.marksOf(one),
    )
    const found = [...articleNotes, ...all, ...bookmarks].filter((one) => fits(this.#of(one).all))
    const own = new Set(found.filter((one) => fits(this.#of(one).own)))
    return [...own, ...found.filter((one) => !own.has(one))]
  }

  /** The annotation as a line among the results. */
  result(found: Findable, query: string, messages: Messages): SearchResult {
    const { marks: words } = messages
    const tags = this.#tags(annotationOf(found).tags)
    const note = noteOf(annotationOf(found))
    if (!('mark' in found)) {
      const detail = [words.articleNote, ...whoseOf(found, messages), ...tags].join(' · ')
      const goal = { kind: 'article-note', id: found.id } as const
      return { key: `annotation ${found.id}`, words: excerptFor(note ?? '', query), detail, goal }
    }
    const { mark, edition } = found
    const bookmark = mark.motivation === 'bookmarking'
    const category = bookmark ? undefined : this.#vocabulary.category(mark.category)
    const own = bookmark ? mark.label : note
    const quote = excerptFor(words.quoted(mark.target.selector[0].exact), query)
    const detail = [
      ...this.#placeOf(found, messages),
      category ? this.#vocabulary.nameOf(category, messages) : messages.bookmarks.title,
      ...whoseOf(mark, messages),
      ...tags,
      ...(edition === this.#reading.language ? [] : [words.otherEdition(messages.window.editions[edition])]),
    ]
    return {
      key: `annotation ${mark.id}`,
      ...(own
        ? { words: excerptFor(own, query), quote: { pieces: quote, language: edition } }
        : { words: quote, language: edition }),
      detail: detail.join(' · '),
      ...(category && { look: category }),
      goal: { kind: 'annotation', placed: found },
    }
  }

  #placeOf({ passage, edition, state }: Placed | Placed<Bookmark>, messages: Messages): string[] {
    const block = passage && blockAt(this.#reading.text(edition).plain, passage.start)
    if (block) return [placeName(block, messages)]
    return state === 'unsure' || state === 'lost' ? [messages.marks.states[state]] : []
  }

  #of(found: Findable): Prepared {
    const { record } = this.#vocabulary
    if (record !== this.#names) {
      this.#names = record
      this.#prepared = new WeakMap()
    }
    const annotation = annotationOf(found)
    const known = this.#prepared.get(annotation)
    if (known) return known
    const label = annotation.motivation === 'bookmarking' ? annotation.label : ''
    const own = folded([noteOf(annotation) ?? label, ...this.#tags(annotation.tags)].join('\n'))
    const quote = 'mark' in found ? folded(found.mark.target.selector[0].exact) : ''
    const prepared = { own, all: `${quote}\n${own}` }
    this.#prepared.set(annotation, prepared)
    return prepared
  }

  #tags(ids: readonly TagId[]): string[] {
    return ids.map((id) => this.#vocabulary.tagName(id))
  }
}

/** Whose it is, where that is somebody else. */
const whoseOf = ({ from }: Annotation, messages: Messages): string[] =>
  from ? [messages.importing.others.by(from.name)] : []
