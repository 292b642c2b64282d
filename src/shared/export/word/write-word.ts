import { Document, Footer, Header, Packer, PageNumber, Paragraph, SectionType, TextRun } from 'docx'
import { titleOf } from '../../article/edition'
import { counting } from '../counting'
import type { ExportInput, Writer } from '../format'
import { pageOf } from '../markdown-document'
import { messagesIn, type Messages } from '../../messages/messages'
import { styleIds } from './faces'
import { legible } from './legible'
import { runs } from './runs'
import { settled } from './settled'
import { fileStyles } from './styles'
import { WordFile } from './word-file'
import { articleSections, notesSections, type Section } from './work-sections'

/** A Word file: the whole article with a comment on each mark, or the annotations as a list; each work on new pages. */
export const writeWord: Writer = async (parts, tell) => {
  const [{ language, generated, editions }] = parts
  const words = messagesIn(language).exporting.file
  const file = new WordFile(words)
  const count = counting(tell)
  const sections = parts.flatMap((input) => sectionsOf(input, count, file))
  const document = new Document({
    title: legible(parts.length === 1 ? titleOf(editions[0].edition) : words.page.several(parts.length)),
    creator: 'Lesespur',
    lastModifiedBy: 'Lesespur',
    styles: fileStyles(words.word.styles, language, file.quotes),
    comments: { children: file.comments },
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 3, hyphenationZone: 360 },
    compatibility: { version: 15 },
    sections: sections.map((section, index) => sectionOptions(section, index === 0, words)),
  })
  return settled(await Packer.pack(document, 'uint8array'), generated, language)
}

function sectionsOf(input: ExportInput, count: () => void, file: WordFile): Section[] {
  const page = { ...pageOf(input, count), file }
  return input.options.form === 'article' ? articleSections(page) : notesSections(page)
}

/** A4 upright with 2.5 cm all around; in twips. */
const sheet = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1417, right: 1417, bottom: 1417, left: 1417, header: 709, footer: 709 },
}

/** The first page of a section bears its title already. What a section does not say it has from the one before. */
const sectionOptions = (
  { runningTitle, children }: Section,
  first: boolean,
  { word }: Messages['exporting']['file'],
) => ({
  properties: { type: SectionType.NEXT_PAGE, page: sheet, titlePage: true },
  headers: {
    default: new Header({
      children: [new Paragraph({ style: styleIds.header, children: runs(runningTitle) })],
    }),
    ...(first && { first: new Header({ children: [new Paragraph({ style: styleIds.header })] }) }),
  },
  ...(first && { footers: { default: footer(word), first: footer(word) } }),
  children,
})

const footer = ({ page, of }: Messages['exporting']['file']['word']): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        alignment: 'right',
        children: [
          new TextRun({ children: [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
