import type { Anchoring } from './anchor'
import type { Selectors } from './selector'

/**
 * The first rung: where the text is the old one, the stored place; where the old text is not known, the stored place if
 * the words stand there with all the surroundings that were kept.
 */
export function storedPlace(
  text: string,
  old: string | undefined,
  [{ exact, prefix, suffix }, { start, end }]: Selectors,
): Anchoring | undefined {
  const passage = { start, end }
  if (old !== undefined) {
    return old === text && text.slice(start, end) === exact ? { state: 'exact', passage } : undefined
  }
  const isFull = (prefix !== '' || start === 0) && (suffix !== '' || end === text.length)
  return isFull && text.startsWith(prefix + exact + suffix, start - prefix.length)
    ? { state: 'exact', passage }
    : undefined
}
