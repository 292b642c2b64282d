import type { dates as german } from '../de/dates'

/** Words about the dates that the text speaks of. */
export const dates: typeof german = {
  title: 'Dates in the text',
  help: 'Every date can be linked to an event on the timeline.',
  none: 'There are no dates in this text. You can link any passage to an event by hand.',
  allLinked: 'All dates are linked to events.',
  onlyUnlinked: 'Only those not linked',
  count: (count) => (count === 1 ? '1 date' : `${String(count)} dates`),
  shown: (count, all) => `${String(count)} of ${String(all)}`,
  list: 'Dates',
  entry: (quote, words, place) => [`“${quote}”`, words, place].filter((part) => part !== '').join(', '),
  place: (paragraph) => (paragraph === undefined ? '' : `para. ${String(paragraph)}`),
  assumed: 'year taken from the context',
  jump: 'Go to passage',
  joined: 'linked',
  link: 'Link',
  linkTo: (quote, title) => `Link “${quote}” to: ${title}`,
  unlink: 'Unlink',
  unlinkFrom: (quote, title) => `Unlink “${quote}” from: ${title}`,
  unlinked: 'Unlinked.',
  other: 'Another event …',
  create: 'New event …',
  linked: (title) => `Linked to: ${title}`,
  noEvent: 'No event fits this date.',
}
