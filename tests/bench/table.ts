import { markdownTable } from '../support/markdown-table'
import { isBeside, isControl, isMet, type Figure } from './figure'

const head = ['id', 'value', 'unit', 'against', 'ratio', 'limit', 'runs', 'met']

/** The figures as a table in Markdown. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.id,
    String(figure.value),
    figure.unit,
    figure.against ?? '',
    figure.ratio === null ? '' : String(figure.ratio),
    String(figure.limit),
    String(figure.runs),
    verdict(figure),
  ])
  return markdownTable(head, rows)
}

function verdict(figure: Figure): string {
  if (isControl(figure)) return isMet(figure) ? 'YES, BUT MUST NOT' : 'no, as it must'
  if (isBeside(figure)) return 'beside'
  return isMet(figure) ? 'yes' : 'no'
}
