/** Gives the focus to a block of the text, which takes it only for this once. */
export function focusBlock(block: HTMLElement): void {
  block.tabIndex = -1
  block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true })
  block.focus({ preventScroll: true })
}
