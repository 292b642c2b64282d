import { hasPassage, type Annotation } from '../../../shared/annotation/annotation'
import { blocksIn } from '../../../shared/article/plain-text'
import { placeLabel } from '../../../shared/export/place-label'
import type { Step } from '../../../shared/notebook/notebook'
import { stepWords } from '../../../shared/notebook/step-words'
import type { Notebook } from './notebook.svelte'
import type { Preferences } from './preferences.svelte'
import type { Reading } from './reading.svelte'

/** What naming a step takes from the desk. */
type Around = { reading: Reading; notebook: Notebook; preferences: Preferences }

/** A step as menu, keys and notices name it alike, with its place and its time. */
export const wordsOfStep = (step: Step, around: Around): string =>
  stepWords(step, {
    words: around.preferences.messages.steps,
    placeOf: (annotation) => placeOf(annotation, around),
    language: around.preferences.language,
    now: new Date(),
  })

/** Where an annotation stands: where it was put in the wording at hand, or else where it was found again. */
function placeOf(annotation: Annotation, { reading, notebook, preferences }: Around): string | undefined {
  if (!hasPassage(annotation)) return undefined
  const { edition, text, selector } = annotation.target
  const { plain, hash } = reading.text(edition)
  const { id } = annotation
  const there = notebook.placed(id) ?? notebook.placedBookmark(id) ?? notebook.placedLink(id)
  const passage = text === hash ? selector[1] : there?.passage
  if (!passage) return undefined
  const words = preferences.messages.exporting.place
  return placeLabel({ state: 'found', passage, blocks: blocksIn(plain, passage) }, words)
}
