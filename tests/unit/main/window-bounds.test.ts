import { describe, expect, it } from 'vitest'
import { leastSize, visibleBounds } from '../../../src/main/window-bounds'

const main = { x: 0, y: 25, width: 1440, height: 875 }
const right = { x: 1440, y: 0, width: 1920, height: 1080 }
const usual = { width: 1000, height: 700, maximized: false }

describe('the window’s place', () => {
  it.each([
    ['stays where it was', { ...usual, x: 100, y: 80 }, [main], { x: 100, y: 80, width: 1000, height: 700 }],
    [
      'stays on the second display',
      { ...usual, x: 1500, y: 10 },
      [main, right],
      { x: 1500, y: 10, width: 1000, height: 700 },
    ],
    [
      'is centred where that display is gone',
      { ...usual, x: 1500, y: 10 },
      [main],
      { width: 1000, height: 700 },
    ],
    [
      'is centred where its upper edge is out of sight',
      { ...usual, x: 100, y: -400 },
      [main],
      { width: 1000, height: 700 },
    ],
    [
      'is centred where it is below the display',
      { ...usual, x: 100, y: 890 },
      [main],
      { width: 1000, height: 700 },
    ],
    [
      'is centred where too little of it is in sight',
      { ...usual, x: 1400, y: 80 },
      [main],
      { width: 1000, height: 700 },
    ],
    [
      'may hang over the edge',
      { ...usual, x: -500, y: 80 },
      [main],
      { x: -500, y: 80, width: 1000, height: 700 },
    ],
    ['is centred at first', usual, [main], { width: 1000, height: 700 }],
    [
      'is no larger than the display',
      { ...usual, width: 4000, height: 3000 },
      [main],
      { width: 1440, height: 875 },
    ],
    ['keeps its least size', { ...usual, width: 320, height: 240 }, [main], leastSize],
    ['keeps its size without any display', usual, [], { width: 1000, height: 700 }],
  ])('%s', (_title, wanted, displays, expected) => {
    expect(visibleBounds(wanted, displays)).toEqual(expected)
  })
})
