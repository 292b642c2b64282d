import type { Failure } from '../failure'
import type { Messages } from './messages'

/** A failure in words: what happened, what is safe, what to do. */
export function failureSentence(failure: Failure, { failures }: Messages): string {
  switch (failure.kind) {
    case 'refused':
      return failures.refused
    case 'missing':
      return failures.missing[failure.what]
    case 'name-taken':
      return failures.nameTaken(failure.name)
    case 'not-saved':
      return failures.notSaved(failures.causes[failure.cause], failures.remedies[failure.cause])
    case 'read-only':
      return failures.readOnly[failure.why]
    case 'not-exported':
      return failures.notExported(
        failures.causes[failure.cause],
        failure.cause === 'full' ? failures.remedies.full : failures.chooseAnotherPlace,
      )
    case 'export-cancelled':
      return failures.exportCancelled
    case 'not-printed':
      return failures.notPrinted
    case 'nothing-to-export':
      return failures.nothingToExport
    case 'not-imported':
      return failures.notImported(failures.importTroubles[failure.why])
    case 'not-yours':
      return failures.notYours(failure.name)
    case 'damaged':
      return failures.damaged(failure.file)
    case 'notes-damaged':
      return failures.notesDamaged[failure.outcome](failure.file)
    case 'unexpected':
      return failures.unexpected
  }
}
