import type { Anchoring } from '../../../shared/annotation/anchor'
import type { AnnotationId, Placeable, TextHash } from '../../../shared/annotation/annotation'
import type { Language } from '../../../shared/article/language'
import type { Bridge } from '../../../shared/ipc/contract'
import { AnchoringThread } from '../anchoring/anchoring-thread'
import type { Reading } from './reading.svelte'

/** How long a text is searched before what is left counts as not found, in milliseconds. */
const longestSearch = 20_000

/** Looks for passages that were marked in another wording than the open one. */
export class FindingAgain {
  readonly #bridge: Pick<Bridge, 'keptText'>
  readonly #reading: Reading
  readonly #thread: Pick<AnchoringThread, 'anchorAll'>
  /** Old wordings by their hash, each fetched once. */
  readonly #texts = new Map<TextHash, Promise<string | null>>()

  constructor(
    bridge: Pick<Bridge, 'keptText'>,
    reading: Reading,
    thread: Pick<AnchoringThread, 'anchorAll'> = new AnchoringThread(),
  ) {
    this.#bridge = bridge
    this.#reading = reading
    this.#thread = thread
  }

  /** Where each of them is, by its id; each edition is searched in one go. */
  async find(sought: readonly Placeable[]): Promise<ReadonlyMap<AnnotationId, Anchoring>> {
    const editions = [...new Set(sought.map(({ target }) => target.edition))]
    const answers = await Promise.all(
      editions.map((edition) =>
        this.#findIn(
          edition,
          sought.filter(({ target }) => target.edition === edition),
        ),
      ),
    )
    return new Map(answers.flat())
  }

  async #findIn(edition: Language, sought: readonly Placeable[]): Promise<[AnnotationId, Anchoring][]> {
    const hashes = [...new Set(sought.map(({ target }) => target.text))]
    const texts = await Promise.all(hashes.map((hash) => this.#text(hash)))
    const known = hashes.flatMap((hash, index): [string, string][] => {
      const text = texts[index]
      return typeof text === 'string' ? [[hash, text]] : []
    })
    const found = await this.#thread.anchorAll({
      text: this.#reading.text(edition).plain.text,
      oldTexts: Object.fromEntries(known),
      quotes: sought.map(({ id, target }) => ({ id, hash: target.text, selector: target.selector })),
      limit: longestSearch,
    })
    return sought.map(({ id }) => [id, found.get(id) ?? { state: 'lost', searched: 'partly' }])
  }

  #text(hash: TextHash): Promise<string | null> {
    const known = this.#texts.get(hash)
    if (known) return known
    // Without the old wording the search has the quote and its surroundings alone.
    const asked = this.#bridge.keptText(hash).then(
      (kept) => (kept.ok ? kept.value : null),
      () => null,
    )
    this.#texts.set(hash, asked)
    return asked
  }
}
