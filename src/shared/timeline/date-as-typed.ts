import type { Language } from '../article/language'
import { timeWords } from './event-time'
import { readDate } from './read-date'

/** What a date begins with in a German sentence, and one that stands alone does not. */
const preposition = /^(?:am|im) /

/** A date in EDTF as a reader would type it: in words where these mean the same date again, else as it is. */
export function dateAsTyped(edtf: string, language: Language): string {
  const meansTheSame = (typed: string) => {
    const read = readDate(typed, language)
    return read.ok && read.value.edtf === edtf
  }
  const spellings = [dateAlone(edtf, language), timeWords(edtf, language), timeWords(edtf, language, 'short')]
  return spellings.find(meansTheSame) ?? edtf
}

/** A date in EDTF as words that stand alone. */
export const dateAlone = (edtf: string, language: Language): string =>
  timeWords(edtf, language).replace(preposition, '')
