import type { Passage } from './passage'

/** A text as it is compared: spelling that no reader would call a change of wording is made alike. */
export type FoldedText = {
  readonly text: string
  /** The stretch of the text as it was; `passage` is not empty. */
  readonly toRaw: (passage: Passage) => Passage
  /** Where an offset of the text as it was now lies. */
  readonly fromRaw: (offset: number) => number
}

/** A stretch that has kept its length, or one that is mapped as a whole. */
type Segment = {
  readonly raw: number
  readonly rawLength: number
  readonly folded: number
  readonly foldedLength: number
}

const invisible = '\\u00AD\\u200B\\u2060\\uFEFF'
const quotes = '"\'`´‘’‚‛“”„‟«»‹›'
const dashes = '\\u2010-\\u2015\\u2212'
const differing = new RegExp(
  `[${invisible}]|\\s{2,}|[^\\S ]|[${quotes}]|[${dashes}]|…|[\\uFB00-\\uFB06]|[\\p{L}\\p{N}]\\p{M}+`,
  'gu',
)
const isInvisible = new RegExp(`^[${invisible}]$`, 'u')
const isQuote = new RegExp(`^[${quotes}]$`, 'u')
const isDash = new RegExp(`^[${dashes}]$`, 'u')

/**
 * Makes quotation marks, dashes, spaces, line breaks, ligatures and accents alike, and takes soft hyphens and other
 * invisible signs out. Upper and lower case stay: they are wording.
 */
export function fold(raw: string): FoldedText {
  const segments: Segment[] = []
  const parts: string[] = []
  let folded = 0
  let done = 0
  const add = (part: string, rawLength: number) => {
    const last = segments.at(-1)
    const level = part.length === rawLength
    if (last && level && last.foldedLength === last.rawLength) {
      const length = last.rawLength + rawLength
      segments[segments.length - 1] = { ...last, rawLength: length, foldedLength: length }
    } else segments.push({ raw: done, rawLength, folded, foldedLength: part.length })
    parts.push(part)
    folded += part.length
    done += rawLength
  }
  for (const { 0: found, index } of raw.matchAll(differing)) {
    if (index > done) add(raw.slice(done, index), index - done)
    add(alike(found), found.length)
  }
  if (done < raw.length) add(raw.slice(done), raw.length - done)
  return { text: parts.join(''), ...offsets(segments) }
}

function alike(found: string): string {
  if (isInvisible.test(found)) return ''
  if (/^\s/u.test(found)) return ' '
  if (isQuote.test(found)) return '"'
  if (isDash.test(found)) return '-'
  return found === '…' ? '...' : found.normalize(found.length === 1 ? 'NFKC' : 'NFC')
}

function offsets(segments: readonly Segment[]): Omit<FoldedText, 'text'> {
  const startOf = (offset: number) => {
    const segment = lastWhere(segments, ({ folded }) => folded <= offset)
    if (!segment) return 0
    return segment.raw + (isLevel(segment) ? offset - segment.folded : 0)
  }
  const endOf = (offset: number) => {
    const segment = lastWhere(segments, ({ folded }) => folded <= offset - 1)
    if (!segment) return 0
    return segment.raw + (isLevel(segment) ? offset - segment.folded : segment.rawLength)
  }
  return {
    toRaw: ({ start, end }) => ({ start: startOf(start), end: endOf(end) }),
    fromRaw: (offset) => {
      const segment = lastWhere(segments, ({ raw }) => raw <= offset)
      if (!segment) return 0
      const within = offset - segment.raw
      if (isLevel(segment)) return segment.folded + Math.min(within, segment.foldedLength)
      return segment.folded + (within === 0 ? 0 : segment.foldedLength)
    },
  }
}

const isLevel = ({ rawLength, foldedLength }: Segment) => rawLength === foldedLength

/** The last of some things for which something holds that holds for the first of them and not for the rest. */
function lastWhere<Thing>(things: readonly Thing[], holds: (thing: Thing) => boolean): Thing | undefined {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    const thing = things[middle]
    if (thing !== undefined && holds(thing)) low = middle + 1
    else high = middle
  }
  return things[low - 1]
}
