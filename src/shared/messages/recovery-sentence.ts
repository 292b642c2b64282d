import type { Recovery } from '../failure'
import type { Messages } from './messages'

/** What was damaged or gone, what it was put together from and what may be missing, and where the damaged files lie. */
export function recoverySentence(recovery: Recovery, words: Messages['failures']['notesRecovered']): string {
  const { damaged, gone, aside } = recovery
  return [
    named(damaged, words.damaged, words.severalDamaged),
    named(gone, words.gone, words.severalGone),
    whatBecame(recovery, words),
    aside === null ? '' : damaged.length > 1 ? words.severalAside(aside) : words.aside(aside),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function named(
  files: readonly string[],
  one: (files: string) => string,
  several: (files: string) => string,
): string {
  if (files.length === 0) return ''
  return (files.length === 1 ? one : several)(files.join(', '))
}

function whatBecame(
  { from, backup, whole }: Recovery,
  words: Messages['failures']['notesRecovered'],
): string {
  const day = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeStyle: 'short' })
  const sources = from.map((one) =>
    one === 'backup' ? words.backup(backup === null ? '' : day.format(new Date(backup))) : words.sources[one],
  )
  const last = sources.pop()
  if (last === undefined) return words.nothing
  const all = sources.length > 0 ? words.and(sources.join(', '), last) : last
  if (whole) return words.whole(all)
  return backup === null ? words.partly(all) : words.partlyFromBackup(all)
}
