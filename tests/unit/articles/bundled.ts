import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { Edition } from '../../../src/shared/article/edition'
import type { Language } from '../../../src/shared/article/language'
import { Work } from '../../../src/shared/article/work'

/** The text of a file that ships beside the articles. */
export const fileOf = (name: string): string =>
  readFileSync(new URL(`../../../resources/articles/${name}`, import.meta.url), 'utf8')

/** The bundled work; reading it throws where the file breaks its schema. */
export const work = v.parse(Work, JSON.parse(fileOf('alaska-2025.work.json')))

/** Its editions; reading them throws where a file breaks its schema. */
export const editions: Record<Language, Edition> = {
  de: v.parse(Edition, JSON.parse(fileOf('alaska-2025.de.json'))),
  en: v.parse(Edition, JSON.parse(fileOf('alaska-2025.en.json'))),
}

export const languages: readonly Language[] = ['de', 'en']

/** How many words a reader would count: signs standing alone are none. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
