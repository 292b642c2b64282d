import type { Bridge } from '../../../shared/ipc/contract'
import type { ViewState } from '../../../shared/settings/view-state'

type Step = ViewState['firstSteps'][number]

/** How many steps make the card go. */
const enough = 3

/** The first window's card: which steps were taken, and whether it is there. */
export class FirstSteps {
  readonly #bridge: Pick<Bridge, 'saveViewState'>
  done = $state.raw<readonly Step[]>([])
  /** The card was asked for from the menu, whatever was done before. */
  #asked = $state(false)
  readonly open = $derived(this.#asked || (!this.done.includes('closed') && this.done.length < enough))

  constructor(bridge: Pick<Bridge, 'saveViewState'>, done: readonly Step[]) {
    this.#bridge = bridge
    this.done = done
  }

  take(step: Step): void {
    if (this.done.includes(step)) return
    this.done = [...this.done, step]
    void this.#bridge.saveViewState({ firstSteps: [...this.done] })
  }

  close(): void {
    this.#asked = false
    this.take('closed')
  }

  ask(): void {
    this.#asked = true
  }
}
