import { waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Axis } from '../../../src/renderer/src/timeline/axis.svelte'
import { dayLength } from '../../../src/shared/timeline/edtf-span'
import { lengthOf } from '../../../src/shared/timeline/span'

const whole = { from: Date.UTC(2014, 0, 1), to: Date.UTC(2025, 8, 1) }
const middle = Date.UTC(2020, 0, 1)

const made = () => {
  const axis = new Axis(
    () => ({ whole, invasion: undefined, year: { from: whole.to - 365 * dayLength, to: whole.to } }),
    () => middle,
  )
  axis.width = 1000
  return axis
}

describe('the axis', () => {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', () => ({ matches: false }))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('zooms by every one of several quick keys, though it is still gliding', async () => {
    const axis = made()
    const before = lengthOf(axis.span)
    for (const key of ['+', '+', '+']) axis.press(key)
    await waitFor(() => expect(lengthOf(axis.span) / before).toBeCloseTo(1 / 8, 6))
  })
})
