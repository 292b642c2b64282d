import { hasPassage, isLink, isMark, isOwnEvent, noteOf, type Annotation } from '../annotation/annotation'
import { overlaps } from '../annotation/passage'
import type { Messages } from '../messages/messages'
import { changedId, type Change } from './change'
import type { Step } from './notebook'
import { alike } from './plan'

type Words = Messages['steps']

/** What a step did, as the menu and the notices name it after „Rückgängig: “. */
export function stepName({ changes, origin }: Pick<Step, 'changes' | 'origin'>, words: Words): string {
  if (origin === 'import') return words.importSeveral(new Set(changes.map(changedId)).size)
  if (origin === 'backup') return words.restoreFromBackup(new Set(changes.map(changedId)).size)
  const [only, ...others] = changes
  return only && others.length === 0 ? changeName(only, words) : nameOfSeveral(changes, words)
}

function changeName(change: Change, words: Words): string {
  switch (change.type) {
    case 'annotation-added':
      return addedName(change.after, words)
    case 'annotation-deleted':
      return deletedName(change.before, words)
    case 'annotation-restored':
      return words.restore
    case 'annotation-changed': {
      const [name, ...more] = changed(change.before, change.after).map((what) => words[what])
      return name !== undefined && more.length === 0 ? name : words.changeAnnotation
    }
  }
}

function nameOfSeveral(changes: readonly Change[], words: Words): string {
  const things = thingsOf(changes)
  const [thing, ...others] = things
  if (thing && others.length === 0) return changeName(thing, words)
  const count = things.length
  const all = (type: Change['type'], is: (annotation: Annotation) => boolean = () => true) =>
    changes.every((change) => change.type === type && is(annotationOf(change)))
  if (all('annotation-added', isMark)) return words.highlightSeveral(count)
  if (all('annotation-added', isLink)) return words.linkSeveral(count)
  if (all('annotation-added')) return words.addSeveral(count)
  if (all('annotation-deleted', isLink)) return words.unlinkSeveral(count)
  if (all('annotation-deleted')) return words.deleteSeveral(count)
  if (all('annotation-restored')) {
    const ofTimeline = things.some((one) => isLink(annotationOf(one)) || isOwnEvent(annotationOf(one)))
    return ofTimeline ? words.restoreEntries(count) : words.restoreSeveral(count)
  }
  const whats = new Set(
    changes.flatMap((change) =>
      change.type === 'annotation-changed' ? changed(change.before, change.after) : ['changeAnnotation'],
    ),
  )
  const [what, ...more] = whats
  if (more.length > 0) return words.changeSeveral(count)
  if (what === 'changeCategory') return words.changeCategories(count)
  if (what === 'addTag') return words.addTagToSeveral(count)
  if (what === 'removeTag') return words.removeTagFromSeveral(count)
  return what === 'changeTags' ? words.changeTagsOfSeveral(count) : words.changeSeveral(count)
}

/** The changes a reader thinks of: a link that came or went together with its event is part of that. */
function thingsOf(changes: readonly Change[]): Change[] {
  const ways = new Map<string, Change['type']>(
    changes.flatMap((change): [string, Change['type']][] => {
      const annotation = annotationOf(change)
      return isOwnEvent(annotation) ? [[annotation.id, change.type]] : []
    }),
  )
  return changes.filter((change) => {
    const annotation = annotationOf(change)
    return !isLink(annotation) || ways.get(annotation.event) !== change.type
  })
}

/** What a change is about: as it is after the change, or was before it was deleted. */
export const annotationOf = (change: Change): Annotation => ('after' in change ? change.after : change.before)

function addedName({ motivation }: Annotation, words: Words): string {
  if (motivation === 'describing') return words.writeArticleNote
  if (motivation === 'bookmarking') return words.bookmark
  if (motivation === 'linking') return words.linkEvent
  if (motivation === 'identifying') return words.addEvent
  return motivation === 'commenting' ? words.writeNote : words.highlight
}

function deletedName({ motivation }: Annotation, words: Words): string {
  if (motivation === 'describing') return words.deleteArticleNote
  if (motivation === 'bookmarking') return words.deleteBookmark
  if (motivation === 'linking') return words.unlinkEvent
  if (motivation === 'identifying') return words.deleteEvent
  return motivation === 'commenting' ? words.deleteHighlightWithNote : words.deleteHighlight
}

/** What differs between two states of an annotation, by the keys of its words. */
function changed(before: Annotation, after: Annotation): WhatChanged[] {
  const category = 'category' in before && 'category' in after && before.category !== after.category
  const label = 'label' in before && 'label' in after && before.label !== after.label
  const eventChanged = isOwnEvent(before) && isOwnEvent(after) && !alike(before.event, after.event)
  return [
    noteChange(before, after),
    tagsChange(before, after),
    category ? ('changeCategory' as const) : undefined,
    label ? ('renameBookmark' as const) : undefined,
    eventChanged ? ('changeEvent' as const) : undefined,
    placeChange(before, after),
  ].filter((what) => what !== undefined)
}

type WhatChanged =
  | 'changeArticleNote'
  | 'writeNote'
  | 'deleteNote'
  | 'changeNote'
  | 'addTag'
  | 'removeTag'
  | 'changeTags'
  | 'changeCategory'
  | 'renameBookmark'
  | 'changeEvent'
  | 'resize'
  | 'reattach'

function noteChange(before: Annotation, after: Annotation): WhatChanged | undefined {
  const [was, is] = [noteOf(before), noteOf(after)]
  if (was === is) return undefined
  if (after.motivation === 'describing') return 'changeArticleNote'
  if (was === undefined) return 'writeNote'
  return is === undefined ? 'deleteNote' : 'changeNote'
}

function tagsChange(before: Annotation, after: Annotation): WhatChanged | undefined {
  const added = after.tags.filter((tag) => !before.tags.includes(tag)).length
  const removed = before.tags.filter((tag) => !after.tags.includes(tag)).length
  if (added + removed === 0) return undefined
  if (added === 1 && removed === 0) return 'addTag'
  return removed === 1 && added === 0 ? 'removeTag' : 'changeTags'
}

/** A mark that still covers some of its words was resized; else it has another passage. */
function placeChange(before: Annotation, after: Annotation): WhatChanged | undefined {
  if (!hasPassage(before) || !hasPassage(after)) return undefined
  const [was, is] = [before.target, after.target]
  if (alike(was, is)) return undefined
  const resized =
    isMark(after) &&
    was.text === is.text &&
    was.edition === is.edition &&
    overlaps(was.selector[1], is.selector[1])
  return resized ? 'resize' : 'reattach'
}
