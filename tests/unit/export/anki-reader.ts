/** A note as Anki takes it in. */
export type AnkiNote = {
  readonly guid: string
  readonly deck: string
  readonly tags: readonly string[]
  /** The regular columns, in order: they go into the fields of the note type in its order. */
  readonly fields: readonly string[]
}

const separators: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' }
const special = ['guid', 'deck', 'tags', 'notetype'] as const

/**
 * Reads a text file by the rules that Anki's manual gives: header lines `#key:value` at the top, other lines that begin with #
 * are remarks, a field in quotation marks may hold line ends and separators, and a quotation mark twice for once. Throws at
 * what Anki would guess at, drop or refuse: unknown headers, stray quotes, rows of differing length, no first field.
 * https://docs.ankiweb.net/importing/text-files.html
 */
export function readAnki(text: string): { headers: ReadonlyMap<string, string[]>; notes: AnkiNote[] } {
  const [headers, body] = headersOf(text)
  if (headers.get('html')?.[0] !== 'true') throw new Error('markup would be shown as text')
  const separator = separators[headers.get('separator')?.[0] ?? '']
  if (separator === undefined) throw new Error('Anki would have to guess the separator')
  const columns = new Map(
    special.flatMap((name) => {
      const number = headers.get(`${name} column`)?.[0]
      return number === undefined ? [] : [[name, Number(number) - 1] as const]
    }),
  )
  const places = new Set(columns.values())
  const rows = rowsOf(body, separator)
  const notes = rows.map((cells): AnkiNote => {
    if (cells.length !== rows[0]?.length) throw new Error('a row has more or fewer columns than the first')
    const at = (name: (typeof special)[number]) => cells[columns.get(name) ?? -1] ?? ''
    const fields = cells.filter((_, index) => !places.has(index))
    if (isEmpty(fields[0] ?? '')) throw new Error('Anki leaves out a note whose first field is empty')
    if (at('deck').trim() === '' || /^[+-]?\d+$/.test(at('deck'))) throw new Error('this names no deck')
    return { guid: at('guid'), deck: at('deck'), tags: at('tags').split(/\s+/).filter(Boolean), fields }
  })
  if (new Set(notes.map(({ guid }) => guid)).size < notes.length) throw new Error('two notes have one guid')
  return { headers, notes }
}

/** Anki takes a field for empty that has nothing but white space and line breaks. */
const isEmpty = (html: string) => /^(\s|<\/?(br|div) ?\/?>)*$/i.test(html)

function headersOf(text: string): [headers: Map<string, string[]>, body: string] {
  const headers = new Map<string, string[]>()
  let at = 0
  while (text[at] === '#') {
    const end = text.indexOf('\n', at)
    const [, key, value] = /^#([a-z ]+):(.*)$/.exec(text.slice(at, end)) ?? []
    if (key === undefined || value === undefined) throw new Error('a line at the top says nothing')
    headers.set(key, [...(headers.get(key) ?? []), value])
    at = end + 1
  }
  return [headers, text.slice(at)]
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  let at = 0
  while (at < text.length) {
    if (cells.length === 0 && text[at] === '#') throw new Error('this row would be taken for a remark')
    const [cell, end] = text[at] === '"' ? quotedAt(text, at) : bareAt(text, at, separator)
    cells.push(cell)
    at = end + 1
    if (text[end] === separator) continue
    if (text[end] !== '\n')
      throw new Error('something stands after a quoted field, or the last line has no end')
    rows.push(cells)
    cells = []
  }
  return rows
}

function quotedAt(text: string, start: number): [cell: string, end: number] {
  const cell = /"((?:[^"]|"")*)"(?!")/y
  cell.lastIndex = start
  const found = cell.exec(text)
  if (!found) throw new Error('a quoted field has no end')
  return [(found[1] ?? '').replaceAll('""', '"'), cell.lastIndex]
}

function bareAt(text: string, start: number, separator: string): [cell: string, end: number] {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1
  const cell = text.slice(start, end)
  if (/["\r]/.test(cell)) throw new Error('a field that needs quotation marks has none')
  return [cell, end]
}
