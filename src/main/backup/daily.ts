import type { BackupKeeper } from './handlers'

/** After how long the program first looks whether a backup is due, and then how often, in milliseconds. */
export const firstLook = 60_000
export const lookEvery = 60 * 60_000

/**
 * Has the day's backup made while the program is used, long after its start and again when another day has begun. Whether one
 * is due the keeper knows; it also tells when one fails. Comes back with what ends it.
 */
export function backUpDaily(
  keeper: () => Promise<Pick<BackupKeeper, 'backUp'>>,
  onBug: (error: unknown) => void,
): () => void {
  const look = () => {
    keeper()
      .then((open) => open.backUp({ reason: 'daily' }))
      .catch(onBug)
  }
  let every: NodeJS.Timeout | undefined
  const first = setTimeout(() => {
    look()
    every = setInterval(look, lookEvery)
  }, firstLook)
  return () => {
    clearTimeout(first)
    clearInterval(every)
  }
}
