/** What happened, what is safe and what to do. `failureSentence` chooses among them. */
export const failures = {
  refused: 'Das ließ sich nicht ausführen, weil die Anfrage nicht stimmt. Nichts wurde geändert.',
  missing: {
    annotation: 'Diese Anmerkung gibt es nicht mehr. Nichts wurde geändert.',
    article: 'Diesen Artikel gibt es hier nicht. Ihre Anmerkungen bleiben erhalten.',
    category: 'Diese Kategorie gibt es nicht mehr. Nichts wurde geändert.',
    edition: 'Diese Fassung gibt es hier nicht. Ihre Anmerkungen bleiben erhalten.',
    step: 'Hier gibt es nichts weiter rückgängig zu machen oder zu wiederholen.',
    tag: 'Dieses Schlagwort gibt es nicht mehr. Nichts wurde geändert.',
  },
  nameTaken: (name: string): string =>
    `Den Namen „${name}“ gibt es schon. Nichts wurde geändert. Wählen Sie einen anderen.`,
  notSaved: (cause: string, remedy: string): string =>
    `Das ist noch nicht gespeichert: ${cause}. Ihr Text steht weiter hier. ${remedy}`,
  notExported: (cause: string, remedy: string): string =>
    `Die Datei wurde nicht geschrieben: ${cause}. Ihre Auswahl bleibt erhalten. ${remedy}`,
  causes: {
    full: 'Der Datenträger ist voll',
    'no-permission': 'Für diesen Ordner fehlt die Berechtigung',
    'read-only-disk': 'Der Datenträger lässt kein Schreiben zu',
    gone: 'Der Ordner ist nicht mehr da',
    unknown: 'Der Datenträger hat das Schreiben abgelehnt',
  },
  remedies: {
    full: 'Schaffen Sie Platz und versuchen Sie es erneut.',
    'no-permission': 'Geben Sie den Ordner frei und versuchen Sie es erneut.',
    'read-only-disk': 'Heben Sie den Schreibschutz auf und versuchen Sie es erneut.',
    gone: 'Schließen Sie den Datenträger wieder an und versuchen Sie es erneut.',
    unknown: 'Versuchen Sie es erneut.',
  },
  exportCancelled: 'Der Export wurde abgebrochen. Es wurde keine Datei geschrieben.',
  notPrinted:
    'Es wurde nichts gedruckt: Kein Drucker hat geantwortet. Ihre Auswahl bleibt erhalten. Richten Sie einen Drucker ein, oder speichern Sie eine Datei.',
  nothingToExport: 'Mit dieser Auswahl bleibt nichts zu exportieren.',
  notImported: (trouble: string): string => `${trouble} Nichts wurde geändert.`,
  importTroubles: {
    empty: 'Die Datei ist leer.',
    'too-large': 'Die Datei ist größer als 100 MB. Teilen Sie sie, oder exportieren Sie weniger auf einmal.',
    'not-text': 'Die Datei ist kein lesbarer Text. Wählen Sie eine Datei mit Anmerkungen.',
    'not-annotations':
      'In der Datei stehen keine Anmerkungen, die sich lesen lassen. Wählen Sie eine, die aus Lesespur oder Thorium exportiert ist.',
    'cut-off': 'Die Datei ist abgeschnitten. Exportieren Sie sie noch einmal.',
    'unreadable-file': 'Die Datei ließ sich nicht lesen. Versuchen Sie es erneut.',
    'no-permission':
      'Für diese Datei fehlt die Berechtigung. Geben Sie sie frei und versuchen Sie es erneut.',
    gone: 'Die Datei ist nicht mehr da. Wählen Sie eine andere.',
  },
  notYours: (name: string): string =>
    `Diese Anmerkung gehört zu „${name}“. Sie lässt sich ausblenden oder mit ihren anderen entfernen, nicht ändern.`,
  chooseAnotherPlace: 'Wählen Sie einen anderen Ort.',
  readOnly: {
    'newer-version':
      'Ihre Anmerkungen stammen aus einer neueren Version von Lesespur. Sie sind hier nur zu lesen; nichts wird verändert.',
    damaged:
      'Ein Teil Ihrer Anmerkungen ist beschädigt. Was lesbar ist, steht hier; die Dateien liegen unverändert bereit. Neues wird nicht gespeichert.',
    missing:
      'Ein Teil Ihrer Anmerkungen fehlt auf dem Datenträger. Was da ist, steht hier. Neues wird nicht gespeichert.',
    disk: 'Der Datenträger nimmt nichts mehr an. Ihre Anmerkungen sind hier nur zu lesen. Prüfen Sie ihn und starten Sie Lesespur neu.',
  },
  damaged: (file: string): string =>
    `Die Datei „${file}“ des Programms ist beschädigt. Ihre Anmerkungen sind davon nicht betroffen. Installieren Sie Lesespur neu.`,
  notesDamaged: {
    recovered: (file: string): string =>
      `Eine Datei Ihrer Anmerkungen war unlesbar und liegt unverändert beiseite (${file}). Ihr Inhalt wurde wiederhergestellt.`,
    replaced: (file: string): string =>
      `Eine Datei Ihrer Anmerkungen fehlte auf dem Datenträger (${file}). Ihr Inhalt wurde wiederhergestellt.`,
    incomplete: (file: string): string =>
      `Ein Stück Ihrer Anmerkungen war unlesbar und liegt unverändert beiseite (${file}). Ihre letzten Änderungen können fehlen; alles Übrige ist da.`,
  },
  unexpected:
    'Etwas hat nicht geklappt. Was gespeichert war, bleibt gespeichert; Näheres steht im Protokoll. Versuchen Sie es erneut.',
}
