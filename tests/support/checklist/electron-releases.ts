import * as v from 'valibot'

/**
 * The days on which the major versions of Electron appeared, the newest first, as far as they were known when the one that
 * ships was last chosen. Whoever takes a newer one, or finds that there is one, writes it down here.
 */
const appeared: readonly (readonly [major: number, day: string])[] = [
  [45, '2026-10-21'],
  [44, '2026-08-25'],
  [33, '2024-10-15'],
]

/** How much older than the newest one that is known the one that ships may be, in days. */
const oldest = 180

const Manifest = v.object({ devDependencies: v.object({ electron: v.string() }) })

/**
 * What is not current about the Electron that a program's manifest names. It is compared with what is known and not with
 * today's date: the same commit gives the same answer at any time.
 */
export function outdated(manifest: string): string[] {
  const { electron } = v.parse(Manifest, JSON.parse(manifest)).devDependencies
  const major = Number(/^\^?(\d+)\.\d+\.\d+$/.exec(electron)?.[1])
  const day = new Map(appeared).get(major)
  if (day === undefined) return [`Electron ${electron}: nobody has written down when it appeared`]
  const [[newest, since] = [major, day]] = appeared
  const age = (Date.parse(since) - Date.parse(day)) / 86_400_000
  return age > oldest
    ? [`Electron ${electron} is ${age.toFixed(0)} days older than Electron ${String(newest)}`]
    : []
}
