import type { AnnotationId, CategoryId, TagId } from '../../../shared/annotation/annotation'
import type { Result } from '../../../shared/result'
import { binDays } from './bin-time'
import type { Choice } from './choice.svelte'
import type { Surroundings } from './pen.svelte'
import { tellFailure } from './tell-failure'

/** What is done to all chosen annotations of the list: one request, one step to undo. */
export class Several {
  readonly #choice: Choice
  readonly #around: Surroundings
  /** The tags that any of the chosen annotations has, by their ids. */
  readonly tags = $derived.by<ReadonlySet<TagId>>(
    () => new Set(this.#choice.chosenIds.flatMap((id) => this.#around.notebook.placed(id)?.mark.tags ?? [])),
  )

  constructor(choice: Choice, around: Surroundings) {
    this.#choice = choice
    this.#around = around
  }

  async recolour(category: CategoryId): Promise<void> {
    const { notebook, vocabulary, preferences } = this.#around
    const ids = [...this.#choice.chosenIds]
    const name = vocabulary.nameOf(vocabulary.category(category), preferences.messages)
    await this.#do(ids, () => notebook.reviseAll({ ids, category }), this.#words.recoloured(ids.length, name))
  }

  /** Adds the tag of that name, made where there is none. */
  async addTag(name: string): Promise<void> {
    const { notebook, vocabulary } = this.#around
    const ids = [...this.#choice.chosenIds]
    const add = async (): Promise<Result<void>> => {
      const tag = await vocabulary.ensureTag(name)
      return tag.ok ? notebook.reviseAll({ ids, addTags: [tag.value.id] }) : tag
    }
    await this.#do(ids, add, this.#words.tagged(ids.length, name))
  }

  async removeTag(tag: TagId): Promise<void> {
    const { notebook, vocabulary } = this.#around
    const ids = this.#choice.chosenIds.filter((id) => notebook.placed(id)?.mark.tags.includes(tag))
    const words = this.#words.untagged(ids.length, vocabulary.tagName(tag))
    await this.#do(ids, () => notebook.reviseAll({ ids, removeTags: [tag] }), words)
  }

  async remove(): Promise<void> {
    const { notebook } = this.#around
    const ids = [...this.#choice.chosenIds]
    await this.#do(ids, () => notebook.remove(ids), this.#words.deleted(ids.length, binDays))
  }

  async #do(ids: readonly AnnotationId[], ask: () => Promise<Result<void>>, words: string): Promise<void> {
    if (ids.length === 0) return
    const { notices, preferences } = this.#around
    const { undo } = preferences.messages.marks
    const done = await ask()
    if (done.ok) notices.tell(words, { words: undo, run: () => void this.#around.undo() })
    else tellFailure(this.#around, done.failure, () => void this.#do(ids, ask, words))
  }

  get #words() {
    return this.#around.preferences.messages.list
  }
}
