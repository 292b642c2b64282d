import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { thin, type Keepable } from '../../../src/main/backup/thin'
import { BackupReason } from '../../../src/shared/backup/backup'

const day = 24 * 60 * 60 * 1000
const now = new Date('2026-11-23T12:00:00.000Z')

/** Backups of up to two years, some of them from a future that a clock set back has left. */
const backup = fc.record({
  age: fc.oneof(fc.integer({ min: -3 * day, max: 3 * day }), fc.integer({ min: -3 * day, max: 730 * day })),
  reason: fc.constantFrom(...BackupReason.options),
  bytes: fc.integer({ min: 1, max: 1000 }),
  lacking: fc.constantFrom(0, 0, 0, 2),
})
const backups = fc.array(backup, { maxLength: 120 }).map((some) =>
  some.map(({ age, ...rest }, index): Keepable => ({
    ...rest,
    place: { file: `${index}` },
    made: new Date(now.getTime() - age).toISOString(),
  })),
)
const largest = fc.option(fc.integer({ min: 1, max: 20_000 }))

const kept = (some: readonly Keepable[], most: number | null) => {
  const gone = new Set(thin(some, now, most))
  return some.filter(({ place }) => !gone.has(place.file))
}
const latest = (some: readonly Keepable[]) =>
  some.reduce<Keepable | undefined>(
    (last, one) =>
      !last || one.made > last.made || (one.made === last.made && isAfter(one, last)) ? one : last,
    undefined,
  )
const isAfter = (a: Keepable, b: Keepable) => a.place.file > b.place.file
const sum = (some: readonly Keepable[]) => some.reduce((bytes, one) => bytes + one.bytes, 0)
const isToCome = ({ made }: Keepable) => Date.parse(made) > now.getTime()
/** The ones that stay in any case. What bears a time to come is gone through by itself. */
const always = (all: readonly Keepable[]) =>
  new Set(
    [all.filter((one) => !isToCome(one)), all.filter(isToCome)].flatMap((some) => [
      latest(some),
      latest(some.filter(({ lacking }) => lacking === 0)),
      latest(some.filter(({ reason }) => reason === 'migration')),
    ]),
  )

describe('thinning', () => {
  test('keeps the latest backup, the latest whole one and the one before the last migration, however little room there is', () => {
    fc.assert(
      fc.property(backups, largest, (some, most) => {
        for (const one of always(some)) if (one) expect(kept(some, most)).toContain(one)
      }),
    )
  })

  test('keeps to the size, apart from what stays in any case', () => {
    fc.assert(
      fc.property(backups, fc.integer({ min: 1, max: 20_000 }), (some, most) => {
        const stays = kept(some, most)
        if (sum(stays) > most) expect(new Set(stays)).toEqual(new Set([...always(some)].filter(Boolean)))
      }),
    )
  })

  test('takes the oldest away first where there is not enough room', () => {
    fc.assert(
      fc.property(backups, fc.integer({ min: 1, max: 20_000 }), (some, most) => {
        const stays = new Set(kept(some, most))
        const goes = kept(some, null).filter((one) => !stays.has(one))
        const inAnyCase = always(some)
        const oldest = [...stays]
          .filter((one) => !inAnyCase.has(one))
          .map(({ made }) => made)
          .sort()[0]
        for (const { made } of goes) if (oldest !== undefined) expect(made <= oldest).toBe(true)
      }),
    )
  })

  test('takes nothing more away when it is done again', () => {
    fc.assert(
      fc.property(backups, largest, (some, most) => {
        expect(thin(kept(some, most), now, most)).toEqual([])
      }),
    )
  })

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(backups, largest, (some, most) => {
        expect(thin(some.toReversed(), now, most)).toEqual(thin(some, now, most))
      }),
    )
  })

  test('keeps more where there is more room', () => {
    fc.assert(
      fc.property(backups, fc.integer({ min: 1, max: 20_000 }), fc.nat(20_000), (some, most, more) => {
        expect(kept(some, most + more)).toEqual(expect.arrayContaining(kept(some, most)))
        expect(kept(some, null)).toEqual(expect.arrayContaining(kept(some, most + more)))
      }),
    )
  })

  test('keeps at most 20 recent ones, 12 days, 10 weeks and 9 months, and all while there are few', () => {
    fc.assert(
      fc.property(backups, (some) => {
        const most = 20 + 12 + 10 + 9 + 2
        const [past, toCome] = [some.filter((one) => !isToCome(one)), some.filter(isToCome)]
        expect(kept(past, null).length).toBeLessThanOrEqual(most)
        expect(kept(toCome, null).length).toBeLessThanOrEqual(most)
        const recent = some.filter(({ made }) => now.getTime() - Date.parse(made) < 2 * day)
        expect(kept(recent.slice(0, 20), null)).toHaveLength(Math.min(recent.length, 20))
      }),
    )
  })

  test('lets those of a clock that was set back take no places of those from before, nor the other way round', () => {
    fc.assert(
      fc.property(backups, largest, (some, most) => {
        const [past, toCome] = [some.filter((one) => !isToCome(one)), some.filter(isToCome)]
        expect(new Set(kept(some, null))).toEqual(new Set([...kept(past, null), ...kept(toCome, null)]))
        // The one that has just been made never goes, whatever its clock says.
        const last = latest(past)
        if (last) expect(kept(some, most)).toContain(last)
      }),
    )
  })

  test('leaves of a backup on each day of two years the last days, weeks and months, up to nine months back', () => {
    let there: Keepable[] = []
    for (let age = 730; age >= 0; age--) {
      const time = new Date(now.getTime() - age * day)
      const one = { made: time.toISOString(), reason: 'daily' as const, bytes: 1, lacking: 0 }
      there = [...there, { ...one, place: { file: one.made } }]
      const gone = new Set(thin(there, time, null))
      there = there.filter(({ place }) => !gone.has(place.file))
    }
    const ages = there.map(({ made }) => Math.round((now.getTime() - Date.parse(made)) / day)).reverse()
    expect(ages.slice(0, 12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(ages.length).toBeLessThanOrEqual(31)
    expect(ages.at(-1)).toBeGreaterThan(8 * 28)
    expect(ages.at(-1)).toBeLessThan(9 * 31)
  })
})
