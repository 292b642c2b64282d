import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from '../../../src/shared/annotation/passage'
import { blockAt, blocksIn, blockSeparator, plainText, textOf } from '../../../src/shared/article/plain-text'
import { editions, languages } from '../articles/bundled'
import { anyEdition, editionOf } from './any-edition'

const anyPassage = (length: number) =>
  fc
    .tuple(fc.nat({ max: length }), fc.nat({ max: length }))
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }))

describe('the plain text', () => {
  it('has every block at its offsets, in order, with the separator between', () => {
    fc.assert(
      fc.property(anyEdition, (edition) => {
        const { text, blocks } = plainText(edition)
        expect(text).toBe(textOf(edition))
        expect(blocks.map(({ block }) => block)).toEqual(edition.blocks)
        blocks.forEach(({ start, end, block }, index) => {
          expect(text.slice(start, end)).toBe(block.text)
          const before = blocks[index - 1]
          expect(start).toBe(before ? before.end + blockSeparator.length : 0)
        })
        expect(blocks.at(-1)?.end).toBe(text.length)
      }),
    )
  })

  it('numbers the paragraphs from 1 and gives each block the question above it', () => {
    const edition = editionOf([
      { type: 'title', id: 't', text: 'T' },
      { type: 'lead', id: 'l', text: 'L' },
      { type: 'paragraph', id: 'p1', text: 'P' },
      { type: 'heading', id: 'h1', text: 'H', short: 'H', question: 1 },
      { type: 'paragraph', id: 'p2', text: 'P' },
      { type: 'caption', id: 'c', text: 'C' },
      { type: 'heading', id: 'h2', text: 'H', short: 'H', question: 2 },
      { type: 'paragraph', id: 'p3', text: 'P' },
    ])
    const found = plainText(edition).blocks.map(({ block, paragraph, question }) => [
      block.id,
      paragraph,
      question,
    ])
    expect(found).toEqual([
      ['t', undefined, 0],
      ['l', undefined, 0],
      ['p1', 1, 0],
      ['h1', undefined, 1],
      ['p2', 2, 1],
      ['c', undefined, 1],
      ['h2', undefined, 2],
      ['p3', 3, 2],
    ])
  })

  it.each(languages)('has a block for every offset of the bundled edition (%s)', (language) => {
    const plain = plainText(editions[language])
    for (let offset = 0; offset <= plain.text.length; offset += 1) {
      expect(blockAt(plain, offset)).toBe(plain.blocks.findLast(({ start }) => start <= offset))
    }
  })
})

describe('finding blocks', () => {
  it('by an offset gives what looking through all gives', () => {
    fc.assert(
      fc.property(anyEdition, fc.nat({ max: 700 }), (edition, offset) => {
        const plain = plainText(edition)
        expect(blockAt(plain, offset)).toBe(plain.blocks.findLast(({ start }) => start <= offset))
      }),
    )
  })

  it('by a passage gives all that share text with it, and no other', () => {
    const editionAndPassage = anyEdition.chain((edition) =>
      fc.tuple(fc.constant(plainText(edition)), anyPassage(textOf(edition).length)),
    )
    fc.assert(
      fc.property(editionAndPassage, ([plain, passage]) => {
        expect(blocksIn(plain, passage)).toEqual(plain.blocks.filter((block) => overlaps(block, passage)))
      }),
      { numRuns: 500 },
    )
  })

  it('gives none for a passage of the white space between two blocks', () => {
    const plain = plainText(
      editionOf([
        { type: 'title', id: 't', text: 'Titel' },
        { type: 'paragraph', id: 'p', text: 'Text' },
      ]),
    )
    expect(blocksIn(plain, { start: 5, end: 7 })).toEqual([])
  })
})
