import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { WorkId } from '../../shared/annotation/annotation'
import { Language } from '../../shared/article/language'
import { CitationStyle } from '../../shared/citation/citation'
import { formatOf, formats } from '../../shared/export/formats'
import {
  firstOptionsIn,
  FormatId,
  Grouping,
  includable,
  RememberedOptions,
  type ExportOptions,
} from '../../shared/export/options'
import type { Messages } from '../../shared/messages/messages'
import { failed, ok, type Result } from '../../shared/result'

/** What `lesespur export …` asks for. */
export type ExportWish = {
  readonly format: FormatId
  /** The file to be written; a hyphen means the standard output. */
  readonly out: string
  /** No works means: all that have annotations. */
  readonly works: readonly WorkId[]
  readonly edition: Language
  readonly options: ExportOptions
  /** Whether the export is worked into the file that is there. */
  readonly update: boolean
}

const names = {
  format: { type: 'string' },
  out: { type: 'string' },
  article: { type: 'string', multiple: true },
  edition: { type: 'string' },
  language: { type: 'string' },
  style: { type: 'string' },
  order: { type: 'string' },
  grouping: { type: 'string' },
  form: { type: 'string' },
  with: { type: 'string', multiple: true },
  without: { type: 'string', multiple: true },
  separator: { type: 'string' },
  deck: { type: 'string' },
  timeline: { type: 'boolean' },
  others: { type: 'boolean' },
  'no-data': { type: 'boolean' },
  'only-new': { type: 'boolean' },
  update: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The formats that a file can be written in. */
export const writable = FormatId.options.filter((id) => formatOf(id).extension !== '')

/** Names given one by one or with commas between. */
const Listed = v.pipe(
  v.array(v.string()),
  v.transform((given) => given.flatMap((one) => one.split(',')).filter((name) => name !== '')),
  v.array(v.picklist(includable)),
)

const wantedIn = (language: Language) => {
  const first = firstOptionsIn(language)
  const { order, form, separator, deck } = RememberedOptions.entries
  return v.object({
    format: v.picklist(writable),
    out: v.pipe(v.string(), v.minLength(1)),
    article: v.optional(v.array(WorkId), []),
    edition: v.optional(Language, language),
    language: v.optional(Language, language),
    style: v.optional(CitationStyle, first.style),
    order: v.optional(order, first.order),
    grouping: v.optional(Grouping, first.grouping),
    form: v.optional(form, first.form),
    with: v.optional(Listed, []),
    without: v.optional(Listed, []),
    separator: v.optional(separator, first.separator),
    deck: v.optional(deck, first.deck),
    timeline: v.optional(v.boolean(), false),
    others: v.optional(v.boolean(), false),
    'no-data': v.optional(v.boolean(), false),
    'only-new': v.optional(v.boolean(), false),
    update: v.optional(v.boolean(), false),
  })
}

/**
 * Reads the arguments after `export`; `language` is that of the labels where none is asked for. `help` where help is asked
 * for; a failure is a sentence.
 */
export function readExportArguments(
  given: readonly string[],
  language: Language,
  words: Messages['commandLine'],
): Result<ExportWish | 'help', string> {
  let values: { readonly help?: boolean | undefined }
  try {
    values = parseArgs({ args: [...given], options: names, strict: true, allowPositionals: false }).values
  } catch (error) {
    return failed(words.unknown(error instanceof Error ? error.message : String(error)))
  }
  if (values.help === true) return ok('help')
  const read = v.safeParse(wantedIn(language), values)
  if (!read.success) {
    const [issue] = read.issues
    const name = String(issue.path?.[0].key)
    return failed(
      issue.input === undefined || issue.input === ''
        ? words.missing(`--${name}`)
        : words.wrong(`--${name}`, issue.received, issue.expected),
    )
  }
  const wanted = read.output
  if (wanted.update && wanted.format !== 'obsidian') return failed(words.updateWhat)
  if (wanted.out === '-' && !isText(wanted.format)) return failed(words.noText(wanted.format))
  return ok(wishOf(wanted))
}

const isText = (id: FormatId) => formats.some((format) => format.id === id && format.preview === 'text')

function wishOf(wanted: v.InferOutput<ReturnType<typeof wantedIn>>): ExportWish {
  const { format, out, article, edition, language, update, style, order, grouping, form, separator, deck } =
    wanted
  const first = firstOptionsIn(language)
  const include = { ...first.include }
  for (const part of wanted.with) include[part] = true
  for (const part of wanted.without) include[part] = false
  return {
    format,
    out,
    works: article,
    edition,
    update,
    options: {
      ...first,
      include,
      style,
      order,
      grouping,
      form,
      separator,
      deck,
      timeline: wanted.timeline,
      others: wanted.others,
      carriesData: !wanted['no-data'],
      onlyNew: wanted['only-new'],
    },
  }
}
