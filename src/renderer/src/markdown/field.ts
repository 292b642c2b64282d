/** A field of text with what is selected in it, in UTF-16 code units. */
export type Field = { readonly text: string; readonly start: number; readonly end: number }

/** Puts `insert` in the place of what stands from `from` to `to`, then selects from `start` to `end`. */
export type Edit = {
  readonly from: number
  readonly to: number
  readonly insert: string
  readonly start: number
  readonly end: number
}

/** The field after the edit. */
export const edited = ({ text }: Field, { from, to, insert, start, end }: Edit): Field => ({
  text: text.slice(0, from) + insert + text.slice(to),
  start,
  end,
})

/** The whole lines that the selection touches. A last line that it only reaches is not one of them. */
export function linesOf({ text, start, end }: Field): { from: number; to: number } {
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end
  const next = text.indexOf('\n', last)
  return { from: start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1, to: next < 0 ? text.length : next }
}
