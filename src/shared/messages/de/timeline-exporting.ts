/** Words of the export of the timeline: its sheet, and the labels in exported files. */
export const timelineExporting = {
  title: 'Zeitleiste exportieren',
  open: 'Zeitleiste exportieren …',
  format: {
    legend: 'Format',
    names: {
      svg: 'Bild (SVG)',
      page: 'Seite zum Drucken (HTML)',
      csv: 'Tabelle (CSV)',
      json: 'Daten (JSON)',
    },
    purposes: {
      svg: 'In jeder Größe scharf',
      page: 'Bild und Tabelle, für Browser und Papier',
      csv: 'Zum Öffnen in einer Tabellenkalkulation',
      json: 'Zum Weiterverarbeiten in anderen Programmen',
    },
  },
  which: {
    legend: 'Was',
    all: 'Alle Ereignisse',
    visible: 'Nur der sichtbare Zeitraum',
    own: 'Nur eigene Ereignisse',
  },
  include: {
    legend: 'Enthalten',
    hiddenLanes: 'Auch ausgeblendete Reihen',
    quotes: 'Stellen im Wortlaut',
  },
  separator: { legend: 'Trennzeichen', ';': 'Semikolon', ',': 'Komma' },
  preview: 'Vorschau',
  tableBelow: (count: number) =>
    count === 1
      ? 'Darunter steht eine Tabelle mit dem Ereignis.'
      : `Darunter steht eine Tabelle mit allen ${count.toLocaleString('de')} Ereignissen.`,
  count: (count: number, all: number) =>
    count === all
      ? all === 1
        ? '1 Ereignis'
        : `${all.toLocaleString('de')} Ereignisse`
      : `${count.toLocaleString('de')} von ${all.toLocaleString('de')} Ereignissen`,
  empty: 'Mit dieser Auswahl bleibt kein Ereignis zu exportieren. Wählen Sie alle Ereignisse.',
  none: 'Zu diesem Artikel gibt es noch keine Ereignisse.',
  columns: {
    id: 'Kennung',
    edtf: 'Datum (EDTF)',
    date: 'Datum',
    firstDay: 'Beginn',
    lastDay: 'Ende',
    kind: 'Genauigkeit',
    lane: 'Reihe',
    title: 'Titel',
    event: 'Ereignis',
    detail: 'Einzelheiten und Notiz',
    basis: 'Grundlage',
    places: 'Orte',
    people: 'Personen',
    names: 'Orte und Personen',
    paragraphs: 'Absätze',
    passages: 'Stellen',
    quotes: 'Stellen im Wortlaut',
  },
  key: {
    day: 'genau datiert',
    month: 'irgendwann im Monat',
    season: 'irgendwann in der Jahreszeit',
    year: 'irgendwann im Jahr',
    decade: 'irgendwann im Jahrzehnt oder Jahrhundert',
    interval: 'der ganze Zeitraum',
    about: 'ungefähr',
    uncertain: 'unsicher datiert',
    both: 'ungefähr, unsicher datiert',
    open: 'Ende offen',
    unknown: 'Ende unbekannt',
    several: 'mehrere Ereignisse',
  },
  file: {
    holds: 'Zeitleiste',
    generated: (day: string) => `exportiert am ${day}`,
    pointing: 'Jedes Zeichen nennt Datum und Titel seiner Ereignisse.',
  },
}
