import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { articleElement } from '../../../src/renderer/src/article/article-element'
import { cleanCopies } from '../../../src/renderer/src/article/clean-copies'
import { Page } from '../../../src/renderer/src/article/page.svelte'
import type { Passage } from '../../../src/shared/annotation/passage'
import { cleanText } from '../../../src/shared/article/clean-text'
import { plainText } from '../../../src/shared/article/plain-text'
import { editionOf } from '../../unit/article/any-edition'

const edition = editionOf([
  { type: 'title', id: 'title', text: 'Titel' },
  { type: 'heading', id: 'q-1', text: 'Warum?', question: 1, short: 'Warum' },
  { type: 'paragraph', id: 'p-1', text: 'Das Völkerrecht gilt.' },
  { type: 'paragraph', id: 'p-2', text: 'Fünf sechs.' },
])
const plain = plainText(edition)
const on = (words: string): Passage => {
  const start = plain.text.indexOf(words)
  return { start, end: start + words.length }
}
let page: Page
let target: Passage | undefined
let stop: () => void

beforeEach(() => {
  const text = document.createElement('main')
  text.id = 'text'
  const article = articleElement(edition)
  text.append(article)
  document.body.replaceChildren(text, document.createElement('input'))
  page = new Page(text, article, plain, () => undefined)
  target = undefined
  stop = cleanCopies(page, () => target)
  getSelection()?.removeAllRanges()
})
afterEach(() => {
  stop()
  page.stop()
})

function select(passage: Passage) {
  const { startContainer, startOffset, endContainer, endOffset } = page.nodes.range(passage)
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}

/** What is on the clipboard, or dragged, after such an event there. */
function taken(kind: 'copy' | 'cut' | 'dragstart', at: Element | null = document.querySelector('#p-1')) {
  const transfer = new DataTransfer()
  transfer.setData('text/html', '<b>everything</b>')
  const event = Object.assign(new Event(kind, { bubbles: true, cancelable: true }), {
    clipboardData: transfer,
    dataTransfer: transfer,
  })
  at?.dispatchEvent(event)
  return {
    text: transfer.getData('text/plain'),
    html: transfer.getData('text/html'),
    kept: event.defaultPrevented,
  }
}

describe('what is copied out of the text', () => {
  it('is of a selection its words, without numbers, blocks apart by a blank line', () => {
    select(on('Warum?\n\nDas Völkerrecht gilt.\n\nFünf'))
    const words = 'Warum?\n\nDas Völkerrecht gilt.\n\nFünf'
    expect(taken('copy')).toEqual({ text: words, html: '', kept: true })
    expect(taken('cut')).toEqual({ text: words, html: '', kept: true })
    expect(taken('dragstart')).toEqual({ text: words, html: '', kept: false })
  })

  it('has nothing of what is only heard', () => {
    page.nodes.cut('p-1', [{ at: 4, words: 'Markierung Beleg Anfang', language: 'de' }])
    select(on('Das Völkerrecht'))
    expect(taken('copy').text).toBe('Das Völkerrecht')
  })

  it('is what keys act on where nothing is selected', () => {
    target = on('Fünf sechs.')
    expect(taken('copy').text).toBe('Fünf sechs.')
    expect(taken('dragstart').html).toBe('<b>everything</b>')
  })

  it('is left alone in a field and outside of the text', () => {
    target = on('Fünf sechs.')
    expect(taken('copy', document.querySelector('input'))).toMatchObject({ text: '', kept: false })
    select(on('Fünf'))
    expect(taken('copy', document.querySelector('input'))).toMatchObject({ text: '', kept: false })
  })

  it('is the whole article as it reads', () => {
    expect(cleanText(plain, { start: 0, end: plain.text.length })).toBe(
      'Titel\n\nWarum?\n\nDas Völkerrecht gilt.\n\nFünf sechs.',
    )
  })
})
