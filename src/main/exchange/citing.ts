import { cleanText } from '../../shared/article/clean-text'
import type { Language } from '../../shared/article/language'
import { blockSeparator, blocksIn, plainText } from '../../shared/article/plain-text'
import { escapeHtml } from '../../shared/article/static-html'
import type { Citation } from '../../shared/citation/citation'
import { citerFor } from '../../shared/citation/citer'
import { cslItemOf } from '../../shared/citation/csl-item'
import { quoted } from '../../shared/citation/quoted'
import { citesInNotes } from '../../shared/citation/styles'
import type { Place } from '../../shared/export/place'
import type { ExchangeTasks } from './protocol'

type Input<Name extends 'cite' | 'sampleCitation'> = ExchangeTasks[Name]['input']
type Output<Name extends 'cite' | 'sampleCitation'> = ExchangeTasks[Name]['output']

/**
 * A passage as a quote with its citation, plain and as HTML. Where the style cites in notes, the note follows; else the
 * short form stands behind the quote and the entry of a list of references follows.
 */
export function cite({ edition, details, language, style, start, end }: Input<'cite'>): Output<'cite'> {
  const plain = plainText(edition)
  const passage = { start, end }
  const place: Place = { state: 'found', passage, blocks: blocksIn(plain, passage) }
  const citer = citerFor(cslItemOf(edition, details), style, language)
  const beside = citer.at(place)
  const quote = quoted(cleanText(plain, passage).trim(), language)
  const inNotes = citesInNotes(style)
  const last = inNotes ? beside : citer.source
  return {
    text: `${inNotes ? quote : `${quote} ${beside.text}`}${blockSeparator}${last.text}\n`,
    html: `${quoteHtml(quote, edition.language, inNotes ? '' : ` ${citationHtml(beside)}`)}<p>${citationHtml(last)}</p>`,
  }
}

/** How an edition is cited beside a quote from its first paragraph, and as a list of references has it. */
export function sampleCitation({
  edition,
  details,
  language,
  style,
}: Input<'sampleCitation'>): Output<'sampleCitation'> {
  const first = plainText(edition).blocks.find(({ paragraph }) => paragraph !== undefined)
  const citer = citerFor(cslItemOf(edition, details), style, language)
  const place: Place | undefined = first && { state: 'found', passage: first, blocks: [first] }
  return { beside: citer.at(place), source: citer.source }
}

function quoteHtml(quote: string, language: Language, behind: string): string {
  const paragraphs = quote.split(blockSeparator)
  return paragraphs
    .map((paragraph, index) => {
      const words = `<span lang="${language}">${escapeHtml(paragraph)}</span>`
      return `<p>${words}${index === paragraphs.length - 1 ? behind : ''}</p>`
    })
    .join('')
}

const citationHtml = ({ runs }: Citation): string =>
  runs.map(({ text, italic }) => (italic ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text))).join('')
