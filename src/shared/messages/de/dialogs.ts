// Names of file types by their extension.
const fileTypes: Record<string, string> = {
  md: 'Markdown',
  jsonld: 'JSON-LD',
  html: 'HTML',
  csv: 'CSV',
  svg: 'SVG-Bild',
  json: 'JSON',
  txt: 'Text',
  docx: 'Word-Datei',
  pdf: 'PDF',
  bib: 'BibTeX',
  ris: 'RIS',
  annotation: 'Anmerkungen (Thorium)',
  lesespur: 'Sicherung von Lesespur',
}

/** Words of the operating system's dialogs. */
export const dialogs = {
  exportTitle: 'Anmerkungen exportieren',
  exportTimelineTitle: 'Zeitleiste exportieren',
  export: 'Exportieren',
  allFiles: 'Alle Dateien',
  fileTypes,
  update: { title: 'In eine Datei für Obsidian einarbeiten', button: 'Einarbeiten', files: 'Markdown' },
  import: { title: 'Anmerkungen importieren', button: 'Öffnen', files: 'Dateien mit Anmerkungen' },
  backUp: { title: 'Jetzt sichern', button: 'Sichern' },
  backupName: (day: string): string => `Lesespur-Sicherung ${day}`,
  openBackup: { title: 'Aus einer Sicherung wiederherstellen', button: 'Öffnen', files: 'Sicherungen' },
  backupFolder: { title: 'Zweiter Ordner für Sicherungen', button: 'Auswählen' },
  untitled: 'Anmerkungen',
  close: 'Schließen',
  unexpectedTitle: 'Etwas ist schiefgegangen',
  pageOpenedAgain: {
    message: 'Der Text wurde neu geöffnet',
    detail:
      'Der Teil von Lesespur, der den Text zeigt, war stehen geblieben. Ihre Anmerkungen sind gespeichert. Falls Sie gerade eine Notiz geschrieben haben, prüfen Sie ihr Ende: Die letzten Wörter können fehlen.',
  },
  pageKeepsEnding: {
    message: 'Der Text lässt sich nicht zeigen',
    detail:
      'Der Teil von Lesespur, der den Text zeigt, ist erneut stehen geblieben. Ihre Anmerkungen sind gespeichert; Einzelheiten stehen im Protokoll. Öffnen Sie den Text erneut, oder beenden Sie Lesespur und starten Sie es neu.',
    openAgain: 'Erneut öffnen',
    quit: 'Lesespur beenden',
  },
}
