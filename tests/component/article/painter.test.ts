import { beforeEach, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { articleElement } from '../../../src/renderer/src/article/article-element'
import { Painter, type PaintedMark } from '../../../src/renderer/src/article/painter'
import { TextNodes } from '../../../src/renderer/src/article/text-nodes'
import { AnnotationId } from '../../../src/shared/annotation/annotation'
import { plainText } from '../../../src/shared/article/plain-text'
import { lookNumber } from '../../../src/shared/vocabulary/look'
import { builtInCategories } from '../../../src/shared/vocabulary/vocabulary'
import { paragraphsOf } from '../../unit/article/any-edition'

const edition = paragraphsOf(['Eins zwei drei vier.', 'Fünf sechs sieben.'])
const plain = plainText(edition)
let painter: Painter
let before: string

beforeEach(async () => {
  CSS.highlights.clear()
  const article = articleElement(edition)
  document.body.replaceChildren(article)
  before = article.outerHTML
  painter = new Painter(new TextNodes(article, plain), document.body)
  await Promise.resolve()
})

const idOf = (number: number) =>
  v.parse(AnnotationId, `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
/** The look of the built-in category of that key. */
const lookOf = (key: number): number => lookNumber(builtInCategories[key - 1] ?? { colour: 1, line: 'band' })
const markOf = (words: string, key: number, number = key): PaintedMark => {
  const start = plain.text.indexOf(words)
  return { start, end: start + words.length, look: lookOf(key), id: idOf(number) }
}
const painted = (name: string): string[] =>
  Array.from(CSS.highlights.get(name) ?? [])
    .map(({ startContainer, startOffset, endOffset }) =>
      (startContainer.textContent ?? '').slice(startOffset, endOffset),
    )
    .sort()

describe('painting', () => {
  it('lays a wash and a line on the words, and changes nothing of the text', () => {
    painter.change([], [markOf('zwei drei', 2)])
    expect(painted('wash-2')).toEqual(['zwei drei'])
    expect(painted('line-solid-2-1')).toEqual(['zwei drei'])
    expect(painted('wash-1')).toEqual([])
    expect(document.querySelector('article')?.outerHTML).toBe(before)
  })

  it('lays a mark over two paragraphs in each of them', () => {
    painter.change([], [markOf('vier.\n\nFünf', 1)])
    expect(painted('line-band-1-1')).toEqual(['Fünf', 'vier.'])
  })

  it('lays one wash, and the lines side by side where marks overlap, and counts them', () => {
    painter.change([], [markOf('Eins zwei drei', 1), markOf('zwei', 2)])
    expect(painted('wash-1')).toEqual([' drei', 'Eins '])
    expect(painted('wash-2')).toEqual(['zwei'])
    expect(painted('line-band-1-1')).toEqual([' drei', 'Eins ', 'zwei'])
    expect(painted('line-solid-2-2')).toEqual(['zwei'])
    const { start, end } = markOf('zwei', 2)
    expect([...painter.overlaps.values()]).toEqual([[{ start, end }]])
  })

  it('takes away what is gone, and only that', () => {
    const [one, other] = [markOf('Eins', 1), markOf('zwei', 1, 2)]
    painter.change([], [one, other])
    painter.change([one], [])
    expect(painted('wash-1')).toEqual(['zwei'])
    painter.change([other], [{ ...other, look: lookOf(5) }])
    expect(painted('wash-1')).toEqual([])
    expect(painted('line-double-5-1')).toEqual(['zwei'])
    painter.replace([one])
    expect([painted('wash-1'), painted('line-double-5-1')]).toEqual([['Eins'], []])
  })

  it('hides all marks and shows them again', () => {
    painter.change([], [markOf('Eins', 1), markOf('Eins zwei', 2)])
    painter.hide(true)
    expect([painted('wash-1'), painted('line-solid-2-2'), painter.overlaps.size]).toEqual([[], [], 0])
    painter.hide(false)
    expect(painted('wash-1')).toEqual(['Eins'])
    expect(painter.overlaps.size).toBe(1)
  })

  it('lays colour and line independently of each other; marks of one colour share its wash', () => {
    const [one, other] = [markOf('Eins', 1), markOf('drei', 2)]
    painter.change(
      [],
      [
        { ...one, look: lookNumber({ colour: 7, line: 'wavy' }) },
        { ...other, look: lookNumber({ colour: 7, line: 'double' }) },
      ],
    )
    expect(painted('wash-7')).toEqual(['Eins', 'drei'])
    expect(painted('line-wavy-7-1')).toEqual(['Eins'])
    expect(painted('line-double-7-1')).toEqual(['drei'])
  })

  it('lays no more than three lines, however many marks there are', () => {
    painter.change(
      [],
      Array.from({ length: 200 }, (_, index) => markOf('zwei', (index % 5) + 1, index)),
    )
    const lines = [...CSS.highlights].filter(([name, { size }]) => name.startsWith('line-') && size > 0)
    expect(lines.map(([name]) => name.slice(-1)).sort()).toEqual(['1', '2', '3'])
    expect(painter.overlaps.size).toBe(1)
  })

  it('registers a highlight when a mark first asks for it, and not before', () => {
    expect(CSS.highlights.size).toBe(0)
    painter.change([], [markOf('Eins', 3)])
    expect([...CSS.highlights.keys()]).toEqual(['wash-3', 'line-dashed-3-1'])
  })

  it('says which marks lie at an offset, the topmost last', () => {
    const [inner, outer] = [markOf('zwei', 2), markOf('Eins zwei drei', 1)]
    painter.change([], [inner, outer])
    expect(painter.marksAt(inner.start).map(({ id }) => id)).toEqual([outer.id, inner.id])
    expect(painter.marksAt(outer.start).map(({ id }) => id)).toEqual([outer.id])
    expect(painter.marksAt(outer.end)).toEqual([])
  })

  it('lights passages, each light in place of its last', () => {
    painter.spotlight('found', [markOf('zwei', 1), markOf('sechs', 1)])
    expect(painted('found')).toEqual(['sechs', 'zwei'])
    painter.spotlight('found', [markOf('drei', 1)])
    expect(painted('found')).toEqual(['drei'])
  })

  it('leaves nothing behind', () => {
    painter.change([], [markOf('Eins', 1)])
    painter.stop()
    expect(CSS.highlights.size).toBe(0)
  })
})
