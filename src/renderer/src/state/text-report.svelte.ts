import type { Link } from '../../../shared/annotation/annotation'
import type { Bridge } from '../../../shared/ipc/contract'
import type { ViewState } from '../../../shared/settings/view-state'
import type { Notebook } from './notebook.svelte'
import type { Placed, PlacedState } from './placed'
import type { Reading } from './reading.svelte'

/** How the annotations of the open edition that were made in another wording were found again. */
export class TextReport {
  readonly #bridge: Pick<Bridge, 'saveViewState'>
  readonly #notebook: Notebook
  readonly #reading: Reading
  #reported = $state.raw<ViewState['reported']>({})
  /** Those made in another wording, by how they were found; each list in text order. */
  readonly byState = $derived.by<ReadonlyMap<PlacedState, readonly Placed[]>>(() => {
    const lists = new Map<PlacedState, Placed[]>()
    for (const placed of this.#notebook.marks) {
      if (!placed.elsewhere) continue
      const list = lists.get(placed.state)
      if (list) list.push(placed)
      else lists.set(placed.state, [placed])
    }
    return lists
  })
  /** How many there are. */
  readonly count = $derived([...this.byState.values()].reduce((sum, list) => sum + list.length, 0))
  /** The links to events that were made in another wording, in text order. */
  readonly links: readonly Placed<Link>[] = $derived.by(() =>
    this.#notebook.links.filter(({ elsewhere }) => elsewhere),
  )
  /** Those of them that wait for the reader, the missing ones first. */
  readonly openLinks = $derived(
    (['lost', 'unsure'] as const).flatMap((state) => this.links.filter((link) => link.state === state)),
  )
  /** How many of the missing were not searched for to the end. */
  readonly cutShort = $derived(this.in('lost').filter(({ cutShort }) => cutShort).length)
  /** Whether the reader is to be told: something changed, all was looked for, and the report was not seen yet. */
  readonly due = $derived.by(
    () =>
      this.count + this.links.length > 0 &&
      [...this.in('sought'), ...this.links].every(({ state }) => state !== 'sought') &&
      this.#reported[this.#reading.language] !== this.#reading.hash,
  )

  constructor(
    bridge: Pick<Bridge, 'saveViewState'>,
    notebook: Notebook,
    reading: Reading,
    reported: ViewState['reported'],
  ) {
    this.#bridge = bridge
    this.#notebook = notebook
    this.#reading = reading
    this.#reported = reported
  }

  in(state: PlacedState): readonly Placed[] {
    return this.byState.get(state) ?? []
  }

  /** Remembers that the report on the open text was seen. */
  seen(): void {
    const { language, hash } = this.#reading
    if (this.#reported[language] === hash) return
    this.#reported = { ...this.#reported, [language]: hash }
    void this.#bridge.saveViewState({ reported: { ...this.#reported } })
  }
}
