import type { Language } from '../article/language'
import { de } from './de'
import { en } from './en'

/** All words of the interface in one language. */
export type Messages = typeof de

const all: Record<Language, Messages> = { de, en }

/** The interface's words in `language`. */
export const messagesIn = (language: Language): Messages => all[language]
