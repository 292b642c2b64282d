import { messagesIn } from '../messages/messages'
import type { Drawing } from '../timeline/drawing'
import { barSign } from './mark-bar'
import { smallSign } from './mark-outline'
import { element, type Markup } from '../markup/markup'
import type { ExportedEvent, TimelineInput } from './material'
import { colours, measures } from './picture-look'
import { count } from './picture-text'

/** An entry of the key: a sign, how wide it is, and what it says. */
type Entry = {
  readonly width: number
  readonly words: string
  readonly draw: (x: number, y: number) => Markup[]
}

/** From a sign to its words, and from one entry to the next. */
const gap = { sign: 8, entry: 24 }

const plain: Drawing = { body: 'dot', extent: 'day', sureness: 'exact', start: 'closed', end: 'closed' }

/** The key of the signs that a picture has, in rows no wider than `width`, from `top` downwards; and how tall it is. */
export function drawnKey(
  input: TimelineInput,
  { clusters, width, left, top }: { clusters: boolean; width: number; left: number; top: number },
): { readonly height: number; readonly parts: readonly Markup[] } {
  let x = 0
  let row = 0
  const parts = entriesOf(input, clusters).map((entry) => {
    const length = entry.width + gap.sign + input.measure(entry.words)
    if (x > 0 && x + length > width) {
      x = 0
      row += 1
    }
    const y = top + (row + 0.5) * measures.keyRow
    const drawn = element(
      'g',
      {},
      ...entry.draw(left + x, y),
      element('text', { x: left + x + entry.width + gap.sign, y: y + 4, fill: colours.quiet }, entry.words),
    )
    x += length + gap.entry
    return drawn
  })
  return { height: parts.length === 0 ? 0 : (row + 1) * measures.keyRow, parts }
}

function entriesOf(input: TimelineInput, clusters: boolean): Entry[] {
  const { events, language } = input
  const words = messagesIn(language).timelineExporting.key
  const uses = (test: (drawing: Drawing) => boolean) => events.some(({ drawing }) => test(drawing))
  const extents = (['day', 'month', 'season', 'year', 'decade', 'interval'] as const)
    .filter((extent) => uses((drawing) => drawing.extent === extent))
    .map((extent): Entry =>
      extent === 'day' ? small(plain, words.day) : both({ ...plain, extent }, words[extent]),
    )
  const sureness = (['about', 'uncertain', 'both'] as const)
    .filter((sure) => uses((drawing) => drawing.sureness === sure))
    .map((sure) => small({ ...plain, sureness: sure }, words[sure]))
  const ends = (['open', 'unknown'] as const)
    .filter((end) => uses((drawing) => drawing.start === end || drawing.end === end))
    .map((end) => wide({ ...plain, body: 'bar', extent: 'interval', end }, words[end]))
  const heaps: Entry[] = clusters
    ? [{ width: 22, words: words.several, draw: (x, y) => count(x + 11, y, '3', input) }]
    : []
  return [...extents, ...sureness, ...ends, ...heaps]
}

const small = (drawing: Drawing, words: string): Entry => ({
  width: 16,
  words,
  draw: (x, y) => smallSign(drawing, x + 8, y),
})

const wide = (drawing: Drawing, words: string): Entry => ({
  width: 36,
  words,
  draw: (x, y) => barSign(drawing, { from: x + 2, to: x + 30 }, y),
})

/** Near, it is a bar; from afar, a small sign. */
const both = (drawing: Drawing, words: string): Entry => ({
  width: 60,
  words,
  draw: (x, y) => [
    ...smallSign(drawing, x + 8, y),
    ...barSign({ ...drawing, body: 'bar' }, { from: x + 24, to: x + 58 }, y),
  ],
})

/** Whether any of the events' marks stands for several. */
export const hasClusters = (marks: readonly { readonly ids: readonly ExportedEvent['id'][] }[]): boolean =>
  marks.some(({ ids }) => ids.length > 1)
