import { isBeside, isControl, isMet, type Figure } from './figure'

const head = ['id', 'value', 'unit', 'against', 'ratio', 'limit', 'runs', 'met']

/** The figures as a table in Markdown, so that it can be put into a document as it is. */
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
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

function verdict(figure: Figure): string {
  if (isControl(figure)) return isMet(figure) ? 'YES, BUT MUST NOT' : 'no, as it must'
  if (isBeside(figure)) return 'beside'
  return isMet(figure) ? 'yes' : 'no'
}
