import type { Candidate } from './candidate'
import { overlaps, type Passage } from './passage'
import type { PreparedText } from './prepared-text'
import { hasTwin, isCorrection } from './rewording'
import { sentenceAt, sentencesAround } from './sentences'
import type { Sought } from './sought'

/**
 * Whether the words at a place are the passage's, and not those of a twin that a number or a name tells from it: the rest
 * of such sentences is alike, and so are passages within them. Where they differ, the old text has to prove it: it maps
 * the passage to this place, and neither wording has anything like it elsewhere, then or now. Without the old text only
 * corrected letters are beyond doubt.
 */
export function isProven(now: PreparedText, { old, words, around }: Sought, { passage }: Candidate): boolean {
  const there = now.text.slice(passage.start, passage.end)
  if (!old) {
    return (
      isCorrection(words, there) &&
      isCorrection(...sentencesAround(around, now.text, passage)) &&
      (there === words || !hasTwin(now, words, passage))
    )
  }
  const isTwinned = (wording: string, own: Passage, place: Passage) =>
    hasTwin(old.text, wording, own) || hasTwin(now, wording, place)
  if (there !== words) {
    const mapped = old.alignment.map(old.passage).passage
    if (!isCorrection(words, there) && !(mapped && overlaps(mapped, passage))) return false
    if ([words, there].some((wording) => isTwinned(wording, old.passage, passage))) return false
  }
  const [was, is] = [sentenceAt(old.text, old.passage), sentenceAt(now, passage)]
  const [sentence, itsPlace] = [old.text.text.slice(was.start, was.end), now.text.slice(is.start, is.end)]
  if (isCorrection(sentence, itsPlace)) return true
  return ![sentence, itsPlace].some((wording) => isTwinned(wording, was, is))
}
