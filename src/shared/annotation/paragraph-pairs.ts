import { diffArrays } from 'diff'

/** More edited paragraphs than this are no edit: the difference is then not worked out. */
const mostEdits = 3000

/** A paragraph shorter than this, in UTF-16 code units, may stand elsewhere by chance. */
const tellingParagraph = 32

/** Old paragraphs and new ones that stand between the same neighbours and have no partner. */
export type Hunk = { readonly removed: readonly number[]; readonly added: readonly number[] }

/** Which old paragraph is which new one, which of these pairs are beyond doubt, and what is left between them. */
export function pairParagraphs(before: readonly string[], after: readonly string[]) {
  const partners = before.map(() => -1)
  const sure = new Set<number>()
  const taken = new Set<number>()
  const inOld = placesOf(before)
  const inNew = placesOf(after)
  const hunks: { removed: number[]; added: number[] }[] = []
  let [from, to] = [0, 0]
  let open: { removed: number[]; added: number[] } | undefined
  const unlike = { removed: before.map((_, index) => index), added: after.map((_, index) => index) }
  const changes = diffArrays([...before], [...after], { maxEditLength: mostEdits })
  if (!changes) hunks.push(unlike)
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) {
      open = undefined
      for (let step = 0; step < count; step += 1) {
        partners[from + step] = to + step
        taken.add(to + step)
      }
    } else {
      if (!open) hunks.push((open = { removed: [], added: [] }))
      const list = added ? open.added : open.removed
      for (let step = 0; step < count; step += 1) list.push((added ? to : from) + step)
    }
    if (!added) from += count
    if (!removed) to += count
  }
  for (const [text, [index, ...more]] of inOld) {
    const [partner, ...others] = inNew.get(text) ?? []
    if (index === undefined || partner === undefined || more.length > 0 || others.length > 0) continue
    if (partners[index] !== partner && (text.length < tellingParagraph || taken.has(partner))) continue
    partners[index] = partner
    taken.add(partner)
    sure.add(index)
  }
  return { partners, sure, hunks: hunks.map((hunk) => unpaired(hunk, partners, taken)) }
}

const unpaired = (
  { removed, added }: Hunk,
  partners: readonly number[],
  taken: ReadonlySet<number>,
): Hunk => ({
  removed: removed.filter((index) => partners[index] === -1),
  added: added.filter((index) => !taken.has(index)),
})

function placesOf(paragraphs: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  paragraphs.forEach((text, index) => {
    const known = places.get(text)
    if (known) known.push(index)
    else places.set(text, [index])
  })
  return places
}
