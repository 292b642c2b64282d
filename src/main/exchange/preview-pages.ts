import { randomUUID } from 'node:crypto'
import type { Written } from '../../shared/export/format'

/** Where pages of exports live: an origin of their own, apart from the window's. */
export const previewHome = 'app://preview/'

/** What a page of an export may do: show itself. Nothing runs, and nothing is loaded. */
export const previewPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; sandbox"

/** Pages of exports while they are looked at or printed, by their address. */
export class PreviewPages {
  readonly #pages = new Map<string, Written>()
  #shown: string | undefined

  /** Has a page answered at an address that nobody can guess, until it is forgotten. */
  put(html: Written): string {
    const address = `${previewHome}${randomUUID()}`
    this.#pages.set(address, html)
    return address
  }

  /** The same, in place of the one that was shown last. */
  show(html: Written): string {
    if (this.#shown !== undefined) this.forget(this.#shown)
    this.#shown = this.put(html)
    return this.#shown
  }

  forget(address: string): void {
    this.#pages.delete(address)
  }

  at(address: string): Written | undefined {
    return this.#pages.get(address)
  }
}
