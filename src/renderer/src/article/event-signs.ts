import type { Passage } from '../../../shared/annotation/passage'
import type { PlacedBlock } from '../../../shared/article/plain-text'
import type { EventId } from '../../../shared/timeline/event-words'

/** The sign of a block that speaks of events: where the first of its passages begins, and the events, each once. */
export type EventSign = {
  readonly block: string
  readonly passage: Passage
  readonly events: readonly EventId[]
}

/**
 * One sign for each block that has passages with events.
 * @param passages in the order of the text
 */
export function eventSigns(
  passages: readonly (Passage & { readonly event: EventId })[],
  blockAt: (offset: number) => PlacedBlock | undefined,
): EventSign[] {
  const signs = new Map<string, { block: string; passage: Passage; events: EventId[] }>()
  for (const { event, start, end } of passages) {
    const block = blockAt(start)?.block.id
    if (block === undefined) continue
    const sign = signs.get(block)
    if (!sign) signs.set(block, { block, passage: { start, end }, events: [event] })
    else if (!sign.events.includes(event)) sign.events.push(event)
  }
  return [...signs.values()]
}
