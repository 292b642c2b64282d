import type { ExportFormat, ExportInput, ExportMaterial, ExportOptions, FormatId } from './format'
import { jsonLd } from './json-ld'
import { markdown } from './markdown'
import { firstOptions, prepareExport } from './selection'

/** All formats, in the order in which they are offered. A further format is one more file and one more entry here. */
export const formats: readonly ExportFormat[] = [markdown, jsonLd]

/** The format of that name. */
export const formatOf = (id: FormatId): ExportFormat => formats.find((format) => format.id === id) ?? markdown

/** What `format` makes of the reader's choices: a complete format heeds only which annotations are asked for. */
export const exportInput = (
  format: ExportFormat,
  material: ExportMaterial,
  options: ExportOptions,
  generated: string,
): ExportInput =>
  format.complete
    ? prepareExport(material, { ...firstOptions, which: options.which }, generated, () => true)
    : prepareExport(material, options, generated)
