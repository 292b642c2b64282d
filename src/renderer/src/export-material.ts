import type { ExportMaterial } from '../../shared/export/format'
import type { Desk } from './state/contexts'

/** What an export can draw from: everything on the desk, the open edition first. */
export function exportMaterial({ reading, notebook, vocabulary, preferences }: Desk): ExportMaterial {
  const hashed = (language: typeof reading.language) => {
    const { edition, hash } = reading.text(language)
    return { edition, text: hash }
  }
  const others = reading.languages.filter((language) => language !== reading.language)
  return {
    work: reading.work,
    editions: [hashed(reading.language), ...others.map(hashed)],
    annotations: notebook.annotations,
    vocabulary: vocabulary.record,
    language: preferences.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
