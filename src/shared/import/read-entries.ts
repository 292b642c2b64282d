import * as v from 'valibot'
import { WorkId, type Annotation, type AnnotationId, type TextHash } from '../annotation/annotation'
import { codePointsOf, type CodePoints } from '../annotation/w3c'
import { textOf } from '../article/plain-text'
import type { Tag } from '../vocabulary/vocabulary'
import type { Around, ReadEntry } from './entry'
import { isObject, type JsonObject } from './fields'
import { foreignEntry, ownSource } from './foreign-entry'
import { targetOf } from './foreign-target'
import type { ImportPreview, UnreadableReason } from './import-preview'
import { ownEntry, workOf } from './own-entry'
import type { ImportInput } from './import-input'
import type { FoundSet } from './sets'
import { ordered } from './standing'
import { TagBook } from './tag-book'

/** What the entries of a file say, before it is known where in the text they are. */
export type ReadEntries = {
  readonly work: WorkId
  /** Whether one of them names the work that they are taken into. */
  readonly isNamed: boolean
  /** By key, in the order of the file. */
  readonly entries: ReadonlyMap<number, ReadEntry>
  readonly unreadable: ImportPreview['unreadable']
  readonly tags: readonly Tag[]
}

/**
 * Reads all entries of a file. Where some name the work that they are taken into, those that name another one are left; where none
 * does, all are tried. Of entries with the same id the one that was changed last counts.
 */
export function readEntries(sets: readonly FoundSet[], input: ImportInput): ReadEntries {
  const work = v.parse(WorkId, input.work.work.id)
  const all = sets.flatMap(({ entries, set }) => entries.map((entry) => ({ entry, set })))
  const works = all.map(({ entry }) => (isObject(entry) ? workNamedBy(entry) : undefined))
  const isNamed = works.includes(work)
  const around = aroundOf(input, work)
  const unreadable = new Map<number, UnreadableReason>()
  const entries = new Map<number, ReadEntry>()
  const byId = new Map<AnnotationId, number>()
  all.forEach(({ entry, set }, key) => {
    const isElsewhere = isNamed && works[key] !== undefined && works[key] !== work
    const read = isElsewhere ? 'other-article' : readEntry(entry, { ...around, set })
    if (typeof read === 'string') {
      unreadable.set(key, read)
      return
    }
    const twin = byId.get(read.annotation.id)
    const first = twin === undefined ? undefined : entries.get(twin)
    if (twin !== undefined && first) {
      const loser = isLater(read.annotation, first.annotation) ? twin : key
      unreadable.set(loser, 'duplicate')
      if (loser === key) return
      entries.delete(twin)
    }
    byId.set(read.annotation.id, key)
    entries.set(key, read)
  })
  return {
    work,
    isNamed,
    entries,
    unreadable: [...unreadable]
      .map(([key, reason]) => ({ key, reason }))
      .sort((one, other) => one.key - other.key),
    tags: around.tags.added,
  }
}

function readEntry(entry: unknown, around: Around): ReadEntry | UnreadableReason {
  if (!isObject(entry)) return 'no-object'
  return ownEntry(entry, around) ?? foreignEntry(entry, around)
}

const isLater = (annotation: Annotation, first: Annotation): boolean =>
  annotation.modified > first.modified && ordered(annotation) !== ordered(first)

/** The work that an entry names, in words of ours or as the source of its target. */
const workNamedBy = (entry: JsonObject): string | undefined =>
  workOf(entry) ?? ownSource.exec(targetOf(entry)?.source ?? '')?.[1]

function aroundOf(
  { work: { editions, oldTexts }, vocabulary, now }: ImportInput,
  work: WorkId,
): Omit<Around, 'set'> {
  const [first, ...others] = editions.map(({ edition }) => edition.language)
  if (first === undefined) throw new Error('a work without an edition')
  const known = new Map<TextHash, CodePoints | undefined>()
  const textFor = (hash: TextHash) => {
    const edition = editions.find(({ text }) => text === hash)
    return edition ? textOf(edition.edition) : Object.hasOwn(oldTexts, hash) ? oldTexts[hash] : undefined
  }
  return {
    work,
    languages: [first, ...others],
    now,
    categories: vocabulary.categories,
    tags: new TagBook(vocabulary.tags),
    pointsOf: (hash) => {
      if (!known.has(hash)) {
        const text = textFor(hash)
        known.set(hash, text === undefined ? undefined : codePointsOf(text))
      }
      return known.get(hash)
    },
  }
}
