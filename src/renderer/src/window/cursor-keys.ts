import type { CursorMove } from '../../../shared/article/cursor'

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>
type Step = Omit<CursorMove, 'extend'>

const plain: Record<string, Step> = {
  ArrowDown: { unit: 'sentence', by: 1 },
  ArrowUp: { unit: 'sentence', by: -1 },
  ArrowRight: { unit: 'word', by: 1 },
  ArrowLeft: { unit: 'word', by: -1 },
  PageDown: { unit: 'question', by: 1 },
  PageUp: { unit: 'question', by: -1 },
  End: { unit: 'paragraph-edge', by: 1 },
  Home: { unit: 'paragraph-edge', by: -1 },
}
const byParagraph: Record<string, Step> = {
  ArrowDown: { unit: 'paragraph', by: 1 },
  ArrowUp: { unit: 'paragraph', by: -1 },
}
const toEdges: Record<string, Step> = {
  End: { unit: 'text-edge', by: 1 },
  Home: { unit: 'text-edge', by: -1 },
}
const withCommand: Record<string, Step> = {
  ArrowDown: { unit: 'text-edge', by: 1 },
  ArrowUp: { unit: 'text-edge', by: -1 },
}

/** The move of the reading cursor that a key asks for; on a Mac Option and Command do what Control does elsewhere. */
export function cursorMove(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Key,
  mac: boolean,
): CursorMove | undefined {
  const held = [ctrlKey ? 'control' : [], altKey ? 'alt' : [], metaKey ? 'meta' : []].flat().join('+')
  const steps: Record<string, Record<string, Step>> = mac
    ? { '': plain, alt: byParagraph, meta: withCommand }
    : { '': plain, control: { ...byParagraph, ...toEdges } }
  const step = steps[held]?.[key]
  return step && { ...step, extend: shiftKey }
}
