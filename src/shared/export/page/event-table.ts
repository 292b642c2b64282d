import { noteOf } from '../../annotation/annotation'
import { element, lines, type Markup } from '../../markup/markup'
import { timeWords } from '../../timeline/event-time'
import type { ShownEvent } from '../../timeline/shown-event'
import { eventParagraphs } from '../event-paragraphs'
import type { Outline } from '../outline'
import { headingAt, type Leaf } from './leaf'
import { paragraphId } from './lists'
import { noteMarkup } from './pieces'

/** The timeline, or the reader's own events alone, as a table: when, what, and where the text speaks of it. */
export function eventTable(events: NonNullable<Outline['events']>, linked: boolean, leaf: Leaf): Markup {
  const { columns } = leaf.messages.timelineExporting
  const paragraphs = eventParagraphs(leaf)
  const id = `${leaf.prefix}events`
  const head = [columns.date, columns.event, leaf.words.file.page.paragraphs]
  const rows = events.members.map((event) => eventRow(event, paragraphs.get(event.id) ?? [], linked, leaf))
  return element(
    'section',
    { class: 'events', 'aria-labelledby': id },
    element(headingAt(leaf.level + 1), { id }, events.heading.words),
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...head.map((words) => element('th', { scope: 'col' }, words)))),
      element('tbody', {}, lines(rows)),
    ),
  )
}

function eventRow(event: ShownEvent, paragraphs: readonly number[], linked: boolean, leaf: Leaf): Markup {
  const { lanes, basis } = leaf.messages.timeline
  const [{ edition }] = leaf.editions
  const note = event.own && leaf.options.include.notes ? noteOf(event.own) : undefined
  // The lane of own events says no more than that it is one.
  const about = [...(event.lane === 'own' ? [] : [lanes[event.lane]]), basis[event.basis]]
  const places = paragraphs.flatMap((number, index) => [
    ...(index > 0 ? [', '] : []),
    linked
      ? element('a', { href: `#${paragraphId(edition.language, number, leaf)}` }, String(number))
      : String(number),
  ])
  return element(
    'tr',
    {},
    element('td', { class: 'date' }, timeWords(event.date, leaf.language, 'short')),
    element(
      'th',
      { scope: 'row' },
      element('span', { lang: event.language ?? '', dir: 'auto' }, event.title),
      element('p', { class: 'about' }, about.join(' · ')),
      note !== undefined && noteMarkup(note, leaf.messages.notes),
    ),
    element('td', { class: 'places' }, ...places),
  )
}
