import type { Language } from '../article/language'
import type { CitationStyle } from './citation'
import german from './locales/locales-de-DE.xml?raw'
import english from './locales/locales-en-US.xml?raw'
import apa from './styles/apa.csl?raw'
import chicagoNotes from './styles/chicago-fullnote-bibliography.csl?raw'
import isoGerman from './styles/iso690-author-date-de.csl?raw'
import isoEnglish from './styles/iso690-author-date-en.csl?raw'

/** The file of each style, by the language that citations are in. A further style is a file more and a line here. */
const files: Record<CitationStyle, Record<Language, string>> = {
  'chicago-notes': { de: chicagoNotes, en: chicagoNotes },
  apa: { de: apa, en: apa },
  'iso-690': { de: isoGerman, en: isoEnglish },
}

const locales: Record<Language, string> = { de: german, en: english }

/** The locales' names in the Citation Style Language. */
export const localeNames: Record<Language, string> = { de: 'de-DE', en: 'en-US' }

/** A style's file, XML. */
export const styleFile = (style: CitationStyle, language: Language): string => files[style][language]

/** The file of a locale's words, XML; English for a locale that is not there. */
export const localeFile = (name: string): string => (name.startsWith('de') ? locales.de : locales.en)

/** Whether a style cites in notes, where each says all; else it cites briefly in the text, and a list says all. */
export const citesInNotes = (style: CitationStyle): boolean =>
  /<style[^>]* class="note"/.test(files[style].de)
