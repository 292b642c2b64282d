import type { AnnotationId, SetId } from '../../../shared/annotation/annotation'
import type { Passage } from '../../../shared/annotation/passage'
import type { PlacedBlock } from '../../../shared/article/plain-text'
import type { Placed } from '../state/placed'

/** The sign of what one set of other people has marked in a block: where the first begins, and which they are. */
export type ForeignSign = {
  readonly set: SetId
  readonly name: string
  readonly block: string
  readonly passage: Passage
  readonly marks: readonly AnnotationId[]
}

/**
 * One sign for each block and each set that has marked in it.
 * @param marks in the order of the text
 */
export function foreignSigns(
  marks: readonly Placed[],
  blockAt: (offset: number) => PlacedBlock | undefined,
): ForeignSign[] {
  const signs = new Map<string, ForeignSign & { marks: AnnotationId[] }>()
  for (const { mark, passage } of marks) {
    if (!mark.from || !passage) continue
    const block = blockAt(passage.start)?.block.id
    if (block === undefined) continue
    const { set, name } = mark.from
    const key = `${block} ${set}`
    const sign = signs.get(key)
    if (sign) sign.marks.push(mark.id)
    else signs.set(key, { set, name, block, passage, marks: [mark.id] })
  }
  return [...signs.values()]
}
