import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dragging } from '../../../src/renderer/src/timeline/dragging'

type Told = ['moved', number] | ['pinched', number, number] | ['click']

let node: HTMLElement
let told: Told[]
let stop: () => void

beforeEach(() => {
  node = document.createElement('div')
  document.body.append(node)
  // No engine without a screen has pointers to capture.
  node.setPointerCapture = () => undefined
  told = []
  stop = dragging(node, {
    moved: (pixels) => told.push(['moved', pixels]),
    pinched: (factor, x) => told.push(['pinched', factor, x]),
  })
  node.addEventListener('click', () => told.push(['click']))
})

afterEach(() => {
  stop()
  node.remove()
})

const point = (type: string, pointerId: number, clientX: number, clientY = 0) =>
  node.dispatchEvent(new PointerEvent(type, { pointerId, clientX, clientY, button: 0, bubbles: true }))
const click = () => node.dispatchEvent(new MouseEvent('click', { bubbles: true }))

describe('dragging', () => {
  it('follows one pointer, and swallows the click that ends it', () => {
    point('pointerdown', 1, 100)
    point('pointermove', 1, 110)
    point('pointermove', 1, 105)
    point('pointerup', 1, 105)
    click()
    point('pointermove', 1, 300)
    expect(told).toEqual([
      ['moved', 10],
      ['moved', -5],
    ])
  })

  it('lets a press that hardly moves be a click', () => {
    point('pointerdown', 1, 100)
    point('pointermove', 1, 103)
    point('pointerup', 1, 103)
    click()
    expect(told).toEqual([['click']])
  })

  it('zooms about the middle of two fingers, and pans with it', () => {
    point('pointerdown', 1, 100)
    point('pointerdown', 2, 200)
    point('pointermove', 2, 300)
    expect(told).toEqual([
      ['moved', 50],
      ['pinched', 0.5, 200],
    ])
  })

  it('zooms by upright fingers, too, and not at all when they only go along', () => {
    point('pointerdown', 1, 100, 0)
    point('pointerdown', 2, 100, 100)
    point('pointermove', 2, 100, 200)
    expect(told.at(-1)).toEqual(['pinched', 0.5, 100])
  })

  it('follows the finger that stays', () => {
    point('pointerdown', 1, 100)
    point('pointerdown', 2, 200)
    point('pointerup', 2, 200)
    point('pointermove', 1, 120)
    expect(told).toEqual([['moved', 20]])
  })

  it('swallows no click after the next press', () => {
    point('pointerdown', 1, 100)
    point('pointerdown', 2, 200)
    point('pointerup', 1, 100)
    point('pointerup', 2, 200)
    point('pointerdown', 3, 50)
    point('pointerup', 3, 50)
    click()
    expect(told).toEqual([['click']])
  })
})
