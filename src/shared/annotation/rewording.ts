import search from 'approx-string-match'
import { diffArrays } from 'diff'
import { overlaps, type Passage } from './passage'
import { wordPattern, type PreparedText } from './prepared-text'

/** Words from this likeness on may be the same sentence with other numbers or names in it. */
const twinLikeness = 0.7

/** A paragraph is searched for a twin if so much of the words' signs stands in it, or in it and the next ones. */
const leastShared = 0.5

/** So many paragraphs are searched, those that share the most. */
const mostCompared = 24

/** A word has to be this long for one other letter in it to be a correction and no other word. */
const correctable = 5

/**
 * Whether one wording is the other with letters corrected, in no number, name or short word. All else that differs may be
 * just what tells a sentence from its twin.
 */
export function isCorrection(words: string, others: string): boolean {
  const changes = diffArrays(tokens(words), tokens(others))
  return changes.every((change, index) => {
    if (!change.added && !change.removed) return true
    const [removed, added] = change.removed ? [change, changes[index + 1]] : [changes[index - 1], change]
    if (!removed?.removed || !added?.added || removed.count !== added.count) return false
    return removed.value.every((word, at) => isCorrected(word, added.value[at] ?? ''))
  })
}

function isCorrected(word: string, other: string): boolean {
  if (!/^\p{Ll}+$/u.test(word + other) || Math.min(word.length, other.length) < correctable) return false
  if (!other.startsWith(word.charAt(0))) return false
  const guarded = (letters: string) => `..${letters}..`
  return search(guarded(other), guarded(word), 1).length > 0
}

/** Whether words like these stand in a text anywhere but at `own`. */
export function hasTwin(text: PreparedText, words: string, own: Passage): boolean {
  const parts = [...new Set(tokens(words))]
  const all = parts.reduce((sum, part) => sum + part.length, 0)
  const shared = new Float64Array(text.paragraphs.length)
  for (const part of parts) {
    for (const number of text.paragraphsWith(part)) shared[number] = (shared[number] ?? 0) + part.length
  }
  const spanned = text.paragraphAt(own.end - 1) - text.paragraphAt(own.start)
  const likely: { readonly first: number; readonly last: number; readonly together: number }[] = []
  let together = 0
  for (let last = 0; last < shared.length; last += 1) {
    const first = Math.max(0, last - spanned)
    together += (shared[last] ?? 0) - (shared[last - spanned - 1] ?? 0)
    if (together < leastShared * all) continue
    if (likely.length === mostCompared && together <= (likely.at(-1)?.together ?? 0)) continue
    likely.push({ first, last, together })
    likely.sort((a, b) => b.together - a.together)
    likely.splice(mostCompared)
  }
  return likely.some(({ first, last }) => {
    const start = text.paragraphs[first]?.start ?? 0
    return isIn(text.text, words, { start, end: text.paragraphs[last]?.end ?? start }, own)
  })
}

/** Whether words like these stand in a stretch, in what of it is before `own` or in what is behind it. */
function isIn(text: string, words: string, stretch: Passage, own: Passage): boolean {
  const rests = overlaps(stretch, own)
    ? [
        { start: stretch.start, end: own.start },
        { start: own.end, end: stretch.end },
      ]
    : [stretch]
  const most = Math.floor(words.length * (1 - twinLikeness))
  return rests.some(
    ({ start, end }) =>
      end - start >= words.length - most && search(text.slice(start, end), words, most).length > 0,
  )
}

const tokens = (words: string): string[] => words.match(wordPattern) ?? []
