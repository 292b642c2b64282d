import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  offset,
  shift,
  size,
  type Placement,
} from '@floating-ui/dom'
import type { Attachment } from 'svelte/attachments'

/**
 * Keeps a floating element beside a rectangle of the window: never over it, turned where there is no room.
 * `--room` tells it how high it may be there. `context` is what the rectangle scrolls with: out of its sight the element is hidden.
 */
export function beside(
  rectangle: () => DOMRect,
  placement: Placement,
  gap = 8,
  context?: Element,
): Attachment<HTMLElement> {
  return (element) => {
    const anchor = { getBoundingClientRect: rectangle, ...(context && { contextElement: context }) }
    // It stays over what scrolls, and does not hang over what stands beside.
    const scroller = context?.parentElement
    const apply = ({ availableHeight }: { availableHeight: number }) => {
      element.style.setProperty('--room', `${String(Math.floor(availableHeight))}px`)
    }
    const place = async () => {
      const { x, y, middlewareData } = await computePosition(anchor, element, {
        strategy: 'fixed',
        placement,
        middleware: [
          offset(gap),
          flip({ padding: 8 }),
          shift({ padding: 8, ...(scroller && { boundary: scroller }) }),
          size({ padding: 8, apply }),
          hide(),
        ],
      })
      element.style.left = `${String(x)}px`
      element.style.top = `${String(y)}px`
      element.style.visibility = middlewareData.hide?.referenceHidden ? 'hidden' : 'visible'
    }
    return autoUpdate(anchor, element, () => void place())
  }
}
