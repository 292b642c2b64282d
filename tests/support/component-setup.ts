import { configure } from '@testing-library/svelte'

/*
 * What the tests' DOM lacks of a browser, as little of it as the window uses: highlights are sets of ranges in a map,
 * static ranges hold what they were given, and everything that is observed is in sight, once.
 */

class PaintedHighlight extends Set<AbstractRange> {
  priority = 0

  constructor(...ranges: AbstractRange[]) {
    super(ranges)
  }
}

class HeldRange implements AbstractRange {
  readonly startContainer: Node
  readonly startOffset: number
  readonly endContainer: Node
  readonly endOffset: number

  constructor({ startContainer, startOffset, endContainer, endOffset }: StaticRangeInit) {
    this.startContainer = startContainer
    this.startOffset = startOffset
    this.endContainer = endContainer
    this.endOffset = endOffset
  }

  get collapsed(): boolean {
    return this.startContainer === this.endContainer && this.startOffset === this.endOffset
  }
}

type Seen = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>

class EverythingInSight {
  readonly #tell: (seen: Seen[]) => void
  #watching = true

  constructor(tell: (seen: Seen[]) => void) {
    this.#tell = tell
  }

  observe(target: Element): void {
    queueMicrotask(() => {
      if (this.#watching) this.#tell([{ target, isIntersecting: true }])
    })
  }

  disconnect(): void {
    this.#watching = false
  }
}

class NothingGrows {
  observe(): void {
    // Nothing has a size here, so that nothing ever changes its own.
  }

  unobserve(): void {
    this.observe()
  }

  disconnect(): void {
    this.observe()
  }
}

Object.assign(globalThis, {
  Highlight: PaintedHighlight,
  StaticRange: HeldRange,
  IntersectionObserver: EverythingInSight,
  ResizeObserver: NothingGrows,
})
Object.defineProperty(globalThis, 'CSS', {
  value: Object.assign(CSS, { highlights: new Map<string, PaintedHighlight>() }),
})

// In milliseconds; generous, for a machine that is busy with other work.
configure({ asyncUtilTimeout: 10_000 })
