/** Words for the list of annotations: filtering, sorting, choosing several. */
export const list = {
  filter: 'Filter',
  filterCount: (count: number): string => (count === 0 ? 'Filter' : `Filter (${String(count)})`),
  filters: 'Filter einstellen',
  active: 'Wirksame Filter',
  drop: (name: string): string => `Filter „${name}“ aufheben`,
  clear: 'Filter aufheben',
  note: 'Notiz',
  noteKinds: { '': 'Mit/ohne Notiz', with: 'Mit Notiz', without: 'Ohne Notiz' },
  place: 'Stelle',
  placeKinds: {
    '': 'Alle Stellen',
    open: 'Zu prüfen oder Stelle fehlt',
    unsure: 'Zu prüfen',
    lost: 'Stelle fehlt',
    moved: 'Verschoben',
  },
  event: 'Ereignis',
  anyEvent: 'Alle Ereignisse',
  withoutEvent: 'Ohne Ereignis',
  eventsWith: 'Mit Anmerkungen',
  eventsWithout: 'Ohne Anmerkungen',
  counted: (name: string, count: number): string => (count === 0 ? name : `${name} (${String(count)})`),
  timeFrom: 'Ereignisse ab',
  timeTo: 'Ereignisse bis',
  timeExample: 'z. B. Frühjahr 2025',
  timeUnread:
    'Kein verständliches Datum. Möglich sind zum Beispiel: 24.2.2022, August 2025, Frühjahr 2025, 2022-02.',
  timeReversed: 'Der Zeitraum endet, bevor er beginnt.',
  showEvent: (title: string): string => `Ereignis „${title}“ auf der Zeitleiste zeigen`,
  otherEvents: (count: number): string =>
    `und ${count === 1 ? '1 weiteres Ereignis' : `${String(count)} weitere Ereignisse`}`,
  notesOfEvent: (count: number, title: string): string =>
    count === 1 ? `1 Anmerkung zu: ${title}` : `${String(count)} Anmerkungen zu: ${title}`,
  period: 'Bearbeitet',
  periods: {
    '': 'Jederzeit',
    today: 'Heute',
    week: 'In den letzten 7 Tagen',
    month: 'In den letzten 30 Tagen',
    range: 'Von … bis …',
  },
  from: 'Von',
  to: 'Bis',
  fromTo: (from: string, to: string): string =>
    from === '' ? `Bis ${to}` : to === '' ? `Ab ${from}` : `${from} bis ${to}`,
  sort: 'Sortieren',
  sorts: {
    text: 'nach Text',
    event: 'nach Ereignis',
    created: 'nach Zeit, neueste zuerst',
    modified: 'nach Zeit, zuletzt geändert zuerst',
    category: 'nach Kategorie',
  },
  all: (count: number): string => (count === 1 ? '1 Anmerkung' : `${String(count)} Anmerkungen`),
  shown: (count: number, all: number): string => `${String(count)} von ${String(all)} Anmerkungen`,
  cards: 'Anmerkungen',
  choose: 'Auswählen',
  chooseThis: 'Diese Anmerkung auswählen',
  chooseSeveral: 'Mehrere auswählen',
  chooseAll: 'Alle auswählen',
  endChoosing: 'Auswahl beenden',
  chosen: (count: number): string => (count === 1 ? '1 ausgewählt' : `${String(count)} ausgewählt`),
  choosing: 'Auswahl von Anmerkungen ein. Leertaste wählt aus, Strg+A alle, Esc beendet.',
  choosingEnded: 'Auswahl von Anmerkungen beendet.',
  act: 'Ausgewählte Anmerkungen',
  category: 'Kategorie',
  addTag: 'Schlagwort hinzufügen',
  removeTag: 'Schlagwort entfernen',
  noTags: 'Keine der ausgewählten Anmerkungen hat ein Schlagwort.',
  newTag: 'Name des Schlagworts',
  add: 'Hinzufügen',
  delete: 'Löschen',
  recoloured: (count: number, name: string): string =>
    count === 1 ? `1 Anmerkung: ${name}.` : `${String(count)} Anmerkungen: ${name}.`,
  tagged: (count: number, name: string): string =>
    count === 1
      ? `Schlagwort „${name}“ zu 1 Anmerkung hinzugefügt.`
      : `Schlagwort „${name}“ zu ${String(count)} Anmerkungen hinzugefügt.`,
  untagged: (count: number, name: string): string =>
    count === 1
      ? `Schlagwort „${name}“ von 1 Anmerkung entfernt.`
      : `Schlagwort „${name}“ von ${String(count)} Anmerkungen entfernt.`,
  deleted: (count: number, days: number): string =>
    count === 1
      ? `1 Anmerkung gelöscht. Sie bleibt ${String(days)} Tage im Papierkorb.`
      : `${String(count)} Anmerkungen gelöscht. Sie bleiben ${String(days)} Tage im Papierkorb.`,
  changeCategory: (name: string): string => `Kategorie: ${name}. Ändern`,
  filterByTag: (name: string): string => `Nach Schlagwort „${name}“ filtern`,
}
