import * as v from 'valibot'

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0))

/**
 * A stretch of an edition's plain text, in UTF-16 code units from its start; never empty.
 * https://www.w3.org/TR/annotation-model/#text-position-selector
 */
export const TextPositionSelector = v.pipe(
  v.strictObject({ type: v.literal('TextPositionSelector'), start: Offset, end: Offset }),
  v.check(({ start, end }) => start < end, 'the passage ends before it starts, or is empty'),
)
export type TextPositionSelector = v.InferOutput<typeof TextPositionSelector>

/**
 * The passage's own words with what stands before and after them.
 * https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export const TextQuoteSelector = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.string(),
  suffix: v.string(),
})
export type TextQuoteSelector = v.InferOutput<typeof TextQuoteSelector>

/** Both ways of naming a passage, as every annotation carries them. */
export const Selectors = v.tuple([TextQuoteSelector, TextPositionSelector])
export type Selectors = v.InferOutput<typeof Selectors>
