import type { Attachment } from 'svelte/attachments'
import { on } from 'svelte/events'
import type { Axis } from './axis.svelte'

/** A press that moves less than this many pixels is a click. */
const slack = 4

/** Pixels that a wheel means by a line. */
const lineHeight = 16

/** Wheel pans, with Ctrl (a pinch on a trackpad, too) zooms about the pointer; dragging pans. */
export const panAndZoom =
  (axis: Axis): Attachment<HTMLElement> =>
  (node) => {
    const stopWheel = on(
      node,
      'wheel',
      (event) => {
        turn(event, node, axis)
      },
      { passive: false },
    )
    const stopDrag = dragging(node, (pixels) => {
      axis.panBy(-pixels)
    })
    return () => {
      stopWheel()
      stopDrag()
    }
  }

function turn(event: WheelEvent, node: HTMLElement, axis: Axis): void {
  event.preventDefault()
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? lineHeight : 1
  if (event.ctrlKey) {
    const turned = Math.min(Math.max(event.deltaY * unit, -60), 60)
    const x = event.clientX - node.getBoundingClientRect().left
    axis.zoomBy(Math.exp(turned * 0.006), axis.span.from + x * axis.scale, false)
  } else {
    const across = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY
    axis.panBy(across * unit)
  }
}

/** Tells of each step of a drag, in pixels to the right. A click that ends a drag does not reach what is under it. */
export function dragging(node: HTMLElement, moved: (pixels: number) => void): () => void {
  let last: number | undefined
  let captured = false
  const begin = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return
    last = event.clientX
    captured = false
  }
  const move = (event: PointerEvent) => {
    if (last === undefined) return
    const step = event.clientX - last
    if (!captured && Math.abs(step) < slack) return
    if (!captured) node.setPointerCapture(event.pointerId)
    captured = true
    last = event.clientX
    moved(step)
  }
  const end = () => {
    last = undefined
  }
  const swallow = (event: MouseEvent) => {
    if (captured) event.stopPropagation()
    captured = false
  }
  const stops = [
    on(node, 'pointerdown', begin),
    on(node, 'pointermove', move),
    on(node, 'pointerup', end),
    on(node, 'pointercancel', end),
    on(node, 'click', swallow, { capture: true }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
