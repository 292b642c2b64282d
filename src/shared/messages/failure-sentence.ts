import type { Failure } from '../failure'
import type { Messages } from './messages'
import { recoverySentence } from './recovery-sentence'

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
    case 'notes-recovered':
      return recoverySentence(failure.recovery, failures.notesRecovered)
    case 'record-damaged':
      return failures.recordDamaged[failure.outcome](failures.records[failure.record], failure.file)
    case 'notes-damaged':
      return failures.notesDamaged[failure.outcome](failure.file)
    case 'not-backed-up':
      return failure.asked
        ? failures.notBackedUpThere(
            failures.causes[failure.cause],
            failure.where,
            failure.cause === 'full' ? failures.remedies.full : failures.chooseAnotherPlace,
          )
        : failures.notBackedUp(failures.causes[failure.cause], failure.where)
    case 'not-restored':
      return failures.notRestored(failures.backupTroubles[failure.why])
    case 'own-folder':
      return failures.ownFolder
    case 'not-opened':
      return failures.notOpened
    case 'unexpected':
      return failures.unexpected
  }
}
