/** Words of citations: copying with one, and the sheet where what they say is changed. */
export const citing = {
  copied: (words: string): string => `Mit Quellenangabe kopiert: ${words}`,
  nothing: (keys: string): string =>
    `Keine Stelle gewählt. Wählen Sie eine im Text oder setzen Sie den Lesezeiger; ${keys} kopiert sie dann mit Quellenangabe.`,
  copyParagraph: 'Absatz mit Quellenangabe kopieren',
  change: 'Quellenangabe ändern …',
  /** Under the styles: by what citations are made, as its licence asks. */
  processor: 'Quellenangaben von CSL (citeproc-js), http://citationstyles.org/',
  sheet: {
    title: 'Quellenangabe',
    about:
      'Diese Angaben stehen in jeder Quellenangabe, beim Kopieren und im Export. Der Artikel bleibt, wie er ist.',
    fields: {
      title: 'Titel',
      author: 'Verfasst von',
      publisher: 'Herausgegeben von',
      date: 'Erschienen am',
      language: 'Sprache',
      address: 'Adresse im Web',
      accessed: 'Abgerufen am',
    },
    hints: {
      author: 'Personen als „Name, Vorname“, mehrere mit Semikolon. Eine Redaktion ohne Komma.',
      date: 'Als 2025-08-14, 14.08.2025, 2025-08 oder 2025',
      accessed: 'Steht neben der Adresse, wo der Zitierstil das Datum nennt.',
    },
    languages: { de: 'Deutsch', en: 'Englisch' },
    troubles: {
      missing: 'Ohne Titel lässt sich der Artikel nicht angeben. Tragen Sie einen ein.',
      long: 'Das ist zu lang. Kürzen Sie auf 500 Zeichen.',
      date: 'Dieses Datum gibt es nicht. Schreiben Sie es als 2025-08-14, 14.08.2025, 2025-08 oder 2025.',
      address: 'Eine Adresse beginnt mit http:// oder https:// und hat keine Leerzeichen.',
    },
    samples: 'So sieht sie aus',
    beside: 'an einer Stelle',
    source: 'im Verzeichnis',
    save: 'Speichern',
    saved: 'Quellenangabe gespeichert.',
    restore: 'Angaben des Artikels wiederherstellen',
    restored: 'Es gelten wieder die Angaben des Artikels.',
  },
}
