import type { ExportParts } from './format'
import { annotationSet } from './json-ld'
import { mayCarryData } from './options'

/**
 * What goes out as JSON-LD, for a file of another kind to carry; nothing where it may not carry data. The text is safe both in
 * an HTML comment and in a script element: angle brackets, ampersands and doubled hyphens are written as escapes.
 */
export function embeddedData(parts: ExportParts): string | undefined {
  if (!parts.every(({ options }) => mayCarryData(options))) return undefined
  const set = annotationSet(parts, () => undefined)
  // Outside its strings JSON has none of these signs, and never two hyphens in a row.
  return JSON.stringify(set).replace(/[<>&]|-(?=-)/g, escaped)
}

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
