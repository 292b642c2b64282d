import fc from 'fast-check'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { articleElement } from '../../../src/renderer/src/article/article-element'
import { HeardPage, type HeardMark } from '../../../src/renderer/src/article/heard-page'
import { Painter } from '../../../src/renderer/src/article/painter'
import { TextNodes, trimmed } from '../../../src/renderer/src/article/text-nodes'
import { AnnotationId } from '../../../src/shared/annotation/annotation'
import type { Passage } from '../../../src/shared/annotation/passage'
import { cleanText } from '../../../src/shared/article/clean-text'
import type { Edition } from '../../../src/shared/article/edition'
import { plainText, type PlainText } from '../../../src/shared/article/plain-text'
import { messagesIn } from '../../../src/shared/messages/messages'
import { anyEdition, editionOf } from '../../unit/article/any-edition'

const announcing = { words: messagesIn('de').cursor, language: 'de' } as const
const idOf = (number: number) =>
  v.parse(AnnotationId, `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)

/** A page that is heard, everything on it near. */
async function openPage(edition: Edition) {
  const article = articleElement(edition)
  document.body.replaceChildren(article)
  const plain = plainText(edition)
  const nodes = new TextNodes(article, plain)
  const heard = new HeardPage(nodes, document.body, edition.language)
  await Promise.resolve()
  return { article, plain, nodes, heard }
}

const small = editionOf([
  { type: 'title', id: 'title', text: 'Titel' },
  { type: 'heading', id: 'q-1', text: 'Warum?', question: 1, short: 'Warum' },
  { type: 'paragraph', id: 'p-1', text: 'Eins zwei drei vier.' },
  { type: 'paragraph', id: 'p-2', text: 'Fünf sechs.' },
])
let page: Awaited<ReturnType<typeof openPage>>
let untouched: string
beforeEach(async () => {
  CSS.highlights.clear()
  page = await openPage(small)
  untouched = page.article.outerHTML
})

const markOn = (words: string, number: number, more: Partial<HeardMark> = {}): HeardMark => {
  const start = page.plain.text.indexOf(words)
  return { start, end: start + words.length, id: idOf(number), category: 'Beleg', noted: false, ...more }
}
const heardIn = (id: string) => document.getElementById(id)?.textContent
const attribute = (id: string, name: string) => document.getElementById(id)?.getAttribute(name)

describe('announced marks', () => {
  it('have words at both ends, the end of one before the beginning of the next', () => {
    page.heard.announce(announcing)
    page.heard.change([], [markOn('zwei', 1, { noted: true }), markOn(' drei', 2, { category: 'Aussage' })])
    expect(heardIn('p-1')).toBe(
      'Eins  Markierung Beleg mit Notiz Anfang zwei Markierung Beleg Ende, Markierung Aussage Anfang  drei Markierung Aussage Ende  vier.',
    )
    expect(document.querySelectorAll('[data-heard][lang=de]')).toHaveLength(3)
  })

  it('over two paragraphs begin in the one and end in the other', () => {
    page.heard.announce(announcing)
    page.heard.change([], [markOn('vier.\n\nFünf', 1)])
    expect([heardIn('p-1'), heardIn('p-2')]).toEqual([
      'Eins zwei drei  Markierung Beleg Anfang vier.',
      'Fünf Markierung Beleg Ende  sechs.',
    ])
  })

  it('are only counted where many begin or end together', () => {
    page.heard.announce(announcing)
    page.heard.change(
      [],
      [1, 2, 3, 4].map((number) => markOn('Fünf sechs.', number)),
    )
    expect(heardIn('p-2')).toBe(' 4 Markierungen Anfang Fünf sechs. 4 Markierungen Ende ')
  })

  it('leave the page as it was once they go, or are no longer announced', () => {
    const marks = [markOn('zwei', 1), markOn('Fünf', 2)]
    page.heard.announce(announcing)
    page.heard.change([], marks)
    page.heard.change(marks, [])
    expect(page.article.outerHTML).toBe(untouched)
    page.heard.change([], marks)
    page.heard.announce(undefined)
    for (const element of page.article.querySelectorAll('[data-block]'))
      expect(element.childNodes).toHaveLength(1)
    page.heard.stop()
    expect(page.article.querySelectorAll('[data-heard]')).toHaveLength(0)
  })

  it('put nothing into the text while the switch is off', () => {
    page.heard.change([], [markOn('zwei', 1), markOn('Fünf sechs.', 2)])
    for (const element of page.article.querySelectorAll('[data-block]'))
      expect(element.childNodes).toHaveLength(1)
  })

  it('are painted on the same words, and so is what is lit', async () => {
    const painter = new Painter(page.nodes, document.body)
    page.nodes.onchange = (block) => painter.repaint(block)
    await Promise.resolve()
    const mark = markOn('zwei drei', 1)
    painter.change([], [{ ...mark, look: 1 }])
    painter.spotlight('found', [markOn('drei vier', 2)])
    page.heard.announce(announcing)
    page.heard.change([], [mark, markOn('drei', 3)])
    await Promise.resolve()
    const painted = [...CSS.highlights].flatMap(([name, ranges]) =>
      [...ranges].map((range) => [name, textOf(range)]),
    )
    expect(painted.length).toBeGreaterThan(2)
    for (const [name, text] of painted) expect(text).toBe(name === 'found' ? 'drei vier' : 'zwei drei')
  })
})

/** The text of a range without the words that are only heard. */
function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = document.createRange()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  const copy = range.cloneContents()
  for (const heard of copy.querySelectorAll('[data-heard]')) heard.remove()
  return copy.textContent
}

const anyPassage = ({ text }: PlainText, [one, other]: readonly [number, number]): Passage | undefined =>
  trimmed(text, {
    start: Math.min(one % text.length, other % text.length),
    end: Math.max(one % text.length, other % text.length) + 1,
  })

describe('with any marks announced', () => {
  const ends = fc.tuple(fc.nat(), fc.nat())

  it('every passage leads to a range and back as without, and is copied without what is only heard', async () => {
    await fc.assert(
      fc.asyncProperty(anyEdition, fc.array(ends, { maxLength: 8 }), ends, async (edition, marked, asked) => {
        const { plain, nodes, heard } = await openPage(edition)
        const passage = anyPassage(plain, asked)
        if (!passage) return
        const before = nodes.passage(nodes.range(passage))
        expect(before).toEqual(passage)
        const marks = marked.flatMap((pair, index) => {
          const place = anyPassage(plain, pair)
          return place ? [{ ...place, id: idOf(index), category: 'Beleg', noted: index % 2 === 0 }] : []
        })
        heard.announce(announcing)
        heard.change([], marks)
        expect(nodes.passage(nodes.range(passage))).toEqual(before)
        expect(nodes.ranges(passage).map(textOf).join('\n\n')).toBe(
          plain.text.slice(passage.start, passage.end),
        )
        expect(cleanText(plain, nodes.passage(nodes.range(passage)) ?? passage)).not.toMatch(/Markierung/)
        heard.stop()
        expect(nodes.passage(nodes.range(passage))).toEqual(before)
        for (const { block } of plain.blocks) {
          expect(nodes.element(block.id)?.childNodes).toHaveLength(1)
          expect(nodes.element(block.id)?.textContent).toBe(block.text)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('a selection that begins or ends in words that are only heard is the text beside them', () => {
    page.heard.announce(announcing)
    page.heard.change([], [markOn('zwei drei', 1)])
    const [begins, ends] = [...page.article.querySelectorAll('#p-1 [data-heard]')].map(
      (one) => one.firstChild,
    )
    const range = document.createRange()
    if (!begins || !ends) throw new Error('both ends are announced')
    range.setStart(begins, 3)
    range.setEnd(ends, 3)
    const passage = page.nodes.passage(range)
    expect(passage && page.plain.text.slice(passage.start, passage.end)).toBe('zwei drei')
  })
})

describe('names for the ear', () => {
  it('a paragraph’s button counts its marks', () => {
    const number = () => document.querySelector('[data-paragraph=p-1]')?.getAttribute('aria-label')
    expect(number()).toBe('Absatz 1')
    page.heard.change([], [markOn('zwei', 1)])
    expect(number()).toBe('Absatz 1, eine Markierung')
    page.heard.change([], [markOn('drei vier.\n\nFünf', 2)])
    expect(number()).toBe('Absatz 1, 2 Markierungen')
    page.heard.replace([])
    expect(number()).toBe('Absatz 1')
  })

  it('a heading counts the annotations that begin under it, bookmarks too', () => {
    expect(attribute('q-1', 'aria-description')).toBeNull()
    page.heard.change([], [markOn('drei vier.\n\nFünf', 1)])
    expect(attribute('q-1', 'aria-description')).toBe('Eine Anmerkung')
    page.heard.bookmarked([markOn('Fünf', 2)])
    expect(attribute('q-1', 'aria-description')).toBe('2 Anmerkungen')
    page.heard.replace([])
    page.heard.bookmarked([])
    expect(attribute('q-1', 'aria-description')).toBeNull()
  })

  it('a passage leads to the cards of its marks that are on the page', () => {
    const card = document.body.appendChild(document.createElement('div'))
    card.id = `card-${idOf(1)}`
    page.heard.change([], [markOn('zwei', 1), markOn('drei', 2)])
    expect(attribute('p-1', 'aria-details')).toBe(card.id)
    card.remove()
    page.heard.linkCards()
    expect(attribute('p-1', 'aria-details')).toBeNull()
  })
})
