import * as v from 'valibot'
import type { Keeper, OfferedText } from '../../src/main/notebook/keeper-protocol'
import {
  AnnotationId,
  SetId,
  TagId,
  WorkId,
  type Annotation,
  type Draft,
} from '../../src/shared/annotation/annotation'
import { Sitting } from '../../src/shared/notebook/change'
import type { Notebook } from '../../src/shared/notebook/notebook'
import type { Result } from '../../src/shared/result'
import { TagName, type Vocabulary } from '../../src/shared/vocabulary/vocabulary'
import { paragraph, sentence } from '../bench/library/generated-text'
import { draftIn, named, type NamedText } from '../bench/library/library'
import { oneOf, seeded, uuid, whole, type Random } from '../bench/library/random'

/** The works of these runs; the first is that of the fixtures. */
export const works = ['a-work', 'b-work', 'c-work'].map((id) => v.parse(WorkId, id))

const texts = works.flatMap((work, index) =>
  [1, 2].map((edition) => named(work, paragraph(seeded(10 * index + edition), 600))),
)

/** The wordings that what is done in these runs names. */
export const wordings: readonly (NamedText & OfferedText)[] = texts

/** What is kept by itself: the notebook of a work, or the vocabulary. */
export type Part = WorkId | 'vocabulary'

/** What is known of the library to whoever works in it. */
export interface Known {
  notebook: (work: WorkId) => Notebook
  vocabulary: Vocabulary
}

const then = '2025-11-11T11:11:11.111Z'
const sittings = [1, 2].map((seed) => v.parse(Sitting, uuid(seeded(seed))))
const sets = [3, 4].map((seed) => v.parse(SetId, uuid(seeded(seed))))
const tagNames = ['Gipfel', 'Zitat', 'Recht', 'Für später', 'Quelle prüfen', 'Völkerrecht', '🕊️'].map(
  (name) => v.parse(TagName, name),
)

const newId = (random: Random) => v.parse(AnnotationId, uuid(random))

/** Does one thing that a reader may do, and gives the answer. What is asked may be refused, if it rests on what is gone. */
export function operate(keeper: Keeper, known: Known, random: Random): Promise<Result<unknown>> {
  const work = oneOf(random, works)
  const { annotations, bin } = known.notebook(work)
  const tags = [...known.vocabulary.tags.keys()]
  const drafted = () => draft(random, work, tags)
  const several = (ids: readonly AnnotationId[]) =>
    Array.from({ length: Math.min(ids.length, whole(random, 1, 3)) }, () => oneOf(random, ids))
  const there = several([...annotations.keys()])
  const binned = several([...bin.keys()])
  const [id] = there
  const lot = whole(random, 0, 99)
  if (lot < 6) return keeper.ensureTag(oneOf(random, tagNames))
  if (lot < 9) return changeWords(keeper, known.vocabulary, random)
  if (lot < 11) return keeper.backUp({ reason: oneOf(random, ['daily', 'bulk']) })
  if (lot < 12) return restoreLatest(keeper)
  if (lot < 13) return keeper.undoRestore(undefined)
  if (lot < 16) return keeper.importAll(importOf(random, work, tags))
  if (lot < 19)
    return keeper.annotateAll({ work, drafts: [drafted(), drafted(), ...eventWithLink(random, work)] })
  if (lot < 25) return keeper.undo(work)
  if (lot < 31) return keeper.redo(work)
  if (id !== undefined) {
    const sitting = random() < 0.5 ? { sitting: oneOf(random, sittings) } : {}
    if (lot < 46) return keeper.revise({ work, id, ...sitting, note: words(random) })
    if (lot < 50) return keeper.revise({ work, id, tags: tags.slice(0, whole(random, 0, 2)) })
    if (lot < 55) return keeper.reviseAll({ work, ids: there, addTags: tags.slice(0, 1) })
    if (lot < 65) return keeper.remove({ work, ids: there })
  }
  if (binned.length > 0) {
    if (lot < 70) return keeper.restore({ work, ids: binned })
    if (lot < 73) return keeper.purge({ work, ids: binned })
  }
  return keeper.annotate(drafted())
}

/** Restores all that the latest backup has and this library has not, also what was deleted since. */
async function restoreLatest(keeper: Keeper): Promise<Result<unknown>> {
  const listed = await keeper.backups(undefined)
  const place = listed.ok ? listed.value.entries[0]?.place : undefined
  if (!place) return listed
  const compared = await keeper.compareBackup(place)
  if (!compared.ok) return compared
  const { token, lines } = compared.value
  return keeper.restoreBackup({ token, keys: lines.map(({ key }) => key) })
}

/** A change of its own in a part, which nothing stands in the way of. */
export function workIn(keeper: Keeper, part: Part): Promise<Result<unknown>> {
  if (part === 'vocabulary') return keeper.ensureTag(v.parse(TagName, 'Nach dem Ausfall'))
  const text = texts.find(({ work }) => work === part)
  if (!text) throw new Error('each work has wordings')
  return keeper.annotate(draftIn(seeded(99), text))
}

/** From a word to some pages. */
const words = (random: Random): string =>
  Array.from({ length: oneOf(random, [0, 1, 1, 2, 5, 30]) }, () => sentence(random)).join(' ')

function draft(random: Random, work: WorkId, tags: readonly TagId[]): Draft {
  const text = oneOf(
    random,
    texts.filter((one) => one.work === work),
  )
  const mark = draftIn(random, text, tags)
  if (random() < 0.8 || !('selector' in mark.target)) return mark
  return {
    motivation: 'bookmarking',
    id: mark.id,
    tags: [],
    target: mark.target,
    label: sentence(random).slice(0, 60),
  }
}

function eventWithLink(random: Random, work: WorkId): Draft[] {
  const id = newId(random)
  const { target } = draft(random, work, [])
  const event = { title: 'Waffenruhe', date: '2025-08~', lane: 'own' as const }
  return [
    { motivation: 'identifying', id, tags: [], target: { work }, event },
    ...('selector' in target
      ? [{ motivation: 'linking' as const, id: newId(random), tags: [], target, event: id }]
      : []),
  ]
}

function importOf(random: Random, work: WorkId, tags: readonly TagId[]) {
  const tag = { id: v.parse(TagId, uuid(random)), name: oneOf(random, tagNames) }
  const from = { set: oneOf(random, sets), name: 'Klasse 9b' }
  const annotations = Array.from({ length: whole(random, 1, 4) }, (_, index): Annotation => {
    const made = { ...draft(random, work, [...tags, tag.id]), created: then, modified: then }
    return index % 2 === 0 ? { ...made, from } : made
  })
  return { work, annotations, tags: [tag] }
}

function changeWords(
  keeper: Keeper,
  { tags, categories }: Vocabulary,
  random: Random,
): Promise<Result<unknown>> {
  const tag = [...tags.keys()].at(whole(random, 0, 8))
  const name = v.parse(TagName, `Wort ${String(whole(random, 0, 99))}`)
  if (tag !== undefined) return keeper.renameTag({ id: tag, name })
  const category = oneOf(random, [...categories.values()])
  return keeper.changeCategory({ ...category, name, colour: oneOf(random, [1, 2, 3, 6, 8] as const) })
}
