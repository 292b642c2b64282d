import { Parser, type Node } from 'commonmark'

/** A callout of Obsidian's: its kind and title, and below them what `quotesIn` would read. */
export type ReadCallout = {
  readonly kind: string
  readonly title: string
  readonly blocks: readonly string[]
}

/** The callouts of a file, in order, read as CommonMark reads them. */
export function calloutsIn(file: string): ReadCallout[] {
  const callouts: ReadCallout[] = []
  const document = new Parser().parse(withoutProperties(file))
  for (const node of childrenOf(document)) {
    if (node.type !== 'block_quote') continue
    const [first = '', ...others] = childrenOf(node).map(textOf)
    const [head = '', ...rest] = first.split('⏎')
    const [, kind = '', title = ''] = /^\[!(\w+)\] ?(.*)$/s.exec(head) ?? []
    callouts.push({ kind, title, blocks: [...(rest.length > 0 ? [rest.join('⏎')] : []), ...others] })
  }
  return callouts
}

/** What follows the properties at the head of a file. */
export const withoutProperties = (file: string): string => file.replace(/^---\n.*?\n---\n/s, '')

/** A file without the signs of marks; signs of equality in marked words are escaped, so that a pair without a backslash is one. */
export const withoutMarks = (markdown: string): string =>
  markdown.replace(/\\.|==/gs, (piece) => (piece === '==' ? '' : piece))

function textOf(node: Node): string {
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'softbreak') return '⏎'
  const children = childrenOf(node)
  return children.length > 0 ? children.map(textOf).join('') : (node.literal ?? '')
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  for (let child = node.firstChild; child; child = child.next) children.push(child)
  return children
}
