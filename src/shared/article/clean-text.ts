import type { Passage } from '../annotation/passage'
import type { PlainText } from './plain-text'

/** A passage as it is given away: its words alone, a blank line between two blocks. No block has soft hyphens. */
export const cleanText = ({ text }: PlainText, { start, end }: Passage): string => text.slice(start, end)
