import { writable } from '../markup/writable'

/** What stands between the cells of a table as text. */
export type Separator = ',' | ';'

/** By which spreadsheets know that a file is in UTF-8. */
const byteOrderMark = '\uFEFF'

/**
 * A table for spreadsheets and programs, header line first: RFC 4180 in UTF-8 with its mark. Every line ends as CRLF, every
 * cell is quoted that needs it, so that none can begin a further one. Cells that a spreadsheet would take for a formula begin
 * with an apostrophe. There is no line `sep=;`: Excel alone knows it and then overlooks the mark and spoils the umlauts,
 * every other program takes it for the header. The words inside a cell stay as they are.
 * https://www.rfc-editor.org/rfc/rfc4180 https://owasp.org/www-community/attacks/CSV_Injection
 */
export function tableText(rows: readonly (readonly string[])[], separator: Separator): string {
  const lines = rows.map((cells) => cells.map((text) => quoted(text, separator)).join(separator))
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}

/** What makes a spreadsheet compute a cell; its wide forms are taken for the same signs. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u

function quoted(text: string, separator: Separator): string {
  const plain = writable(text)
  const guarded = formula.test(plain) ? `'${plain}` : plain
  const isBare = !/["\r\n]/.test(guarded) && !guarded.includes(separator) && guarded === guarded.trim()
  return isBare ? guarded : `"${guarded.replaceAll('"', '""')}"`
}
