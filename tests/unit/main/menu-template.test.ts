import type { MenuItemConstructorOptions as Item } from 'electron'
import { describe, expect, it } from 'vitest'
import { firstView } from '../../../src/main/first-view'
import type { MenuState } from '../../../src/main/menu-item'
import { menuTemplate } from '../../../src/main/menu-template'
import { WorkId } from '../../../src/shared/annotation/annotation'
import { Command } from '../../../src/shared/ipc/command'
import { messagesIn } from '../../../src/shared/messages/messages'
import * as v from 'valibot'

const { panels } = firstView(v.parse(WorkId, 'sample'), 'de')

function menu(wish: Partial<MenuState> = {}) {
  const chosen: string[] = []
  const template = menuTemplate({
    mac: false,
    developing: false,
    words: messagesIn('de').menu,
    appearance: 'sepia',
    panels,
    announceMarks: false,
    undo: 'Markieren, Abs. 3, 17:40',
    redo: 'Notiz löschen, Abs. 15, gestern 17:40',
    keysFor: (_, keys) => keys,
    choose: (command) => chosen.push(command),
    chooseAppearance: (appearance) => chosen.push(appearance),
    showLog: () => chosen.push('the log'),
    ...wish,
  })
  return { template, items: flat(template), chosen }
}

const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

/** Chooses an item as a click does; the items' own handlers look at nothing that a click carries. */
const click = (item: Item | undefined) => (item?.click as (() => void) | undefined)?.()

const accelerators = (items: readonly Item[]) =>
  items.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []))

describe('the menu', () => {
  it.each([
    ['undo', 'CmdOrCtrl+Z'],
    ['redo', 'Ctrl+Shift+Z'],
    ['redo', 'Ctrl+Y'],
    ['search', 'CmdOrCtrl+K'],
    ['search-commands', 'CmdOrCtrl+Shift+P'],
    ['find', 'CmdOrCtrl+F'],
    ['find-next', 'F3'],
    ['find-next', 'Ctrl+G'],
    ['find-previous', 'Shift+F3'],
    ['find-previous', 'Ctrl+Shift+G'],
    ['export', 'Ctrl+E'],
    ['settings', 'Ctrl+,'],
    ['everything-is-saved', 'CmdOrCtrl+S'],
    ['text-larger', 'CmdOrCtrl+Plus'],
    ['text-larger', 'CmdOrCtrl+='],
    ['text-larger', 'CmdOrCtrl+numadd'],
    ['text-smaller', 'CmdOrCtrl+-'],
    ['text-smaller', 'CmdOrCtrl+numsub'],
    ['text-reset', 'CmdOrCtrl+0'],
    ['text-reset', 'CmdOrCtrl+num0'],
    ['toggle-marks', 'CmdOrCtrl+Shift+H'],
    ['text-only', 'F11'],
    ['reading-cursor', 'F7'],
    ['next-annotation', 'F8'],
    ['previous-annotation', 'Shift+F8'],
    ['bookmark', 'CmdOrCtrl+D'],
    ['back', 'Alt+Left'],
    ['forward', 'Alt+Right'],
    ['shortcuts', 'F1'],
  ])('sends %s for %s', (command, accelerator) => {
    const { items, chosen } = menu()
    const found = items.filter((item) => item.accelerator === accelerator)
    expect(found).toHaveLength(1)
    click(found[0])
    expect(chosen).toEqual([command])
  })

  it.each([
    ['redo', 'Shift+Cmd+Z'],
    ['export', 'Shift+Cmd+E'],
    ['settings', 'Cmd+,'],
    ['find-next', 'Cmd+G'],
    ['text-only', 'Ctrl+Cmd+F'],
    ['back', 'Cmd+['],
    ['forward', 'Cmd+]'],
  ])('sends %s for %s on macOS', (command, accelerator) => {
    const { items, chosen } = menu({ mac: true })
    click(items.find((item) => item.accelerator === accelerator))
    expect(chosen).toEqual([command])
  })

  it('shows the log, of which messages speak', () => {
    const { items, chosen } = menu()
    click(items.find(({ id }) => id === 'show-log'))
    expect(chosen).toEqual(['the log'])
  })

  it.each([[false], [true]])('gives each accelerator to one item (macOS: %s)', (mac) => {
    const keys = accelerators(menu({ mac, developing: true }).items)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each([[false], [true]])(
    'takes none that belongs to others: AltGr, screen readers, single letters (macOS: %s)',
    (mac) => {
      for (const key of accelerators(menu({ mac }).items)) {
        expect(key).not.toMatch(/Ctrl\+Alt|Alt\+(Up|Down)|Ctrl\+Shift\+I$|^[A-Z0-9]$/)
      }
    },
  )

  it.each(['de', 'en'] as const)('has words for everything in %s', (language) => {
    for (const item of menu({ words: messagesIn(language).menu }).items) {
      if (item.type !== 'separator') expect(item.label).toMatch(/\S/)
    }
  })

  it('names the steps that undo and redo would take', () => {
    const { items } = menu()
    expect(items.find(({ id }) => id === 'undo')?.label).toBe('Rückgängig: Markieren, Abs. 3, 17:40')
    expect(items.find(({ id }) => id === 'redo')?.label).toBe(
      'Wiederholen: Notiz löschen, Abs. 15, gestern 17:40',
    )
  })

  it.each(['undo', 'redo'] as const)('offers no %s where there is no step', (way) => {
    const [item] = menu({ [way]: null }).items.filter(({ id }) => id === way)
    expect(item).toMatchObject({ enabled: false, label: way === 'undo' ? 'Rückgängig' : 'Wiederholen' })
  })

  it('goes by the reader’s own keys', () => {
    const keysFor: MenuState['keysFor'] = (command, defaults) =>
      command === 'bookmark' ? ['Ctrl+B'] : command === 'bin' ? ['Ctrl+P', 'Ctrl+Q'] : defaults
    const { items, chosen } = menu({ keysFor })
    for (const key of ['Ctrl+B', 'Ctrl+P']) click(items.find(({ accelerator }) => accelerator === key))
    expect(chosen).toEqual(['bookmark', 'bin'])
    expect(accelerators(items)).not.toContain('CmdOrCtrl+D')
  })

  it('copies with citation', () => {
    const { items, chosen } = menu()
    const item = items.find(({ id }) => id === 'copy-with-citation')
    expect(item).toMatchObject({ accelerator: 'Ctrl+Shift+C' })
    click(item)
    expect(chosen).toEqual(['copy-with-citation'])
  })

  it('shows the appearance and the panels as they are', () => {
    const { items, chosen } = menu({ panels: { ...panels, timeline: true, contents: false } })
    const checked = items.filter((item) => item.checked).map(({ id }) => id)
    expect(checked).toEqual(['appearance-sepia', 'toggle-annotations', 'toggle-timeline'])
    expect(menu({ announceMarks: true }).items.find(({ id }) => id === 'announce-marks')?.checked).toBe(true)
    click(items.find(({ id }) => id === 'appearance-dark'))
    click(items.find(({ id }) => id === 'toggle-contents'))
    expect(chosen).toEqual(['dark', 'toggle-contents'])
  })

  it('has developer tools only while the program is developed', () => {
    const tools = (developing: boolean) =>
      menu({ developing }).items.some(({ role }) => role === 'toggleDevTools')
    expect([tools(true), tools(false)]).toEqual([true, false])
  })

  it('offers every command but copying, which is the system’s', () => {
    const offered = new Set(menu().items.map(({ id }) => id))
    expect(Command.options.filter((command) => !offered.has(command))).toEqual(['copy'])
  })
})
