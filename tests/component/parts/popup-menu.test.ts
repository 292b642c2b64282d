import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import PopupMenu from '../../../src/renderer/src/parts/PopupMenu.svelte'
import type { MenuLine } from '../../../src/renderer/src/parts/menu-line'

const user = userEvent.setup()
let ran: string[]
let closed: number
let opener: HTMLButtonElement

const line = (words: string, more: Partial<MenuLine> = {}): MenuLine => ({
  words,
  run: () => ran.push(words),
  ...more,
})

beforeEach(() => {
  ran = []
  closed = 0
  opener = document.body.appendChild(document.createElement('button'))
  opener.focus()
})

function open(
  lines: MenuLine[] = [line('Aussage'), line('Beleg', { disabled: true }), line('Notiz'), line('Kopieren')],
) {
  const menu = render(PopupMenu, {
    props: {
      name: 'Markieren',
      lines,
      at: new DOMRect(10, 10, 0, 0),
      onclose: () => {
        closed += 1
        menu.unmount()
      },
    },
  })
}
const focused = () => document.activeElement?.textContent.trim()

describe('a menu', () => {
  it('has a name, and the focus on its first line', () => {
    open()
    expect(screen.getByRole('menu', { name: 'Markieren' })).toBeTruthy()
    expect(focused()).toBe('Aussage')
  })

  it.each([
    ['down, past what is disabled', '{ArrowDown}', 'Notiz'],
    ['round from the last to the first', '{ArrowDown}{ArrowDown}{ArrowDown}', 'Aussage'],
    ['up from the first to the last', '{ArrowUp}', 'Kopieren'],
    ['to the end', '{End}', 'Kopieren'],
    ['back to the beginning', '{End}{Home}', 'Aussage'],
    ['to the next line with a letter', 'n', 'Notiz'],
    ['nowhere with a letter that no line has', 'x', 'Aussage'],
  ])('moves the focus %s', async (_what, keys, words) => {
    open()
    await user.keyboard(keys)
    expect(focused()).toBe(words)
  })

  it.each(['{Enter}', ' '])('does what is chosen with %j, once, after it has gone', async (key) => {
    open()
    await user.keyboard(`{End}${key}`)
    expect(ran).toEqual(['Kopieren'])
    expect(closed).toBe(1)
    expect(screen.queryByRole('menu')).toBeNull()
  })

  it.each(['{Escape}', '{Tab}'])('closes with %s and gives the focus back', async (key) => {
    open()
    await user.keyboard(key)
    await waitFor(() => expect(document.activeElement).toBe(opener))
    expect([closed, ran]).toEqual([1, []])
  })

  it('gives the focus back after a choice, before what was chosen can take it', async () => {
    const other = document.body.appendChild(document.createElement('input'))
    open([line('Notiz', { run: () => other.focus() })])
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(other))
  })

  it('closes where something else is pressed, and not where it is itself', async () => {
    open()
    await user.pointer({ keys: '[MouseLeft>]', target: screen.getByRole('menuitem', { name: 'Notiz' }) })
    expect(closed).toBe(0)
    await user.pointer([{ keys: '[/MouseLeft]' }, { keys: '[MouseLeft]', target: document.body }])
    expect(closed).toBe(1)
  })

  it('says which line is in force, and shows keys', () => {
    open([
      line('Aussage', { checked: true, look: { colour: 1, line: 'band' }, keys: '1' }),
      line('Beleg', { checked: false }),
    ])
    const [claim, evidence] = screen.getAllByRole('menuitemradio')
    expect([claim?.getAttribute('aria-checked'), evidence?.getAttribute('aria-checked')]).toEqual([
      'true',
      'false',
    ])
    expect(claim?.querySelector('kbd')?.textContent).toBe('1')
    expect(claim?.querySelector('.swatch')?.className).toContain('colour-1 line-band')
  })
})
