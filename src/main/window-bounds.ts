import type { WindowBounds } from '../shared/settings/view-state'

/** A stretch of the screen, in device-independent pixels. */
export type Rectangle = { x: number; y: number; width: number; height: number }

/** The least size at which the window can be used. */
export const leastSize = { width: 480, height: 400 }

/** The size of a first window, where the display is large enough for it. */
export const firstBounds: WindowBounds = { width: 1320, height: 860, maximized: false }

/** How much of a window's upper edge must be in sight, so that it can be taken hold of. */
const handle = { width: 120, height: 32 }

/**
 * Where to open a window that was last at `wanted`: as it was where that can still be seen, else centred
 * (without x and y) and no larger than the main display. `displays` are work areas, the main one first.
 */
export function visibleBounds(wanted: WindowBounds, displays: readonly Rectangle[]): Partial<Rectangle> {
  const { x, y } = wanted
  const home =
    x === undefined || y === undefined
      ? undefined
      : displays.find((display) => showsHandle({ ...wanted, x, y }, display))
  const size = fitted(wanted, home ?? displays[0])
  return home && x !== undefined && y !== undefined ? { x, y, ...size } : size
}

function fitted({ width, height }: WindowBounds, display: Rectangle | undefined) {
  return {
    width: Math.max(leastSize.width, Math.min(width, display?.width ?? width)),
    height: Math.max(leastSize.height, Math.min(height, display?.height ?? height)),
  }
}

function showsHandle(window: Rectangle, display: Rectangle): boolean {
  const across = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x)
  const below = display.y + display.height - window.y
  return across >= handle.width && window.y >= display.y && below >= handle.height
}
