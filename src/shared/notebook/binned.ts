import { isLink, isOwnEvent, type AnnotationId } from '../annotation/annotation'
import type { Deleted, Notebook } from './notebook'

/** One thing in the bin as the reader sees it: an event of the reader's own has its links with it. */
export type Binned = Deleted & {
  /** What comes back with it: itself, and the links that were deleted with it. */
  readonly restores: readonly AnnotationId[]
  /** What is deleted for good with it: itself, and every link to it that lies in the bin. */
  readonly purges: readonly AnnotationId[]
}

/** What several of them are together, as they are counted: of one kind, or entries of more than one. */
export type BinnedKind = 'annotation' | 'event' | 'link' | 'entry'

/** What those are together; nothing at all counts as annotations. */
export function kindOf(all: readonly Deleted[]): BinnedKind {
  const [kind, ...others] = new Set(
    all.map(({ annotation }) =>
      isOwnEvent(annotation) ? 'event' : isLink(annotation) ? 'link' : 'annotation',
    ),
  )
  return others.length > 0 ? 'entry' : (kind ?? 'annotation')
}

/** What lies in the bin, the latest first. A link whose event lies there too is not listed apart. */
export function binned(bin: Notebook['bin']): Binned[] {
  const events = eventsIn(bin)
  const links = new Map<string, Deleted[]>([...events].map((event) => [event, []]))
  const listed: Deleted[] = []
  for (const deleted of bin.values()) (links.get(eventOf(deleted)) ?? listed).push(deleted)
  return listed
    .map((deleted): Binned => {
      const own = links.get(deleted.annotation.id) ?? []
      const together = own.filter((link) => link.deleted === deleted.deleted)
      return { ...deleted, restores: idsOf([deleted, ...together]), purges: idsOf([deleted, ...own]) }
    })
    .sort((a, b) => (a.deleted < b.deleted ? 1 : -1))
}

/** How many there are of them, without putting them in order. */
export function binnedCount(bin: Notebook['bin']): number {
  const events = eventsIn(bin)
  if (events.size === 0) return bin.size
  return [...bin.values()].filter((deleted) => !events.has(eventOf(deleted))).length
}

/** The ids of the reader's own events in the bin. */
const eventsIn = (bin: Notebook['bin']): ReadonlySet<string> =>
  new Set([...bin.values()].flatMap(({ annotation }) => (isOwnEvent(annotation) ? annotation.id : [])))

/** The event that a link links to; nothing else has one. */
const eventOf = ({ annotation }: Deleted): string => (isLink(annotation) ? annotation.event : '')
const idsOf = (all: readonly Deleted[]) => all.map(({ annotation }) => annotation.id)
