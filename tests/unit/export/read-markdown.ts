import { Parser, type Node } from 'commonmark'

/** One top-level block of a document, with the text it shows: paragraphs are divided by two newlines, hard breaks are one. */
export type ReadBlock = { readonly type: string; readonly level: number; readonly text: string }

/** Reads Markdown with the reference implementation of CommonMark, which knows nothing of the writer. */
export function readMarkdown(markdown: string): ReadBlock[] {
  return childrenOf(new Parser().parse(markdown)).map((node) => ({
    type: node.type,
    level: node.type === 'heading' ? node.level : 0,
    text: textOf(node),
  }))
}

/** The texts of the quotes that stand at the top level, in order. */
export const quotesIn = (markdown: string): string[] =>
  readMarkdown(markdown)
    .filter(({ type }) => type === 'block_quote')
    .map(({ text }) => text)

function textOf(node: Node): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'code_block':
    case 'html_block':
    case 'html_inline':
      return node.literal ?? ''
    case 'linebreak':
      return '\n'
    case 'softbreak':
      return '⏎'
    default:
      return childrenOf(node)
        .map(textOf)
        .join(holdsBlocks(node) ? '\n\n' : '')
  }
}

const holdsBlocks = ({ type }: Node) => ['document', 'block_quote', 'item', 'list'].includes(type)

function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  for (let child = node.firstChild; child; child = child.next) children.push(child)
  return children
}
