import type { Language } from '../article/language'
import { blockAt, type PlacedBlock, type PlainText } from '../article/plain-text'
import { sentencesOf } from '../article/sentences'
import type { Passage } from './passage'

/** Which end of a passage is moved. */
export type Edge = 'start' | 'end'

/** By how much: to the next letter, word or sentence. */
export type Measure = 'letter' | 'word' | 'sentence'

type Text = { readonly plain: PlainText; readonly language: Language }

/**
 * The passage with one end moved to the next stop, across blocks too. Where there is none, or where the passage would be
 * empty or reversed, it is the same passage. Ends never come to rest on white space.
 */
export function resized(
  text: Text,
  passage: Passage,
  edge: Edge,
  { measure, by }: { measure: Measure; by: 1 | -1 },
): Passage {
  const stop = nextStop(text, passage[edge], edge, measure, by)
  return within(passage, edge, stop) ?? passage
}

/** The passage with one end dragged to `offset`, where it snaps to the nearest stop; drawn too far, it keeps one stop's length. */
export function dragged(
  text: Text,
  passage: Passage,
  edge: Edge,
  { measure, offset }: { measure: Measure; offset: number },
): Passage {
  const placed = blockAt(text.plain, offset)
  const stops = placed ? stopsIn(placed, edge, measure, text.language) : []
  const [first, ...others] = stops
  if (first === undefined) return passage
  const nearest = others.reduce(
    (best, stop) => (Math.abs(stop - offset) < Math.abs(best - offset) ? stop : best),
    first,
  )
  const wanted = within(passage, edge, nearest)
  if (wanted) return wanted
  const [other, by] = edge === 'start' ? [passage.end, -1 as const] : [passage.start, 1 as const]
  const least = nextStop(text, other, edge, measure, by)
  return within(passage, edge, least) ?? passage
}

/** The first or the last words of a passage, at most three. */
export function wordsAtEdge({ text }: PlainText, passage: Passage, edge: Edge): string {
  const words = text.slice(passage.start, passage.end).split(/\s+/)
  return (edge === 'start' ? words.slice(0, 3) : words.slice(-3)).join(' ')
}

const within = ({ start, end }: Passage, edge: Edge, stop: number | undefined): Passage | undefined => {
  if (stop === undefined) return undefined
  const moved = edge === 'start' ? { start: stop, end } : { start, end: stop }
  return moved.start < moved.end ? moved : undefined
}

/** The next place after `from`, in the direction of `by`, where an end may rest. */
function nextStop(
  { plain, language }: Text,
  from: number,
  edge: Edge,
  measure: Measure,
  by: 1 | -1,
): number | undefined {
  for (const placed of blocksFrom(plain, from, by)) {
    const stops = stopsIn(placed, edge, measure, language)
    const stop = by > 0 ? stops.find((one) => one > from) : stops.findLast((one) => one < from)
    if (stop !== undefined) return stop
  }
  return undefined
}

/** The block at an offset and those behind it, in the direction of `by`. */
function* blocksFrom(plain: PlainText, offset: number, by: 1 | -1): Generator<PlacedBlock> {
  const here = blockAt(plain, offset)
  const { blocks } = plain
  for (let index = here ? blocks.indexOf(here) : blocks.length; ; index += by) {
    const placed = blocks[index]
    if (!placed) return
    yield placed
  }
}

/** Where an end may rest in a block, in order. Words rest at the ends of sentences too, so that a full stop is in reach. */
function stopsIn(placed: PlacedBlock, edge: Edge, measure: Measure, language: Language): number[] {
  const sentences = sentencesOf({ text: placed.block.text, blocks: [placed] }, language)
  const ofSentences = sentences.filter(({ start, end }) => start < end).map((sentence) => sentence[edge])
  if (measure === 'sentence') return ofSentences
  const stops = segmentsOf(placed, measure, language).map((segment) => segment[edge])
  return [...new Set(measure === 'word' ? [...stops, ...ofSentences] : stops)].sort((a, b) => a - b)
}

function segmentsOf(
  { block, start }: PlacedBlock,
  measure: 'letter' | 'word',
  language: Language,
): Passage[] {
  const granularity = measure === 'word' ? 'word' : 'grapheme'
  const segments = new Intl.Segmenter(language, { granularity }).segment(block.text)
  return Array.from(segments)
    .filter(({ segment, isWordLike }) => (measure === 'word' ? isWordLike : segment.trim() !== ''))
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }))
}
