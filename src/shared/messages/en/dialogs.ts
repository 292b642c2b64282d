// Names of file types by their extension.
const fileTypes: Record<string, string> = {
  md: 'Markdown',
  jsonld: 'JSON-LD',
  html: 'HTML',
  csv: 'CSV',
  svg: 'SVG picture',
  json: 'JSON',
  txt: 'Text',
}

/** Words of the operating system's dialogs. */
export const dialogs = {
  exportTitle: 'Export Annotations',
  exportTimelineTitle: 'Export Timeline',
  export: 'Export',
  allFiles: 'All Files',
  fileTypes,
  untitled: 'Annotations',
  close: 'Close',
  unexpectedTitle: 'Something went wrong',
}
