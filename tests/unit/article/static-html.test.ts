import fc from 'fast-check'
import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { byline } from '../../../src/shared/article/byline'
import { textOf } from '../../../src/shared/article/plain-text'
import { articleHtml, escapeHtml } from '../../../src/shared/article/static-html'
import { messagesIn } from '../../../src/shared/messages/messages'
import { editions, languages } from '../articles/bundled'
import { anyEdition, editionOf } from './any-edition'

const words = messagesIn('de').page
const { document } = new Window()

/** The article as a browser reads it. */
function parsed(html: string) {
  const box = document.createElement('div')
  box.innerHTML = html
  const article = box.querySelector('article')
  if (!article) throw new Error('there is an article')
  return { article, blocks: [...box.querySelectorAll('[data-block]')] }
}

describe('the article as HTML', () => {
  it('gives back the very text, one text node a block, whatever signs are in it', () => {
    fc.assert(
      fc.property(anyEdition, (edition) => {
        const { blocks } = parsed(articleHtml(edition, words, byline(edition)))
        expect(blocks.map(({ childNodes }) => childNodes.length)).toEqual(edition.blocks.map(() => 1))
        expect(blocks.map(({ firstChild }) => firstChild?.textContent).join('\n\n')).toBe(textOf(edition))
        expect(blocks.map(({ id }) => id)).toEqual(edition.blocks.map(({ id }) => id))
      }),
    )
  })

  it('has no tag or attribute that the text brought with it', () => {
    const dangerous = '<script>alert(1)</script><img src=x onerror="alert(1)">" autofocus onfocus="x'
    const edition = editionOf([
      { type: 'title', id: 't', text: dangerous },
      { type: 'lead', id: 'l', text: dangerous },
      { type: 'caption', id: 'c', text: dangerous },
      { type: 'heading', id: 'h', text: dangerous, short: 'H', question: 1 },
      { type: 'paragraph', id: 'p', text: dangerous },
    ])
    const nasty = { question: () => dangerous, paragraph: () => dangerous }
    const { article } = parsed(articleHtml(edition, nasty, dangerous))
    const elements = [...article.querySelectorAll('*')]
    expect(elements.filter(({ tagName }) => tagName === 'SCRIPT')).toEqual([])
    expect(
      elements.flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on')),
    ).toEqual([])
    expect(article.querySelectorAll('img')).toHaveLength(1)
    expect(article.querySelector('img')?.getAttribute('alt')).toBe('lines & <dots>')
    expect(article.querySelector('button.number')?.getAttribute('aria-label')).toBe(dangerous)
    expect(article.querySelector('.byline')?.textContent).toBe(dangerous)
  })

  it.each(languages)('sets the bundled edition in sections, its language said (%s)', (language) => {
    const { article } = parsed(articleHtml(editions[language], messagesIn(language).page, 'x'))
    expect(article.getAttribute('lang')).toBe(language)
    expect(article.querySelectorAll('h1')).toHaveLength(1)
    expect(article.querySelectorAll('h2')).toHaveLength(9)
    expect(article.querySelectorAll('section')).toHaveLength(10)
    const numbers = [...article.querySelectorAll('button.number')]
    expect(numbers.map(({ textContent }) => textContent)).toEqual(
      numbers.map((_, index) => String(index + 1)),
    )
  })

  it('keeps numbers, kickers and the byline outside of what can be marked', () => {
    const { article } = parsed(articleHtml(editions.de, words, 'Anchorage, heute'))
    for (const outside of article.querySelectorAll('.number, .kicker, .byline')) {
      expect(outside.closest('[data-block]')).toBeNull()
    }
  })
})

describe('escaping', () => {
  it('leaves no sign that begins or ends something, and is undone by reading it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
      }),
    )
  })
})

describe('a block of an edition', () => {
  it.each([
    ['a line break', 'a\nb'],
    ['a soft hyphen', 'a\u00ADb'],
  ])('may not contain %s', (_what, text) => {
    expect(() => editionOf([{ type: 'title', id: 't', text }])).toThrow()
  })
})

describe('the byline', () => {
  it.each([
    ['de', 'Anchorage, 15. August 2025 · Ada & <Bob>'],
    ['en', 'Anchorage, 15 August 2025 · Ada & <Bob>'],
  ] as const)('says where, when and by whom in the language of the edition (%s)', (language, said) => {
    expect(byline(editionOf([{ type: 'title', id: 't', text: 'T' }], language))).toBe(said)
  })
})
