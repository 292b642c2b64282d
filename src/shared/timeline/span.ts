/** A stretch of time in UTC milliseconds, `from` before `to`. */
export type Span = { readonly from: number; readonly to: number }

/** How much time a span covers, in milliseconds. */
export const lengthOf = ({ from, to }: Span): number => to - from

/** Pixels that are kept free left and right of a framed stretch of time. */
export type Room = { readonly left: number; readonly right: number }

/** The span that shows `shown` in `width` pixels with `room` beside it. */
export function frame(shown: Span, width: number, room: Room): Span {
  const inner = Math.max(width - room.left - room.right, 1)
  const scale = lengthOf(shown) / inner
  return { from: shown.from - room.left * scale, to: shown.to + room.right * scale }
}

/** How far one can go: all of `whole`, seen `width` pixels wide, with `room` beside it at every scale. */
export type Reach = { readonly whole: Span; readonly width: number; readonly room: Room }

/** The longest span that can be shown. */
export const widest = ({ whole, width, room }: Reach): Span => frame(whole, width, room)

/** Within what a span of `length` milliseconds can be moved. */
export function limitsAt(length: number, reach: Reach): Span {
  const { whole, width, room } = reach
  const scale = Math.min(length, lengthOf(widest(reach))) / width
  return { from: whole.from - room.left * scale, to: whole.to + room.right * scale }
}

/** The same length of time, moved so that it lies within reach; a longer one becomes the widest. */
export function clampSpan(span: Span, reach: Reach): Span {
  const length = lengthOf(span)
  const limits = limitsAt(length, reach)
  if (length >= lengthOf(limits)) return widest(reach)
  if (span.from < limits.from) return { from: limits.from, to: limits.from + length }
  if (span.to > limits.to) return { from: limits.to - length, to: limits.to }
  return span
}

/** Moves a span by `time` milliseconds (later is positive), as far as it can go. */
export const pan = ({ from, to }: Span, time: number, reach: Reach): Span =>
  clampSpan({ from: from + time, to: to + time }, reach)

/**
 * Makes a span `factor` times as long; `about` stays where it is, or the nearest moment of the whole. Not longer than the
 * widest, not shorter than `shortest` milliseconds. Zooming in by a factor and out by its reciprocal returns.
 */
export function zoom(span: Span, factor: number, about: number, reach: Reach, shortest: number): Span {
  const length = lengthOf(span)
  const wanted = Math.min(Math.max(length * factor, shortest), Math.max(lengthOf(widest(reach)), shortest))
  const pivot = Math.min(Math.max(about, reach.whole.from), reach.whole.to)
  const from = pivot - ((pivot - span.from) / length) * wanted
  return clampSpan({ from, to: from + wanted }, reach)
}

/** A span on the way from one to another; `progress` from 0 to 1. */
export const between = (start: Span, end: Span, progress: number): Span => ({
  from: start.from + (end.from - start.from) * progress,
  to: start.to + (end.to - start.to) * progress,
})

/** The order of time: by the beginnings, then by the ends. */
export const byTime = (one: Span, other: Span): number =>
  inOrder(one.from, other.from) || inOrder(one.to, other.to)

/** Two infinite ends have no difference that is a number. */
const inOrder = (one: number, other: number) => (one === other ? 0 : one - other)
