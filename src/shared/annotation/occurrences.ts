import type { Passage } from './passage'

/** How many places of one quote are looked at: a text of one repeated letter must not hold up the reader. */
const mostOccurrences = 1000

/** All places where `exact` stands in `text`, in order, at most `mostOccurrences`. */
export function occurrences(text: string, exact: string): Passage[] {
  const found: Passage[] = []
  if (exact === '') return found
  for (
    let start = text.indexOf(exact);
    start >= 0 && found.length < mostOccurrences;
    start = text.indexOf(exact, start + 1)
  ) {
    found.push({ start, end: start + exact.length })
  }
  return found
}
