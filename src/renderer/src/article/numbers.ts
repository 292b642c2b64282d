const numbersIn = (leaf: HTMLElement) => [...leaf.querySelectorAll<HTMLElement>('button.number')]

/** Makes the paragraphs' numbers one stop of the Tab key: the number of the paragraph in view, or of the next one. */
export function oneNumberStop(leaf: HTMLElement, block: string | undefined): void {
  const numbers = numbersIn(leaf)
  if (numbers.some((number) => number === document.activeElement)) return
  const seen = block === undefined ? null : document.getElementById(block)
  const after = (number: HTMLElement) => {
    const order = seen?.compareDocumentPosition(number) ?? Node.DOCUMENT_POSITION_FOLLOWING
    return seen?.parentElement === number.parentElement || (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  }
  const stop = numbers.find(after) ?? numbers.at(-1)
  for (const number of numbers) number.tabIndex = number === stop ? 0 : -1
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
