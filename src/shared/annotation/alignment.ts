import { diffArrays } from 'diff'
import { pairParagraphs, type Hunk } from './paragraph-pairs'
import type { Passage } from './passage'
import { wordPattern, type PreparedText } from './prepared-text'

/** A stretch that stands in the old text and in the new one alike. */
type Run = { readonly old: number; readonly new: number; readonly length: number }

/** What has become of a passage by the difference of two texts. A claim to be checked, not an answer. */
export type Mapped = {
  /** Where it is, with what was put into it; nothing where too little of it is left. */
  readonly passage: Passage | undefined
  /** Where it would be. */
  readonly near: number
}

/** How an old text became a new one. Offsets are of the folded texts. */
export type Alignment = {
  /** Where a passage is whose paragraphs stand once in the old text and once, unchanged, in the new one. */
  readonly certain: (passage: Passage) => Passage | undefined
  readonly map: (passage: Passage) => Mapped
  /** Whether a paragraph of the new text was, beyond doubt, another one than those of a passage. */
  readonly isOther: (paragraph: number, passage: Passage) => boolean
  /** What of the new text is not, beyond doubt, a paragraph of the old one. */
  readonly changed: readonly Passage[]
  /** Whether a place of the new text lies in paragraphs that were, beyond doubt, other ones than those of a passage. */
  readonly kinshipOf: (place: Passage, passage: Passage) => 'own' | 'mixed' | 'other'
}

/** More edited words in one place than this are no edit: the difference is then not worked out. */
const mostEdits = 1500

/** The least share of a passage's signs that must be left for a place of it to be spoken of. */
const leastKept = 0.3

/** Works out the difference of two texts: paragraphs first, then the words of those that changed. */
export function align(old: PreparedText, now: PreparedText): Alignment {
  const before = old.paragraphs.map(({ start, end }) => old.text.slice(start, end))
  const after = now.paragraphs.map(({ start, end }) => now.text.slice(start, end))
  const { partners, sure, hunks } = pairParagraphs(before, after)
  const runs: Run[] = []
  partners.forEach((partner, index) => {
    const [from, to] = [old.paragraphs[index], now.paragraphs[partner]]
    if (from && to) runs.push({ old: from.start, new: to.start, length: from.end - from.start })
  })
  for (const hunk of hunks) runs.push(...wordRuns(old, now, hunk))
  runs.sort((a, b) => a.old - b.old)

  const certain = ({ start, end }: Passage): Passage | undefined => {
    const [first, last] = [old.paragraphAt(start), old.paragraphAt(end - 1)]
    for (let index = first; index <= last; index += 1) {
      if (!sure.has(index) || partners[index] !== (partners[first] ?? 0) + index - first) return undefined
    }
    const shift = (index: number) =>
      (now.paragraphs[partners[index] ?? -1]?.start ?? 0) - (old.paragraphs[index]?.start ?? 0)
    const moved = { start: start + shift(first), end: end + shift(last) }
    return now.text.slice(moved.start, moved.end) === old.text.slice(start, end) ? moved : undefined
  }

  const origins = new Map([...sure].map((index) => [partners[index], index]))
  const isOther = (paragraph: number, { start, end }: Passage): boolean => {
    const origin = origins.get(paragraph)
    return origin !== undefined && (origin < old.paragraphAt(start) || origin > old.paragraphAt(end - 1))
  }
  const kinshipOf = ({ start, end }: Passage, passage: Passage) => {
    const [from, to] = [now.paragraphAt(start), now.paragraphAt(end - 1)]
    let others = 0
    for (let index = from; index <= to; index += 1) if (isOther(index, passage)) others += 1
    if (others === 0) return 'own'
    return others === to - from + 1 ? 'other' : 'mixed'
  }
  const changed = now.paragraphs.filter((_, index) => !origins.has(index))
  return { certain, map: (passage) => mapped(runs, passage, now.text), isOther, kinshipOf, changed }
}

/** The words that the changed paragraphs of one place have kept. */
function wordRuns(old: PreparedText, now: PreparedText, { removed, added }: Hunk): Run[] {
  const before = wordsOf(old, removed)
  const after = wordsOf(now, added)
  const changes = diffArrays(
    before.map(({ word }) => word),
    after.map(({ word }) => word),
    { maxEditLength: mostEdits },
  )
  const runs: Run[] = []
  let [from, to] = [0, 0]
  for (const { added: isNew, removed: isGone, count } of changes ?? []) {
    if (!isNew && !isGone) {
      for (let step = 0; step < count; step += 1) {
        const [one, other] = [before[from + step], after[to + step]]
        if (one && other) runs.push({ old: one.start, new: other.start, length: one.word.length })
      }
    }
    if (!isNew) from += count
    if (!isGone) to += count
  }
  return runs
}

const wordsOf = ({ text, paragraphs }: PreparedText, numbers: readonly number[]) =>
  numbers.flatMap((number) => {
    const { start, end } = paragraphs[number] ?? { start: 0, end: 0 }
    return Array.from(text.slice(start, end).matchAll(wordPattern), ({ 0: word, index }) => ({
      word,
      start: start + index,
    }))
  })

function mapped(runs: readonly Run[], { start, end }: Passage, text: string): Mapped {
  let first = 0
  for (let high = runs.length; first < high;) {
    const middle = (first + high) >> 1
    const run = runs[middle]
    if (run && run.old + run.length <= start) first = middle + 1
    else high = middle
  }
  const earlier = runs[first - 1]
  const before = earlier ? earlier.new + earlier.length : 0
  const inside: Run[] = []
  let last = first
  for (let run = runs[last]; run && run.old < end; run = runs[last]) {
    inside.push(run)
    last += 1
  }
  const [head] = inside
  const tail = inside.at(-1)
  if (!head || !tail) return { passage: undefined, near: before }
  const kept = inside.reduce(
    (sum, run) => sum + Math.min(run.old + run.length, end) - Math.max(run.old, start),
    0,
  )
  const near = head.new + Math.max(0, start - head.old)
  if (kept < leastKept * (end - start)) return { passage: undefined, near }
  // Where its first or last word was replaced, what stands between the neighbours and the rest belongs to it.
  const follows = earlier !== undefined && earlier.old + earlier.length >= start - 2 && before <= head.new
  const from = head.old > start && follows ? before : near
  const later = runs[last]
  const rest = Math.min(end, tail.old + tail.length) - tail.old + tail.new
  const precedes = later !== undefined && later.old <= end + 2 && later.new >= rest
  const to = tail.old + tail.length < end && precedes ? later.new : rest
  const stretch = text.slice(from, to)
  const passage = {
    start: from + stretch.length - stretch.trimStart().length,
    end: to - stretch.length + stretch.trimEnd().length,
  }
  const inOrder = inside.every((run, index) => run.new >= (inside[index - 1]?.new ?? 0))
  return {
    passage: inOrder && passage.start < passage.end ? passage : undefined,
    near,
  }
}
