import type { BinnedKind } from '../../notebook/binned'

const nouns: Record<BinnedKind, readonly [one: string, several: string]> = {
  annotation: ['Anmerkung', 'Anmerkungen'],
  event: ['Ereignis', 'Ereignisse'],
  link: ['Verknüpfung', 'Verknüpfungen'],
  entry: ['Eintrag', 'Einträge'],
}
const deletedOne: Record<BinnedKind, string> = {
  annotation: 'gelöschte Anmerkung',
  event: 'gelöschtes Ereignis',
  link: 'gelöschte Verknüpfung',
  entry: 'gelöschter Eintrag',
}
const thisOne: Record<BinnedKind, string> = {
  annotation: 'Diese Anmerkung',
  event: 'Dieses Ereignis',
  link: 'Diese Verknüpfung',
  entry: 'Diesen Eintrag',
}
const counted = (count: number, kind: BinnedKind) => `${String(count)} ${nouns[kind][count === 1 ? 0 : 1]}`

/** Words for the bin. */
export const bin = {
  title: 'Papierkorb',
  open: 'Papierkorb öffnen',
  foot: (count: number): string => (count === 0 ? 'Papierkorb' : `Papierkorb (${String(count)})`),
  help: (days: number): string =>
    `Was Sie löschen, bleibt ${String(days)} Tage hier und wird danach endgültig gelöscht.`,
  empty: (days: number): string =>
    `Der Papierkorb ist leer. Gelöschte Anmerkungen und Ereignisse bleiben ${String(days)} Tage hier.`,
  filter: 'Papierkorb filtern',
  noneFits: 'Nichts im Papierkorb passt zum Filter.',
  deleted: (when: string): string => `Gelöscht ${when}`,
  daysLeft: (days: number): string =>
    days <= 0 ? 'wird heute endgültig gelöscht' : days === 1 ? 'noch 1 Tag' : `noch ${String(days)} Tage`,
  kinds: {
    mark: 'Markierung',
    note: 'Notiz',
    bookmark: 'Lesezeichen',
    article: 'Notiz zum Artikel',
    link: 'Verknüpfung',
    event: 'Eigenes Ereignis',
  },
  linkedTo: (title: string): string => `Verknüpft mit: ${title}`,
  eventGone:
    'Das Ereignis zu dieser Verknüpfung gibt es nicht mehr. Sie kann nicht wiederhergestellt werden.',
  withLinks: (count: number): string =>
    count === 1 ? 'mit 1 Verknüpfung' : `mit ${String(count)} Verknüpfungen`,
  entries: 'Gelöschte Anmerkungen und Ereignisse',
  count: (count: number, kind: BinnedKind): string =>
    count === 1 ? `1 ${deletedOne[kind]}` : `${String(count)} gelöschte ${nouns[kind][1]}`,
  shown: (count: number, all: number): string => `${String(count)} von ${String(all)}`,
  choose: (name: string): string => `Auswählen: ${name}`,
  restore: 'Wiederherstellen',
  restoreChosen: (count: number): string => `Wiederherstellen (${String(count)})`,
  purge: 'Endgültig löschen',
  purgeChosen: (count: number): string => `Endgültig löschen (${String(count)})`,
  clear: 'Papierkorb leeren',
  ask: (count: number, kind: BinnedKind): string =>
    `${count === 1 ? thisOne[kind] : counted(count, kind)} endgültig löschen? Das lässt sich nicht rückgängig machen.`,
  keep: 'Behalten',
  restored: (count: number, kind: BinnedKind): string => `${counted(count, kind)} wiederhergestellt.`,
  purged: (count: number, kind: BinnedKind): string => `${counted(count, kind)} endgültig gelöscht.`,
  inBin: (days: number): string => `oder ${String(days)} Tage im Papierkorb`,
}
