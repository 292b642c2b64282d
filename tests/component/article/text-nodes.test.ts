import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { articleElement } from '../../../src/renderer/src/article/article-element'
import { TextNodes, trimmed } from '../../../src/renderer/src/article/text-nodes'
import { plainText, type PlacedBlock } from '../../../src/shared/article/plain-text'
import { anyEdition } from '../../unit/article/any-edition'
import { articles, valueOf } from '../../support/desk'

const edition = valueOf(articles.edition(articles.first(), 'de'))
const plain = plainText(edition)
let article: HTMLElement
let nodes: TextNodes

beforeEach(() => {
  article = articleElement(edition)
  document.body.replaceChildren(article)
  nodes = new TextNodes(article, plain)
})

const blockOf = (id: string): PlacedBlock => {
  const placed = plain.blocks.find(({ block }) => block.id === id)
  if (!placed) throw new Error(`there is no block ${id}`)
  return placed
}
const elementOf = (id: string): HTMLElement => {
  const element = nodes.element(id)
  if (!element) throw new Error(`there is no element ${id}`)
  return element
}
const textIn = (id: string): Text => {
  const node = elementOf(id).firstChild
  if (!(node instanceof Text)) throw new Error(`${id} has no text`)
  return node
}
const rangeOf = (start: [Node, number], end: [Node, number]): Range => {
  const range = document.createRange()
  range.setStart(...start)
  range.setEnd(...end)
  return range
}
const covered = (range: Range): string | undefined => {
  const passage = nodes.passage(range)
  return passage && plain.text.slice(passage.start, passage.end)
}
const types = (type: string) =>
  plain.blocks.filter(({ block }) => block.type === type).map(({ block }) => block.id)
const [caption = ''] = types('caption')
const [heading = ''] = types('heading')
const [first = '', second = ''] = types('paragraph')

describe('passages and ranges', () => {
  it('lead to each other, for every passage that does not begin or end with white space', () => {
    const offset = fc.nat({ max: plain.text.length })
    fc.assert(
      fc.property(offset, offset, (one, other) => {
        const passage = trimmed(plain.text, { start: Math.min(one, other), end: Math.max(one, other) })
        if (!passage) return
        expect(nodes.passage(nodes.range(passage))).toEqual(passage)
        const inBlocks = nodes
          .ranges(passage)
          .map(({ startContainer, startOffset, endOffset }) =>
            (startContainer.textContent ?? '').slice(startOffset, endOffset),
          )
        expect(inBlocks.join('\n\n')).toBe(plain.text.slice(passage.start, passage.end))
      }),
      { numRuns: 200 },
    )
  })

  it('lead to each other in an edition of any blocks and signs', () => {
    fc.assert(
      fc.property(anyEdition, fc.nat(), fc.nat(), (any, one, other) => {
        const there = plainText(any)
        const own = new TextNodes(articleElement(any), there)
        const edges = [one % there.text.length, 1 + (other % there.text.length)]
        const passage = trimmed(there.text, { start: Math.min(...edges), end: Math.max(...edges) })
        if (passage) expect(own.passage(own.range(passage))).toEqual(passage)
      }),
      { numRuns: 50 },
    )
  })

  it('of white space between two blocks are nothing to be painted', () => {
    const { end } = blockOf(first)
    expect(nodes.ranges({ start: end, end: end + 2 })).toEqual([])
  })
})

describe('what a selection of the page covers', () => {
  it.each<[string, () => Range, () => string | undefined]>([
    [
      'words in one paragraph',
      () => rangeOf([textIn(first), 4], [textIn(first), 12]),
      () => blockOf(first).block.text.slice(4, 12).trim(),
    ],
    [
      'words selected backwards',
      () => {
        getSelection()?.setBaseAndExtent(textIn(first), 12, textIn(first), 4)
        return getSelection()?.getRangeAt(0) ?? document.createRange()
      },
      () => blockOf(first).block.text.slice(4, 12).trim(),
    ],
    [
      'from a paragraph over a heading into the next',
      () => rangeOf([textIn(first), 3], [textIn(second), 3]),
      () => plain.text.slice(blockOf(first).start + 3, blockOf(second).start + 3).trim(),
    ],
    [
      'from the caption into the text',
      () => rangeOf([textIn(caption), 2], [textIn(heading), 5]),
      () => plain.text.slice(blockOf(caption).start + 2, blockOf(heading).start + 5).trim(),
    ],
    [
      'a whole paragraph by three clicks, which end at the beginning of the next block',
      () => rangeOf([textIn(first), 0], [elementOf(second), 0]),
      () => plain.text.slice(blockOf(first).start, blockOf(second).start).trim(),
    ],
    [
      'a paragraph by three clicks, which end before the first letter of the next',
      () => rangeOf([textIn(first), 0], [textIn(second), 0]),
      () => plain.text.slice(blockOf(first).start, blockOf(second).start).trim(),
    ],
    [
      'the whole article',
      () => rangeOf([article, 0], [article, article.childNodes.length]),
      () => plain.text,
    ],
    ['everything on the page', () => rangeOf([document.body, 0], [document.body, 1]), () => plain.text],
    [
      'a paragraph with its number',
      () => rangeOf([article.querySelectorAll('button.number')[0] ?? article, 0], [elementOf(first), 1]),
      () => blockOf(first).block.text,
    ],
    [
      'from the end of one paragraph to the end of the next, without the line between',
      () => rangeOf([textIn(first), textIn(first).length], [textIn(second), 9]),
      () => plain.text.slice(blockOf(first).end, blockOf(second).start + 9).trim(),
    ],
    [
      'white space alone',
      () =>
        rangeOf(
          [textIn(first), blockOf(first).block.text.indexOf(' ')],
          [textIn(first), blockOf(first).block.text.indexOf(' ') + 1],
        ),
      () => undefined,
    ],
    [
      'a question’s number alone',
      () => {
        const kicker = article.querySelector('.kicker')?.firstChild ?? article
        return rangeOf([kicker, 0], [kicker, 5])
      },
      () => undefined,
    ],
    [
      'something outside of the article',
      () => {
        const outside = document.body.appendChild(document.createElement('p'))
        outside.textContent = 'Anmerkungen'
        return rangeOf([outside, 0], [outside, 1])
      },
      () => undefined,
    ],
  ])('is, for %s, the text and nothing around it', (_what, range, words) => {
    expect(covered(range())).toBe(words())
  })
})

describe('a page that does not show the text', () => {
  it.each<[string, (article: HTMLElement) => void]>([
    ['another word', (page) => page.querySelector('h1')?.replaceChildren('Ein anderer Titel')],
    ['a block less', (page) => page.querySelector('[data-block]')?.remove()],
    [
      'a word in an element of its own',
      (page) => {
        const title = page.querySelector('h1')
        const [text] = title ? [title.textContent] : ['']
        title?.replaceChildren(
          ...[text.slice(0, 3), Object.assign(document.createElement('b'), { textContent: text.slice(3) })],
        )
      },
    ],
    ['a block without text', (page) => page.querySelector('h1')?.replaceChildren()],
  ])('is refused: %s', (_what, change) => {
    change(article)
    expect(() => new TextNodes(article, plain)).toThrow('the page does not show block')
  })

  it('is that of the other edition', () => {
    expect(
      () => new TextNodes(articleElement(valueOf(articles.edition(articles.first(), 'en'))), plain),
    ).toThrow('the page does not show block')
  })
})
