import type { CategoryId, TagId } from '../../../shared/annotation/annotation'
import type { Failure } from '../../../shared/failure'
import type { Bridge } from '../../../shared/ipc/contract'
import type { Messages } from '../../../shared/messages/messages'
import { ok, type Result } from '../../../shared/result'
import {
  applyVocabulary,
  firstVocabulary,
  vocabularyFromRecord,
  vocabularyToRecord,
  type Category,
  type Tag,
  type VocabularyRecord,
} from '../../../shared/vocabulary/vocabulary'

/** What can be changed of a category. */
export type CategoryPatch = Partial<Pick<Category, 'name' | 'colour' | 'line'>>

/** How long a change is waited for once its request was answered, in milliseconds. */
const patience = 1000

/** The categories and tags, kept true by what the main process publishes. */
export class Vocabulary {
  readonly #bridge: Bridge
  #contents = vocabularyFromRecord(firstVocabulary())
  #record = $state.raw<VocabularyRecord>(firstVocabulary())

  /** The change of a category that is under way: the next one is made to what it leaves. */
  #changing: Promise<unknown> = Promise.resolve()
  readonly #waiting = new Set<() => void>()

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
      for (const look of this.#waiting) look()
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

  /** Gives a tag another name, in all notes at once; refused where another tag has that name. */
  async renameTag(id: TagId, name: string): Promise<Result<void>> {
    const kept = await this.#bridge.renameTag({ id, name })
    if (kept.ok) await this.#arrival(() => this.tagName(id) === name.trim())
    return kept
  }

  /**
   * Gives a category another name, colour or line, one change after the other; its value is what the category was before.
   * Refused where another category has that name.
   */
  changeCategory(id: CategoryId, patch: CategoryPatch): Promise<Result<Category>> {
    const changed = this.#changing.then(async () => {
      const before = this.category(id)
      const after = { ...before, ...patch }
      const kept = await this.#bridge.changeCategory(after)
      if (!kept.ok) return kept
      await this.#arrival(() => {
        const { name, colour, line } = this.category(id)
        return name === after.name && colour === after.colour && line === after.line
      })
      return ok(before)
    })
    this.#changing = changed.catch(() => undefined)
    return changed
  }

  /** Resolves once a change is here: the answer may overtake the entry that it led to; one that stays away is fetched. */
  async #arrival(here: () => boolean): Promise<void> {
    if (here()) return
    const arrived = await new Promise<boolean>((resolve) => {
      const finish = (arrived: boolean) => {
        clearTimeout(timer)
        this.#waiting.delete(look)
        resolve(arrived)
      }
      const look = () => {
        if (here()) finish(true)
      }
      const timer = setTimeout(() => finish(false), patience)
      this.#waiting.add(look)
    })
    if (!arrived) await this.#load()
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
