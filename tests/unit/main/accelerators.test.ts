import { describe, expect, it } from 'vitest'
import { acceleratorOf, acceleratorsOf } from '../../../src/main/accelerators'

describe('the menu’s accelerators', () => {
  it.each([
    ['Control+Shift+h', 'CmdOrCtrl+Shift+H'],
    ['F7', 'F7'],
    ['Alt+ArrowLeft', 'Alt+Left'],
    ['Control++', 'CmdOrCtrl+Plus'],
    ['Control+,', 'CmdOrCtrl+,'],
    ['Control+System+f', 'CmdOrCtrl+Super+F'],
  ])('spell %s as %s', (spelling, accelerator) => {
    expect(acceleratorOf(spelling, false)).toBe(accelerator)
  })

  it('name the Control key of a Mac', () => {
    expect(acceleratorOf('Control+System+f', true)).toBe('CmdOrCtrl+Ctrl+F')
  })

  it.each([['h'], ['?'], ['Control+ü'], ['Hyper+h'], ['']])(
    'do not show %j, which no menu can take',
    (spelling) => {
      expect(acceleratorOf(spelling, false)).toBeUndefined()
    },
  )

  it('are those at first where the reader has none', () => {
    expect(acceleratorsOf('find', ['CmdOrCtrl+F'], {}, false)).toEqual(['CmdOrCtrl+F'])
  })

  it('are the reader’s own instead of those at first', () => {
    expect(acceleratorsOf('bin', ['F9'], { bin: ['Control+Shift+b', 'b'] }, false)).toEqual([
      'CmdOrCtrl+Shift+B',
    ])
    expect(acceleratorsOf('bin', ['F9'], { bin: [] }, false)).toEqual([])
  })

  it('go from a command when the reader gives them to another', () => {
    expect(acceleratorsOf('reading-cursor', ['F7'], { bin: ['F7'] }, false)).toEqual([])
    expect(acceleratorsOf('redo', ['Ctrl+Shift+Z', 'Ctrl+Y'], { bin: ['Control+Shift+z'] }, false)).toEqual([
      'Ctrl+Y',
    ])
    expect(acceleratorsOf('redo', ['Shift+Cmd+Z'], { bin: ['Control+Shift+z'] }, true)).toEqual([])
  })
})
