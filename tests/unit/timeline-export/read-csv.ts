/** Reads a table by RFC 4180, and throws at whatever it does not allow: each line ends with CRLF, each has as many cells. */
export function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      at += 1
      for (;;) {
        const end = text.indexOf('"', at)
        if (end < 0) throw new Error('a quoted cell has no end')
        cell += text.slice(at, end)
        at = end + 1
        if (text[at] !== '"') break
        cell += '"'
        at += 1
      }
    } else {
      while (at < text.length && text[at] !== separator && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n') throw new Error('a bare cell has a sign that wants quotes')
        cell += text.charAt(at)
        at += 1
      }
    }
    cells.push(cell)
    if (text[at] === separator) {
      at += 1
      continue
    }
    if (text.slice(at, at + 2) !== '\r\n')
      throw new Error(`a cell is followed by ${JSON.stringify(text[at])}`)
    at += 2
    rows.push(cells)
    cells = []
  }
  if (cells.length > 0) throw new Error('the last line has no end')
  if (new Set(rows.map(({ length }) => length)).size > 1) throw new Error('lines of different lengths')
  return rows
}
