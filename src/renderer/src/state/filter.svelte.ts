import type { CategoryId, TagId } from '../../../shared/annotation/annotation'
import { noteOf } from '../../../shared/annotation/annotation'
import { fold } from '../../../shared/article/find'
import type { Language } from '../../../shared/article/language'
import type { Notebook } from './notebook.svelte'
import type { Placed } from './placed'
import type { Reading } from './reading.svelte'
import type { Vocabulary } from './vocabulary.svelte'

/** Which annotations the list shows. */
export class Filter {
  readonly #notebook: Notebook
  readonly #reading: Reading
  readonly #vocabulary: Vocabulary
  words = $state('')
  category = $state<CategoryId | ''>('')
  tag = $state<TagId | ''>('')
  /** An edition, or all of them. */
  edition = $state<'open' | 'all' | Language>('open')
  readonly on = $derived(this.words.trim() !== '' || this.category !== '' || this.tag !== '')
  readonly #wanted = $derived(fold(this.words.trim()).folded)
  /** The marks of the chosen editions, before the filter. */
  readonly all = $derived.by<readonly Placed[]>(() => {
    const { language, languages } = this.#reading
    if (this.edition === 'open') return this.#notebook.marks
    if (this.edition !== 'all') return this.#notebook.marksOf(this.edition)
    return [language, ...languages.filter((one) => one !== language)].flatMap((one) =>
      this.#notebook.marksOf(one),
    )
  })
  readonly shown = $derived(this.on ? this.all.filter((placed) => this.#fits(placed)) : this.all)

  constructor(notebook: Notebook, reading: Reading, vocabulary: Vocabulary) {
    this.#notebook = notebook
    this.#reading = reading
    this.#vocabulary = vocabulary
  }

  clear(): void {
    this.words = ''
    this.category = ''
    this.tag = ''
  }

  #fits({ mark }: Placed): boolean {
    if (this.category !== '' && mark.category !== this.category) return false
    if (this.tag !== '' && !mark.tags.includes(this.tag)) return false
    if (this.#wanted === '') return true
    const tags = mark.tags.map((tag) => this.#vocabulary.tagName(tag))
    const text = [mark.target.selector[0].exact, noteOf(mark) ?? '', ...tags].join('\n')
    return fold(text).folded.includes(this.#wanted)
  }
}
