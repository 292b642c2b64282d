import { BorderStyle } from 'docx'

/** Faces that come with Word on every system; LibreOffice has others of the same widths for them. */
export const faces = { text: 'Cambria', labels: 'Calibri', code: 'Consolas' } as const

/** The colours of a page that is spent no ink on: words, quieter words, rules, and what leads elsewhere. */
export const inks = {
  text: '23211D',
  quiet: '5A5347',
  edge: '8A8171',
  rule: 'D9D3C4',
  sunken: 'F4EFE3',
  link: '1D5F5B',
} as const

/** A line across the page below a paragraph. */
export const rule = { style: BorderStyle.SINGLE, size: 6, color: inks.rule, space: 6 }

/** Small words that stay behind the text; the size in half points. */
export const quiet = (size: number) => ({ font: faces.labels, size, color: inks.quiet })

/** The ids of a file's styles: where Word has a style of its own for it, that one, so that its name is in the reader's language. */
export const styleIds = {
  title: 'Heading1',
  heading: 'Heading2',
  subheading: 'Heading3',
  text: 'ArticleText',
  lead: 'Lead',
  caption: 'Caption',
  source: 'Source',
  quote: 'Quote',
  note: 'Note',
  noteQuote: 'NoteQuote',
  code: 'NoteCode',
  meta: 'Meta',
  citation: 'Citation',
  table: 'TableText',
  comment: 'CommentText',
  header: 'Header',
  footer: 'Footer',
  category: 'CategoryName',
  about: 'About',
  inlineCode: 'Code',
  commentReference: 'CommentReference',
  hyperlink: 'Hyperlink',
} as const
