import { SvelteMap } from 'svelte/reactivity'
import type { AnnotationId } from '../../../shared/annotation/annotation'
import { stretchesOf, type Layer, type PaintedStretch } from '../../../shared/annotation/layers'
import { byPlace, type Passage } from '../../../shared/annotation/passage'
import { blockAt, blocksIn, type PlacedBlock } from '../../../shared/article/plain-text'
import type { TextNodes } from './text-nodes'

/** How many looks there are: as many as `style/marks.css` has washes and lines. */
const looks = 5

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
  readonly #washes = register('wash')
  readonly #lines = register('line')
  readonly #blocks: ReadonlyMap<string, PaintedBlock>
  readonly #observer: IntersectionObserver
  /** By block near the viewport: the place where most marks lie over each other, if they do at all. */
  readonly deepest = new SvelteMap<string, PaintedStretch>()
  #hidden = false

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
      rootMargin: '100% 0px',
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
    const placed = blockAt(this.#nodes.plain, offset)
    const marks = [...((placed && this.#blocks.get(placed.block.id))?.marks.values() ?? [])]
    return marks.filter(({ start, end }) => start <= offset && offset < end).sort(byPlace)
  }

  /** Shows what is found, chosen, lit or under the reading cursor; other passages lose that light. */
  spotlight(name: Spotlight, passages: readonly Passage[]): void {
    const highlight = new Highlight(...passages.flatMap((passage) => this.#nodes.ranges(passage)))
    highlight.priority = priorities[name]
    CSS.highlights.set(name, highlight)
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
      lay(block, this.#washes[stretch.wash - 1], range)
      for (const look of stretch.lines) lay(block, this.#lines[look - 1], range)
    }
  }

  #count(block: string, stretches: readonly PaintedStretch[]): void {
    const deepest = stretches.reduce<PaintedStretch | undefined>(
      (deep, stretch) => (stretch.depth > Math.max(1, deep?.depth ?? 0) ? stretch : deep),
      undefined,
    )
    if (deepest) this.deepest.set(block, deepest)
    else this.deepest.delete(block)
  }
}

function lay(block: PaintedBlock, highlight: Highlight | undefined, range: StaticRange): void {
  if (!highlight) return
  highlight.add(range)
  block.ranges.push([highlight, range])
}

function register(kind: 'wash' | 'line'): Highlight[] {
  return Array.from({ length: looks }, (_, index) => {
    const highlight = new Highlight()
    highlight.priority = priorities[kind]
    CSS.highlights.set(`${kind}-${String(index + 1)}`, highlight)
    return highlight
  })
}
