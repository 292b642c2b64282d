import { bodyOf, type LabelPlace } from './labels'
import type { Layout, Mark } from './layout'

/** What is kept free around a label that stands on its bar, in pixels. */
const air = 12

/**
 * Where a mark's label is seen in a view that begins at `offset`: in its place, if that is not cut; on its bar, where a
 * long bar fills the view so far that its own place is outside; else nowhere.
 */
export function labelInView(
  mark: Mark,
  { marks }: Layout,
  offset: number,
  width: number,
): LabelPlace | undefined {
  const { label } = mark
  if (!label) return undefined
  const isBeside = mark.shape === 'bar' || (mark.x >= offset && mark.x <= offset + width)
  if (isBeside && label.from >= offset && label.to <= offset + width) return label
  if (mark.shape !== 'bar' || mark.ids.length > 1) return undefined
  const length = label.to - label.from
  const from = Math.max(mark.from, offset) + air
  const to = Math.min(mark.to, offset + width) - air
  if (to - from < length) return undefined
  const place = { from, to: from + length, row: 0, side: 'right' } as const
  const free = marks.every((other) => {
    if (other === mark || other.lane !== mark.lane) return true
    const body = bodyOf(other)
    const taken = other.label?.row === 0 ? other.label : body
    const apart = (stretch: { from: number; to: number }) =>
      stretch.to <= place.from || stretch.from >= place.to
    return apart(body) && apart(taken)
  })
  return free ? place : undefined
}
