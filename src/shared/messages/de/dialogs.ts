// Names of file types by their extension.
const fileTypes: Record<string, string> = {
  md: 'Markdown',
  jsonld: 'JSON-LD',
  html: 'HTML',
  csv: 'CSV',
  svg: 'SVG-Bild',
  json: 'JSON',
  txt: 'Text',
}

/** Words of the operating system's dialogs. */
export const dialogs = {
  exportTitle: 'Anmerkungen exportieren',
  exportTimelineTitle: 'Zeitleiste exportieren',
  export: 'Exportieren',
  allFiles: 'Alle Dateien',
  fileTypes,
  untitled: 'Anmerkungen',
  close: 'Schließen',
  unexpectedTitle: 'Etwas ist schiefgegangen',
}
