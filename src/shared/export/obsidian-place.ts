import type { Edits } from './obsidian-edits'
import { isBlank, type Block, type HeadingLine, type ObsidianFile } from './obsidian-file'
import type { FreshPart, FreshSection } from './obsidian-fresh'

type Known = ReadonlyMap<string, Block>

/** Puts the new blocks of one work's document where they belong in a file that is there. */
export function placeNew(part: FreshPart, there: ObsidianFile, known: Known, edits: Edits): void {
  const scope = scopeOf(part, there, known)
  if (!scope) {
    if (part.every(({ blocks }) => blocks.length === 0)) return
    for (const section of part) putWhole(section, there.lines.length, edits)
    return
  }
  const headings = knownHeadings(part, scope)
  /** Where the section before stands: a line of the file, or a place where it was put. */
  let before: { line: number } | { put: number } | undefined
  for (const [index, section] of part.entries()) {
    const heading = headings.get(section.path)
    const own = section.blocks.flatMap(({ id }) => known.get(id) ?? [])
    const tree = [section, ...holds(section, part)].flatMap(({ blocks }) => blocks)
    if (heading === undefined && own.length === 0 && tree.length > 0) {
      const anew = tree.every(({ id }) => !known.has(id))
      if (!anew && section.blocks.length === 0) continue
      const after = part.slice(index + 1).map(({ path }) => headings.get(path))
      const put = sectionPlace(
        section.level,
        before,
        after.find((line) => line !== undefined),
        scope,
      )
      putWhole(section, put, edits)
      before = { put }
      continue
    }
    putBlocks(section, heading, scope, known, edits)
    const last = own.filter(within(scope)).reduce((most, block) => Math.max(most, block.last), heading ?? -1)
    if (last >= 0) before = { line: last }
  }
}

/** The lines of a file that belong to one work. */
type Scope = {
  readonly there: ObsidianFile
  readonly start: number
  readonly end: number
  readonly title?: number
}

const within =
  ({ start, end }: Scope) =>
  ({ first }: Block) =>
    first >= start && first < end

/** From the work's own heading to the next of its kind; where it is missing, around the first of its blocks. */
function scopeOf(part: FreshPart, there: ObsidianFile, known: Known): Scope | undefined {
  const titles = there.headings.filter(({ level }) => level === 1)
  const until = (at: number) => titles.find((title) => title.at > at)?.at ?? there.lines.length
  const title = titles.find(({ at }) => there.lines[at]?.text.trim() === part[0].heading)
  if (title) return { there, start: title.at, end: until(title.at), title: title.at }
  const places = part.flatMap(({ blocks }) => blocks.flatMap(({ id }) => known.get(id)?.first ?? []))
  const first = places.reduce((least, place) => Math.min(least, place), Infinity)
  if (first === Infinity) return undefined
  return { there, start: titles.findLast(({ at }) => at < first)?.at ?? there.start, end: until(first) }
}

/** Where the headings of a part stand, by their paths; headings that are not ours stand between them without harm. */
function knownHeadings(part: FreshPart, { there, start, end, title }: Scope): ReadonlyMap<string, number> {
  const ours = new Set(part.map(({ heading }) => heading))
  const found = new Map<string, number>(title === undefined ? [] : [['', title]])
  let above: string[] = []
  for (const { at, level, text } of there.headings) {
    if (at < start || at >= end || level === 1 || !ours.has(there.lines[at]?.text.trim() ?? '')) continue
    above = [...above.slice(0, level - 2), text]
    const path = above.join('\n')
    if (!found.has(path)) found.set(path, at)
  }
  return found
}

/** The sections below another one. */
const holds = (section: FreshSection, part: FreshPart): FreshSection[] =>
  part.filter(({ level, path }) =>
    section.level === 1 ? level > 1 : level > section.level && path.startsWith(`${section.path}\n`),
  )

function putWhole({ heading, intro, blocks }: FreshSection, at: number, edits: Edits): void {
  edits.insert(at, [heading])
  if (intro.length > 0) edits.insert(at, intro)
  for (const { lines } of blocks) edits.insert(at, lines)
}

/** A new section comes before the next heading that is not below the section before it, or before the section after it. */
function sectionPlace(
  level: number,
  before: { line: number } | { put: number } | undefined,
  after: number | undefined,
  { there, end }: Scope,
): number {
  if (before && 'put' in before) return before.put
  if (!before) return after ?? end
  return next(there.headings, before.line, (heading) => heading.level <= level)?.at ?? end
}

function putBlocks(
  { blocks, intro }: FreshSection,
  heading: number | undefined,
  scope: Scope,
  known: Known,
  edits: Edits,
): void {
  let place: (() => number) | undefined =
    heading === undefined ? undefined : once(() => belowHeading(heading, intro, scope.there))
  for (const [index, { id, lines }] of blocks.entries()) {
    const block = known.get(id)
    if (block) {
      place = once(() => endOfZone(block, scope.there))
      continue
    }
    place ??= once(() => blocks.slice(index).flatMap((one) => known.get(one.id)?.first ?? [])[0] ?? scope.end)
    edits.insert(place(), lines)
  }
}

/** Works a place out when it is first asked for. */
function once(work: () => number): () => number {
  let place: number | undefined
  return () => (place ??= work())
}

/** After a heading and the lines that an export puts there. */
function belowHeading(heading: number, intro: readonly string[], { lines }: ObsidianFile): number {
  let place = heading + 1
  for (const text of intro) {
    const at = lines.findIndex((line, index) => index >= place && !isBlank(line))
    if (lines[at]?.text !== text) break
    place = at + 1
  }
  return place
}

/** What the reader wrote below a block belongs to it, up to the next block or heading. */
function endOfZone({ last }: Block, { lines, blocks, headings }: ObsidianFile): number {
  const block = blocks.find(({ first }) => first > last)?.first ?? lines.length
  return Math.min(block, next(headings, last, () => true)?.at ?? lines.length)
}

const next = (headings: readonly HeadingLine[], line: number, fits: (heading: HeadingLine) => boolean) =>
  headings.find((heading) => heading.at > line && fits(heading))
