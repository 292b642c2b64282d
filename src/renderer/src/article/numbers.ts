const numbersIn = (leaf: HTMLElement) => [...leaf.querySelectorAll<HTMLElement>('button.number')]

/** Makes the paragraphs' numbers one stop of the Tab key: the number of the paragraph in view, or of the next one. */
export function oneNumberStop(leaf: HTMLElement, block: string | undefined): void {
  const active = document.activeElement
  if (active?.matches('button.number') && leaf.contains(active)) return
  const stop = numberAt(leaf, block)
  // Of thousands all but one have it already: to write it to each of them again would make scrolling jerk.
  for (const number of leaf.querySelectorAll<HTMLElement>('button.number:not([tabindex="-1"])'))
    if (number !== stop) number.tabIndex = -1
  if (stop) stop.tabIndex = 0
}

/** The block's own number; where it has none that of the next paragraph, or of the last one. */
function numberAt(leaf: HTMLElement, block: string | undefined): HTMLElement | undefined {
  const seen = block === undefined ? null : document.getElementById(block)
  const own = seen?.parentElement?.querySelector<HTMLElement>(':scope > button.number')
  if (own) return own
  const numbers = numbersIn(leaf)
  const after = (number: HTMLElement) =>
    !seen || (seen.compareDocumentPosition(number) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return numbers.find(after) ?? numbers.at(-1)
}

/** Goes from one number to the next by arrow keys, Home and End; says whether it was one of these. */
export function walkToNumber(leaf: HTMLElement, from: HTMLElement, key: string): boolean {
  const numbers = numbersIn(leaf)
  const here = numbers.indexOf(from)
  if (here < 0) return false
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: numbers.length - 1 }[key]
  const next = to === undefined ? undefined : numbers[Math.min(numbers.length - 1, Math.max(0, to))]
  if (!next) return false
  for (const number of numbers) number.tabIndex = number === next ? 0 : -1
  next.focus()
  return true
}
