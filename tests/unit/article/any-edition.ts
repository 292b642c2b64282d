import fc from 'fast-check'
import * as v from 'valibot'
import { Edition, type Block } from '../../../src/shared/article/edition'

/** Signs that HTML, quotes and offsets stumble over. */
const sign = fc.constantFrom(
  ...Array.from('aB1 .?–„“ß&<>"\'/=-'),
  '🕊️',
  'e\u0301',
  '&amp;',
  '</p>',
  '<b>',
  '<!--',
  ']]>',
  '𝔘',
)
const words = fc
  .array(sign, { minLength: 1, maxLength: 40 })
  .map((signs) => signs.join('').trim())
  .filter((text) => text !== '')

const rest = fc.array(
  fc.record({ type: fc.constantFrom('lead', 'caption', 'heading', 'paragraph', 'paragraph'), text: words }),
  { maxLength: 14 },
)

const blockOf = (type: string, id: string, text: string, question: number): unknown =>
  type === 'heading' ? { type, id, text, question, short: text } : { type, id, text }

/** Editions of any blocks that the schema lets pass. */
export const anyEdition: fc.Arbitrary<Edition> = fc.record({ title: words, rest }).map(({ title, rest }) => {
  let question = 0
  const blocks = rest.map(({ type, text }, index) => {
    if (type === 'heading') question += 1
    return blockOf(type, `b-${String(index)}`, text, question)
  })
  return editionOf([{ type: 'title', id: 'title', text: title }, ...blocks])
})

/** An edition of these blocks, as its schema takes them. */
export const editionOf = (blocks: readonly unknown[], language: 'de' | 'en' = 'de'): Edition =>
  v.parse(Edition, {
    schema: 1,
    work: 'a-work',
    language,
    version: '1.0.0',
    shortTitle: 'A work',
    author: 'Ada & <Bob>',
    publisher: 'Lesespur',
    date: '2025-08-15',
    dateline: 'Anchorage',
    sources: { until: '2025-08-15', description: 'what there is' },
    illustration: { file: 'a "b".svg', description: 'lines & <dots>' },
    blocks,
  })

/** An edition of paragraphs under a title. */
export const paragraphsOf = (texts: readonly string[], language: 'de' | 'en' = 'de'): Edition =>
  editionOf(
    [
      { type: 'title', id: 'title', text: 'Titel' },
      ...texts.map((text, index): Block => ({ type: 'paragraph', id: `p-${String(index)}`, text })),
    ],
    language,
  )
