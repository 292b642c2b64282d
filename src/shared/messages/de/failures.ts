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
    gone: 'Legen Sie den Ordner zurück oder schließen Sie den Datenträger wieder an, und versuchen Sie es erneut.',
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
  notBackedUp: (cause: string, where: string): string =>
    `Die Sicherung in „${where}“ ist nicht gelungen: ${cause}. Ihre Anmerkungen sind gespeichert, und frühere Sicherungen bleiben. Lesespur versucht es wieder.`,
  notBackedUpThere: (cause: string, where: string, remedy: string): string =>
    `Die Sicherung in „${where}“ wurde nicht geschrieben: ${cause}. Was Lesespur schon hat, bleibt, wie es ist. ${remedy}`,
  notRestored: (trouble: string): string => `${trouble} Nichts wurde geändert.`,
  backupTroubles: {
    'not-a-backup': 'Die Datei ist keine Sicherung von Lesespur. Wählen Sie eine andere.',
    damaged: 'Die Sicherung ist beschädigt. Wählen Sie eine frühere.',
    'newer-version':
      'Die Sicherung stammt aus einer neueren Version von Lesespur. Öffnen Sie sie mit dieser.',
    'too-large': 'Die Sicherung ist größer, als Lesespur sie lesen kann. Wählen Sie eine andere.',
    'unreadable-file': 'Die Sicherung ließ sich nicht lesen. Versuchen Sie es erneut.',
    gone: 'Die Sicherung ist nicht mehr da. Wählen Sie eine andere.',
  },
  ownFolder:
    'In diesem Ordner hat Lesespur schon Ihre Anmerkungen oder deren Sicherungen. Nichts wurde geändert. Wählen Sie einen Ordner auf einem anderen Datenträger.',
  notOpened:
    'Diese Adresse wird nicht geöffnet. Geöffnet werden nur Adressen mit http oder https, ohne Namen und Kennwort darin und mit höchstens 2000 Zeichen.',
  chooseAnotherPlace: 'Wählen Sie einen anderen Ort.',
  readOnly: {
    'newer-version':
      'Ihre Anmerkungen stammen aus einer neueren Version von Lesespur. Hier lassen sie sich nur lesen; nichts wird verändert. Zum Weiterschreiben öffnen Sie sie mit der neueren Version.',
    full: 'Der Datenträger ist voll. Ihre Anmerkungen lassen sich hier nur lesen; nichts wird verändert. Schaffen Sie Platz und starten Sie Lesespur neu.',
    'write-protected':
      'Der Ordner Ihrer Anmerkungen ist schreibgeschützt. Hier lassen sie sich nur lesen; nichts wird verändert. Heben Sie den Schreibschutz auf und starten Sie Lesespur neu.',
    'not-a-folder':
      'Wo der Ordner Ihrer Anmerkungen sein soll, liegt eine Datei. Lesespur verändert sie nicht, und Neues wird nicht gespeichert. Verschieben Sie die Datei und starten Sie Lesespur neu.',
    disk: 'Der Datenträger antwortet nicht, wie er soll. Was sich lesen lässt, steht hier; nichts wird verändert, und Neues wird nicht gespeichert. Prüfen Sie ihn und starten Sie Lesespur neu.',
  },
  damaged: (file: string): string =>
    `Die Datei „${file}“ des Programms ist beschädigt. Ihre Anmerkungen sind davon nicht betroffen. Installieren Sie Lesespur neu.`,
  notesRecovered: {
    damaged: (files: string): string => `Eine Datei Ihrer Anmerkungen war beschädigt (${files}).`,
    severalDamaged: (files: string): string =>
      `Mehrere Dateien Ihrer Anmerkungen waren beschädigt (${files}).`,
    gone: (files: string): string => `Eine Datei Ihrer Anmerkungen fehlte (${files}).`,
    severalGone: (files: string): string => `Mehrere Dateien Ihrer Anmerkungen fehlten (${files}).`,
    nothing:
      'Davon ließ sich nichts lesen, und keine Sicherung enthält es. Sie können neu beginnen. Liegen die Dateien noch anderswo, schließen Sie Lesespur und legen Sie sie zurück.',
    whole: (sources: string): string =>
      `Ihr Inhalt ist vollständig wiederhergestellt, aus ${sources}. Sie können weiterschreiben.`,
    partly: (sources: string): string =>
      `Was sich finden ließ, ist wiederhergestellt, aus ${sources}. Einzelne Änderungen können fehlen: Sehen Sie Ihre letzten Anmerkungen durch. Frühere Schritte lassen sich nicht mehr rückgängig machen.`,
    partlyFromBackup: (sources: string): string =>
      `Was sich finden ließ, ist wiederhergestellt, aus ${sources}. Was nach der Sicherung kam, kann zum Teil fehlen: Sehen Sie Ihre letzten Anmerkungen durch. Frühere Schritte lassen sich nicht mehr rückgängig machen.`,
    sources: {
      current: 'dem letzten Stand',
      previous: 'dem vorletzten Stand',
      journal: 'dem Verlauf der Änderungen',
      folder: 'den übrigen Dateien',
      article: 'dem Artikel',
    },
    backup: (date: string): string => `der Sicherung vom ${date}`,
    and: (others: string, last: string): string => `${others} und ${last}`,
    locale: 'de',
    aside: (folder: string): string => `Die beschädigte Datei liegt unverändert in „${folder}“.`,
    severalAside: (folder: string): string => `Die beschädigten Dateien liegen unverändert in „${folder}“.`,
  },
  recordDamaged: {
    anew: (what: string, file: string): string =>
      `Die Datei mit ${what} war unlesbar und liegt unverändert neben dem Ordner der Sicherungen („${file}.broken-…“). Lesespur beginnt sie neu. Ihre Anmerkungen sind davon nicht betroffen.`,
    partly: (what: string, file: string): string =>
      `In der Datei mit ${what} war nicht alles lesbar. Was lesbar war, gilt weiter; die Datei liegt unverändert neben dem Ordner der Sicherungen („${file}.broken-…“). Ihre Anmerkungen sind davon nicht betroffen.`,
    stays: (what: string, file: string): string =>
      `Die Datei mit ${what} ist unlesbar („${file}“) und ließ sich nicht beiseitelegen. Sie bleibt unverändert, und Änderungen daran werden nicht gespeichert. Prüfen Sie den Ordner. Ihre Anmerkungen sind davon nicht betroffen.`,
  },
  records: {
    settings: 'Ihren Einstellungen',
    'view-state': 'Ihrer Lesestelle',
    citations: 'Ihren Zitierangaben',
    'last-exports': 'den Zeiten Ihrer Exporte',
    'event-drafts': 'Ihren angefangenen Ereignissen',
  },
  notesDamaged: {
    incomplete: (file: string): string =>
      `Ein Stück Ihrer Anmerkungen war unlesbar (${file}). Es liegt unverändert im Ordner „library/set-aside“ neben dem Ordner der Sicherungen. Ihre letzten Änderungen können fehlen; alles Übrige ist da.`,
    waiting: (file: string): string =>
      `Eine Datei Ihrer Anmerkungen ist beschädigt, fehlt oder lässt sich gerade nicht lesen (${file}). Was sich lesen lässt, steht hier. Sobald der Datenträger antwortet, stellt Lesespur das Übrige wieder her; bis dahin bleibt alles, wie es ist.`,
    wording: (file: string): string =>
      `Ein früherer Wortlaut eines Artikels war unlesbar (${file}). Er liegt unverändert im Ordner „library/set-aside“ neben dem Ordner der Sicherungen. Ihre Anmerkungen sind alle da; ihre Stellen werden an ihren Wörtern gefunden.`,
  },
  unexpected:
    'Etwas hat nicht geklappt. Was gespeichert war, bleibt gespeichert; Näheres steht im Protokoll (Menü Hilfe). Versuchen Sie es erneut.',
}
