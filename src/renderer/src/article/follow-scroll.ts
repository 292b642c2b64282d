import type { Bridge } from '../../../shared/ipc/contract'
import type { Reading } from '../state/reading.svelte'
import type { Page } from './page.svelte'

/** How far down the eyes are, as a share of the view's height. */
const eyes = 0.33

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
  const look = () => {
    frame = 0
    const position = page.positionAt(0)
    reading.position = position
    reading.focus = page.positionAt(eyes)?.block
    clearTimeout(timer)
    timer = setTimeout(() => void bridge.saveViewState({ position }), rest)
  }
  const scrolled = () => {
    if (frame === 0) frame = requestAnimationFrame(look)
  }
  viewport.addEventListener('scroll', scrolled, { passive: true })
  scrolled()
  return () => {
    viewport.removeEventListener('scroll', scrolled)
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
