import { writeAnki } from './anki'
import { writeAnnotationFile } from './annotation-file'
import { writeBibtex } from './bibtex'
import { writeCslJson } from './csl-json'
import { writeCsv } from './csv'
import type { Writer } from './format'
import { writeJsonLd } from './json-ld'
import { writeMarkdown } from './markdown'
import { writeObsidian } from './obsidian'
import type { FormatId } from './options'
import { writeText } from './plain-text-file'
import { writePage, writePaper } from './page/page'
import { writeRis } from './ris'
import { writeWord } from './word/write-word'

/**
 * What writes each format. PDF and paper get the page of HTML, which the program then prints. Not for windows: the writers
 * bring large libraries along.
 */
export const writers: Readonly<Record<FormatId, Writer>> = {
  docx: writeWord,
  pdf: writePaper,
  print: writePaper,
  html: writePage,
  obsidian: writeObsidian,
  markdown: writeMarkdown,
  text: writeText,
  anki: writeAnki,
  ris: writeRis,
  bibtex: writeBibtex,
  'csl-json': writeCslJson,
  csv: writeCsv,
  'json-ld': writeJsonLd,
  annotation: writeAnnotationFile,
}
