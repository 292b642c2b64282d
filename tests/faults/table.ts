import { markdownTable } from '../support/markdown-table'
import { isControl, isHarmed, isRight, type Outcome } from './outcome'

const head = ['goal', 'what was tried', 'faults', 'annotations', 'lost', 'unreadable', 'seconds', 'verdict']

/** What was tried as a table in Markdown. */
export function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => {
    const figures =
      'skipped' in outcome
        ? ['', '', '', '']
        : [outcome.tried, outcome.annotations, outcome.lost, outcome.unreadable].map(String)
    return [outcome.id, outcome.what, ...figures, String(Math.round(outcome.seconds)), verdict(outcome)]
  })
  return markdownTable(head, rows)
}

function verdict(outcome: Outcome): string {
  if ('skipped' in outcome) return `skipped: ${outcome.skipped}`
  if (isControl(outcome)) return isRight(outcome) ? 'loses, as it must' : 'LOSES NOTHING, BUT MUST'
  return isHarmed(outcome) ? 'HARM DONE' : 'nothing lost'
}
