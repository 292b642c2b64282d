import type { BackupEntry } from '../../../shared/backup/backup'
import { dateLocales, type Language } from '../../../shared/article/language'
import type { Messages } from '../../../shared/messages/messages'
import { backupKey } from '../state/backups.svelte'

const day = 24 * 60 * 60 * 1000

/** The heading under which a backup stands: today, the last seven days, or its month. What lies in the future has its month. */
function headingOf(made: Date, now: Date, language: Language, words: Messages['backingUp']): string {
  if (made.toDateString() === now.toDateString()) return words.today
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime()
  const before = midnight - made.getTime()
  if (before > 0 && before <= 6 * day) return words.lastDays
  return new Intl.DateTimeFormat(dateLocales[language], { month: 'long', year: 'numeric' }).format(made)
}

/** Under which headings backups stand, the latest first: by the first backup of each. */
export function headings(
  entries: readonly BackupEntry[],
  now: Date,
  language: Language,
  words: Messages['backingUp'],
): ReadonlyMap<string, string> {
  const all = entries.map((entry) => headingOf(new Date(entry.made), now, language, words))
  return new Map(
    entries.flatMap((entry, index) => {
      const heading = all[index]
      return heading === undefined || heading === all[index - 1] ? [] : [[backupKey(entry), heading]]
    }),
  )
}

/** When a backup was made, as its line says under its heading: today only the time. */
export function whenInList(made: string, now: Date, language: Language): string {
  const date = new Date(made)
  const time = new Intl.DateTimeFormat(dateLocales[language], { timeStyle: 'short' }).format(date)
  if (date.toDateString() === now.toDateString()) return time
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const
  return `${new Intl.DateTimeFormat(dateLocales[language], day).format(date)}, ${time}`
}

/** A day and its time in full words, wherever no heading tells the rest. */
export const whenInFull = (moment: string, language: Language): string =>
  new Intl.DateTimeFormat(dateLocales[language], { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(moment),
  )
