import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx'
import type { Inline } from '../../markdown/pieces'
import { legible } from './legible'
import { runs, type Lettering } from './runs'
import { styleIds } from './faces'

/** The pieces of a note's line as Word's own formatting. */
export const inlines = (pieces: readonly Inline[], set: Lettering): ParagraphChild[] =>
  pieces.flatMap((piece) => inline(piece, set))

function inline(piece: Inline, set: Lettering): ParagraphChild[] {
  switch (piece.type) {
    case 'text':
      return runs(piece.text, set)
    case 'code':
      return runs(piece.text, { ...set, style: styleIds.inlineCode })
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'checkbox':
      return runs(piece.checked ? '☑ ' : '☐ ', set)
    case 'strong':
      return inlines(piece.inside, { ...set, bold: true })
    case 'em':
      return inlines(piece.inside, { ...set, italics: true })
    case 'del':
      return inlines(piece.inside, { ...set, strike: true })
    case 'link':
      return [linked(piece.address, inlines(piece.inside, { ...set, style: styleIds.hyperlink }))]
  }
}

/** Words that lead to an address. */
export const linked = (address: string, children: readonly ParagraphChild[]): ParagraphChild =>
  new ExternalHyperlink({ link: addressOf(address), children })

/** An address with nothing in it that no address has: a single sign of that kind can keep a file from opening. */
function addressOf(address: string): string {
  const [first = '', ...fragments] = legible(address).split('#')
  const whole = fragments.length > 0 ? `${first}#${fragments.join('%23')}` : first
  return whole.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent).replace(/%(?![\da-f]{2})/gi, '%25')
}
