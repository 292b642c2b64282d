import type { Passage } from './passage'
import type { Selectors } from './selector'

/** How much of the text before and after a passage is kept with it, in UTF-16 code units. */
const contextLength = 32

/** Names a passage both by its words and by its place. `passage` lies within `text` and is not empty. */
export function describe(text: string, { start, end }: Passage): Selectors {
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(wholeFrom(text, Math.max(0, start - contextLength)), start),
      suffix: text.slice(end, wholeFrom(text, Math.min(text.length, end + contextLength))),
    },
    { type: 'TextPositionSelector', start, end },
  ]
}

/** The next offset that does not cut a surrogate pair in two. */
const wholeFrom = (text: string, offset: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(offset)) && /[\uD800-\uDBFF]/.test(text.charAt(offset - 1))
    ? offset + 1
    : offset
