import type { ExportFormat, ExportInput, ExportMaterial } from './format'
import { firstOptionsIn, mayCarryData, type ExportOptions } from './options'
import { prepareExport } from './selection'

/** What `format` makes of the reader's choices: a complete format heeds only which annotations are asked for. */
export function exportInput(
  format: ExportFormat,
  material: ExportMaterial,
  options: ExportOptions,
  generated: string,
): ExportInput {
  if (!format.complete) {
    // A file that carries its annotations as data carries links too, which say nothing to those who read it.
    const isWhole = format.heeds.includes('carriesData') && mayCarryData(options)
    return prepareExport(material, options, generated, isWhole ? () => true : undefined)
  }
  const { which, categories, tags, events, onlyNew, others, language, style } = options
  const asked = { which, categories, tags, events, onlyNew, others, style }
  return prepareExport(material, { ...firstOptionsIn(language), ...asked }, generated, () => true)
}
