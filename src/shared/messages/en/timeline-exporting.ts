import type { timelineExporting as german } from '../de/timeline-exporting'

/** Words of the export of the timeline: its sheet, and the labels in exported files. */
export const timelineExporting: typeof german = {
  title: 'Export timeline',
  open: 'Export timeline …',
  format: {
    legend: 'Format',
    names: {
      svg: 'Picture (SVG)',
      page: 'Page for printing (HTML)',
      csv: 'Table (CSV)',
      json: 'Data (JSON)',
    },
    purposes: {
      svg: 'Sharp at any size',
      page: 'Picture and table, for browsers and paper',
      csv: 'To open in a spreadsheet',
      json: 'To work on in other programs',
    },
  },
  which: {
    legend: 'What',
    all: 'All events',
    visible: 'Only the visible period',
    own: 'Only your events',
  },
  include: {
    legend: 'Include',
    hiddenLanes: 'Hidden lanes too',
    quotes: 'Passages in their words',
  },
  separator: { legend: 'Separator', ';': 'Semicolon', ',': 'Comma' },
  preview: 'Preview',
  tableBelow: (count) =>
    count === 1
      ? 'Below it stands a table with the event.'
      : `Below it stands a table with all ${count.toLocaleString('en')} events.`,
  count: (count, all) =>
    count === all
      ? all === 1
        ? '1 event'
        : `${all.toLocaleString('en')} events`
      : `${count.toLocaleString('en')} of ${all.toLocaleString('en')} events`,
  empty: 'These choices leave no event to export. Choose all events.',
  none: 'There are no events for this article yet.',
  columns: {
    id: 'ID',
    edtf: 'Date (EDTF)',
    date: 'Date',
    firstDay: 'Start',
    lastDay: 'End',
    kind: 'Precision',
    lane: 'Lane',
    title: 'Title',
    event: 'Event',
    detail: 'Details and note',
    basis: 'Basis',
    places: 'Places',
    people: 'People',
    names: 'Places and people',
    paragraphs: 'Paragraphs',
    passages: 'Passages',
    quotes: 'Passages in their words',
  },
  key: {
    day: 'exact date',
    month: 'some time in the month',
    season: 'some time in the season',
    year: 'some time in the year',
    decade: 'some time in the decade or century',
    interval: 'the whole period',
    about: 'about',
    uncertain: 'uncertain date',
    both: 'about, uncertain date',
    open: 'end is open',
    unknown: 'end is not known',
    several: 'several events',
  },
  file: {
    holds: 'Timeline',
    generated: (day) => `exported on ${day}`,
    pointing: 'Each sign names the date and title of its events.',
  },
}
