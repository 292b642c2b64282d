import type { ICommentOptions } from 'docx'
import type { Messages } from '../../messages/messages'
import type { Category } from '../../vocabulary/vocabulary'
import type { Page } from '../about'
import { styleIds } from './faces'
import { legible } from './legible'
import { Lists } from './lists'
import type { QuoteStyle } from './styles'

/** One work's export while it becomes part of a Word file. */
export type WordPage = Page & { readonly file: WordFile }

/** What the parts of a file have in common: lists, styles of quotes, comments and bookmarks, each counted over all parts. */
export class WordFile {
  readonly lists = new Lists()
  readonly comments: ICommentOptions[] = []
  readonly #words: Messages['exporting']['file']
  readonly #quotes = new Map<string, QuoteStyle>()
  #bookmarks = 0

  constructor(words: Messages['exporting']['file']) {
    this.#words = words
  }

  /** The styles of quotes that are in use beside the one they are based on. */
  get quotes(): readonly QuoteStyle[] {
    return [...this.#quotes.values()]
  }

  /** The style of a category's quotes; nothing has the style that all are based on. */
  quoteStyle(category: (Category & { readonly label: string }) | undefined): string {
    if (!category) return styleIds.quote
    const known = this.#quotes.get(category.id)
    if (known) return known.id
    const number = this.#quotes.size + 1
    const label = legible(category.label).replace(/[,;\s]+/g, ' ')
    const taken = [...this.#quotes.values()].some(({ name }) => name === this.#words.word.quoteOf(label))
    const name = this.#words.word.quoteOf(taken ? `${label} ${String(number)}` : label)
    const style = { id: `${styleIds.quote}${String(number)}`, name, look: category }
    this.#quotes.set(category.id, style)
    return style.id
  }

  /** Keeps a comment and gives the number it is called by. */
  comment(comment: Omit<ICommentOptions, 'id'>): number {
    const id = this.comments.length
    this.comments.push({ ...comment, id })
    return id
  }

  /** A number and a name for one more bookmark: what Word lets a name have, and no other bookmark of the file. */
  bookmark(label: string): BookmarkName {
    this.#bookmarks += 1
    const words =
      legible(label)
        .normalize('NFC')
        .match(/[\p{L}\p{Nd}]+/gu) ?? []
    const name = [this.#words.bookmark, String(this.#bookmarks), ...words].join('_')
    return { number: this.#bookmarks, name: name.slice(0, longestName).replace(/[\uD800-\uDBFF]?_*$/, '') }
  }
}

/** What a bookmark is called by in the file. */
export type BookmarkName = { readonly number: number; readonly name: string }

/** The longest name of a bookmark in Word, in UTF-16 code units. */
const longestName = 40
