import type { Language } from '../../article/language'
import type { exporting as german } from '../de/exporting'

const editions: Record<Language, string> = { de: 'German', en: 'English' }

const count = (number: number) =>
  number === 1 ? '1 annotation' : `${number.toLocaleString('en')} annotations`

/** Words of the export: its dialog, and the labels in exported files. */
export const exporting: typeof german = {
  title: 'Export',
  format: {
    legend: 'Format',
    names: { markdown: 'Markdown', 'json-ld': 'JSON-LD (W3C)' },
    purposes: {
      markdown: 'To go on writing in any editor',
      'json-ld': 'To keep and to exchange',
    },
  },
  which: {
    legend: 'What',
    all: 'All annotations',
    edition: (language) => `Only edition: ${editions[language]}`,
    filtered: 'Only the filtered ones',
  },
  include: {
    legend: 'Include',
    quotes: 'Words of the passages',
    notes: 'Notes',
    categories: 'Categories',
    tags: 'Tags',
    dates: 'Date',
  },
  order: { legend: 'Sort', text: 'by text', time: 'by time' },
  grouping: {
    legend: 'Arrange',
    question: 'under the questions',
    event: 'under the events',
    none: 'as one list',
  },
  timeline: 'Append the timeline',
  complete: 'This format always holds everything, so that nothing is lost.',
  preview: 'Preview',
  shortened: (shown, whole) =>
    `The preview shows the first ${shown.toLocaleString('en')} of ${whole.toLocaleString('en')} characters. Everything is exported.`,
  count,
  copy: 'Copy',
  save: 'Save as …',
  close: 'Close',
  saving: 'Saving …',
  copied: 'Copied to the clipboard.',
  saved: (name) => `Saved: “${name}”.`,
  empty: 'No annotations yet. Select a passage and press 1.',
  nothingLeft: 'With these choices nothing is left to export. Include passages or notes.',
  notCopied: 'The clipboard did not take the text. Your choices are kept. Try again.',
  file: {
    annotations: 'Annotations',
    articleNote: 'Note on the article',
    edition: (language) => `Edition: ${editions[language]}`,
    version: (version) => `version ${version}`,
    beforeQuestions: 'Before the first question',
    bookmark: 'Bookmark',
    bookmarks: 'Bookmarks',
    quoted: (words) => `“${words}”`,
    withoutPlace: 'Passage missing or to check',
    empty: 'This export holds no annotations.',
    withoutEvent: 'Without an event',
    otherEvents: (titles) => `also: ${titles}`,
    timeline: 'Timeline',
    ownEvents: 'Your events',
  },
  place: {
    paragraph: (number) => `para. ${String(number)}`,
    paragraphs: (first, last) => `paras. ${String(first)}–${String(last)}`,
    question: (number) => `question ${String(number)}`,
    title: 'title',
    lead: 'lead',
    caption: 'caption',
    unsure: 'to check',
    lost: 'passage missing',
  },
}
