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
    const ids = this.#own
    const name = vocabulary.nameOf(vocabulary.category(category), preferences.messages)
    await this.#do(ids, () => notebook.reviseAll({ ids, category }), this.#words.recoloured(ids.length, name))
  }

  /** Adds the tag of that name, made where there is none. */
  async addTag(name: string): Promise<void> {
    const { notebook, vocabulary } = this.#around
    const ids = this.#own
    const add = async (): Promise<Result<void>> => {
      const tag = await vocabulary.ensureTag(name)
      return tag.ok ? notebook.reviseAll({ ids, addTags: [tag.value.id] }) : tag
    }
    await this.#do(ids, add, this.#words.tagged(ids.length, name))
  }

  async removeTag(tag: TagId): Promise<void> {
    const { notebook, vocabulary } = this.#around
    const ids = this.#own.filter((id) => notebook.placed(id)?.mark.tags.includes(tag))
    const words = this.#words.untagged(ids.length, vocabulary.tagName(tag))
    await this.#do(ids, () => notebook.reviseAll({ ids, removeTags: [tag] }), words)
  }

  async remove(): Promise<void> {
    const { notebook } = this.#around
    const ids = this.#own
    const words = this.#words.deleted(ids.length, binDays)
    await this.#do(
      ids,
      () => notebook.remove(ids),
      words,
      () => notebook.restore(ids),
    )
  }

  /** `otherwise` takes it back where other things have been done since. */
  async #do(
    ids: readonly AnnotationId[],
    ask: () => Promise<Result<void>>,
    words: string,
    otherwise?: () => Promise<Result<void>>,
  ): Promise<void> {
    const { notices, offer, notebook, preferences } = this.#around
    const others = this.#choice.chosenIds.flatMap((id) => notebook.fromOf(id) ?? [])
    const [from] = others
    if (ids.length === 0) {
      if (from) tellFailure(this.#around, { kind: 'not-yours', name: from.name })
      return
    }
    const done = await ask()
    const left = from ? ` ${preferences.messages.importing.others.left(others.length)}` : ''
    if (done.ok) notices.tell(words + left, offer(ids, otherwise))
    else tellFailure(this.#around, done.failure, () => void this.#do(ids, ask, words, otherwise))
  }

  /** The chosen ones that are the reader's own: nothing else is changed. */
  get #own(): AnnotationId[] {
    return this.#choice.chosenIds.filter((id) => !this.#around.notebook.fromOf(id))
  }

  get #words() {
    return this.#around.preferences.messages.list
  }
}
