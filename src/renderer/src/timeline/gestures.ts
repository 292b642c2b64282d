import type { Attachment } from 'svelte/attachments'
import { on } from 'svelte/events'
import type { Axis } from './axis.svelte'
import { dragging } from './dragging'

/** Pixels that a wheel means by a line. */
const lineHeight = 16

/** What the wheel and the fingers act on. */
export type Surface = {
  readonly axis: Axis
  /** The element whose left edge the view begins at. */
  readonly field: () => HTMLElement | undefined
  /** Pixels of the window for one of the axis's. */
  readonly unit: () => number
  /** Whether there is anything above or below that a wheel could bring into view. */
  readonly scrolls: () => boolean
}

/**
 * The wheel pans, with Ctrl (a pinch on a trackpad, too) it zooms about the pointer; dragging pans, two fingers zoom and
 * pan. Where the lanes scroll, a wheel that turns up or down scrolls them, and with Shift pans.
 */
export const panAndZoom =
  (surface: Surface): Attachment<HTMLElement> =>
  (node) => {
    const { axis } = surface
    const timeAt = (clientX: number) => axis.span.from + placeOf(clientX, surface) * axis.scale
    const stopWheel = on(node, 'wheel', (event) => turn(event, surface, timeAt), { passive: false })
    const stopDrag = dragging(node, {
      moved: (pixels) => axis.panBy(-pixels / surface.unit()),
      pinched: (factor, clientX) => axis.zoomBy(factor, timeAt(clientX), false),
    })
    return () => {
      stopWheel()
      stopDrag()
    }
  }

const placeOf = (clientX: number, { field, unit }: Surface) =>
  (clientX - (field()?.getBoundingClientRect().left ?? 0)) / unit()

function turn(event: WheelEvent, surface: Surface, timeAt: (clientX: number) => number): void {
  const { axis } = surface
  const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? lineHeight : 1
  if (event.ctrlKey) {
    const turned = Math.min(Math.max(event.deltaY * pixels, -60), 60)
    axis.zoomBy(Math.exp(turned * 0.006), timeAt(event.clientX), false)
  } else {
    const isAcross = Math.abs(event.deltaX) > Math.abs(event.deltaY)
    if (!isAcross && !event.shiftKey && surface.scrolls()) return
    axis.panBy(((isAcross ? event.deltaX : event.deltaY) * pixels) / surface.unit())
  }
  event.preventDefault()
}
