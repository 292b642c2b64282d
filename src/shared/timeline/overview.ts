import { lengthOf, type Span } from './span'

/** A column of the overview: its left edge in pixels, and how many events have their middle in it. */
export type OverviewBin = { readonly x: number; readonly count: number }

/** The columns of the overview that have events, from left to right: as many as have room, however many events there are. */
export function overviewBins(
  spans: readonly Span[],
  extent: Span,
  width: number,
  columnWidth: number,
): OverviewBin[] {
  const columns = Math.max(1, Math.ceil(width / columnWidth))
  const counts = new Uint32Array(columns)
  const scale = columns / lengthOf(extent)
  for (const { from, to } of spans) {
    const middle = (Math.max(from, extent.from) + Math.min(to, extent.to)) / 2
    const column = Math.min(Math.max(Math.floor((middle - extent.from) * scale), 0), columns - 1)
    counts[column] = (counts[column] ?? 0) + 1
  }
  const bins: OverviewBin[] = []
  counts.forEach((count, column) => {
    if (count > 0) bins.push({ x: column * columnWidth, count })
  })
  return bins
}
