import * as v from 'valibot'
import { Edition } from '../../../src/shared/article/edition'
import type { Language } from '../../../src/shared/article/language'
import { blocksIn, plainText } from '../../../src/shared/article/plain-text'
import type { Citation, CitationDetails } from '../../../src/shared/citation/citation'
import { detailsOf } from '../../../src/shared/citation/csl-item'
import type { Place } from '../../../src/shared/export/place'

const edition = (language: Language, title: string, author: string) =>
  v.parse(Edition, {
    schema: 1,
    work: 'bridges',
    language,
    version: '1.2.0',
    shortTitle: title,
    author,
    publisher: 'Lesespur',
    date: '2025-05-14',
    dateline: 'Hamburg',
    sources: { until: '2025-05-14', description: '–' },
    illustration: { file: 'bridge.svg', description: '–' },
    blocks: [
      { id: 't', type: 'title', text: title },
      { id: 'q1', type: 'heading', question: 1, text: 'Was hält eine Brücke?', short: 'Halt' },
      { id: 'p1', type: 'paragraph', text: 'Ein „fester“ Bogen <trägt> & hält.' },
      { id: 'p2', type: 'paragraph', text: 'Stahl trägt Zug.' },
    ],
  })

/** An article in both languages. */
export const editions: Record<Language, Edition> = {
  de: edition('de', 'Über Brücken', 'Lesespur-Redaktion'),
  en: edition('en', 'On bridges: what bears the load?', 'The Lesespur editors'),
}

/** What the German article says of itself, with what else is wished. */
export const details = (wish: Partial<CitationDetails> = {}): CitationDetails => ({
  ...detailsOf(editions.de),
  ...wish,
})

/** The place in the German article from some words to others. */
export function placeFrom(first: string, last = first): Place & { state: 'found' } {
  const plain = plainText(editions.de)
  const passage = { start: plain.text.indexOf(first), end: plain.text.indexOf(last) + last.length }
  return { state: 'found', passage, blocks: blocksIn(plain, passage) }
}

/** A citation with its italics between asterisks. */
export const shown = ({ runs }: Citation): string =>
  runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('')
