/** What faults have done to a store. */
export type Losses = {
  /** How many faults there were. */
  readonly tried: number
  /** After how many of them something acknowledged was not there. */
  readonly lost: number
  /** After how many of them the store did not open, was read-only, or told of trouble. */
  readonly unreadable: number
  /** How many annotations were acknowledged in all. */
  readonly annotations: number
  /** What went wrong, one line for each fault that did harm. */
  readonly troubles: readonly string[]
}

/** A goal that was tried, as `fault-results.json` holds it. */
export type Outcome = {
  readonly id: string
  /** What was done, in a few words. */
  readonly what: string
  readonly seconds: number
} & (Losses | { readonly skipped: string })

/** Controls are there to lose something: a harness in which nobody loses anything would prove nothing. */
export const isControl = ({ id }: Outcome): boolean => id.endsWith('.control')

/** Whether faults did any harm; nothing where they could not be tried. */
export const isHarmed = (outcome: Outcome): boolean | undefined =>
  'skipped' in outcome ? undefined : outcome.lost + outcome.unreadable > 0

/** Whether it came out as it should: no harm to the store, harm to the control. What was skipped proves nothing, and fails nothing. */
export const isRight = (outcome: Outcome): boolean => {
  const harmed = isHarmed(outcome)
  return harmed === undefined || harmed === isControl(outcome)
}
