import { noteOf, type Annotation } from '../annotation/annotation'
import type { Messages } from '../messages/messages'
import type { Change } from './change'
import type { Step } from './notebook'

type Words = Messages['steps']

/** What a step did, as the menu and the notices name it after „Rückgängig: “. */
export function stepName({ changes }: Pick<Step, 'changes'>, words: Words): string {
  const [only, ...others] = changes
  if (only && others.length === 0) return changeName(only, words)
  if (changes.every(({ type }) => type === 'annotation-added')) return words.addSeveral(changes.length)
  if (changes.every(({ type }) => type === 'annotation-deleted')) return words.deleteSeveral(changes.length)
  return words.changeSeveral(changes.length)
}

function changeName(change: Change, words: Words): string {
  switch (change.type) {
    case 'annotation-added':
      return addedName(change.after, words)
    case 'annotation-deleted':
      return deletedName(change.before, words)
    case 'annotation-changed':
      return changedName(change.before, change.after, words)
  }
}

function addedName({ motivation }: Annotation, words: Words): string {
  if (motivation === 'describing') return words.writeArticleNote
  return motivation === 'commenting' ? words.writeNote : words.highlight
}

function deletedName({ motivation }: Annotation, words: Words): string {
  if (motivation === 'describing') return words.deleteArticleNote
  return motivation === 'commenting' ? words.deleteHighlightWithNote : words.deleteHighlight
}

function changedName(before: Annotation, after: Annotation, words: Words): string {
  const note = noteName(before, after, words)
  const tags = tagsName(before, after, words)
  const rest =
    before.motivation === 'describing' || after.motivation === 'describing'
      ? []
      : [
          before.category === after.category ? undefined : words.changeCategory,
          JSON.stringify(before.target) === JSON.stringify(after.target) ? undefined : words.reattach,
        ]
  const names = [note, tags, ...rest].filter((name) => name !== undefined)
  return names.length === 1 && names[0] !== undefined ? names[0] : words.changeAnnotation
}

function noteName(before: Annotation, after: Annotation, words: Words): string | undefined {
  const [was, is] = [noteOf(before), noteOf(after)]
  if (was === is) return undefined
  if (after.motivation === 'describing') return words.changeArticleNote
  if (was === undefined) return words.writeNote
  return is === undefined ? words.deleteNote : words.changeNote
}

function tagsName(before: Annotation, after: Annotation, words: Words): string | undefined {
  const added = after.tags.filter((tag) => !before.tags.includes(tag)).length
  const removed = before.tags.filter((tag) => !after.tags.includes(tag)).length
  if (added + removed === 0) return undefined
  if (added === 1 && removed === 0) return words.addTag
  return removed === 1 && added === 0 ? words.removeTag : words.changeTags
}
