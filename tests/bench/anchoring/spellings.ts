import type { TrackedText } from './tracked-text'

type Spelling = Parameters<TrackedText['respell']>[0]

const straight = (sign: string) =>
  ({ '„': '"', '“': '"', '”': '"', '’': "'", '‘': "'", '–': '-', '—': '-' })[sign] ?? sign

const isLetter = (sign: string) => /\p{L}/u.test(sign)

/** Ways of spelling the same words that programs turn into each other. */
export const spellings: Readonly<Record<string, Spelling>> = {
  'typewriter quotation marks and dashes': straight,
  'guillemets and long dashes': (sign) =>
    ({ '„': '»', '“': '«', '”': '«', '-': '‑', '–': '—' })[sign] ?? sign,
  'soft hyphens in long words': (sign, offset, text) => {
    const letters = text.slice(Math.max(0, offset - 4), offset + 4)
    return offset % 3 === 0 && letters.length === 8 && Array.from(letters).every(isLetter)
      ? `\u00AD${sign}`
      : sign
  },
  'no-break spaces after short words': (sign, offset, text) =>
    sign === ' ' && /(^|\s)\p{L}{1,3}$/u.test(text.slice(Math.max(0, offset - 4), offset)) ? '\u00A0' : sign,
  'letters and their accents apart': (sign) => sign.normalize('NFD'),
  'double spaces after full stops': (sign, offset, text) =>
    sign === ' ' && text.charAt(offset - 1) === '.' ? '  ' : sign,
  ligatures: (sign, offset, text) => {
    if (sign === 'f' && text.charAt(offset + 1) === 'i') return '\uFB01'
    return sign === 'i' && text.charAt(offset - 1) === 'f' ? '' : sign
  },
}
