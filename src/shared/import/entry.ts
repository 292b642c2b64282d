import * as v from 'valibot'
import { TextHash, type Annotation, type WorkId } from '../annotation/annotation'
import type { CodePoints } from '../annotation/w3c'
import type { Language } from '../article/language'
import type { Category } from '../vocabulary/vocabulary'
import { field, isObject, listOf, wordsIn, type JsonObject } from './fields'
import type { UnreadableReason } from './import-preview'
import type { TagBook } from './tag-book'

/** An entry of a file that could be read. */
export type ReadEntry = {
  readonly annotation: Annotation
  /** Who made it; empty where nobody says so. */
  readonly creator: string
  /** Whether the file says when it was made. */
  readonly isTimed: boolean
  /** The editions in which its words are to be looked for; nothing where its target stands as it is. */
  readonly soughtIn: readonly Language[] | undefined
  /** Its place in the code points of the text in which it was made, where its words are to be looked for. */
  readonly position?: { readonly start: number; readonly end: number } | undefined
}

/** What entries are read with. */
export type Around = {
  /** The work that they are taken into, and the languages of its editions. */
  readonly work: WorkId
  readonly languages: readonly [Language, ...Language[]]
  /** ISO 8601 in UTC. */
  readonly now: string
  readonly categories: readonly Category[]
  readonly tags: TagBook
  /** What translates offsets in a text, by its hash; nothing for an unknown one. */
  readonly pointsOf: (hash: TextHash) => CodePoints | undefined
  /** What is said of all entries together. */
  readonly set: JsonObject | undefined
}

/** What reading an entry comes to. */
export type EntryOutcome = ReadEntry | UnreadableReason

/** Stands for the text in which a passage was marked where nobody knows it: no text has this hash. */
export const unknownText = v.parse(TextHash, '0'.repeat(64))

/** The longest quote that is read, in UTF-16 code units. */
export const longestQuote = 1_000_000

/** Who made an entry, or all of them. */
export const creatorIn = (entry: JsonObject, set: JsonObject | undefined): string =>
  nameIn(field(entry, 'creator')) ||
  nameIn(entry.user_info) ||
  nameIn(entry.user) ||
  nameIn(set && field(set, 'creator'))

function nameIn(value: unknown): string {
  return listOf(value)
    .flatMap((one) => (isObject(one) ? ofObject(one) : typeof one === 'string' ? ofAddress(one) : []))
    .filter((name) => name !== '')
    .join(', ')
    .slice(0, 200)
}

const ofObject = (one: JsonObject): string => {
  const told = [field(one, 'name'), one.display_name, one.nickname, one.nick].map((name) =>
    wordsIn(name)?.trim(),
  )
  return told.find((name) => name !== undefined && name !== '') ?? ofAddress(wordsIn(field(one, 'id')) ?? '')
}

/** The name in an account's address; an id says nothing to a reader. */
const ofAddress = (address: string): string => {
  const account = /^acct:([^@]+)@/.exec(address)?.[1]
  return account ?? (/^[a-z][a-z0-9+.-]*:/i.test(address) ? '' : address.trim())
}
