import type { Language } from '../shared/article/language'
import type { Settings } from '../shared/settings/settings'

/** The interface's language: as chosen, else the first of the computer's languages that it speaks, else English. */
export function interfaceLanguage(setting: Settings['language'], system: readonly string[]): Language {
  if (setting !== 'system') return setting
  const spoken = system
    .map((tag) => tag.toLowerCase().split(/[-_.]/)[0])
    .find((tag) => tag === 'de' || tag === 'en')
  return spoken === 'de' ? 'de' : 'en'
}
