import { stretchesOf, type Layer, type PaintedStretch } from '../../annotation/layers'
import type { PlacedBlock } from '../../article/plain-text'
import { element, type Markup } from '../../markup/markup'
import { lookNumbered } from '../../vocabulary/look'
import { lineClass, washClass } from './look'

/** A mark as it stands in the text, with what is put before its first and after its last letter. */
export type PaintedMark = Layer & { readonly before: Markup; readonly after: Markup }

/**
 * What makes markup of a block's text with its marks, which begin and end within blocks. The text is split where a mark
 * begins or ends: a stretch has the wash of the topmost mark and up to three lines. The words between a mark's `before` and
 * `after` are its passage, also where more marks lie over each other than can be painted. Blocks are asked for in the order
 * of the text.
 */
export function painter(marks: readonly PaintedMark[]): (placed: PlacedBlock) => (Markup | string)[] {
  const stretches = stretchesOf(marks)
  const [begins, ends] = [new Map<number, Markup[]>(), new Map<number, Markup[]>()]
  for (const { start, end, before, after } of marks) {
    put(begins, start, before)
    put(ends, end, after)
  }
  let next = 0
  return ({ block, start, end }) => {
    const pieces: (Markup | string)[] = []
    const add = (from: number, to: number, stretch?: PaintedStretch) => {
      if (from >= to) return
      pieces.push(...(ends.get(from) ?? []), ...(begins.get(from) ?? []))
      const words = block.text.slice(from - start, to - start)
      pieces.push(stretch ? painted(words, stretch) : words)
    }
    let at = start
    for (let stretch = stretches[next]; stretch && stretch.start < end; stretch = stretches[next]) {
      const from = Math.max(at, stretch.start)
      const to = Math.min(end, stretch.end)
      add(at, from)
      add(from, to, stretch)
      at = Math.max(at, to)
      // What goes on in the next block is looked at there again.
      if (stretch.end > end) break
      next += 1
    }
    add(at, end)
    pieces.push(...(ends.get(end) ?? []))
    return pieces
  }
}

function put(at: Map<number, Markup[]>, offset: number, markup: Markup): void {
  const others = at.get(offset)
  if (others) others.push(markup)
  else at.set(offset, [markup])
}

/** The stretch's words: the wash and the first line are the mark's own, further lines stand in each other. */
function painted(words: string, { wash, lines }: PaintedStretch): Markup {
  const classes = lines.flatMap((look, lane) =>
    look === undefined ? [] : [lineClass(lookNumbered(look), lane + 1)],
  )
  const [first = '', ...others] = classes
  const inside = others.reduce<Markup | string>(
    (inner, name) => element('span', { class: name }, inner),
    words,
  )
  return element('mark', { class: `${washClass(lookNumbered(wash))} ${first}` }, inside)
}
