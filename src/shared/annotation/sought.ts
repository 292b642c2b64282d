import { align, type Alignment } from './alignment'
import type { Surroundings } from './fit'
import { fold } from './folded'
import { occurrences } from './occurrences'
import { overlaps, type Passage } from './passage'
import type { PreparedText } from './prepared-text'
import type { Selectors } from './selector'

/** The text in which a passage was marked, and how it became the text at hand. */
export type OldText = { readonly text: PreparedText; readonly alignment: Alignment }

/** A passage to be found again, folded as the texts are. */
export type Sought = {
  readonly selectors: Selectors
  /** Its words, without white space at the ends. */
  readonly words: string
  readonly around: Surroundings
  /** Where it stood, where the old text is known and says the same as the quote. */
  readonly old: SoughtInOld | undefined
}

/** An old text that says the same as the quote. */
export type SoughtInOld = OldText & {
  readonly passage: Passage
  /** The other places where words stand in the old text; asked often for the same words, it looks once. */
  readonly twinsOf: (words: string) => readonly Passage[]
}

/** How much of a known old text is compared on each side, in UTF-16 code units: twice what a selector keeps. */
const wideContext = 64

/** Makes a quote ready for the search; from the old text it takes more surroundings than the selector has kept. */
export function soughtFor(selectors: Selectors, old: OldText | undefined): Sought {
  const [{ exact, prefix, suffix }, position] = selectors
  if (old?.text.raw.slice(position.start, position.end) === exact) {
    const { text, folded } = old.text
    const passage = trimmed(text, {
      start: folded.fromRaw(position.start),
      end: folded.fromRaw(position.end),
    })
    const around = {
      before: text.slice(Math.max(0, passage.start - wideContext), passage.start),
      after: text.slice(passage.end, passage.end + wideContext),
    }
    const known = new Map<string, readonly Passage[]>()
    const twinsOf = (words: string) => {
      const twins = known.get(words) ?? occurrences(text, words).filter((twin) => !overlaps(twin, passage))
      known.set(words, twins)
      return twins
    }
    const words = text.slice(passage.start, passage.end)
    return { selectors, words, around, old: { ...old, passage, twinsOf } }
  }
  const { text, fromRaw } = fold(prefix + exact + suffix)
  const { start, end } = trimmed(text, {
    start: fromRaw(prefix.length),
    end: fromRaw(prefix.length + exact.length),
  })
  const around = { before: text.slice(0, start), after: text.slice(end) }
  return { selectors, words: text.slice(start, end), around, old: undefined }
}

/** Without white space at the ends, unless there is nothing else. */
export function trimmed(text: string, { start, end }: Passage): Passage {
  const words = text.slice(start, end)
  if (words.trim() === '') return { start, end }
  return {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  }
}

/** An old text with its difference to the one at hand. */
export const oldText = (text: PreparedText, now: PreparedText): OldText => ({
  text,
  alignment: align(text, now),
})
