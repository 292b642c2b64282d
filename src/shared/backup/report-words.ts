import type { Messages } from '../messages/messages'
import { RestoreEffect, type RestoreReport } from './backup'

/** How many annotations a restore touched. */
export const restoredCount = ({ added, changed, both, older, back }: RestoreReport): number =>
  added + changed + both + older + back

/** What became of the annotations of a restore, a line for each outcome that there was. */
export const outcomeLines = (report: RestoreReport, { outcomes }: Messages['backingUp']): string[] =>
  [...RestoreEffect.options, 'left' as const].flatMap((outcome) =>
    report[outcome] > 0 ? [outcomes[outcome](report[outcome])] : [],
  )
