import { endOfProperties, linesOf, type Line } from './obsidian-file'
import { list, quoted } from './obsidian-properties'

/** Whether two files have the same title in their properties. */
export function sameTitle(file: string, other: string): boolean {
  const title = titleOf(file)
  return title !== undefined && title === titleOf(other)
}

function titleOf(file: string): string | undefined {
  const lines = linesOf(file)
  const found = lines.slice(0, endOfProperties(lines)).find(({ text }) => /^title[ \t]*:/.test(text))
  const written = found?.text.replace(/^title[ \t]*:/, '').trim()
  return written === undefined ? undefined : (valueOf(written) ?? written)
}

/** The tags in the properties of a file. */
export function tagsOfFile(file: string): readonly string[] {
  const lines = linesOf(file)
  return findTags(lines.slice(0, endOfProperties(lines)))?.values ?? []
}

/**
 * A file whose properties have these tags as well. What is there stays as it is written; where it is written in a way that is
 * not understood, nothing is added.
 */
export function withTags(file: string, tags: readonly string[]): string {
  const lines = linesOf(file)
  const end = endOfProperties(lines)
  if (end === 0 || tags.length === 0) return file
  const lineEnd = lines[0]?.end ?? '\n'
  const put = (from: number, until: number, texts: readonly string[]) =>
    [...lines.slice(0, from), ...texts.map((text) => ({ text, end: lineEnd })), ...lines.slice(until)]
      .map((line) => line.text + line.end)
      .join('')
  const found = findTags(lines.slice(0, end))
  if (found === undefined) return put(end - 1, end - 1, list('tags', tags))
  if (found === null) return file
  const present = new Set(found.values.map((tag) => tag.toLowerCase()))
  const missing = tags.filter((tag) => !present.has(tag.toLowerCase())).map(quoted)
  if (missing.length === 0) return file
  switch (found.form) {
    case 'lines':
      return put(
        found.end,
        found.end,
        missing.map((tag) => `${found.indent}- ${tag}`),
      )
    case 'brackets':
      return put(found.at, found.at + 1, [
        `${found.before}${[...found.items, ...missing].join(', ')}${found.after}`,
      ])
    case 'words':
      return put(found.at, found.at + 1, [
        'tags:',
        ...[...found.values.map(quoted), ...missing].map((tag) => `  - ${tag}`),
      ])
  }
}

type FoundTags = { readonly values: readonly string[] } & (
  | { readonly form: 'lines'; readonly indent: string; readonly end: number }
  | {
      readonly form: 'brackets'
      readonly at: number
      readonly before: string
      readonly items: readonly string[]
      readonly after: string
    }
  | { readonly form: 'words'; readonly at: number }
)

/** The tags as they are written: nothing where there are none, null where they are written in no way that is understood. */
function findTags(lines: readonly Line[]): FoundTags | undefined | null {
  const at = lines.findIndex(({ text }) => /^tags[ \t]*:/.test(text))
  if (at < 0) return undefined
  const rest = (lines[at]?.text ?? '').replace(/^tags[ \t]*:/, '').trim()
  const below = lines.slice(at + 1, -1).map(({ text }) => text)
  const more = below.findIndex((text) => text.trim() !== '' && !/^([ \t]|-[ \t])/.test(text))
  const belongs = more < 0 ? below : below.slice(0, more)
  if (rest === '') return inLines(belongs, at)
  if (belongs.some((text) => text.trim() !== '')) return null
  const text = lines[at]?.text ?? ''
  const [, before = '', inside, after = ''] = /^(tags[ \t]*:[ \t]*\[)([^[\]{}]*)(\][ \t]*)$/.exec(text) ?? []
  if (inside !== undefined) return inBrackets(at, before, inside, after)
  const plain =
    rest !== 'null' && /^[\p{L}\p{N}_/-]+(?:(?:[ \t]*,[ \t]*|[ \t]+)[\p{L}\p{N}_/-]+)*$/u.test(rest)
  return plain ? { form: 'words', at, values: rest.split(/[,\s]+/) } : null
}

function inLines(below: readonly string[], at: number): FoundTags | null {
  const items = below
    .filter((text) => text.trim() !== '')
    .map((text) => /^([ \t]*)- +(.*?)[ \t]*$/.exec(text))
  const values = items.map((item) => (item ? valueOf(item[2] ?? '') : undefined))
  if (!values.every((value) => value !== undefined)) return null
  const last = below.findLastIndex((text) => text.trim() !== '')
  return { form: 'lines', indent: items[0]?.[1] ?? '  ', end: at + 2 + last, values }
}

function inBrackets(at: number, before: string, inside: string, after: string): FoundTags | null {
  const items = (inside.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\s][^,]*/g) ?? []).map((item) =>
    item.trim(),
  )
  const values = items.map(valueOf)
  if (!values.every((value) => value !== undefined)) return null
  return { form: 'brackets', at, before, items, after, values }
}

/** A value of YAML in one line; nothing where it is not that simple. */
function valueOf(written: string): string | undefined {
  if (/^"(?:[^"\\]|\\["\\/])*"$/.test(written)) return written.slice(1, -1).replace(/\\(.)/g, '$1')
  if (/^'(?:[^']|'')*'$/.test(written)) return written.slice(1, -1).replaceAll("''", "'")
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/ -]*$/u.test(written) ? written : undefined
}
