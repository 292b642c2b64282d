import type { BackupReason } from '../../shared/backup/backup'

/** What of a backup decides whether it stays. */
export interface Keepable {
  /** Where it lies; no two have the same. */
  place: { file: string }
  /** When it was made, in ISO 8601. */
  made: string
  reason: BackupReason
  bytes: number
  /** How many parts of the library it could not hold. */
  lacking: number
}

/** Of how many days, weeks and months on which there are backups the newest stays, and how many of the last two days. */
const kept = { days: 12, weeks: 10, months: 9, recent: 20 }
const recently = 2 * 24 * 60 * 60 * 1000

/**
 * The files of backups that go. What stays: those of the last two days, the newest of each of the last days, weeks and months,
 * as far as all of them take no more than `largest` bytes; beyond that the oldest go first. The newest one, the newest that
 * lacks nothing, and the one before the last migration stay in any case. What bears a time to come, because the clock was wrong
 * then or is wrong now, is gone through by itself, so that neither takes the places of the other.
 */
export function thin(backups: readonly Keepable[], now: Date, largest: number | null): string[] {
  const newest = [...backups].sort(byAge).reverse()
  const isToCome = ({ made }: Keepable) => Date.parse(made) > now.getTime()
  const [past, toCome] = [newest.filter((one) => !isToCome(one)), newest.filter(isToCome)]
  const isRecent = ({ made }: Keepable) => Date.parse(made) > now.getTime() - recently
  const always = new Set([past, toCome].flatMap(indispensable))
  const stays = new Set([
    ...always,
    ...[past, toCome].flatMap((some) => [
      ...some.filter(isRecent).slice(0, kept.recent),
      ...newestOfSpans(some),
    ]),
  ])
  let bytes = [...stays].reduce((sum, one) => sum + one.bytes, 0)
  for (const one of newest.toReversed()) {
    if (largest === null || bytes <= largest) break
    if (always.has(one) || !stays.delete(one)) continue
    bytes -= one.bytes
  }
  return newest.filter((one) => !stays.has(one)).map(({ place }) => place.file)
}

/** What stays of backups in any case, the newest of which comes first. */
const indispensable = (newest: readonly Keepable[]): Keepable[] =>
  [
    newest[0],
    newest.find(({ lacking }) => lacking === 0),
    newest.find(({ reason }) => reason === 'migration'),
  ].filter((one) => one !== undefined)

const newestOfSpans = (newest: readonly Keepable[]): Keepable[] => [
  ...newestOfEach(newest, dayOf, kept.days),
  ...newestOfEach(newest, weekOf, kept.weeks),
  ...newestOfEach(newest, monthOf, kept.months),
]

/** What tells which of two backups is older. */
type Aged = { made: string; place: { file: string } }

/** Puts the older one first. */
export const byAge = (a: Aged, b: Aged): number => order(a.made, b.made) || order(a.place.file, b.place.file)

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function newestOfEach(
  newest: readonly Keepable[],
  spanOf: (time: Date) => string,
  most: number,
): readonly Keepable[] {
  const found = new Map<string, Keepable>()
  for (const one of newest) {
    const span = spanOf(new Date(one.made))
    if (!found.has(span) && found.size < most) found.set(span, one)
  }
  return [...found.values()]
}

/** The day on the computer's own calendar. */
export const dayOf = (time: Date): string => `${monthOf(time)}-${time.getDate()}`

const monthOf = (time: Date): string => `${time.getFullYear()}-${time.getMonth()}`

/** A week is named by its Monday. */
const weekOf = (time: Date): string =>
  dayOf(new Date(time.getFullYear(), time.getMonth(), time.getDate() - ((time.getDay() + 6) % 7)))
