import { describe, expect, it } from 'vitest'
import { barShapes, smallShapes } from '../../../src/renderer/src/timeline/sign-shapes'
import { drawingOf } from '../../../src/shared/timeline/drawing'
import { parseEdtf } from '../../../src/shared/timeline/edtf'

const drawing = (edtf: string) => {
  const date = parseEdtf(edtf)
  if (!date.ok) throw new Error(edtf)
  return drawingOf(date.value)
}

const points = ['2025-08-15', '2025-08', '2025-21', '2025', '202X']
const intervals = ['2025-03/2025-08', '2025-03/..', '../2025-08', '2025-03/', '/2025-08']

describe('the signs of dates', () => {
  it('differ for all that a date can be, seen from afar', () => {
    const dates = [...points, ...intervals].flatMap((date) =>
      date.includes('/') ? [date] : ['', '~', '?', '%'].map((sign) => date + sign),
    )
    const seen = dates.map((date) => {
      const one = drawing(date)
      return JSON.stringify([one.sureness, smallShapes(one)])
    })
    expect(new Set(seen).size).toBe(dates.length)
  })

  it('differ for all that lasts longer than a day, seen near', () => {
    const dates = [...points.slice(1), ...intervals].map((date) => date)
    const seen = dates.map((date) => {
      const one = drawing(date)
      return JSON.stringify([one.extent === 'season', barShapes(one, 100)])
    })
    expect(new Set(seen).size).toBe(dates.length)
  })

  it.each([
    ['2025-08-15', undefined],
    ['2025-08-15~', undefined],
    ['2025-08-15?', 0],
    ['2025-08-15%', 0],
  ])('have a question mark where %s is uncertain', (date, question) => {
    expect(smallShapes(drawing(date)).question).toBe(question)
  })

  it('hold nothing but numbers that can be drawn, however short a bar is', () => {
    for (const date of [...points, ...intervals])
      for (const width of [0, 1, 24, 5000])
        expect(JSON.stringify(barShapes(drawing(date), width))).not.toMatch(/NaN|Infinity|undefined/)
  })
})
