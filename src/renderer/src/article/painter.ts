import { SvelteMap } from 'svelte/reactivity'
import type { AnnotationId } from '../../../shared/annotation/annotation'
import { mostLines, stretchesOf, type Layer, type PaintedStretch } from '../../../shared/annotation/layers'
import { overlapPlaces } from '../../../shared/annotation/overlapping'
import { byPlace, overlaps, type Passage } from '../../../shared/annotation/passage'
import { blockAt, blocksIn, type PlacedBlock } from '../../../shared/article/plain-text'
import { lineNumbered, lookNumbered } from '../../../shared/vocabulary/look'
import type { TextNodes } from './text-nodes'

/** Names of highlights that one passage or a few have, such as what was found. */
export type Spotlight = 'event' | 'lit' | 'chosen' | 'cursor' | 'found' | 'found-here'

const priorities: Record<Spotlight | 'wash' | 'line', number> = {
  lit: 0,
  cursor: 1,
  wash: 2,
  chosen: 3,
  event: 4,
  line: 5,
  found: 6,
  'found-here': 7,
}

/** A mark to be painted: where, in which look, and whose. */
export type PaintedMark = Layer & { readonly id: AnnotationId }

type PaintedBlock = {
  readonly placed: PlacedBlock
  readonly marks: Map<AnnotationId, PaintedMark>
  near: boolean
  ranges: [Highlight, StaticRange][]
}

/**
 * Paints marks on the text without changing the text, by the CSS Custom Highlight API.
 * Work is done block by block, and only for blocks near the viewport, so that what one more mark costs
 * depends on its paragraph and not on the article.
 */
export class Painter {
  readonly #nodes: TextNodes
  /** Washes by look, and lines by lane and look: each is registered when a mark first asks for it. */
  readonly #washes: Highlight[] = []
  readonly #lines: Highlight[][] = Array.from({ length: mostLines }, () => [])
  readonly #blocks: ReadonlyMap<string, PaintedBlock>
  readonly #observer: IntersectionObserver
  /** By block near the viewport: the places where marks lie over each other, if there are any. */
  readonly overlaps = new SvelteMap<string, readonly Passage[]>()
  readonly #spotlights = new Map<Spotlight, readonly Passage[]>()
  #hidden = false
  #spotting = false

  constructor(nodes: TextNodes, viewport: HTMLElement) {
    this.#nodes = nodes
    this.#blocks = new Map(
      nodes.plain.blocks.map((placed) => [
        placed.block.id,
        { placed, marks: new Map(), near: false, ranges: [] },
      ]),
    )
    this.#observer = new IntersectionObserver((seen) => this.#see(seen), {
      root: viewport,
      rootMargin: '50% 0px',
    })
    for (const { block } of nodes.plain.blocks) {
      const element = nodes.element(block.id)
      if (element) this.#observer.observe(element)
    }
  }

  /** Takes marks away and lays others, each in the blocks it touches. */
  change(gone: readonly PaintedMark[], come: readonly PaintedMark[]): void {
    const touched = new Set<PaintedBlock>()
    for (const mark of gone)
      for (const block of this.#blocksOf(mark)) if (block.marks.delete(mark.id)) touched.add(block)
    for (const mark of come) {
      for (const block of this.#blocksOf(mark)) {
        block.marks.set(mark.id, mark)
        touched.add(block)
      }
    }
    for (const block of touched) this.#repaint(block)
  }

  /** Lays `marks` and no others. */
  replace(marks: readonly PaintedMark[]): void {
    const there = new Map([...this.#blocks.values()].flatMap((block) => [...block.marks]))
    this.change([...there.values()], marks)
  }

  /** The marks at an offset of the text, the topmost last. */
  marksAt(offset: number): PaintedMark[] {
    return this.marksIn({ start: offset, end: offset + 1 })
  }

  /** The marks that share text with a passage of one block, the topmost last. */
  marksIn(passage: Passage): PaintedMark[] {
    const placed = blockAt(this.#nodes.plain, passage.start)
    const marks = [...((placed && this.#blocks.get(placed.block.id))?.marks.values() ?? [])]
    return marks.filter((mark) => overlaps(mark, passage)).sort(byPlace)
  }

  /** Shows what is found, chosen, lit or under the reading cursor; other passages lose that light. */
  spotlight(name: Spotlight, passages: readonly Passage[]): void {
    this.#spotlights.set(name, passages)
    const highlight = new Highlight(...passages.flatMap((passage) => this.#nodes.ranges(passage)))
    highlight.priority = priorities[name]
    CSS.highlights.set(name, highlight)
  }

  /** Paints a block anew whose text nodes are others now, and once for all such blocks what is lit. */
  repaint(id: string): void {
    const block = this.#blocks.get(id)
    if (block) this.#repaint(block)
    if (this.#spotting) return
    this.#spotting = true
    queueMicrotask(() => {
      this.#spotting = false
      for (const [name, passages] of this.#spotlights) if (passages.length > 0) this.spotlight(name, passages)
    })
  }

  /** Takes all marks off the page, or puts them on again. */
  hide(hidden: boolean): void {
    if (hidden === this.#hidden) return
    this.#hidden = hidden
    for (const block of this.#blocks.values()) this.#repaint(block)
  }

  /** Takes everything off the page. */
  stop(): void {
    this.#observer.disconnect()
    this.#spotlights.clear()
    CSS.highlights.clear()
  }

  #blocksOf(mark: Passage): PaintedBlock[] {
    return blocksIn(this.#nodes.plain, mark).flatMap(({ block }) => this.#blocks.get(block.id) ?? [])
  }

  #see(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      const block = this.#blocks.get(target.id)
      if (!block || block.near === isIntersecting) continue
      block.near = isIntersecting
      this.#repaint(block)
    }
  }

  #repaint(block: PaintedBlock): void {
    for (const [highlight, range] of block.ranges) highlight.delete(range)
    block.ranges = []
    const stretches = block.near && !this.#hidden ? stretchesOf([...block.marks.values()]) : []
    this.#count(block.placed.block.id, stretches)
    for (const stretch of stretches) {
      const range = this.#nodes.rangeIn(block.placed, stretch)
      if (!range) continue
      if (stretch.wash > 0) lay(block, this.#wash(stretch.wash), range)
      stretch.lines.forEach((look, lane) => {
        if (look !== undefined) lay(block, this.#line(look, lane), range)
      })
    }
  }

  #wash(look: number): Highlight {
    return (this.#washes[look] ??= registered(`wash-${String(lookNumbered(look).colour)}`, 'wash'))
  }

  /** The lines of one look in one lane; `style/lines.css` counts the lanes from 1. */
  #line(look: number, lane: number): Highlight {
    const inLane = (this.#lines[lane] ??= [])
    return (inLane[look] ??= registered(`line-${lineNumbered(look)}-${String(lane + 1)}`, 'line'))
  }

  #count(block: string, stretches: readonly PaintedStretch[]): void {
    const places = overlapPlaces(stretches)
    if (places.length > 0) this.overlaps.set(block, places)
    else this.overlaps.delete(block)
  }
}

function lay(block: PaintedBlock, highlight: Highlight, range: StaticRange): void {
  highlight.add(range)
  block.ranges.push([highlight, range])
}

/** The highlight of that name; looks of one colour share their wash. */
function registered(name: string, kind: 'wash' | 'line'): Highlight {
  const there = CSS.highlights.get(name)
  if (there) return there
  const highlight = new Highlight()
  highlight.priority = priorities[kind]
  CSS.highlights.set(name, highlight)
  return highlight
}
