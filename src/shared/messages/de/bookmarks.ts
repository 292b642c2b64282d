/** Words for bookmarks. */
export const bookmarks = {
  title: 'Lesezeichen',
  views: 'Inhalt oder Lesezeichen',
  named: (name: string): string => `Lesezeichen: ${name}`,
  set: 'Lesezeichen setzen',
  remove: 'Lesezeichen löschen',
  setAt: (place: string): string => `Lesezeichen gesetzt: ${place}.`,
  removed: 'Lesezeichen gelöscht.',
  go: 'Zur Stelle',
  rename: 'Umbenennen',
  renameThis: (name: string): string => `Umbenennen: ${name}`,
  name: 'Name des Lesezeichens',
  renamed: (name: string): string => `Umbenannt: ${name}.`,
  delete: 'Löschen',
  deleteThis: (name: string): string => `Löschen: ${name}`,
  empty: (keys: string): string =>
    `Noch keine Lesezeichen. ${keys} setzt eines an der Stelle, die Sie lesen.`,
}
