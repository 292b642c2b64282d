import { readBackLink, type BackLink } from '../shared/export/back-link'

/** What the program was started with: a command, a link that leads to a passage, or nothing. */
export type Start =
  | { readonly kind: 'export'; readonly given: readonly string[] }
  | { readonly kind: 'passage'; readonly link: BackLink }
  | { readonly kind: 'window' }

/**
 * Reads the arguments of a process. `packaged` says whether the program stands alone; while it is developed, the first name
 * is its folder.
 */
export function startOf(argv: readonly string[], packaged: boolean): Start {
  const names = argv.slice(1).filter((argument) => !argument.startsWith('-'))
  const [first] = packaged ? names : names.slice(1)
  if (first === 'export') return { kind: 'export', given: argv.slice(argv.indexOf(first, 1) + 1) }
  for (const name of names) {
    const link = readBackLink(name)
    if (link) return { kind: 'passage', link }
  }
  return { kind: 'window' }
}
