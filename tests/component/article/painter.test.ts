import { beforeEach, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { articleElement } from '../../../src/renderer/src/article/article-element'
import { Painter, type PaintedMark } from '../../../src/renderer/src/article/painter'
import { TextNodes } from '../../../src/renderer/src/article/text-nodes'
import { AnnotationId } from '../../../src/shared/annotation/annotation'
import { plainText } from '../../../src/shared/article/plain-text'
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
const markOf = (words: string, look: number, number = look): PaintedMark => {
  const start = plain.text.indexOf(words)
  return { start, end: start + words.length, look, id: idOf(number) }
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
    expect(painted('line-2')).toEqual(['zwei drei'])
    expect(painted('wash-1')).toEqual([])
    expect(document.querySelector('article')?.outerHTML).toBe(before)
  })

  it('lays a mark over two paragraphs in each of them', () => {
    painter.change([], [markOf('vier.\n\nFünf', 1)])
    expect(painted('line-1')).toEqual(['Fünf', 'vier.'])
  })

  it('lays one wash and all lines where marks overlap, and counts them', () => {
    painter.change([], [markOf('Eins zwei drei', 1), markOf('zwei', 2)])
    expect(painted('wash-1')).toEqual([' drei', 'Eins '])
    expect(painted('wash-2')).toEqual(['zwei'])
    expect(painted('line-1')).toEqual([' drei', 'Eins ', 'zwei'])
    expect(painted('line-2')).toEqual(['zwei'])
    expect([...painter.deepest.values()]).toMatchObject([{ depth: 2 }])
  })

  it('takes away what is gone, and only that', () => {
    const [one, other] = [markOf('Eins', 1), markOf('zwei', 1, 2)]
    painter.change([], [one, other])
    painter.change([one], [])
    expect(painted('wash-1')).toEqual(['zwei'])
    painter.change([other], [{ ...other, look: 5 }])
    expect(painted('wash-1')).toEqual([])
    expect(painted('line-5')).toEqual(['zwei'])
    painter.replace([one])
    expect([painted('wash-1'), painted('line-5')]).toEqual([['Eins'], []])
  })

  it('hides all marks and shows them again', () => {
    painter.change([], [markOf('Eins', 1), markOf('Eins zwei', 2)])
    painter.hide(true)
    expect([painted('wash-1'), painted('line-2'), painter.deepest.size]).toEqual([[], [], 0])
    painter.hide(false)
    expect(painted('wash-1')).toEqual(['Eins'])
    expect(painter.deepest.size).toBe(1)
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
