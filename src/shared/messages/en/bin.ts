import type { Messages } from '../messages'

/** Words for the bin. */
export const bin: Messages['bin'] = {
  title: 'Bin',
  open: 'Open the bin',
  foot: (count) => (count === 0 ? 'Bin' : `Bin (${String(count)})`),
  help: (days) => `What you delete stays here for ${String(days)} days and is then deleted for good.`,
  empty: (days) => `The bin is empty. Deleted annotations stay here for ${String(days)} days.`,
  filter: 'Filter the bin',
  noneFits: 'Nothing in the bin fits the filter.',
  deleted: (when) => `Deleted ${when}`,
  daysLeft: (days) =>
    days <= 0 ? 'will be deleted for good today' : days === 1 ? '1 day left' : `${String(days)} days left`,
  kinds: { mark: 'Highlight', note: 'Note', bookmark: 'Bookmark', article: 'Note on the article' },
  entries: 'Deleted annotations',
  count: (count) => (count === 1 ? '1 deleted annotation' : `${String(count)} deleted annotations`),
  shown: (count, all) => `${String(count)} of ${String(all)}`,
  choose: (name) => `Choose: ${name}`,
  restore: 'Restore',
  restoreChosen: (count) => `Restore (${String(count)})`,
  purge: 'Delete for good',
  purgeChosen: (count) => `Delete for good (${String(count)})`,
  clear: 'Empty the bin',
  ask: (count) =>
    count === 1
      ? 'Delete this annotation for good? This cannot be undone.'
      : `Delete ${String(count)} annotations for good? This cannot be undone.`,
  keep: 'Keep',
  restored: (count) => (count === 1 ? '1 annotation restored.' : `${String(count)} annotations restored.`),
  purged: (count) =>
    count === 1 ? '1 annotation deleted for good.' : `${String(count)} annotations deleted for good.`,
  inBin: (days) => `or ${String(days)} days in the bin`,
}
