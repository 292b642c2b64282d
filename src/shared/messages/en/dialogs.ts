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
  untitled: 'Annotations',
  close: 'Close',
  unexpectedTitle: 'Something went wrong',
}
