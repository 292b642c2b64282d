import type { Passage } from '../annotation/passage'

/** How many hits are looked for: more than anybody steps through. */
const mostHits = 5000

/** How long a query may be, in UTF-16 code units: longer than any paragraph. */
const longestQuery = 4000

/** Signs that nobody types, as the ones that stand on a keyboard. */
const typed: Record<string, string> = { '\u00A0': ' ', '\u202F': ' ', '’': "'", '‘': "'" }

const umlauts: Record<string, string> = { a: 'ä', o: 'ö', u: 'ü' }

/** What a letter beyond ASCII is folded to, so that each is looked at once. */
const known = new Map<string, string>()

/**
 * A letter without its capital and accents; only ä, ö and ü stay what they are, and ß is ss.
 * A diaeresis that stands by itself is given back, to be joined with the letter before it.
 */
function foldLetter(letter: string): string {
  const seen = known.get(letter)
  if (seen !== undefined) return seen
  const folded =
    typed[letter] ??
    (letter === '\u0308'
      ? letter
      : letter
          .normalize('NFD')
          .toLowerCase()
          .replace(/([aou])\p{Mn}*?\u0308/gu, (_all, vowel: string) => umlauts[vowel] ?? vowel)
          .replace(/\p{Mn}/gu, '')
          .replace(/ß/g, 'ss'))
  known.set(letter, folded)
  return folded
}

/** A text as it is searched in, and for each of its code units the offset in the text that it comes from. */
type Folded = { readonly folded: string; readonly origin: Uint32Array }

function fold(text: string): Folded {
  const letters: string[] = []
  const origin: number[] = []
  let offset = 0
  for (const letter of text) {
    const plain = letter < '\u0080' ? letter.toLowerCase() : foldLetter(letter)
    if (plain === '\u0308') {
      const umlaut = umlauts[letters.at(-1) ?? '']
      if (umlaut !== undefined) letters[letters.length - 1] = umlaut
    } else if (plain !== '') {
      letters.push(plain)
      for (let units = plain.length; units > 0; units -= 1) origin.push(offset)
    }
    offset += letter.length
  }
  origin.push(offset)
  return { folded: letters.join(''), origin: Uint32Array.from(origin) }
}

/** Letters beyond ASCII, with the one before them, which an accent may belong to. */
const beyondAscii = /[^]?[\u0080-\u{10FFFF}]+/gu

/** A text as `matcherOfFolded` looks at it: worth keeping where one text is asked about often. */
export const folded = (text: string): string =>
  text.replace(beyondAscii, (letters) => fold(letters).folded).toLowerCase()

/** An umlaut spelled out, „Maerz“: after another vowel or a q it is two letters („neue“, „Frauen“, „Quelle“), and at the end of a word too. */
const spelled = (vowel: string) => `(?<![aeiouäöüq])${vowel}e(?=\\p{L})`

/** What each letter of a folded query stands for in a folded text; the narrower reading comes first. */
const readings: Record<string, string> = {
  ä: `(?:ä|${spelled('a')}|a)`,
  ö: `(?:ö|${spelled('o')}|o)`,
  ü: `(?:ü|${spelled('u')}|u)`,
  ae: '(?:ae|ä)',
  oe: '(?:oe|ö)',
  ue: '(?:ue|ü)',
  a: `(?:[aä]|${spelled('a')})`,
  o: `(?:[oö]|${spelled('o')})`,
  u: `(?:[uü]|${spelled('u')})`,
}

/** The pattern of a folded query. */
const patternOf = (query: string): string =>
  query.replace(/[aou]e|[aouäöü]|[\\^$.*+?()[\]{}|/]/g, (sign) => readings[sign] ?? `\\${sign}`)

/**
 * Where `query` stands in `text`: whole letters with their accents, without overlaps, in order. Capitals and accents do not
 * count, ß is ss, and an umlaut is found as ä, ae and a whichever of them is asked for; an ae that is no umlaut is only itself.
 */
export function occurrencesFolded(text: string, query: string): Passage[] {
  const wanted = folded(query)
  if (wanted.trim() === '' || wanted.length > longestQuery) return []
  const { folded: searched, origin } = fold(text)
  const pattern = new RegExp(patternOf(wanted), 'gu')
  const hits: Passage[] = []
  for (let hit = pattern.exec(searched); hit && hits.length < mostHits; hit = pattern.exec(searched)) {
    const next = afterLetter(origin, hit.index + hit[0].length)
    hits.push({ start: origin[hit.index] ?? 0, end: origin[next] ?? text.length })
    pattern.lastIndex = next
  }
  return hits
}

/** Where the letter ends that the folded text shows before `at`: half of an ß is all of it. */
function afterLetter(origin: Uint32Array, at: number): number {
  let next = at
  while (next < origin.length && origin[next] === origin[at - 1]) next += 1
  return next
}

/** Says of texts that went through `folded` whether every word of `query` stands in them, in any order; a query without words fits all. */
export function matcherOfFolded(query: string): (folded: string) => boolean {
  const words = folded(query)
    .slice(0, longestQuery)
    .split(/\s+/)
    .filter((word) => word !== '')
  const patterns = words.map((word) => new RegExp(patternOf(word), 'u'))
  return (text) => patterns.every((pattern) => pattern.test(text))
}

/** Says of texts whether every word of `query` stands in them, in any order. Made once for a query, asked about many texts. */
export function matcher(query: string): (text: string) => boolean {
  const fits = matcherOfFolded(query)
  return (text) => fits(folded(text))
}
