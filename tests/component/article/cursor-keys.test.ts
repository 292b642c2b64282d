import { screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import ArticleView from '../../../src/renderer/src/article/ArticleView.svelte'
import { focusBlock } from '../../../src/renderer/src/article/focus-block'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { Commands } from '../../../src/renderer/src/window/commands.svelte'
import { cursorMove } from '../../../src/renderer/src/window/cursor-keys'
import { keyPress } from '../../../src/renderer/src/window/key-press'
import { openHouse, passageOf, renderAt, type House } from '../../support/desk'

let house: House
let desk: Desk
let commands: Commands
let press: (event: KeyboardEvent) => void
const user = userEvent.setup()
const text = () => screen.getByRole('main')

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  const nothing = () => undefined
  renderAt(desk, ArticleView, {
    viewport: undefined,
    page: undefined,
    onseveral: nothing,
    onbookmark: nothing,
    onmenu: nothing,
    onparagraph: nothing,
    onpointed: nothing,
  })
  commands = new Commands(desk, {
    focusText: (at) => {
      const block = at && desk.reading.blockAt(at.start)
      const element = block && document.getElementById(block.block.id)
      if (element) focusBlock(element)
      else text().focus()
    },
    openLayout: nothing,
    openMenu: nothing,
    openSeveral: nothing,
    clearSelection: () => getSelection()?.removeAllRanges(),
    select: nothing,
  })
  press = keyPress(commands, desk.preferences, text)
  window.addEventListener('keydown', press)
  text().focus()
})
afterEach(async () => {
  window.removeEventListener('keydown', press)
  await house.close()
})

const focused = () => document.activeElement?.textContent.trim()
const about = () => {
  const id = document.activeElement?.getAttribute('aria-describedby')
  return id && document.getElementById(id)?.textContent
}

