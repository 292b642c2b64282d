import { CitationStyle, type CitationDetails, type SampleCitation } from '../../../shared/citation/citation'
import { readDetails, type TypedDetails } from '../../../shared/citation/typed-details'
import type { Failure } from '../../../shared/failure'
import type { Bridge } from '../../../shared/ipc/contract'

/** The edition that is cited. */
type Cited = Pick<Parameters<Bridge['citationDetails']>[0], 'work' | 'edition'>

/** What citations of an edition say, while it is being changed. */
export class DetailsDraft {
  readonly #bridge: Bridge
  readonly #cited: Cited
  #asked = 0
  /** What is typed; nothing until it is known what is kept. */
  typed = $state<{ -readonly [Field in keyof TypedDetails]: string }>()
  /** Whether the reader has changed what the article says. */
  changed = $state(false)
  /** How what was typed last without trouble is cited in each style. */
  samples = $state.raw<Partial<Record<CitationStyle, SampleCitation>>>({})
  failure = $state.raw<Failure>()
  readonly read = $derived(this.typed && readDetails(this.typed))

  constructor(bridge: Bridge, cited: Cited) {
    this.#bridge = bridge
    this.#cited = cited
  }

  async open(): Promise<void> {
    const found = await this.#bridge.citationDetails(this.#cited)
    if (!found.ok) {
      this.failure = found.failure
      return
    }
    const { original, changed } = found.value
    this.changed = changed !== null
    this.typed = { ...(changed ?? original) }
  }

  /** Asks for a sample in each style; an answer that comes after a later question is not heeded. */
  show(details: CitationDetails): void {
    this.#asked += 1
    const asked = this.#asked
    for (const style of CitationStyle.options) {
      void this.#bridge.sampleCitation({ ...this.#cited, details, style }).then((sample) => {
        if (asked === this.#asked && sample.ok) this.samples = { ...this.samples, [style]: sample.value }
      })
    }
  }

  /** Keeps what is typed, where nothing is wrong with it; whether it is kept. */
  async keep(): Promise<boolean> {
    if (!this.read?.ok) return false
    return this.#change(this.read.details)
  }

  /** Lets citations say again what the article says. */
  async restore(): Promise<boolean> {
    if (!(await this.#change(null))) return false
    await this.open()
    return true
  }

  async #change(details: CitationDetails | null): Promise<boolean> {
    const kept = await this.#bridge.changeCitationDetails({ ...this.#cited, details })
    this.failure = kept.ok ? undefined : kept.failure
    return kept.ok
  }
}
