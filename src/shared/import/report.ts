import type { Messages } from '../messages/messages'
import type { ImportEntry, ImportOutcome, ImportPreview, ImportReport } from './import-preview'

/** How many annotations of a file became what. */
export type OutcomeCounts = Readonly<Record<ImportOutcome, number>>

/** Counts the outcomes of a report. */
export function countsOf({ outcomes }: ImportReport): OutcomeCounts {
  const counts: Record<ImportOutcome, number> = { added: 0, replaced: 0, same: 0, left: 0, unreadable: 0 }
  for (const { outcome } of outcomes) counts[outcome] += 1
  return counts
}

/** A report in a sentence or two. */
export function summaryOf(counts: OutcomeCounts, words: Messages['importing']): string {
  const { added, replaced, same, left, unreadable } = counts
  const all = added + replaced + same + left + unreadable
  const rest = [
    ...(same > 0 ? [words.rest.same(same)] : []),
    ...(left > 0 ? [words.rest.left(left)] : []),
    ...(unreadable > 0 ? [words.rest.unreadable(unreadable)] : []),
  ]
  const summary = words.summary(all, added + replaced, replaced)
  return rest.length > 0 ? `${summary} ${rest.join(', ')}.` : summary
}

/** One annotation of a file, in words: its number, what it is, its quote, its note. */
export type ReportLine = {
  readonly key: number
  readonly name: string
  readonly excerpt: string
  readonly note: string
  readonly outcome: ImportOutcome
}

/** A report line by line, in the order of the file. */
export function linesOf(
  { entries, unreadable }: ImportPreview,
  { outcomes }: ImportReport,
  words: Messages['importing'],
): ReportLine[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const reasons = new Map(unreadable.map(({ key, reason }) => [key, reason]))
  return outcomes.map(({ key, outcome }) => {
    const entry = byKey.get(key)
    const reason = reasons.get(key)
    return {
      key,
      name: entry ? words.kinds[entry.kind] : reason ? words.reasons[reason] : '',
      excerpt: entry?.excerpt ?? '',
      note: entry?.note ?? '',
      outcome,
    }
  })
}

/** An entry in a few words, as a check box for it is called. */
export const entryName = ({ key, kind, excerpt, note }: ImportEntry, words: Messages['importing']): string =>
  [words.number(key + 1), words.kinds[kind], excerpt, note].filter((part) => part !== '').join(', ')

/** A report as plain text: what it was, in sum, and a line for each annotation. */
export function reportText(
  preview: ImportPreview,
  report: ImportReport,
  words: Messages['importing'],
): string {
  const lines = linesOf(preview, report, words).map(({ key, name, excerpt, note, outcome }) =>
    [
      words.number(key + 1),
      name,
      excerpt === '' ? '' : words.quoted(onOneLine(excerpt)),
      onOneLine(note),
      words.outcomes[outcome],
    ]
      .filter((part) => part !== '')
      .join('\t'),
  )
  return [`${preview.file}: ${summaryOf(countsOf(report), words)}`, ...lines, ''].join('\n')
}

const onOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()