describe('the reading cursor by keys', () => {
  it('gives the focus to an element that holds the sentence, in a list named after it', async () => {
    await expect.poll(() => desk.reading.focus).toBeDefined()
    desk.reading.focus = desk.reading.plain.blocks[0]?.block.id
    await user.keyboard('{F7}')
    expect(focused()).toBe(desk.reading.plain.blocks[0]?.block.text)
    expect(screen.getByRole('listbox', { name: 'Lesezeiger' }).contains(document.activeElement)).toBe(true)
    expect(about()).toBe('Satz 1 von 1, Titel.')
    expect(desk.notices.spoken).toBe(desk.preferences.messages.cursor.on)
  })

  it('gives every move another element, which says where it came', async () => {
    desk.cursor.placeAt(passageOf(desk, 'Anchorage.').start)
    await expect.poll(focused).toBe('Schauplatz ist Anchorage.')
    const first = document.activeElement
    await user.keyboard('{ArrowRight}')
    expect(focused()).toBe('Schauplatz')
    expect(document.activeElement).not.toBe(first)
    expect(about()).toBeNull()
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    expect([focused(), about()]).toEqual(['ist', '2 Wörter, Absatz 3.'])
    await user.keyboard('{ArrowUp}{ArrowDown}')
    expect([focused(), about()]).toEqual(['Schauplatz ist Anchorage.', 'Satz 1 von 2, Absatz 3.'])
  })

  it('says where the text ends, and stays', async () => {
    await user.keyboard('{F7}{Control>}{Home}{/Control}{ArrowUp}')
    expect(desk.notices.spoken.trim()).toBe('Anfang des Textes.')
    expect(focused()).toBe(desk.reading.plain.blocks[0]?.block.text)
    await user.keyboard('{Control>}{End}{/Control}{ArrowDown}')
    expect(desk.notices.spoken.trim()).toBe('Ende des Textes.')
  })

  it('takes the keys of the text: marks and categories act where it is', async () => {
    desk.cursor.placeAt(passageOf(desk, 'Anchorage.').start)
    await expect.poll(focused).toBe('Schauplatz ist Anchorage.')
    await user.keyboard('2')
    await expect
      .poll(() => desk.notebook.marks.map(({ mark }) => mark.target.selector[0].exact))
      .toEqual(['Schauplatz ist Anchorage.'])
    expect(about()).toBe('Satz 1 von 2, Absatz 3.')
    await user.keyboard('{ArrowDown}{ArrowUp}')
    expect(about()).toBe('Satz 1 von 2, Absatz 3. Eine Markierung: Beleg.')
  })

  it('comes back to itself with what gives the text the focus, and tells what is new there', async () => {
    desk.cursor.placeAt(passageOf(desk, 'Anchorage.').start)
    await expect.poll(focused).toBe('Schauplatz ist Anchorage.')
    const other = document.body.appendChild(document.createElement('button'))
    other.focus()
    await desk.pen.mark()
    text().focus()
    await expect.poll(focused).toBe('Schauplatz ist Anchorage.')
    expect(about()).toBe('Satz 1 von 2, Absatz 3. Eine Markierung: Aussage.')
    other.focus()
    await user.keyboard('{F7}')
    expect([desk.cursor.on, focused()]).toEqual([true, 'Schauplatz ist Anchorage.'])
    other.remove()
  })

  it('leaves the focus in the block where it was, and the keys to the text', async () => {
    desk.cursor.placeAt(passageOf(desk, 'Anchorage.').start)
    await expect.poll(focused).toBe('Schauplatz ist Anchorage.')
    await user.keyboard('{Escape}')
    expect(desk.cursor.on).toBe(false)
    expect(desk.notices.spoken).toBe('Lesezeiger aus.')
    expect(document.activeElement?.matches('[data-block]')).toBe(true)
    expect(focused()).toContain('Schauplatz ist Anchorage.')
    expect(screen.queryByRole('listbox')).toBeNull()
    await user.keyboard('{F7}')
    text().focus()
    await user.keyboard('{F7}')
    expect(desk.cursor.on).toBe(false)
    expect(text().getAttribute('tabindex')).toBe('0')
  })

  it('is one stop of the Tab key', async () => {
    await user.keyboard('{F7}{ArrowDown}{ArrowDown}')
    expect(text().getAttribute('tabindex')).toBe('-1')
    const options = screen.getAllByRole('option')
    expect(options.map((option) => option.getAttribute('tabindex'))).toEqual(['-1', '-1', '0'])
  })
})

type Held = Partial<Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>>

describe('a key of the reading cursor', () => {
  it.each<[string, Held, 'mac' | 'other', string | undefined]>([
    ['ArrowDown', {}, 'other', 'sentence 1'],
    ['ArrowUp', { shiftKey: true }, 'other', 'sentence -1 extend'],
    ['ArrowRight', { shiftKey: true }, 'other', 'word 1 extend'],
    ['ArrowLeft', {}, 'mac', 'word -1'],
    ['ArrowDown', { ctrlKey: true }, 'other', 'paragraph 1'],
    ['ArrowUp', { ctrlKey: true, shiftKey: true }, 'other', 'paragraph -1 extend'],
    ['ArrowUp', { altKey: true }, 'mac', 'paragraph -1'],
    ['PageDown', {}, 'other', 'question 1'],
    ['Home', {}, 'other', 'paragraph-edge -1'],
    ['End', { shiftKey: true }, 'other', 'paragraph-edge 1 extend'],
    ['Home', { ctrlKey: true }, 'other', 'text-edge -1'],
    ['ArrowDown', { metaKey: true }, 'mac', 'text-edge 1'],
    ['ArrowLeft', { altKey: true }, 'other', undefined],
    ['ArrowDown', { ctrlKey: true }, 'mac', undefined],
    ['ArrowDown', { metaKey: true }, 'other', undefined],
    ['h', {}, 'other', undefined],
  ])('%s with %j (%s) asks for %s', (key, held, platform, asked) => {
    const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
    const move = cursorMove({ key, ...none, ...held }, platform === 'mac')
    expect(move && `${move.unit} ${String(move.by)}${move.extend ? ' extend' : ''}`).toBe(asked)
  })
})
