import type { TagId } from '../../../shared/annotation/annotation'
import { matcher } from '../../../shared/article/find'
import type { Tag } from '../../../shared/vocabulary/vocabulary'

/** What can be taken while a tag is typed: one that is there, with how often it is used, or a new one. */
export type TagChoice =
  | { readonly type: 'known'; readonly name: string; readonly uses: number }
  | { readonly type: 'new'; readonly name: string }

/** How many known tags are offered at once: more are found by typing. */
const most = 50

/** The names in what was typed: commas part them, white space around them is none of theirs. */
export const namesIn = (typed: string): string[] =>
  typed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** The name that is being typed: what stands after the last comma. */
export const lastName = (typed: string): string => typed.slice(typed.lastIndexOf(',') + 1).trim()

/** The known tags that hold the words typed, most used first, and a new one where none has that name. */
export function tagChoices(
  tags: readonly Tag[],
  uses: ReadonlyMap<TagId, number>,
  taken: ReadonlySet<TagId>,
  typed: string,
): TagChoice[] {
  const wanted = lastName(typed)
  const fits = matcher(wanted)
  const known = tags
    .filter(({ id, name }) => !taken.has(id) && fits(name))
    .map(({ id, name }) => ({ type: 'known' as const, name, uses: uses.get(id) ?? 0 }))
    .sort((one, other) => other.uses - one.uses || one.name.localeCompare(other.name, 'de'))
    .slice(0, most)
  const isNew = wanted !== '' && !tags.some(({ name }) => plain(name) === plain(wanted))
  return isNew ? [...known, { type: 'new', name: wanted }] : known
}

/** As the vocabulary compares names: whatever the capitals. */
const plain = (name: string) => name.trim().normalize('NFC').toLowerCase()
