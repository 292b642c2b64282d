import { onDestroy } from 'svelte'

/**
 * Gives the focus, and with it what is selected in the text, back to what has them now when the component goes and leaves
 * them nowhere. Call while a component is made.
 */
export function focusBack(): void {
  const before = document.activeElement
  const range = selectedInText()
  onDestroy(() => {
    const nowhere = document.activeElement === document.body || document.activeElement === null
    if (nowhere && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    const elsewhere = document.activeElement !== before && document.activeElement !== document.body
    if (!range?.startContainer.isConnected || !range.endContainer.isConnected || elsewhere) return
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  })
}

function selectedInText(): Range | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  return document.getElementById('text')?.contains(range.commonAncestorContainer)
    ? range.cloneRange()
    : undefined
}
