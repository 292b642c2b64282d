import { strFromU8, unzipSync } from 'fflate'
import { Window, type Element } from 'happy-dom'
import type { Written } from '../../../src/shared/export/format'

/** A comment as a Word file has it, with the words that its range spans in the document. */
export type ReadComment = {
  readonly id: string
  readonly author: string | null
  readonly initials: string | null
  readonly date: string | null
  readonly paragraphs: readonly string[]
  readonly element: Element
  /** Nothing where the range has no beginning, no end or no reference, or has them in another order. */
  readonly spans: string | undefined
}

/** A Word file as another program reads it. */
export type ReadWord = {
  /** The text of each part, by its path. */
  readonly parts: ReadonlyMap<string, string>
  readonly paths: readonly string[]
  readonly body: Element
  readonly comments: readonly ReadComment[]
  /** The paragraphs of the document with their style. */
  readonly paragraphs: readonly {
    readonly style: string | null
    readonly words: string
    readonly element: Element
  }[]
  readonly part: (path: string) => Element
  /** Where a link of a part leads. */
  readonly target: (link: Element, part?: string) => string | null | undefined
}

const parser = new new Window().DOMParser()

/** Reads a Word file with an unpacker and a parser that are not the writer's; a part that is not well formed throws. */
export function readWord(written: Written): ReadWord {
  if (typeof written === 'string') throw new Error('a Word file is bytes')
  const parts = new Map(Object.entries(unzipSync(written)).map(([path, bytes]) => [path, strFromU8(bytes)]))
  const part = (path: string): Element => {
    const text = parts.get(path)
    if (text === undefined) throw new Error(`there is no ${path}`)
    const root = parser.parseFromString(text, 'text/xml').documentElement
    if (root.querySelector('parsererror')) throw new Error(`${path} is not well formed`)
    return root
  }
  const body = part('word/document.xml')
  const spans = spansIn(body)
  const comments = parts.has('word/comments.xml') ? all(part('word/comments.xml'), 'w:comment') : []
  return {
    parts,
    paths: [...parts.keys()],
    body,
    part,
    comments: comments.map((element) => {
      const id = element.getAttribute('w:id') ?? ''
      return {
        id,
        author: element.getAttribute('w:author'),
        initials: element.getAttribute('w:initials'),
        date: element.getAttribute('w:date'),
        paragraphs: all(element, 'w:p').map(wordsOf),
        element,
        spans: spans.get(id),
      }
    }),
    paragraphs: all(body, 'w:p').map((element) => ({
      style: all(element, 'w:pStyle')[0]?.getAttribute('w:val') ?? null,
      words: wordsOf(element),
      element,
    })),
    target: (link, path = 'word/_rels/document.xml.rels') =>
      all(part(path), 'Relationship')
        .find((relation) => relation.getAttribute('Id') === link.getAttribute('r:id'))
        ?.getAttribute('Target'),
  }
}

/** All elements of that name below another, in the order of the document. */
export const all = (element: Element, name: string): Element[] => [...element.getElementsByTagName(name)]

const signs: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n' }

/** The words of an element as a reader sees them. */
export const wordsOf = (element: Element): string => {
  if (element.nodeName === 'w:t') return element.textContent
  return signs[element.nodeName] ?? [...element.children].map(wordsOf).join('')
}

/** The words in the range of each comment whose beginning, end and reference stand in this order; a paragraph's end is two line ends. */
function spansIn(body: Element): Map<string, string> {
  const open = new Map<string, string>()
  const ended = new Map<string, string>()
  const referred = new Map<string, string>()
  const add = (words: string) => {
    for (const [id, before] of open) open.set(id, before + words)
  }
  const walk = (element: Element): void => {
    const id = element.getAttribute('w:id') ?? ''
    switch (element.nodeName) {
      case 'w:commentRangeStart':
        open.set(id, '')
        return
      case 'w:commentRangeEnd': {
        const words = open.get(id)
        if (words !== undefined) ended.set(id, words)
        open.delete(id)
        return
      }
      case 'w:commentReference': {
        const words = ended.get(id)
        if (words !== undefined) referred.set(id, words)
        return
      }
      case 'w:p':
        ;[...element.children].forEach(walk)
        add('\n\n')
        return
      case 'w:pPr':
        return
      default:
        if (element.nodeName === 'w:t' || element.nodeName in signs) add(wordsOf(element))
        else [...element.children].forEach(walk)
    }
  }
  walk(body)
  return referred
}
