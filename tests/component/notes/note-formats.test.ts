import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import NoteEditor from '../../../src/renderer/src/notes/NoteEditor.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { ok } from '../../../src/shared/result'
import { openHouse, renderAt, type House } from '../../support/desk'

let house: House
let desk: Desk
let kept: string[]
let closed: number
const user = userEvent.setup()

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  kept = []
  closed = 0
})
afterEach(() => house.close())

function write(words: string): void {
  renderAt(desk, NoteEditor, {
    about: 'a mark',
    name: 'Notiz',
    words,
    placeholder: '…',
    keep: async (typed: string) => {
      kept.push(typed)
      return ok(undefined)
    },
    onclose: () => (closed += 1),
  })
}
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notiz' })
const toolbar = () => screen.getByRole('toolbar', { name: 'Notiz formatieren' })
const names = () =>
  within(toolbar())
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label'))
const here = () => document.activeElement?.getAttribute('aria-label')

describe('the formats of a note', () => {
  it('are named with their keys, in both languages', () => {
    write('')
    expect(names()).toEqual([
      'Fett',
      'Kursiv',
      'Aufzählung',
      'Zitatblock',
      'Webadresse',
      'Code (feste Breite)',
    ])
    expect(screen.getByRole('button', { name: 'Fett' }).title).toBe('Fett (Strg+B)')
    expect(screen.getByRole('button', { name: 'Webadresse' }).getAttribute('aria-keyshortcuts')).toBe(
      'Control+K',
    )
  })

  it('are named in English too', () => {
    desk.preferences.language = 'en'
    write('')
    expect(
      within(screen.getByRole('toolbar', { name: 'Format the note' })).getAllByRole('button'),
    ).toHaveLength(6)
    expect(screen.getByRole('button', { name: 'Bold' }).title).toBe('Bold (Ctrl+B)')
  })

  it.each([
    ['Fett', '**Wort**', [2, 6]],
    ['Kursiv', '*Wort*', [1, 5]],
    ['Aufzählung', '- Wort', [0, 6]],
    ['Zitatblock', '> Wort', [0, 6]],
    ['Webadresse', '[Wort]()', [7, 7]],
    ['Code (feste Breite)', '`Wort`', [1, 5]],
  ])('%s makes the selected word %j, and leaves the note with the focus', async (name, wanted, selected) => {
    write('Wort')
    note().setSelectionRange(0, 4)
    await user.click(screen.getByRole('button', { name }))
    expect(note().value).toBe(wanted)
    expect([note().selectionStart, note().selectionEnd]).toEqual(selected)
    expect(document.activeElement).toBe(note())
  })

  it('are kept like what is typed', async () => {
    write('Wort')
    note().setSelectionRange(0, 4)
    await user.keyboard('{Control>}b{/Control}')
    expect(note().value).toBe('**Wort**')
    await user.keyboard('{Control>}b{/Control}')
    expect(note().value).toBe('Wort')
    await user.keyboard('{Control>}i{/Control}{Escape}')
    await waitFor(() => expect(closed).toBe(1))
    expect(kept.at(-1)).toBe('*Wort*')
  })

  it('take their keys from the rest of the window, and leave it all others', async () => {
    write('Wort')
    const heard: string[] = []
    const hear = ({ key }: KeyboardEvent) => heard.push(key)
    addEventListener('keydown', hear)
    await user.keyboard('{Control>}kf{/Control}')
    removeEventListener('keydown', hear)
    expect(heard).toEqual(['Control', 'f'])
  })

  it('are one stop of the Tab key, with arrow keys inside', async () => {
    write('')
    await user.tab({ shift: true })
    expect(here()).toBe('Fett')
    await user.keyboard('{ArrowRight}')
    expect(here()).toBe('Kursiv')
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(here()).toBe('Code (feste Breite)')
    await user.keyboard('{Home}')
    expect(here()).toBe('Fett')
    await user.keyboard('{End}')
    expect(here()).toBe('Code (feste Breite)')
    await user.tab()
    expect(document.activeElement).toBe(note())
    await user.tab({ shift: true })
    expect(here()).toBe('Code (feste Breite)')
    await user.keyboard('{Enter}')
    expect(note().value).toBe('``')
    expect(document.activeElement).toBe(note())
  })

  it('close the note with Esc, too', async () => {
    write('Wort')
    await user.tab({ shift: true })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(closed).toBe(1))
  })
})

describe('writing a note', () => {
  it('goes on with a list on Enter, and ends it with an empty item', async () => {
    write('')
    await user.keyboard('- eins{Enter}zwei{Enter}{Enter}Ende')
    expect(note().value).toBe('- eins\n- zwei\n\nEnde')
  })

  it('leaves Shift and Enter a new line', async () => {
    write('- eins')
    await user.keyboard('{Shift>}{Enter}{/Shift}zwei')
    expect(note().value).toBe('- eins\nzwei')
  })

  it('lets Tab go on to what follows', async () => {
    write('- eins')
    await user.tab()
    expect(note().value).toBe('- eins')
    expect(document.activeElement).not.toBe(note())
  })
})
