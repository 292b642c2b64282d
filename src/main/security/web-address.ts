import { domainToUnicode } from 'node:url'

/** An address that may be handed to the browser, as it is handed over: its host in ASCII, everything else escaped. */
export type WebAddress = {
  readonly address: string
  /** The host in its own letters, where they are others than the address shows; `mixed` where they are of several scripts. */
  readonly letters?: { readonly host: string; readonly mixed: boolean }
}

/** The longest address that a question can show as a whole, and that every system opens, in characters. */
const longest = 2000

/** What no address has, and what makes one look like another: white space, controls, marks of direction, backslashes. */
const deceptive = /[\s\p{C}\p{Z}\\]/u

/**
 * Reads the address of a text. Nothing for all that is no address of the web as people write it: another scheme, a name
 * and password in it, signs that are not seen.
 */
export function readWebAddress(text: string): WebAddress | undefined {
  if (text.length > longest || deceptive.test(text)) return undefined
  const [, authority = ''] = /^https?:\/\/([^/?#]+)/i.exec(text) ?? []
  if (authority === '' || authority.includes('@') || !URL.canParse(text)) return undefined
  const { protocol, href, hostname, username, password } = new URL(text)
  if (!['http:', 'https:'].includes(protocol) || username !== '' || password !== '') return undefined
  if (href.length > longest) return undefined
  const host = domainToUnicode(hostname)
  return host === '' || host === hostname
    ? { address: href }
    : { address: href, letters: { host, mixed: mixesScripts(host) } }
}

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]

/** Whether letters of a host are of more than one script, or of one that is seldom read here beside the usual ones. */
function mixesScripts(host: string): boolean {
  const letters = host.match(/\p{L}/gu) ?? []
  const used = new Set(letters.map((letter) => scripts.findIndex((script) => script.test(letter))))
  return used.size > 1
}
