import { writable } from '../shared/markup/writable'

/**
 * A text as it goes out to a stream: a terminal would take controls in it for orders, so there they become their pictures, and a
 * line's end is one whatever it was. A file or another program gets the text as it is.
 */
export const forStream = (text: string, { isTTY }: { readonly isTTY?: boolean }): string =>
  isTTY === true ? writable(text.replace(/\r\n?|\u0085/g, '\n')) : text
