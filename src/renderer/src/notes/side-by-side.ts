/** A card to be laid beside the text: where it wants to be, and how high it is; both in CSS pixels. */
export type Wish = { readonly id: string; readonly wanted: number; readonly height: number }

/**
 * Where the cards stand so that none covers another. The chosen one stands at its passage;
 * those before it give way upwards, even out of sight, those after it downwards. Without a choice the first one stands at its
 * passage. The chosen one, or else the first, never stands above `top`.
 */
export function sideBySide(
  wishes: readonly Wish[],
  chosen: string | undefined,
  gap: number,
  top: number,
): Map<string, number> {
  const places = new Map<string, number>()
  const pivot = Math.max(
    0,
    wishes.findIndex(({ id }) => id === chosen),
  )
  let floor = top
  for (let i = pivot; i < wishes.length; i += 1) {
    const wish = wishes[i]
    if (!wish) continue
    const place = Math.max(floor, wish.wanted)
    places.set(wish.id, place)
    floor = place + wish.height + gap
  }
  const first = wishes[pivot]
  let ceiling = (first && places.get(first.id)) ?? 0
  for (let i = pivot - 1; i >= 0; i -= 1) {
    const wish = wishes[i]
    if (!wish) continue
    const place = Math.min(ceiling - gap - wish.height, wish.wanted)
    places.set(wish.id, place)
    ceiling = place
  }
  return places
}
