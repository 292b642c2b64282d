import * as v from 'valibot'
import { Language } from '../article/language'
import { BackupSettings, firstBackupSettings } from '../backup/backup'
import { CitationStyle } from '../citation/citation'
import { FormatId, RememberedOptions } from '../export/options'

/** Combinations of keys by what they ask for; an empty list takes its keys from a deed. */
const OwnKeys = v.record(
  v.pipe(v.string(), v.maxLength(40)),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(6)),
)

/** What a reader has chosen; small, read before the window. Every field falls back on its own; what a newer version added is left out. */
export const Settings = v.object({
  schema: v.literal(1),
  /** The interface's language; `system` follows the computer. */
  language: v.fallback(v.union([v.literal('system'), Language]), 'system'),
  appearance: v.fallback(v.picklist(['system', 'light', 'sepia', 'dark', 'contrast']), 'system'),
  face: v.fallback(v.picklist(['serif', 'sans', 'legible']), 'serif'),
  /** The text's size in CSS pixels. */
  textSize: v.fallback(v.pipe(v.number(), v.minValue(13), v.maxValue(40)), 18.5),
  /** A multiple of the text's size. */
  lineHeight: v.fallback(v.pipe(v.number(), v.minValue(1.3), v.maxValue(2.2)), 1.62),
  /** The greatest width of the text's column in CSS pixels at the usual size. */
  textWidth: v.fallback(v.pipe(v.number(), v.minValue(440), v.maxValue(820)), 620),
  /** Whether single letters and digits act while the text has the focus. */
  singleKeys: v.fallback(v.boolean(), true),
  /** Whether hidden words say where marks begin and end, for those who hear the page. */
  announceMarks: v.fallback(v.boolean(), false),
  /** The reader's own keys: by deed, the combinations as `keys/keymap.ts` spells them; what is not named keeps its keys. */
  keys: v.fallback(OwnKeys, {}),
  citationStyle: v.fallback(CitationStyle, 'chicago-notes'),
  /** A second folder for backups, or none; and how much the backups of one folder may take, in bytes, or without a limit. */
  backups: v.fallback(BackupSettings, firstBackupSettings),
  /** The format that was exported in last. */
  exportFormat: v.fallback(FormatId, 'docx'),
  /** By format, what was chosen about its last export. */
  exports: v.fallback(v.record(v.string(), RememberedOptions), {}),
})
export type Settings = v.InferOutput<typeof Settings>

/** Some of the settings, as a window asks to change them. */
export const SettingsPatch = v.partial(
  v.strictObject({
    language: v.union([v.literal('system'), Language]),
    appearance: v.picklist(['system', 'light', 'sepia', 'dark', 'contrast']),
    face: v.picklist(['serif', 'sans', 'legible']),
    textSize: v.pipe(v.number(), v.minValue(13), v.maxValue(40)),
    lineHeight: v.pipe(v.number(), v.minValue(1.3), v.maxValue(2.2)),
    textWidth: v.pipe(v.number(), v.minValue(440), v.maxValue(820)),
    singleKeys: v.boolean(),
    announceMarks: v.boolean(),
    keys: OwnKeys,
    citationStyle: CitationStyle,
    backups: BackupSettings,
    exportFormat: FormatId,
    exports: v.record(FormatId, RememberedOptions),
  }),
)
export type SettingsPatch = v.InferOutput<typeof SettingsPatch>

/** What a new reader starts with. */
export const firstSettings: Settings = v.parse(Settings, {
  schema: 1,
  language: 'system',
  appearance: 'system',
  face: 'serif',
  textSize: 18.5,
  lineHeight: 1.62,
  textWidth: 620,
  singleKeys: true,
  announceMarks: false,
  keys: {},
  citationStyle: 'chicago-notes',
  backups: firstBackupSettings,
  exportFormat: 'docx',
  exports: {},
})
