import { describe, expect, it } from 'vitest'
import { forStream } from '../../../src/main/terminal'

const hostile = 'A\u001b]0;title\u0007\u001b[31mred\u009b2J\u0000\u0008\rB\r\nC\u0085D\tE\n'

describe('what the command line says', () => {
  it('gives a terminal no orders', () => {
    expect(forStream(hostile, { isTTY: true })).toBe('A␛]0;title␇␛[31mred\uFFFD2J␀␈\nB\nC\nD\tE\n')
  })

  it('gives files and other programs every sign as it is', () => {
    expect(forStream(hostile, { isTTY: false })).toBe(hostile)
    expect(forStream(hostile, {})).toBe(hostile)
  })
})
