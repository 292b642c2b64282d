import type { Losses, Outcome } from './outcome'

/** Tries a goal, says so, and notes how long it took. */
export async function timed(
  id: string,
  what: string,
  work: () => Promise<Losses> | { skipped: string },
): Promise<Outcome> {
  console.log(`${id}: ${what} …`)
  const begun = performance.now()
  const came = await work()
  console.log(
    'skipped' in came
      ? `  skipped: ${came.skipped}`
      : `  ${String(came.tried)} faults, ${String(came.annotations)} annotations: ${String(came.lost)} lost, ${String(came.unreadable)} unreadable`,
  )
  return { id, what, seconds: (performance.now() - begun) / 1000, ...came }
}
