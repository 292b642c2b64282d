import type { Messages } from '../messages'

/** Words of the search box and of marking what was found. */
export const searching: Messages['searching'] = {
  title: 'Search',
  field: 'Search text, annotations, events and commands',
  commandField: 'Search for a command',
  commandsOnly: 'Commands',
  everything: 'Search everything again',
  results: 'Results',
  groups: {
    commands: 'Commands',
    places: 'Go to',
    text: 'In the text',
    annotations: 'Annotations',
    events: 'Events',
  },
  counts: {
    commands: (count) => (count === 1 ? 'one command' : `${String(count)} commands`),
    places: (count) => (count === 1 ? 'one heading' : `${String(count)} headings`),
    text: (count) => `${String(count)} in the text`,
    annotations: (count) => (count === 1 ? 'one annotation' : `${String(count)} annotations`),
    events: (count) => (count === 1 ? 'one event' : `${String(count)} events`),
  },
  found: (counts) => `Found: ${counts.join(', ')}.`,
  more: {
    commands: (count) => `${String(count)} more commands`,
    places: (count) => `${String(count)} more`,
    text: (count) => `${String(count)} more in the text`,
    annotations: (count) => `${String(count)} more in the list`,
    events: (count) => `${String(count)} more events`,
  },
  empty:
    'Words in the text, in your annotations and in events, a place such as “paragraph 15”, or a command.',
  emptyHint: '“>” at the beginning shows commands only.',
  none: (query) => `Nothing found for “${query}”.`,
  noneHint: 'A shorter word often helps. ä, ae and a count as the same, so do ß and ss.',
  markAs: (category) => `Highlight: ${category}`,
  markHit: 'Highlight',
  markAllHits: (count) => `Highlight all (${String(count)})`,
}
