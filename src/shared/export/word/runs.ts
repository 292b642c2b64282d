import { Tab, TextRun, type IRunPropertiesOptions } from 'docx'
import type { Language } from '../../article/language'
import { directed } from './direction'
import { legible } from './legible'

/** How words are set. */
export type Lettering = IRunPropertiesOptions

/** The language of words, as a spelling check names it. */
export const spokenIn = (language: Language): Pick<Lettering, 'language'> => ({
  language: { value: locales[language] },
})

/** Languages with the country that a spelling check wants to know. */
export const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }

/** Words as runs that are set alike; ends of lines and tabs stay what they are. */
export function runs(words: string, set: Lettering = {}): TextRun[] {
  return legible(words)
    .split('\n')
    .flatMap((line, index) =>
      (index === 0 ? [] : [new TextRun({ ...set, break: 1 })]).concat(lineRuns(line, set)),
    )
}

const lineRuns = (line: string, set: Lettering): TextRun[] =>
  directed(line).map(({ text, rightToLeft }) => {
    const direction = rightToLeft ? { rightToLeft } : {}
    if (!text.includes('\t')) return new TextRun({ ...set, ...direction, text })
    const children = text.split('\t').flatMap((piece, index) => [...(index > 0 ? [new Tab()] : []), piece])
    return new TextRun({ ...set, ...direction, children })
  })
