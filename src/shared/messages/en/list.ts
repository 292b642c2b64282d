import type { Messages } from '../messages'

/** Words for the list of annotations: filtering, sorting, choosing several. */
export const list: Messages['list'] = {
  filter: 'Filter',
  filterCount: (count) => (count === 0 ? 'Filter' : `Filter (${String(count)})`),
  filters: 'Set filters',
  active: 'Filters in force',
  drop: (name) => `Remove filter “${name}”`,
  clear: 'Clear filters',
  note: 'Note',
  noteKinds: { '': 'Any note', with: 'With a note', without: 'Without a note' },
  place: 'Passage',
  placeKinds: {
    '': 'All passages',
    open: 'To check or passage missing',
    unsure: 'To check',
    lost: 'Passage missing',
    moved: 'Moved',
  },
  event: 'Event',
  anyEvent: 'All events',
  withoutEvent: 'Without an event',
  eventsWith: 'With annotations',
  eventsWithout: 'Without annotations',
  counted: (name, count) => (count === 0 ? name : `${name} (${String(count)})`),
  timeFrom: 'Events from',
  timeTo: 'Events to',
  timeExample: 'e.g. spring 2025',
  timeUnread:
    'This date was not understood. It can be, for example: 24 Feb 2022, August 2025, spring 2025, 2022-02.',
  timeReversed: 'The period ends before it begins.',
  showEvent: (title) => `Show event “${title}” on the timeline`,
  otherEvents: (count) => `and ${count === 1 ? '1 other event' : `${String(count)} other events`}`,
  notesOfEvent: (count, title) =>
    count === 1 ? `1 annotation on: ${title}` : `${String(count)} annotations on: ${title}`,
  period: 'Changed',
  periods: {
    '': 'At any time',
    today: 'Today',
    week: 'In the last 7 days',
    month: 'In the last 30 days',
    range: 'From … to …',
  },
  from: 'From',
  to: 'To',
  fromTo: (from, to) => (from === '' ? `Up to ${to}` : to === '' ? `Since ${from}` : `${from} to ${to}`),
  sort: 'Sort',
  sorts: {
    text: 'by text',
    event: 'by event',
    created: 'by time, newest first',
    modified: 'by time, last changed first',
    category: 'by category',
  },
  all: (count) => (count === 1 ? '1 annotation' : `${String(count)} annotations`),
  shown: (count, all) => `${String(count)} of ${String(all)} annotations`,
  cards: 'Annotations',
  choose: 'Choose',
  chooseThis: 'Choose this annotation',
  chooseSeveral: 'Choose several',
  chooseAll: 'Choose all',
  endChoosing: 'End choosing',
  chosen: (count) => `${String(count)} chosen`,
  choosing: 'Choosing annotations is on. Space chooses, Ctrl+A all of them, Esc ends.',
  choosingEnded: 'Choosing annotations has ended.',
  act: 'Chosen annotations',
  category: 'Category',
  addTag: 'Add tag',
  removeTag: 'Remove tag',
  noTags: 'None of the chosen annotations has a tag.',
  newTag: 'Name of the tag',
  add: 'Add',
  delete: 'Delete',
  recoloured: (count, name) =>
    count === 1 ? `1 annotation: ${name}.` : `${String(count)} annotations: ${name}.`,
  tagged: (count, name) =>
    count === 1
      ? `Tag “${name}” added to 1 annotation.`
      : `Tag “${name}” added to ${String(count)} annotations.`,
  untagged: (count, name) =>
    count === 1
      ? `Tag “${name}” removed from 1 annotation.`
      : `Tag “${name}” removed from ${String(count)} annotations.`,
  deleted: (count, days) =>
    count === 1
      ? `1 annotation deleted. It stays in the bin for ${String(days)} days.`
      : `${String(count)} annotations deleted. They stay in the bin for ${String(days)} days.`,
  changeCategory: (name) => `Category: ${name}. Change`,
  filterByTag: (name) => `Filter by tag “${name}”`,
}
