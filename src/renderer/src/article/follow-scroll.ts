import type { Bridge } from '../../../shared/ipc/contract'
import type { Reading } from '../state/reading.svelte'
import type { Page } from './page.svelte'

/** How far down the eyes are, as a share of the view's height. */
const eyes = 0.33

/** From how many heights of the view a frame on, one frame after another, the text rushes past. A single such step is a jump. */
const rush = 1 / 12

/** Pause after which a scroll has come to rest, in milliseconds. */
const calm = 100

/** Pause after which a position is reported, in milliseconds. */
const rest = 400

/** Keeps the reading position true while the text is scrolled; returns what ends it. */
export function followScroll(
  viewport: HTMLElement,
  page: Page,
  reading: Reading,
  bridge: Pick<Bridge, 'saveViewState'>,
): () => void {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let unreported = false
  const report = () => {
    clearTimeout(timer)
    if (unreported) void bridge.saveViewState({ position: reading.position })
    unreported = false
  }
  const look = () => {
    frame = 0
    const position = page.positionAt(0)
    reading.position = position
    reading.focus = page.positionAt(eyes)?.block
    unreported = true
    clearTimeout(timer)
    timer = setTimeout(report, rest)
  }
  let top = viewport.scrollTop
  let wasFar = false
  let calming: ReturnType<typeof setTimeout> | undefined
  const stopRushing = () => {
    clearTimeout(calming)
    wasFar = reading.rushing = false
  }
  const scrolled = () => {
    const before = top
    top = viewport.scrollTop
    const far = Math.abs(top - before) > viewport.clientHeight * rush
    reading.rushing = far && wasFar
    wasFar = far
    clearTimeout(calming)
    calming = setTimeout(stopRushing, calm)
    if (frame === 0) frame = requestAnimationFrame(look)
  }
  viewport.addEventListener('scroll', scrolled, { passive: true })
  // Whoever scrolls and closes the window at once finds the place again all the same.
  window.addEventListener('beforeunload', report)
  frame = requestAnimationFrame(look)
  return () => {
    stopRushing()
    window.removeEventListener('beforeunload', report)
    viewport.removeEventListener('scroll', scrolled)
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
