/** Words for the bin. */
export const bin = {
  title: 'Papierkorb',
  open: 'Papierkorb öffnen',
  foot: (count: number): string => (count === 0 ? 'Papierkorb' : `Papierkorb (${String(count)})`),
  help: (days: number): string =>
    `Was Sie löschen, bleibt ${String(days)} Tage hier und wird danach endgültig gelöscht.`,
  empty: (days: number): string =>
    `Der Papierkorb ist leer. Gelöschte Anmerkungen bleiben ${String(days)} Tage hier.`,
  filter: 'Papierkorb filtern',
  noneFits: 'Nichts im Papierkorb passt zum Filter.',
  deleted: (when: string): string => `Gelöscht ${when}`,
  daysLeft: (days: number): string =>
    days <= 0 ? 'wird heute endgültig gelöscht' : days === 1 ? 'noch 1 Tag' : `noch ${String(days)} Tage`,
  kinds: { mark: 'Markierung', note: 'Notiz', bookmark: 'Lesezeichen', article: 'Notiz zum Artikel' },
  entries: 'Gelöschte Anmerkungen',
  count: (count: number): string =>
    count === 1 ? '1 gelöschte Anmerkung' : `${String(count)} gelöschte Anmerkungen`,
  shown: (count: number, all: number): string => `${String(count)} von ${String(all)}`,
  choose: (name: string): string => `Auswählen: ${name}`,
  restore: 'Wiederherstellen',
  restoreChosen: (count: number): string => `Wiederherstellen (${String(count)})`,
  purge: 'Endgültig löschen',
  purgeChosen: (count: number): string => `Endgültig löschen (${String(count)})`,
  clear: 'Papierkorb leeren',
  ask: (count: number): string =>
    count === 1
      ? 'Diese Anmerkung endgültig löschen? Das lässt sich nicht rückgängig machen.'
      : `${String(count)} Anmerkungen endgültig löschen? Das lässt sich nicht rückgängig machen.`,
  keep: 'Behalten',
  restored: (count: number): string =>
    count === 1 ? '1 Anmerkung wiederhergestellt.' : `${String(count)} Anmerkungen wiederhergestellt.`,
  purged: (count: number): string =>
    count === 1 ? '1 Anmerkung endgültig gelöscht.' : `${String(count)} Anmerkungen endgültig gelöscht.`,
  inBin: (days: number): string => `oder ${String(days)} Tage im Papierkorb`,
}
