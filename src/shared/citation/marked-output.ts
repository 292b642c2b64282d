import CSL from 'citeproc'
import type { Citation, CitedRun } from './citation'

// Characters that no text of an article has: where italics begin, where upright words begin, where either ends, and what
// stands for `<` in what is cited, since citeproc reads tags in titles.
const italic = '\u0001'
const upright = '\u0002'
const ends = '\u0003'
const less = '\u0004'
const own = new RegExp(`[${italic}${upright}${ends}${less}]`, 'g')
const pieces = new RegExp(`[${italic}${upright}${ends}]|[^${italic}${upright}${ends}]+`, 'g')
const plain = '%%STRING%%'

/** What gives a locale's words. */
type Terms = { getTerm: (name: string) => string }

/** The name of the output format in which citeproc answers here: plain words, and marks for italics; never HTML. */
export const markedOutput = 'marked'

CSL.Output.Formats[markedOutput] = {
  text_escape: (text: string | undefined) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': `${italic}${plain}${ends}`,
  '@font-style/oblique': `${italic}${plain}${ends}`,
  '@font-style/normal': `${upright}${plain}${ends}`,
  '@font-variant/small-caps': false,
  '@font-variant/normal': false,
  '@font-weight/bold': false,
  '@font-weight/normal': false,
  '@font-weight/light': false,
  '@text-decoration/none': false,
  '@text-decoration/underline': false,
  '@vertical-align/baseline': false,
  '@vertical-align/sup': false,
  '@vertical-align/sub': false,
  '@passthrough/true': false,
  '@strip-periods/true': false,
  '@strip-periods/false': false,
  '@quotes/true': (state: Terms, text?: string) => quoted(state, text, 'open-quote', 'close-quote'),
  '@quotes/inner': (state: Terms, text?: string) =>
    text === undefined ? '’' : quoted(state, text, 'open-inner-quote', 'close-inner-quote'),
  '@quotes/false': false,
  '@cite/entry': (_state: Terms, text?: string) => text ?? '',
  '@bibliography/entry': (_state: Terms, text?: string) => text ?? '',
  '@display/block': (_state: Terms, text?: string) => text ?? '',
  '@display/left-margin': (_state: Terms, text?: string) => `${text ?? ''} `,
  '@display/right-inline': (_state: Terms, text?: string) => text ?? '',
  '@display/indent': (_state: Terms, text?: string) => text ?? '',
  '@showid/true': (_state: Terms, text?: string) => text ?? '',
  '@URL/true': (_state: Terms, text?: string) => text ?? '',
  '@DOI/true': (_state: Terms, text?: string) => text ?? '',
}

const quoted = (state: Terms, text: string | undefined, open: string, close: string): string =>
  text === undefined ? state.getTerm(open) : state.getTerm(open) + text + state.getTerm(close)

/** Words that are cited as they stand: what looks like a tag is none. */
export const verbatim = (words: string): string => words.replace(own, '').replaceAll('<', less)

/** What citeproc answered, as runs: the one reader of its marks. */
export function readMarked(answer: string): Citation {
  const runs: CitedRun[] = []
  const kinds = [false]
  // A style that asks for what is not there can leave a full stop of its own.
  for (const [piece] of answer
    .trim()
    .replace(/\. \.$/, '.')
    .matchAll(pieces)) {
    if (piece === ends) kinds.pop()
    else if (piece === italic || piece === upright) kinds.push(piece === italic)
    else add(runs, piece.replaceAll(less, '<'), kinds.at(-1) ?? false)
  }
  return { text: runs.map(({ text }) => text).join(''), runs }
}

function add(runs: CitedRun[], text: string, set: boolean): void {
  const last = runs.at(-1)
  if (last && (last.italic ?? false) === set) runs[runs.length - 1] = { ...last, text: last.text + text }
  else runs.push(set ? { text, italic: true } : { text })
}
