import type { ExportMaterial } from '../../shared/export/format'
import type { AnnotationId } from '../../shared/annotation/annotation'
import type { SeenPlace } from '../../shared/export/place'
import { shownEvents } from '../../shared/timeline/shown-event'
import type { Desk } from './state/contexts'
import type { PlacedAnnotation } from './state/placed'

/** What an export can draw from: everything on the desk, the open edition first. */
export function exportMaterial({
  reading,
  notebook,
  vocabulary,
  preferences,
  timeline,
}: Desk): ExportMaterial {
  const hashed = (language: typeof reading.language) => {
    const { edition, hash } = reading.text(language)
    return { edition, text: hash }
  }
  const others = reading.languages.filter((language) => language !== reading.language)
  return {
    work: reading.work,
    editions: [hashed(reading.language), ...others.map(hashed)],
    annotations: notebook.annotations,
    seen: new Map(notebook.allPlaced.flatMap((placed) => seenPlace(placed))),
    vocabulary: vocabulary.record,
    events: shownEvents(reading.work, notebook.ownEvents, preferences.language),
    passages: new Map(reading.languages.map((language) => [language, timeline.passagesIn(language)])),
    language: preferences.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}

/** What is still sought has no place yet that could be told. */
function seenPlace({ mark, passage, state }: PlacedAnnotation): [AnnotationId, SeenPlace][] {
  if (passage) return [[mark.id, { passage }]]
  return state === 'unsure' || state === 'lost' ? [[mark.id, { passage: undefined, state }]] : []
}
