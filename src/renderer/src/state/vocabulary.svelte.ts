import type { CategoryId, TagId } from '../../../shared/annotation/annotation'
import type { Failure } from '../../../shared/failure'
import type { Bridge } from '../../../shared/ipc/contract'
import type { Messages } from '../../../shared/messages/messages'
import type { Result } from '../../../shared/result'
import {
  applyVocabulary,
  firstVocabulary,
  vocabularyFromRecord,
  vocabularyToRecord,
  type Category,
  type Tag,
  type VocabularyRecord,
} from '../../../shared/vocabulary/vocabulary'

/** The categories and tags, kept true by what the main process publishes. */
export class Vocabulary {
  readonly #bridge: Bridge
  #contents = vocabularyFromRecord(firstVocabulary())
  #record = $state.raw<VocabularyRecord>(firstVocabulary())

  /** What the reader has to be told of the vocabulary's opening. */
  trouble = $state.raw<readonly Failure[]>([])

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  /** The categories in the order of their keys. */
  get categories(): readonly Category[] {
    return this.#record.categories
  }

  get tags(): readonly Tag[] {
    return this.#record.tags
  }

  get record(): VocabularyRecord {
    return this.#record
  }

  async open(): Promise<() => void> {
    const stop = this.#bridge.onVocabularyChanged((entry) => {
      if (entry.revision !== this.#contents.revision + 1) return void this.#load()
      applyVocabulary(this.#contents, entry)
      this.#record = vocabularyToRecord(this.#contents)
    })
    await this.#load()
    return stop
  }

  category(id: CategoryId): Category {
    const category = this.categories.find((one) => one.id === id) ?? this.categories[0]
    if (!category) throw new Error('the vocabulary always has categories')
    return category
  }

  /** The category's name: the reader's own, or the built-in word. */
  nameOf(category: Category, messages: Messages): string {
    return category.name ?? messages.categories[category.id] ?? category.id
  }

  tagName(id: TagId): string {
    return this.tags.find((tag) => tag.id === id)?.name ?? '…'
  }

  /** The tag of that name, made where there is none. */
  ensureTag(name: string): Promise<Result<Tag>> {
    return this.#bridge.ensureTag(name)
  }

  async #load(): Promise<void> {
    const opened = await this.#bridge.openVocabulary(undefined)
    if (!opened.ok) {
      this.trouble = [opened.failure]
      return
    }
    this.trouble = opened.value.trouble
    this.#contents = vocabularyFromRecord(opened.value.record)
    this.#record = opened.value.record
  }
}
