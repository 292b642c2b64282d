import type { Messages } from '../../shared/messages/messages'
import type { WebAddress } from './web-address'

/** How many signs of an address stand in one line of the question, so that none is beyond its edge. */
const line = 72

/**
 * The question before an address is opened: all of the address, what its letters may hide, and that it leads out of the
 * program. Enter and Escape both say no; `yes` is the button that opens it.
 */
export function linkQuestion({ address, letters }: WebAddress, words: Messages['links']) {
  const warning = letters && (letters.mixed ? words.mixed : words.letters)(letters.host)
  const yes = 0
  const no = 1
  return {
    type: 'question' as const,
    message: words.question,
    detail: [inLines(address), warning, words.leaves].filter((part) => part !== undefined).join('\n\n'),
    buttons: [words.open, words.cancel],
    defaultId: no,
    cancelId: no,
    noLink: true,
    yes,
  }
}

const inLines = (address: string): string =>
  Array.from({ length: Math.ceil(address.length / line) }, (_, index) =>
    address.slice(index * line, (index + 1) * line),
  ).join('\n')
