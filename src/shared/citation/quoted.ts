import type { Language } from '../article/language'

const marks: Record<
  Language,
  { readonly inside: RegExp; readonly replaced: string; readonly around: string }
> = {
  de: { inside: /„([^„“]*)“/g, replaced: '‚$1‘', around: '„“' },
  en: { inside: /“([^“”]*)”/g, replaced: '‘$1’', around: '“”' },
}

/** Words in the quotation marks of a language; quotes in them take its inner marks. */
export function quoted(words: string, language: Language): string {
  const { inside, replaced, around } = marks[language]
  return `${around.slice(0, 1)}${words.replace(inside, replaced)}${around.slice(1)}`
}
