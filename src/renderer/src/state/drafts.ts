import type {
  AnnotationId,
  CategoryId,
  Draft,
  Mark,
  PassageTarget,
  WorkId,
} from '../../../shared/annotation/annotation'
import { describe } from '../../../shared/annotation/describe'
import type { Passage } from '../../../shared/annotation/passage'
import type { EventId, EventWords } from '../../../shared/timeline/event-words'
import type { Reading } from './reading.svelte'

/** A passage of the open edition as a target of annotations. */
export const targetAt = (
  work: WorkId,
  { plain, hash, language }: Pick<Reading, 'plain' | 'hash' | 'language'>,
  passage: Passage,
): PassageTarget => ({ work, edition: language, text: hash, selector: describe(plain.text, passage) })

/** A new highlight. */
export const highlightAt = (target: PassageTarget, category: CategoryId): Draft => ({
  motivation: 'highlighting',
  id: newId(),
  category,
  tags: [],
  target,
})

/** A new bookmark; an empty label is no name. */
export const bookmarkAt = (target: PassageTarget, label: string): Draft => ({
  motivation: 'bookmarking',
  id: newId(),
  tags: [],
  target,
  label,
})

/** A new link between a passage and an event. */
export const linkAt = (target: PassageTarget, event: EventId): Draft => ({
  motivation: 'linking',
  id: newId(),
  tags: [],
  target,
  event,
})

/** A new note on the article. */
export const articleNoteOf = (work: WorkId, words: string): Draft => ({
  motivation: 'describing',
  id: newId(),
  tags: [],
  target: { work },
  body: { type: 'TextualBody', value: words },
})

/** A new event of the reader's own; a note of white space is none. */
export const ownEventOf = (work: WorkId, event: EventWords, note: string): Draft => ({
  motivation: 'identifying',
  id: newId(),
  tags: [],
  target: { work },
  event,
  ...(note.trim() !== '' && { body: { type: 'TextualBody', value: note } }),
})

/** Somebody else's mark as a new one of the reader's own. */
export const copyAt = (target: PassageTarget, mark: Mark): Draft => {
  const own = { id: newId(), category: mark.category, tags: mark.tags, target }
  return mark.motivation === 'commenting'
    ? { motivation: 'commenting', ...own, body: mark.body }
    : { motivation: 'highlighting', ...own }
}

// A random UUID is what the schema asks for; the brand only says so.
const newId = () => crypto.randomUUID() as AnnotationId
