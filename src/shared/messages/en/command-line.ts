/** Words of the command line; arguments and formats keep their names in every language. */
export const commandLine = {
  usage: (formats: string): string => `Exports annotations without a window.

  lesespur export --format FORMAT --out FILE […]

  --format FORMAT      ${formats}
  --out FILE           where to write; - writes text formats to the standard output
  --article ID         only this article; can be repeated; without it all that have annotations
  --edition de|en      the edition that comes first
  --language de|en     language of the labels
  --order text|time    by text or by time
  --grouping KIND      question, event, category, tag, day or none
  --form article|notes whole article or the annotations alone (docx, pdf, html)
  --with PARTS         add citations,links
  --without PARTS      leave out quotes,notes,categories,tags,dates
  --style STYLE        chicago-notes, apa or iso-690
  --separator SIGN     , or ; (csv)
  --deck NAME          deck of the flashcards (anki)
  --timeline           append the timeline
  --others             other people’s annotations as well
  --no-data            without the data for reading back (html, markdown)
  --only-new           only what is new since the last export in this format
  --update             work into a file that is there (obsidian)
  --help               this help

Exit status: 0 written, 1 something unexpected, 2 wrong argument, 3 nothing to export,
4 file not written, 5 library not readable.`,
  unknown: (what: string): string =>
    `This argument was not understood (${what}). Help: lesespur export --help`,
  missing: (name: string): string => `The argument ${name} is missing. Help: lesespur export --help`,
  wrong: (name: string, given: string, expected: string | null): string =>
    `${name} cannot be ${given}${expected === null ? '' : `; possible: ${expected}`}.`,
  updateWhat: '--update goes with --format obsidian only.',
  noText: (format: string): string => `${format} is no text format; name a file with --out.`,
  written: (file: string): string => `Written: ${file}`,
  unreadable: 'The library could not be read. Nothing was changed.',
}
