// Names of file types by their extension.
const fileTypes: Record<string, string> = {
  md: 'Markdown',
  jsonld: 'JSON-LD',
  html: 'HTML',
  csv: 'CSV',
  svg: 'SVG picture',
  json: 'JSON',
  txt: 'Text',
  docx: 'Word file',
  pdf: 'PDF',
  bib: 'BibTeX',
  ris: 'RIS',
  annotation: 'Annotations (Thorium)',
  lesespur: 'Lesespur backup',
}

/** Words of the operating system's dialogs. */
export const dialogs = {
  exportTitle: 'Export Annotations',
  exportTimelineTitle: 'Export Timeline',
  export: 'Export',
  allFiles: 'All Files',
  fileTypes,
  update: { title: 'Work into a File for Obsidian', button: 'Work In', files: 'Markdown' },
  import: { title: 'Import Annotations', button: 'Open', files: 'Files of annotations' },
  backUp: { title: 'Back up now', button: 'Back up' },
  backupName: (day: string): string => `Lesespur backup ${day}`,
  openBackup: { title: 'Restore from a backup', button: 'Open', files: 'Backups' },
  backupFolder: { title: 'Second folder for backups', button: 'Choose' },
  untitled: 'Annotations',
  close: 'Close',
  unexpectedTitle: 'Something went wrong',
  pageOpenedAgain: {
    message: 'The text was opened again',
    detail:
      'The part of Lesespur that shows the text had stopped. Your annotations are saved. If you were writing a note, look at its end: the last words may be missing.',
  },
  pageKeepsEnding: {
    message: 'The text cannot be shown',
    detail:
      'The part of Lesespur that shows the text has stopped again. Your annotations are saved; details are in the log. Open the text again, or quit Lesespur and start it anew.',
    openAgain: 'Open again',
    quit: 'Quit Lesespur',
  },
}
