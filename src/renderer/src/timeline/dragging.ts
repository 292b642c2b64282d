import { on } from 'svelte/events'

/** A press that moves less than this many pixels is a click. */
const slack = 4

/** Fingers nearer to each other than this many pixels say nothing certain about their distance. */
const leastApart = 16

/** What a drag or a pinch tells, step by step. */
export type Drag = {
  /** So many pixels to the right. */
  readonly moved: (pixels: number) => void
  /** What is in view is to be `factor` times as long, `clientX` staying where it is. */
  readonly pinched?: (factor: number, clientX: number) => void
}

type Finger = { readonly x: number; readonly y: number }

/** Follows one pointer that drags, or two that pinch. A click that ends a drag does not reach what is under it. */
export function dragging(node: HTMLElement, { moved, pinched }: Drag): () => void {
  const fingers = new Map<number, Finger>()
  let captured = false

  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return
    if (fingers.size === 0) captured = false
    if (fingers.size < 2) fingers.set(event.pointerId, at(event))
    if (fingers.size === 2) capture()
  }

  const capture = () => {
    captured = true
    for (const id of fingers.keys()) node.setPointerCapture(id)
  }

  const move = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId)
    if (!before) return
    const now = at(event)
    const [other] = [...fingers].flatMap(([id, finger]) => (id === event.pointerId ? [] : [finger]))
    if (!other) {
      if (!captured && Math.abs(now.x - before.x) < slack) return
      if (!captured) capture()
      moved(now.x - before.x)
    } else if (pinched) {
      const apart = [before, now].map((finger) => Math.hypot(finger.x - other.x, finger.y - other.y))
      const [from = 0, to = 0] = apart.map((length) => Math.max(length, leastApart))
      moved((now.x - before.x) / 2)
      pinched(from / to, (now.x + other.x) / 2)
    }
    fingers.set(event.pointerId, now)
  }

  const end = (event: PointerEvent) => {
    fingers.delete(event.pointerId)
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

const at = ({ clientX, clientY }: PointerEvent): Finger => ({ x: clientX, y: clientY })
