import type { BinnedKind } from '../../notebook/binned'
import type { Messages } from '../messages'

const nouns: Record<BinnedKind, readonly [one: string, several: string]> = {
  annotation: ['annotation', 'annotations'],
  event: ['event', 'events'],
  link: ['link', 'links'],
  entry: ['entry', 'entries'],
}
const counted = (count: number, kind: BinnedKind, word = '') =>
  `${String(count)} ${word}${nouns[kind][count === 1 ? 0 : 1]}`

/** Words for the bin. */
export const bin: Messages['bin'] = {
  title: 'Bin',
  open: 'Open the bin',
  foot: (count) => (count === 0 ? 'Bin' : `Bin (${String(count)})`),
  help: (days) => `What you delete stays here for ${String(days)} days and is then deleted for good.`,
  empty: (days) => `The bin is empty. Deleted annotations and events stay here for ${String(days)} days.`,
  filter: 'Filter the bin',
  noneFits: 'Nothing in the bin fits the filter.',
  deleted: (when) => `Deleted ${when}`,
  daysLeft: (days) =>
    days <= 0 ? 'will be deleted for good today' : days === 1 ? '1 day left' : `${String(days)} days left`,
  kinds: {
    mark: 'Highlight',
    note: 'Note',
    bookmark: 'Bookmark',
    article: 'Note on the article',
    link: 'Link',
    event: 'Your event',
  },
  linkedTo: (title) => `Linked to: ${title}`,
  eventGone: 'The event of this link is not there any more. It cannot be restored.',
  withLinks: (count) => (count === 1 ? 'with 1 link' : `with ${String(count)} links`),
  entries: 'Deleted annotations and events',
  count: (count, kind) => counted(count, kind, 'deleted '),
  shown: (count, all) => `${String(count)} of ${String(all)}`,
  choose: (name) => `Choose: ${name}`,
  restore: 'Restore',
  restoreChosen: (count) => `Restore (${String(count)})`,
  purge: 'Delete for good',
  purgeChosen: (count) => `Delete for good (${String(count)})`,
  clear: 'Empty the bin',
  ask: (count, kind) =>
    `Delete ${count === 1 ? `this ${nouns[kind][0]}` : counted(count, kind)} for good? This cannot be undone.`,
  keep: 'Keep',
  restored: (count, kind) => `${counted(count, kind)} restored.`,
  purged: (count, kind) => `${counted(count, kind)} deleted for good.`,
  inBin: (days) => `or ${String(days)} days in the bin`,
}
