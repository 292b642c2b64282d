import type { RestoreEffect, RestoreLine } from '../../../shared/backup/backup'

/** What restoring would do with some annotations, and which. */
export type RestoreGroup = { readonly effect: RestoreEffect; readonly lines: readonly RestoreLine[] }

/** A row of the preview: the head of a group, or one of its lines. */
export type PreviewRow =
  | { readonly kind: 'head'; readonly group: RestoreGroup }
  | { readonly kind: 'line'; readonly line: RestoreLine }

/** The groups one below the other, each under its head. */
export const previewRows = (groups: readonly RestoreGroup[]): PreviewRow[] =>
  groups.flatMap((group): PreviewRow[] => [
    { kind: 'head', group },
    ...group.lines.map((line): PreviewRow => ({ kind: 'line', line })),
  ])

/** How high a line of its text is, and what stands around them, in CSS pixels. */
const [lineHeight, around, headHeight] = [20, 14, 64]
/** How many letters a line of one of two columns has. */
const columnLetters = 44

/** About how high a row is, in CSS pixels. */
export function heightOf(row: PreviewRow): number {
  if (row.kind === 'head') return headHeight
  const { effect, quote, note, noteHere } = row.line
  const isHere = effect === 'changed' || effect === 'both' || effect === 'older'
  const longer = Math.min(4, 1 + Math.ceil(Math.max(note.length, noteHere.length, 1) / columnLetters))
  const words = isHere && note !== noteHere ? longer + 0.5 : (note === '' ? 0 : 1) + (isHere ? 1 : 0)
  return around + lineHeight * (1 + (quote === '' ? 0 : 1) + words)
}

/** What tells a row from the others. */
export const rowKey = (row: PreviewRow): string =>
  row.kind === 'head' ? row.group.effect : String(row.line.key)
