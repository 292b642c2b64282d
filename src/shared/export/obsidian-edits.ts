import { isBlank, isItem, type Line, type ObsidianFile } from './obsidian-file'

/** Changes to a file that leave all other lines as they are, byte for byte. Positions are those of the file before. */
export class Edits {
  readonly #file: ObsidianFile
  readonly #end: string
  readonly #insertions = new Map<number, (readonly string[])[]>()
  readonly #replacements = new Map<number, { readonly until: number; readonly lines: readonly string[] }>()

  constructor(file: ObsidianFile) {
    this.#file = file
    this.#end = file.lines.find(({ end }) => end !== '')?.end ?? '\n'
  }

  /** Puts lines before the line at `at`, below those put there before, with empty lines around them where Markdown needs them. */
  insert(at: number, lines: readonly string[]): void {
    const file = this.#file.lines
    let above = at
    for (let line = file[above - 1]; line && isBlank(line); line = file[above - 1]) above -= 1
    const chunks = this.#insertions.get(above)
    if (chunks) chunks.push(lines)
    else this.#insertions.set(above, [lines])
  }

  /** Puts lines in the place of `[first, until)`. */
  replace(first: number, until: number, lines: readonly string[]): void {
    this.#replacements.set(first, { until, lines })
  }

  /** The file with all changes. */
  written(): string {
    const { lines } = this.#file
    const out: Line[] = []
    for (let at = 0; at <= lines.length; at += 1) {
      const chunks = this.#insertions.get(at)
      if (chunks) {
        let below = at
        while (isEmpty(lines[below])) below += 1
        // Empty lines above a list stand above its new first items too.
        if (isItemAt(lines[below]) && isItem({ text: chunks.at(-1)?.at(-1) ?? '' })) {
          out.push(...lines.slice(at, below))
          at = below
        }
        for (const chunk of chunks) this.#apart(out, chunk)
      }
      const replacement = this.#replacements.get(at)
      const line = lines[at]
      if (replacement) {
        if (chunks) this.#apart(out, replacement.lines)
        else this.#push(out, replacement.lines)
        at = replacement.until - 1
      } else if (line) {
        if (chunks) this.#apart(out, [], line.text)
        out.push(line)
      }
    }
    return out.map(({ text, end }) => text + end).join('')
  }

  /** Puts lines, or what follows, below an empty line where there is none and both are not items of one list. */
  #apart(out: Line[], chunk: readonly string[], below = chunk[0] ?? ''): void {
    const last = out.at(-1)
    const together = last === undefined || isBlank(last) || isBlank({ text: below })
    if (!together && !(isItem(last) && isItem({ text: below }))) this.#push(out, [''])
    this.#push(out, chunk)
  }

  #push(out: Line[], texts: readonly string[]): void {
    const last = out.at(-1)
    if (last?.end === '' && texts.length > 0) out[out.length - 1] = { ...last, end: this.#end }
    out.push(...texts.map((text) => ({ text, end: this.#end })))
  }
}

const isEmpty = (line: Line | undefined) => line !== undefined && isBlank(line)
const isItemAt = (line: Line | undefined) => line !== undefined && isItem(line)
