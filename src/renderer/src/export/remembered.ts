import { FormatId, type ExportOptions, type RememberedOptions } from '../../../shared/export/options'
import type { Settings, SettingsPatch } from '../../../shared/settings/settings'

/** What is remembered of an export's options: how it was made, not which annotations went out. */
export function rememberedOf(options: ExportOptions): RememberedOptions {
  const { include, order, grouping, timeline, form, others, carriesData, language, separator, deck } = options
  return {
    include: { ...include },
    order,
    grouping,
    timeline,
    form,
    others,
    carriesData,
    language,
    separator,
    deck,
  }
}

/** The settings' exports, with the options of one more format. */
export function withExported(
  { exports }: Settings,
  format: FormatId,
  options: RememberedOptions,
): NonNullable<SettingsPatch['exports']> {
  const known = FormatId.options.flatMap((id) => (exports[id] ? [[id, exports[id]] as const] : []))
  return { ...Object.fromEntries(known), [format]: options }
}
