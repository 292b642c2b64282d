import { messagesIn, type Messages } from '../../messages/messages'
import type { Page } from '../about'
import { counting } from '../counting'
import { dayTeller } from '../day'
import type { ExportInput, ExportParts, Tell } from '../format'

/** One work's part of a page while it is written. */
export type Leaf = Page & {
  readonly messages: Messages
  /** What its ids begin with, so that no two works on a page share one. */
  readonly prefix: string
  /** The level of its title's heading. */
  readonly level: 1 | 2
}

/** The parts of a page, which count together. */
export function leavesOf([first, ...others]: ExportParts, tell: Tell): [Leaf, ...Leaf[]] {
  const count = counting(tell)
  const level = others.length > 0 ? 2 : 1
  const leaf = (input: ExportInput, index: number): Leaf => {
    const messages = messagesIn(input.language)
    const dayOf = dayTeller(input.language, input.timeZone)
    return {
      ...input,
      messages,
      words: messages.exporting,
      dayOf,
      count,
      prefix: `a${String(index + 1)}-`,
      level,
    }
  }
  return [leaf(first, 0), ...others.map((input, index) => leaf(input, index + 1))]
}

/** The name of a heading's element at a level; there are six. */
export const headingAt = (level: number): string => `h${String(Math.min(6, level))}`
