import type { Look } from '../../../shared/vocabulary/look'

/** One line of a menu. */
export type MenuLine = {
  words: string
  /** The language of the words, where it is not that of the interface. */
  lang?: string | undefined
  run: () => void
  /** The key that does the same, as the reader's keyboard names it. */
  keys?: string | undefined
  /** The look of a category, painted before the words. */
  look?: Look
  disabled?: boolean
  /** Chosen among others, or switched on. */
  checked?: boolean
  /** A switch of its own rather than one of several to choose from. */
  toggle?: boolean
}
