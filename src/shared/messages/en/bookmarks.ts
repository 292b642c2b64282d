import type { Messages } from '../messages'

/** Words for bookmarks. */
export const bookmarks: Messages['bookmarks'] = {
  title: 'Bookmarks',
  views: 'Contents or bookmarks',
  named: (name) => `Bookmark: ${name}`,
  set: 'Set a bookmark',
  remove: 'Delete the bookmark',
  setAt: (place) => `Bookmark set: ${place}.`,
  removed: 'Bookmark deleted.',
  go: 'Go to passage',
  rename: 'Rename',
  renameThis: (name) => `Rename: ${name}`,
  name: 'Name of the bookmark',
  renamed: (name) => `Renamed: ${name}.`,
  delete: 'Delete',
  deleteThis: (name) => `Delete: ${name}`,
  empty: (keys) => `No bookmarks yet. ${keys} sets one where you are reading.`,
}
