/** Neighbours in a list that stand together: which they are, and where their mark is. */
export type Pile = { first: number; count: number; sum: number; x: number }

/** How piles are formed: no two nearer than `least`; between `lowest` and `highest`, those of several `inset` from there. */
export type Piling = {
  readonly least: number
  readonly lowest: number
  readonly highest: number
  readonly inset: number
}

/** Piles the places from `first` to before `last` of an ascending list. One that stands alone stays where it is, if it may. */
export function pile(places: readonly number[], first: number, last: number, piling: Piling): Pile[] {
  const { least, lowest, highest } = piling
  const stand = (sum: number, count: number) => {
    const gap = count > 1 ? piling.inset : 0
    return Math.min(Math.max(sum / count, lowest + gap), highest - gap)
  }
  const piles: Pile[] = []
  for (let index = first; index < last; index += 1) {
    const place = places[index] ?? 0
    let next: Pile = { first: index, count: 1, sum: place, x: stand(place, 1) }
    for (let before = piles.at(-1); before && next.x - before.x < least; before = piles.at(-1)) {
      before.count += next.count
      before.sum += next.sum
      before.x = stand(before.sum, before.count)
      next = before
      piles.pop()
    }
    piles.push(next)
  }
  return piles
}
