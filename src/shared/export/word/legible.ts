/**
 * Text that a Word file can hold. Every end of a line is \n; a control character shows as its picture (␛), half of a pair of
 * code units and what is no character as �. XML 1.0 forbids them, and a single one makes the whole file unreadable.
 */
export const legible = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Cc}/gu, picture)
    .replace(/\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD')

/** Where the pictures of the control characters begin: ␀. */
const pictures = 0x2400

function picture(control: string): string {
  if (control === '\n' || control === '\t') return control
  const code = control.charCodeAt(0)
  if (code === 0x7f) return '␡'
  return code < 0x20 ? String.fromCharCode(pictures + code) : '\uFFFD'
}
