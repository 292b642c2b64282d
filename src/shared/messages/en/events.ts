import type { events as german } from '../de/events'

/** Words about the reader's own events and the links between passages and events. */
export const events: typeof german = {
  choosePassage: 'First choose a passage in the text.',
  linked: (title) => `Linked to: ${title}`,
  linkedBefore: (title) => `This passage is linked already to: ${title}`,
  unlinked: 'Unlinked.',
  deleted: 'Event deleted. It stays in the bin for 30 days.',
  added: (title) => `Event added: ${title}`,
  changed: (title) => `Event changed: ${title}`,
  show: 'Show on the timeline',
  card: {
    places: 'Places',
    people: 'People',
    lane: 'Lane',
    edit: 'Edit',
    delete: 'Delete',
    link: 'Link passage',
    unlink: (place) => `Unlink: ${place}`,
    notes: (count) => `Notes on this event (${String(count)})`,
    onlyIn: {
      de: 'Passage only in the German edition',
      en: 'Passage only in the English edition',
    },
    goThere: 'Open edition',
    noNote: 'No note',
  },
  passage: {
    link: 'Link to event …',
    newHere: 'New event here …',
    event: (title) => `Event: ${title}`,
    sign: (titles) =>
      titles.length === 1
        ? `Event: ${titles.join()}`
        : `${String(titles.length)} events: ${titles.join('; ')}`,
    several: (count) => `${String(count)} events at this passage`,
  },
  editor: {
    new: 'New event',
    change: 'Edit event',
    title: 'Title',
    titleMissing: 'An event needs a title.',
    titleLeft: (left) => (left === 1 ? '1 more character fits.' : `${String(left)} more characters fit.`),
    titleTooLong: (over) => (over === 1 ? 'One character too many.' : `${String(over)} characters too many.`),
    date: 'Date',
    dateHelp:
      'For example: 15 August 2025 · August 2025 · spring 2025 · about August 2025 · probably 2024 · 3–11 March 2025 · since 2022 · 2025-08~',
    dateMissing: 'An event needs a date, if only an approximate one.',
    trouble: {
      'not-understood': 'This cannot be understood as a date yet.',
      'no-year': 'The year is missing here.',
      'too-far': 'Years do not reach that far: nine digits at most are possible.',
      impossible: 'There is no such day.',
      shortMonth: (month, days) => `There is no such day: ${month} has ${String(days)} days.`,
      reversed: 'The end lies before the beginning.',
      ambiguous: 'This can mean two things.',
    },
    meant: (words) => `Meant is: ${words}`,
    understood: (words, kind, edtf) => `“${words}” · ${kind} · EDTF ${edtf}`,
    lane: 'Lane',
    note: 'Note',
    notePlaceholder: 'Write a note …',
    passages: 'Will be linked to',
    otherEdition: (name) => `Edition: ${name}`,
    withoutPassage: 'Without a passage. You can link one later.',
    leaveOut: (quote) => `Do not link: ${quote}`,
    add: 'Add event',
    save: 'Save',
    discard: 'Discard',
    back: 'Your words from before are here again.',
    draft: (title: string): string =>
      title === ''
        ? 'Draft: the event you began is still here.'
        : `Draft: the event “${title}” that you began is still here.`,
    closeAgain:
      'This event is not finished yet. Close once more, and it will be offered again at the next start.',
    stays: 'The event you began is kept.',
    open: 'Open',
    discarded: 'The event you began was discarded.',
  },
  linking: {
    title: 'Link to event',
    field: 'Search events by title or date',
    results: 'Events',
    fits: 'fits the date of the passage',
    told: 'spoken of in the article at this passage',
    linked: 'linked',
    unlink: 'Enter unlinks',
    found: (count) => (count === 1 ? 'One event' : `${String(count)} events`),
    none: 'No event fits. You can add one of your own.',
    more: (count) =>
      count === 1 ? 'One more: search more closely.' : `${String(count)} more: search more closely.`,
  },
}
