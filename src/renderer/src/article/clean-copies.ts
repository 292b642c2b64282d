import type { Passage } from '../../../shared/annotation/passage'
import { cleanText } from '../../../shared/article/clean-text'
import type { Page } from './page.svelte'

/**
 * Lets whatever is copied, cut or dragged out of the text be its words alone: what is selected, else what keys act on.
 * What is selected outside of the text is none of its business. Returns what ends it.
 */
export function cleanCopies(page: Page, target: () => Passage | undefined): () => void {
  const inText = (event: Event) =>
    event.target instanceof Node && document.getElementById('text')?.contains(event.target) === true
  const give = (event: Event, transfer: DataTransfer | null): boolean => {
    const passage = page.selected() ?? (inText(event) ? target() : undefined)
    if (!passage || !transfer || isField(event.target)) return false
    transfer.clearData()
    transfer.setData('text/plain', cleanText(page.nodes.plain, passage))
    return true
  }
  const copy = (event: ClipboardEvent) => {
    if (give(event, event.clipboardData)) event.preventDefault()
  }
  const drag = (event: DragEvent) => {
    // Only a selection is dragged as text; the picture, say, is dragged as itself.
    if (page.selected() && inText(event)) give(event, event.dataTransfer)
  }
  document.addEventListener('copy', copy)
  document.addEventListener('cut', copy)
  document.addEventListener('dragstart', drag)
  return () => {
    document.removeEventListener('copy', copy)
    document.removeEventListener('cut', copy)
    document.removeEventListener('dragstart', drag)
  }
}

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.matches('input, textarea, select, [contenteditable]')
