import { titleOf } from '../article/edition'
import { messagesIn } from '../messages/messages'
import { element, lines, type Markup } from '../markup/markup'
import type { TimelineFormat, TimelineInput } from './material'
import { pageStyle } from './page-style'
import { picture } from './picture'
import { rowsOf, type EventRow } from './rows'
import { originWords, subtitleOf } from './words'

/** The picture's width in pixels on a sheet of A4 across. */
const sheetWidth = 1080

/** How much of a title stands above each sheet, in code units. */
const longestHead = 90

/** Nothing is loaded and nothing is run: the page has its style in itself, and no more. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** A page for browsers and paper: the picture with its key, and below it every event with its words, notes and passages. */
export const page: TimelineFormat = {
  id: 'page',
  extension: 'html',
  mimeType: 'text/html',
  write: (input) => `<!doctype html>\n${document(input).markup}\n`,
}

function document(input: TimelineInput): Markup {
  const words = messagesIn(input.language)
  const title = titleOf(input.edition)
  const name = `${title} – ${words.timeline.title}`
  const { language } = input.edition
  return element(
    'html',
    { lang: input.language },
    lines([
      '',
      element(
        'head',
        {},
        lines([
          '',
          { markup: '<meta charset="utf-8">' },
          { markup: `<meta http-equiv="Content-Security-Policy" content="${policy}">` },
          { markup: '<meta name="viewport" content="width=device-width, initial-scale=1">' },
          element('title', {}, name),
          { markup: `<style>${pageStyle(name.slice(0, longestHead))}</style>` },
          '',
        ]),
      ),
      element(
        'body',
        {},
        lines([
          '',
          element(
            'header',
            {},
            element('h1', { lang: language, dir: 'auto' }, title),
            element('p', {}, subtitleOf(input)),
          ),
          element('figure', {}, picture(input, sheetWidth, false)),
          element('h2', {}, words.timeline.events),
          table(input),
          element('footer', { lang: language }, originWords(input).join(' · ')),
          '',
        ]),
      ),
      '',
    ]),
  )
}

function table(input: TimelineInput): Markup {
  const { columns } = messagesIn(input.language).timelineExporting
  const head = (['date', 'event', 'lane', 'names', 'passages'] as const).map((name) =>
    element('th', { scope: 'col', class: name }, columns[name]),
  )
  return element(
    'table',
    {},
    lines([
      '',
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, lines(['', ...rowsOf(input).map((row) => tableRow(row, input)), ''])),
      '',
    ]),
  )
}

function tableRow(
  { event, date, lane, basis, passages, paragraphs }: EventRow,
  input: TimelineInput,
): Markup {
  const { place } = messagesIn(input.language).exporting
  // An empty language is one that nobody knows: what a reader wrote is not taken for the page's.
  const own = { lang: event.language ?? '', dir: 'auto' }
  const list = (entries: readonly Markup[]) =>
    entries.length > 0 ? element('ul', {}, ...entries) : undefined
  const names = [...event.places, ...event.people].map((name) =>
    element('li', { lang: input.edition.language }, name),
  )
  const quotes = passages.map(({ paragraph, quote }) =>
    element(
      'li',
      {},
      element('q', { lang: input.edition.language, dir: 'auto' }, quote),
      paragraph !== undefined && element('span', { class: 'place' }, ` ${place.paragraph(paragraph)}`),
    ),
  )
  return element(
    'tr',
    {},
    element('td', { class: 'date' }, date),
    element(
      'th',
      { scope: 'row', class: 'event' },
      element('span', own, event.title),
      event.detail !== '' && element('p', { ...own, class: event.own ? 'note' : undefined }, event.detail),
    ),
    element('td', { class: 'lane' }, lane, element('p', { class: 'basis' }, basis)),
    element('td', { class: 'names' }, list(names)),
    element('td', { class: 'passages' }, input.options.quotes ? list(quotes) : paragraphs.join(', ')),
  )
}
