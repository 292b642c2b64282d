import { noteOf, type Annotation, type WorkId } from '../annotation/annotation'
import { failed, ok, type Result } from '../result'
import type { Tag } from '../vocabulary/vocabulary'
import { decoded } from './decode'
import { foundIn } from './found-json'
import type { ImportInput } from './import-input'
import type { ImportEntry, ImportPreview } from './import-preview'
import { placedAll } from './placing'
import { readEntries } from './read-entries'
import { aboutOf } from './sets'
import { standingIn, type Present } from './standing'

/** A file of annotations that was read: what the reader is shown of it, and what can be taken in. */
export type ReadImport = {
  readonly preview: Omit<ImportPreview, 'token'>
  /**
   * By key, each readable annotation as it would be in the notebook. What this program wrote is as it was; what is known by its
   * words alone names the text at hand where they were found there, and else a text that nobody knows, so that it is looked for
   * like every other.
   */
  readonly annotations: ReadonlyMap<number, Annotation>
  /** The tags that the annotations name and the vocabulary does not know. */
  readonly tags: readonly Tag[]
}

/** The most annotations that are read of a file. */
const mostEntries = 200_000

/**
 * Reads a file of annotations for a work, and says what would become of each. Nothing of a file is run, fetched or unpacked; one
 * bad entry does not spoil the others.
 */
export function readImport(input: ImportInput): Result<ReadImport> {
  const text = decoded(input.bytes)
  if (!text.ok) return failed({ kind: 'not-imported', why: text.failure })
  const found = foundIn(input.file, text.value)
  if (!found.ok) return failed({ kind: 'not-imported', why: found.failure })
  const { sets, format, isCut } = found.value
  const count = sets.reduce((sum, { entries }) => sum + entries.length, 0)
  if (count > mostEntries) return failed({ kind: 'not-imported', why: 'too-large' })
  if (count === 0) return failed({ kind: 'not-imported', why: isCut ? 'cut-off' : 'not-annotations' })

  const { work, editions, oldTexts } = input.work
  // What the keeper writes as JSON is a record, and it crossed no border since.
  const present = JSON.parse(input.work.notebook) as Present
  const read = readEntries(sets, { ...input, now: nowIn(present, input.now) })
  const placed = placedAll([...read.entries.values()], { editions, oldTexts, clock: input.clock ?? Date.now })
  const standing = standingIn(present)
  const annotations = new Map<number, Annotation>()
  const entries = [...read.entries].map(([key, entry], index): ImportEntry => {
    const { annotation, place } = placed[index] ?? { annotation: entry.annotation, place: 'none' }
    annotations.set(key, annotation)
    const status = standing(annotation, entry)
    return { key, ...shown(annotation), creator: entry.creator, place, status }
  })
  const abouts = sets.map(aboutOf)
  const isNamed =
    read.isNamed || abouts.some(({ identifiers }) => identifiers.includes(`urn:lesespur:work:${work.id}`))
  const isFound = entries.some(({ place }) => place === 'exact' || place === 'moved')
  return ok({
    annotations,
    tags: read.tags,
    preview: {
      file: input.file,
      format,
      work: read.work satisfies WorkId,
      title: titleOf(input),
      fits: isNamed ? 'named' : isFound ? 'by-quotes' : 'nowhere',
      toldTitle: beginning(abouts.find(({ title }) => title !== '')?.title ?? '', longestShown),
      creators: [...new Set(entries.map(({ creator }) => creator))].filter((name) => name !== ''),
      entries,
      unreadable: [...read.unreadable, ...(isCut ? [{ key: count, reason: 'cut-off' as const }] : [])],
    },
  })
}

/** Now, or later where a clock that was wrong once has put the notebook's own times ahead: they are not to come. */
const nowIn = ({ annotations, bin }: Present, now: string): string =>
  [...annotations, ...bin.map(({ annotation }) => annotation)].reduce(
    (latest, { modified }) => (modified > latest ? modified : latest),
    now,
  )

/** So much of an entry's words is shown, in UTF-16 code units. */
const longestShown = 200

const titleOf = ({ work: { editions } }: ImportInput): string => {
  const [first] = editions
  return first ? (first.edition.blocks[0]?.text ?? first.edition.shortTitle) : ''
}

function shown(annotation: Annotation): Pick<ImportEntry, 'kind' | 'excerpt' | 'note'> {
  const note = beginning(noteOf(annotation) ?? '', longestShown)
  switch (annotation.motivation) {
    case 'highlighting':
      return { kind: 'highlight', excerpt: quoteOf(annotation), note }
    case 'commenting':
      return { kind: 'note', excerpt: quoteOf(annotation), note }
    case 'bookmarking':
      return { kind: 'bookmark', excerpt: quoteOf(annotation), note: annotation.label }
    case 'linking':
      return { kind: 'link', excerpt: quoteOf(annotation), note }
    case 'describing':
      return { kind: 'article-note', excerpt: '', note }
    case 'identifying':
      return { kind: 'event', excerpt: beginning(annotation.event.title, longestShown), note }
  }
}

const quoteOf = ({
  target,
}: {
  readonly target: { readonly selector: readonly [{ readonly exact: string }, unknown] }
}) => beginning(target.selector[0].exact, longestShown)

/** The beginning of a text; no sign is cut in two. */
const beginning = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
