const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * A moment as a clock in `timeZone` shows it, in the fields of a date in UTC: Word shows a comment's time as it is written,
 * whatever zone it names.
 */
export function clockTime(moment: string, timeZone: string): Date {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone })
  formats.set(timeZone, format)
  return new Date(`${format.format(new Date(moment)).replace(' ', 'T')}Z`)
}

/** Stands for no time at all: it is taken out when the file is whole. */
export const undated = new Date(0)
