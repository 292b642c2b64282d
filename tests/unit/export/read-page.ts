import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
export type PageElement = DefaultTreeAdapterTypes.Element

/** A page as a browser reads it. */
export const readPage = (html: string): PageElement => {
  const root = parse(html).childNodes.find((node): node is PageElement => 'tagName' in node)
  if (!root) throw new Error('this is no page')
  return root
}

const isElement = (node: Node): node is PageElement => 'tagName' in node

/** An attribute's value. */
export const attribute = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

const classesOf = (element: PageElement) => (attribute(element, 'class') ?? '').split(' ')

/** All elements under one that match, in order. */
export function all(root: PageElement, matches: (element: PageElement) => boolean): PageElement[] {
  return root.childNodes
    .filter(isElement)
    .flatMap((child) => [...(matches(child) ? [child] : []), ...all(child, matches)])
}

export const named = (root: PageElement, name: string): PageElement[] =>
  all(root, ({ tagName }) => tagName === name)

export const classed = (root: PageElement, name: string): PageElement[] =>
  all(root, (element) => classesOf(element).includes(name))

/** The words in an element. */
export const textIn = (element: PageElement): string =>
  element.childNodes
    .map((node) => (isElement(node) ? textIn(node) : 'value' in node ? node.value : ''))
    .join('')

/** The article's own elements with a block's text each, in order. */
const blocksIn = (page: PageElement): PageElement[] =>
  classed(page, 'text').flatMap((text) =>
    all(
      text,
      (element) =>
        classesOf(element).some((name) => ['title', 'lead', 'caption'].includes(name)) ||
        (/^h\d$/.test(element.tagName) && attribute(element, 'id') !== undefined) ||
        (element.tagName === 'p' && element.parentNode !== null && isParagraph(element.parentNode)),
    ),
  )

const isParagraph = (node: DefaultTreeAdapterTypes.ParentNode) =>
  'tagName' in node && classesOf(node).includes('paragraph')

/** What a page shows of one edition: its whole text, and the words of each mark by its number. */
export function readText(page: PageElement): { text: string; marks: Map<number, string> } {
  let text = ''
  const begins = new Map<number, number>()
  const marks = new Map<number, string>()
  const walk = (node: Node) => {
    if (!isElement(node)) {
      if ('value' in node) text += node.value
      return
    }
    const begun = /m(\d+)$/.exec(attribute(node, 'id') ?? '')
    if (node.tagName === 'span' && begun) {
      begins.set(Number(begun[1]), text.length)
      return
    }
    if (node.tagName === 'sup') {
      const number = Number(textIn(node))
      marks.set(number, text.slice(begins.get(number)))
      return
    }
    node.childNodes.forEach(walk)
  }
  blocksIn(page).forEach((block, index) => {
    if (index > 0) text += '\n\n'
    block.childNodes.forEach(walk)
  })
  return { text, marks }
}
