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
  untitled: 'Anmerkungen',
  close: 'Schließen',
  unexpectedTitle: 'Etwas ist schiefgegangen',
}
