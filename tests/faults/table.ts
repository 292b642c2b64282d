import { isControl, isHarmed, isRight, type Outcome } from './outcome'

const head = ['goal', 'what was tried', 'faults', 'annotations', 'lost', 'unreadable', 'seconds', 'verdict']

/** What was tried as a table in Markdown, so that it can be put into a document as it is. */
export function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => {
    const figures =
      'skipped' in outcome
        ? ['', '', '', '']
        : [outcome.tried, outcome.annotations, outcome.lost, outcome.unreadable].map(String)
    return [outcome.id, outcome.what, ...figures, String(Math.round(outcome.seconds)), verdict(outcome)]
  })
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

function verdict(outcome: Outcome): string {
  if ('skipped' in outcome) return `skipped: ${outcome.skipped}`
  if (isControl(outcome)) return isRight(outcome) ? 'loses, as it must' : 'LOSES NOTHING, BUT MUST'
  return isHarmed(outcome) ? 'HARM DONE' : 'nothing lost'
}
