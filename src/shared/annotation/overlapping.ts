import type { PaintedStretch } from './layers'
import type { Passage } from './passage'

/** The places where marks lie over each other: neighbouring stretches of two marks or more, taken together, in order. */
export function overlapPlaces(stretches: readonly PaintedStretch[]): Passage[] {
  const places: { start: number; end: number }[] = []
  for (const { start, end, depth } of stretches) {
    if (depth < 2) continue
    const last = places.at(-1)
    if (last?.end === start) last.end = end
    else places.push({ start, end })
  }
  return places
}
