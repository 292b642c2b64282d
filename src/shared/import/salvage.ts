/** What can be had of JSON that is cut off or broken somewhere: the text of each entry of its lists of annotations. */
export type Salvaged = {
  readonly entries: readonly string[]
  /** Whether the text ends before the JSON does. */
  readonly isCut: boolean
  /** What stood before the first entry, closed so that it is JSON. */
  readonly head: string
}

/** Lists of annotations lie no deeper: a list of collections has them at three. */
const deepest = 3

/** What lists of annotations are called: in sets and collections, and in what annotating programs write. */
export const listNames: ReadonlySet<string> = new Set(['items', 'annotations', 'rows', '@graph'])

/** Finds the entries of `items` lists, or of a list at the top, by the brackets alone. */
export function salvaged(text: string): Salvaged {
  const found = new EntryFinder(text)
  for (let at = 0; at < text.length; at += 1) at = found.read(at)
  return found.found()
}

class EntryFinder {
  readonly #text: string
  readonly #entries: string[] = []
  /** Down to `deepest`: which brackets are open, and under which name each stands. */
  readonly #open: string[] = []
  readonly #names: (string | undefined)[] = []
  #depth = 0
  #lastString = ''
  #entry: { readonly from: number; readonly depth: number } | undefined
  #head: string | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** Reads what begins at an offset, and gives the offset at which it ends. */
  read(at: number): number {
    switch (this.#text.charAt(at)) {
      case '"':
        return this.#string(at)
      case '{':
      case '[':
        this.#opened(at)
        return at
      case '}':
      case ']':
        this.#closed(at)
        return at
      default:
        return at
    }
  }

  found(): Salvaged {
    return { entries: this.#entries, isCut: this.#depth > 0, head: this.#head ?? '' }
  }

  #string(from: number): number {
    let end = from + 1
    while (end < this.#text.length && this.#text.charAt(end) !== '"') {
      end += this.#text.charAt(end) === '\\' ? 2 : 1
    }
    if (this.#depth <= deepest) this.#lastString = this.#text.slice(from + 1, Math.min(end, from + 32))
    return end
  }

  #opened(at: number): void {
    const sign = this.#text.charAt(at)
    if (sign === '{' && this.#isList(this.#depth)) {
      this.#head ??= this.#text.slice(0, at) + this.#closing()
      this.#entry = { from: at, depth: this.#depth }
    }
    if (this.#depth < deepest) {
      this.#open[this.#depth] = sign
      this.#names[this.#depth] = this.#open[this.#depth - 1] === '{' ? this.#lastString : undefined
    }
    this.#depth += 1
  }

  #closed(at: number): void {
    this.#depth = Math.max(0, this.#depth - 1)
    if (this.#entry?.depth !== this.#depth) return
    this.#entries.push(this.#text.slice(this.#entry.from, at + 1))
    this.#entry = undefined
  }

  /** Whether entries stand directly in what is open at that depth. An entry with a list of entries is a set itself. */
  #isList(depth: number): boolean {
    if (depth === 0 || depth > deepest || this.#open[depth - 1] !== '[') return false
    return depth === 1 || listNames.has(this.#names[depth - 1] ?? '')
  }

  #closing(): string {
    const open = this.#open.slice(0, this.#depth)
    return open
      .reverse()
      .map((sign) => (sign === '{' ? '}' : ']'))
      .join('')
  }
}
