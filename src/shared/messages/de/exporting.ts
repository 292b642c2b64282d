import type { Language } from '../../article/language'

const editions: Record<Language, string> = { de: 'Deutsch', en: 'Englisch' }

const count = (number: number) =>
  number === 1 ? '1 Anmerkung' : `${number.toLocaleString('de')} Anmerkungen`

/** Words of the export: its dialog, and the labels in exported files. */
export const exporting = {
  title: 'Exportieren',
  format: {
    legend: 'Format',
    names: { markdown: 'Markdown', 'json-ld': 'JSON-LD (W3C)' },
    purposes: {
      markdown: 'Zum Weiterschreiben in jedem Editor',
      'json-ld': 'Zum Aufbewahren und Austauschen',
    },
  },
  which: {
    legend: 'Was',
    all: 'Alle Anmerkungen',
    edition: (language: Language) => `Nur Fassung: ${editions[language]}`,
    filtered: 'Nur die gefilterten',
  },
  include: {
    legend: 'Enthalten',
    quotes: 'Stellen im Wortlaut',
    notes: 'Notizen',
    categories: 'Kategorien',
    tags: 'Schlagwörter',
    dates: 'Datum',
  },
  order: { legend: 'Sortieren', text: 'nach Text', time: 'nach Zeit' },
  grouping: {
    legend: 'Gliedern',
    question: 'nach Fragen',
    event: 'nach Ereignissen',
    none: 'ohne Gliederung',
  },
  timeline: 'Zeitleiste anfügen',
  complete: 'Dieses Format enthält immer alles, damit nichts verloren geht.',
  preview: 'Vorschau',
  shortened: (shown: number, whole: number) =>
    `Die Vorschau zeigt die ersten ${shown.toLocaleString('de')} von ${whole.toLocaleString('de')} Zeichen. Exportiert wird alles.`,
  count,
  copy: 'Kopieren',
  save: 'Speichern unter …',
  close: 'Schließen',
  saving: 'Wird gespeichert …',
  copied: 'In die Zwischenablage kopiert.',
  saved: (name: string) => `Gespeichert: „${name}“.`,
  empty: 'Noch keine Anmerkungen. Wählen Sie eine Stelle im Text und drücken Sie 1.',
  nothingLeft: 'Mit dieser Auswahl bleibt nichts zu exportieren. Schließen Sie Stellen oder Notizen ein.',
  notCopied:
    'Die Zwischenablage hat den Text nicht angenommen. Ihre Auswahl bleibt erhalten. Versuchen Sie es erneut.',
  file: {
    annotations: 'Anmerkungen',
    articleNote: 'Notiz zum Artikel',
    edition: (language: Language) => `Fassung: ${editions[language]}`,
    version: (version: string) => `Version ${version}`,
    beforeQuestions: 'Vor der ersten Frage',
    bookmark: 'Lesezeichen',
    bookmarks: 'Lesezeichen',
    quoted: (words: string) => `„${words}“`,
    withoutPlace: 'Stelle fehlt oder ist zu prüfen',
    empty: 'Dieser Export enthält keine Anmerkungen.',
    withoutEvent: 'Ohne Ereignis',
    otherEvents: (titles: string) => `auch: ${titles}`,
    timeline: 'Zeitleiste',
    ownEvents: 'Eigene Ereignisse',
  },
  place: {
    paragraph: (number: number) => `Abs. ${String(number)}`,
    paragraphs: (first: number, last: number) => `Abs. ${String(first)}–${String(last)}`,
    question: (number: number) => `Frage ${String(number)}`,
    title: 'Titel',
    lead: 'Vorspann',
    caption: 'Bildunterschrift',
    unsure: 'zu prüfen',
    lost: 'Stelle fehlt',
  },
}
