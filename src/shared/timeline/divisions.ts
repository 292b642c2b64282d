import { dayAt, dayLength, startOfDay } from './edtf-span'

/** What a division counts. */
export type Unit = 'day' | 'month' | 'year'

/**
 * A way to divide time. `length` is the shortest that a part can be, in days; `step` is how many of the unit make one.
 * `within` gives the beginnings of the parts from before one time to after another.
 */
export type Division = {
  readonly unit: Unit
  readonly step: number
  readonly length: number
  readonly within: (from: number, to: number) => number[]
}

/** The first Monday of 1970 is the 5th, four days after the day that is counted 0. */
const firstMonday = 4

const isMonday = (day: number) => (day - firstMonday) % 7 === 0
const isOtherMonday = (day: number) => (day - firstMonday) % 14 === 0
const isOdd = (day: number) => dayAt(day * dayLength).day % 2 === 1

function days(step: number, length: number, belongs: (day: number) => boolean): Division {
  const within = (from: number, to: number) => {
    const found: number[] = []
    const last = Math.ceil(to / dayLength) + step + 1
    for (let day = Math.floor(from / dayLength) - step; day <= last; day += 1)
      if (belongs(day)) found.push(day * dayLength)
    return found
  }
  return { unit: 'day', step, length, within }
}

function months(step: number, length: number): Division {
  const within = (from: number, to: number) => {
    const found: number[] = []
    const { year } = dayAt(from)
    for (let month = 1; ; month += step) {
      const time = startOfDay(year, month)
      found.push(time)
      if (time > to) return found
    }
  }
  return { unit: 'month', step, length, within }
}

/** Round years: 2000, 4000; and 4000, 2000 BC, which in years that count through zero are not round. */
function years(step: number): Division {
  const within = (from: number, to: number) => {
    const found: number[] = []
    for (let count = Math.floor(dayAt(from).year / step) - 1; ; count += 1) {
      const year = count > 0 || step === 1 ? count * step : 1 + count * step
      const time = startOfDay(year)
      if (time !== found.at(-1)) found.push(time)
      if (time > to) return found
    }
  }
  return { unit: 'year', step, length: step * 365, within }
}

const powers = Array.from({ length: 10 }, (_, power) => 10 ** power)

/** The ways to divide time, the finest first. */
export const divisions: readonly Division[] = [
  days(1, 1, () => true),
  days(2, 2, isOdd),
  days(7, 7, isMonday),
  days(14, 14, isOtherMonday),
  months(1, 28),
  months(3, 90),
  months(6, 181),
  ...powers.flatMap((power) => [1, 2, 5].map((digit) => years(digit * power))),
]
