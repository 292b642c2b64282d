/** One line of a menu. */
export type MenuLine = {
  words: string
  run: () => void
  /** The key that does the same, as the reader's keyboard names it. */
  keys?: string | undefined
  /** The look of a category, painted before the words. */
  look?: number
  disabled?: boolean
  checked?: boolean
}
