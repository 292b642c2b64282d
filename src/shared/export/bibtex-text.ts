import { writable } from '../markup/writable'

/** What means something to TeX, and what stands for it. Braces as such would have to be paired, even after a backslash. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
}

/** Text as it stands in a field in braces; signs that TeX would draw together, as two hyphens to a dash, stay apart. */
export const bibtexText = (text: string): string =>
  writable(text)
    .replace(/[\\{}~^&%$#_]/g, (sign) => escapes[sign] ?? sign)
    .replace(/([-'`])(?=\1)/g, '$1{}')
