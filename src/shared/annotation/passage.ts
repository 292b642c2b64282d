/** A stretch of an edition's plain text: UTF-16 code units, `start < end`. */
export type Passage = { readonly start: number; readonly end: number }

/** Whether two passages share at least one code unit. */
export const overlaps = (a: Passage, b: Passage): boolean => a.start < b.end && b.start < a.end

/** In the order of the text: by start, the longer first where two begin together. */
export const byPlace = (a: Passage, b: Passage): number => a.start - b.start || b.end - a.end

/** Whether two passages are the same stretch. */
export const samePassage = (a: Passage, b: Passage): boolean => a.start === b.start && a.end === b.end
