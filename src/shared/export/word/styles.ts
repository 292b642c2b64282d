import {
  BorderStyle,
  LineRuleType,
  ShadingType,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx'
import type { Language } from '../../article/language'
import { plainLook } from '../page/look'
import type { Messages } from '../../messages/messages'
import type { Look } from '../../vocabulary/look'
import { barOf } from './paint'
import { locales } from './runs'
import { faces, inks, quiet, styleIds } from './faces'

type StyleNames = Messages['exporting']['file']['word']['styles']

/**
 * The styles of a file. All that is set alike has a style, so that a reader changes the look of all at one place. Sizes are
 * in half points, distances in twentieths of a point.
 */
export const fileStyles = (
  names: StyleNames,
  language: Language,
  quotes: readonly QuoteStyle[],
): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: { ascii: faces.text, hAnsi: faces.text, eastAsia: faces.text, cs: 'Times New Roman' },
        size: 22,
        color: inks.text,
        language: { value: locales[language], bidirectional: 'ar-SA' },
      },
      paragraph: { ...withoutWidows, spacing: { after: 120, ...lines(300) } },
    },
    heading1: heading(36, { before: 0, after: 120, ...lines(264) }, 0),
    heading2: heading(26, { before: 400, after: 120, ...lines(264) }, 1),
    heading3: heading(23, { before: 280, after: 80, ...lines(264) }, 2),
    caption: {
      run: { font: faces.labels, size: 18, color: inks.quiet },
      paragraph: { spacing: { before: 60, after: 240, ...lines(252) } },
    },
    hyperlink: { run: { color: inks.link, underline: {} } },
  },
  characterStyles: [
    {
      id: styleIds.category,
      name: names.category,
      run: { font: faces.labels, size: 19, bold: true },
      quickFormat: true,
    },
    { id: styleIds.about, name: names.about, run: quiet(19), quickFormat: true },
    { id: styleIds.inlineCode, name: names.inlineCode, run: { font: faces.code, size: 19 } },
    { id: styleIds.commentReference, name: 'annotation reference', run: { size: 16 } },
  ],
  paragraphStyles: [
    style(styleIds.text, names.text, { paragraph: { spacing: { after: 140 } }, next: styleIds.text }),
    style(styleIds.lead, names.lead, {
      run: { size: 25 },
      paragraph: { spacing: { before: 240, after: 240 } },
    }),
    style(styleIds.source, names.source, {
      run: quiet(19),
      paragraph: { spacing: { after: 160, ...lines(264) } },
    }),
    style(styleIds.quote, 'Quote', {
      paragraph: {
        indent: { left: 340, right: 340 },
        spacing: { after: 80, ...lines(288) },
        border: { left: barOf(plainLook) },
      },
      next: styleIds.note,
    }),
    ...quotes.map(({ id, name, look }) =>
      style(id, name, { basedOn: styleIds.quote, paragraph: { border: { left: barOf(look) } } }),
    ),
    style(styleIds.note, names.note, { paragraph: { spacing: { after: 80 } } }),
    style(styleIds.noteQuote, names.noteQuote, {
      basedOn: styleIds.note,
      run: { color: inks.quiet },
      paragraph: { border: { left: { style: BorderStyle.SINGLE, size: 6, color: inks.edge, space: 8 } } },
    }),
    style(styleIds.code, names.code, {
      basedOn: styleIds.note,
      run: { font: faces.code, size: 19 },
      paragraph: {
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: inks.sunken },
        spacing: { before: 80, ...lines(252) },
      },
    }),
    style(styleIds.meta, names.meta, {
      run: quiet(18),
      paragraph: { spacing: { after: 60, ...lines(252) }, keepLines: true },
    }),
    style(styleIds.citation, names.citation, {
      run: { font: faces.labels, size: 18 },
      paragraph: { spacing: { after: 60, ...lines(252) }, keepLines: true },
    }),
    style(styleIds.table, names.table, {
      run: { font: faces.labels, size: 19 },
      paragraph: { spacing: { after: 20, ...lines(252) } },
    }),
    style(styleIds.comment, 'annotation text', {
      run: { font: faces.labels, size: 20 },
      paragraph: { spacing: { after: 60, ...lines(252) } },
    }),
    style(styleIds.header, 'header', { run: quiet(17), paragraph: { spacing: { after: 0, ...lines(240) } } }),
    style(styleIds.footer, 'footer', { run: quiet(17), paragraph: { spacing: { after: 0, ...lines(240) } } }),
  ],
})

// Of a style's properties the type does not know this one, though it is written.
const withoutWidows: object = { widowControl: true }

const style = (
  id: string,
  name: string,
  options: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...options })

/** The distance of lines, in 240ths of what the face itself wants. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })

const heading = (
  size: number,
  spacing: { before: number; after: number; line: number; lineRule: 'auto' },
  outlineLevel: number,
) => ({
  run: { font: faces.labels, size, bold: true, color: inks.text },
  paragraph: { spacing, keepNext: true, keepLines: true, outlineLevel },
})

/** The style of one category's quotes. */
export type QuoteStyle = { readonly id: string; readonly name: string; readonly look: Look }
