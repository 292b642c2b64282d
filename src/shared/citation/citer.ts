import type { Language } from '../article/language'
import type { Place } from '../export/place'
import type { Citation, CitationStyle, CitedRun, Citer } from './citation'
import type { CslItem } from './csl-item'
import { engineFor } from './engine'

/**
 * Cites an article in a style, with that language's words. A place is named by the numbers of its paragraphs; a place that
 * has none, such as the title, is cited like the whole. The style is asked once for one paragraph and once for several: the
 * citations of an article differ in nothing but those numbers, and asking takes about a millisecond.
 */
export function citerFor(item: CslItem, style: CitationStyle, language: Language): Citer {
  const engine = engineFor(style, language)
  const known = new Map<string, Citation>()
  const asked = (paragraphs: string): Citation => {
    const citation = known.get(paragraphs) ?? engine.beside(item, paragraphs)
    known.set(paragraphs, citation)
    return citation
  }
  return {
    item,
    source: engine.source(item),
    at: (place) => {
      const numbers = paragraphsOf(place)
      if (!numbers) return asked('')
      const { first, last } = numbers
      const [pattern, filled] =
        first === last
          ? [asked(some.first), { [some.first]: first }]
          : [asked(`${some.first}–${some.last}`), { [some.first]: first, [some.last]: last }]
      // A style may write the numbers in a way of its own.
      return filledIn(pattern, filled) ?? asked(first === last ? first : `${first}–${last}`)
    },
  }
}

/** Numbers that no article's title, date or paragraph has. */
const some = { first: '987654321', last: '987654323' } as const

/** The citation with other numbers in place of those; nothing unless each stands in it exactly once. */
function filledIn({ runs }: Citation, filled: Readonly<Record<string, string>>): Citation | undefined {
  let all: readonly CitedRun[] = runs
  for (const [number, other] of Object.entries(filled)) {
    if (all.reduce((count, { text }) => count + text.split(number).length - 1, 0) !== 1) return undefined
    all = all.map((run) => ({ ...run, text: run.text.replace(number, other) }))
  }
  return { text: all.map(({ text }) => text).join(''), runs: all }
}

/** The first and last number of a place's paragraphs; nothing where it has none. */
function paragraphsOf(place: Place | undefined): { first: string; last: string } | undefined {
  if (place?.state !== 'found') return undefined
  const numbers = place.blocks.flatMap(({ paragraph }) => paragraph ?? [])
  const [first] = numbers
  const last = numbers.at(-1)
  return first === undefined || last === undefined ? undefined : { first: String(first), last: String(last) }
}
