/**
 * Where signs in a margin stand so that none covers another: each at its own height, or just under the one before.
 * @param tops in CSS pixels, in order
 */
export function stacked(tops: readonly number[], height: number): number[] {
  let free = -Infinity
  return tops.map((top) => {
    const place = Math.max(top, free)
    free = place + height
    return place
  })
}

/**
 * Signs that would stand less than `height` under the first of their group belong together.
 * @param signs in the order of their tops, in CSS pixels
 */
export function gathered<Sign extends { readonly top: number }>(
  signs: readonly Sign[],
  height: number,
): [Sign, ...Sign[]][] {
  const groups: [Sign, ...Sign[]][] = []
  for (const sign of signs) {
    const last = groups.at(-1)
    if (last && sign.top < last[0].top + height) last.push(sign)
    else groups.push([sign])
  }
  return groups
}
