import type { Salvage } from '../notebook/put-together'
import {
  applyVocabulary,
  builtInCategories,
  vocabularyFromRecord,
  vocabularyToRecord,
  type Category,
  type Vocabulary,
  type VocabularyEntry,
} from './vocabulary'

/**
 * Puts the vocabulary together again: no tag is dropped that any of the parts knows, and of names and looks the newest are
 * taken.
 */
export function putVocabularyTogether({
  state,
  loose,
  elsewhere,
}: Salvage<Vocabulary, VocabularyEntry>): Vocabulary {
  const result = vocabularyFromRecord(vocabularyToRecord(state))
  if (elsewhere) {
    const { state: there } = elsewhere
    // Of two that went the same way the one that went further is newer.
    const isNewer = there.revision > state.revision
    for (const [id, tag] of there.tags) if (isNewer || !result.tags.has(id)) result.tags.set(id, tag)
    for (const [id, category] of there.categories) {
      const here = result.categories.get(id)
      if (isNewer || !here || isAsBuiltIn(here)) result.categories.set(id, category)
    }
  }
  for (const entry of loose) {
    const heeded = elsewhere && entry.revision <= elsewhere.state.revision && entry.time <= elsewhere.made
    if (!heeded) applyVocabulary(result, entry)
  }
  return result
}

const isAsBuiltIn = ({ id, name, colour, line }: Category): boolean => {
  const builtIn = builtInCategories.find((one) => one.id === id)
  return name === null && colour === builtIn?.colour && line === builtIn.line
}
