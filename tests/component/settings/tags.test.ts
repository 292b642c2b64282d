import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import TagsSheet from '../../../src/renderer/src/settings/TagsSheet.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { messagesIn } from '../../../src/shared/messages/messages'
import { longestTagName } from '../../../src/shared/vocabulary/vocabulary'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
const user = userEvent.setup()
const words = messagesIn('de').vocabulary

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

async function open(...names: string[]) {
  for (const name of names) valueOf(await desk.vocabulary.ensureTag(name))
  await waitFor(() => expect(desk.vocabulary.tags).toHaveLength(names.length))
  return renderAt(desk, TagsSheet, { onclose: () => undefined })
}
const shown = () =>
  screen.queryAllByRole('listitem').map((line) => line.textContent.replace(/\s+/g, ' ').trim())
const line = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}, .*Umbenennen$`) })
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name: words.newName(name) })
const filter = () => screen.getByRole('searchbox', { name: words.filterTags })

describe('the tags', () => {
  it('say how to begin where there are none', async () => {
    await open()
    expect(screen.getByText(words.noTags)).toBeTruthy()
    expect(screen.queryByRole('searchbox')).toBeNull()
  })

  it('are listed as the language orders them, with how often each is used here', async () => {
    const tag = valueOf(await desk.vocabulary.ensureTag('Ärger'))
    const mark = valueOf(await desk.notebook.mark(passageOf(desk, 'Alaska'), categoryOf(desk, 1)))
    valueOf(await desk.notebook.revise({ id: mark, tags: [tag.id] }))
    await open('Ärger', 'Zahlen', 'Bericht 10', 'Bericht 9')
    await waitFor(() =>
      expect(shown()).toEqual([
        'Ärger eine Anmerkung',
        'Bericht 9 hier nicht verwendet',
        'Bericht 10 hier nicht verwendet',
        'Zahlen hier nicht verwendet',
      ]),
    )
  })

  it('keep their names where the field is empty when the window closes, which is not held up', async () => {
    await open('Ärger')
    await user.click(line('Ärger'))
    await user.clear(field('Ärger'))
    for (const one of desk.unsaved) await one.flush()
    expect([...desk.unsaved].every(({ safe }) => safe)).toBe(true)
    expect(desk.vocabulary.tags.map(({ name }) => name)).toEqual(['Ärger'])
  })

  it('hold the window open with a new name that the disk does not take', async () => {
    await open('Ärger')
    await user.click(line('Ärger'))
    await user.clear(field('Ärger'))
    await user.type(field('Ärger'), 'Zorn')
    house.disk.failEvery('write', 'ENOSPC')
    for (const one of desk.unsaved) await one.flush()
    expect([...desk.unsaved].map(({ safe }) => safe)).toEqual([false])
    expect(field('Ärger').value).toBe('Zorn')
    house.disk.failEvery(undefined)
    for (const one of desk.unsaved) await one.flush()
    await waitFor(() => expect(desk.vocabulary.tags.map(({ name }) => name)).toEqual(['Zorn']))
    expect([...desk.unsaved].every(({ safe }) => safe)).toBe(true)
  })

  it('are filtered whatever the capitals and umlauts', async () => {
    await open('Ärger', 'Zahlen')
    await user.type(filter(), 'arg')
    expect(shown()).toEqual(['Ärger hier nicht verwendet'])
    expect(screen.getByText(words.shownTags(1, 2))).toBeTruthy()
    await user.type(filter(), 'x')
    expect(screen.getByText(words.noTagFits)).toBeTruthy()
    await user.type(filter(), '{Escape}')
    expect(shown()).toHaveLength(2)
  })

  it('are renamed in place with Enter; the focus is where it was', async () => {
    await open('recht', 'zahlen')
    line('recht').focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(field('recht'))
    await user.keyboard('Völkerrecht{Enter}')
    await waitFor(() =>
      expect(desk.vocabulary.tags.map(({ name }) => name)).toEqual(['Völkerrecht', 'zahlen']),
    )
    await waitFor(() => expect(document.activeElement).toBe(line('Völkerrecht')))
  })

  it('keep their name with Esc', async () => {
    await open('recht')
    await user.click(line('recht'))
    await user.keyboard('Unsinn{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(line('recht')))
    expect(desk.vocabulary.tags.map(({ name }) => name)).toEqual(['recht'])
  })

  it('keep their name where nothing is typed', async () => {
    await open('recht')
    await user.click(line('recht'))
    await user.clear(field('recht'))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(line('recht')).toBeTruthy())
    expect(desk.vocabulary.tags.map(({ name }) => name)).toEqual(['recht'])
  })

  it('refuse a name that another has; what was typed stays', async () => {
    await open('recht', 'Donezk')
    await user.click(line('recht'))
    await user.keyboard('donezk{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('Den Namen „Donezk“ gibt es schon')
    expect(field('recht').value).toBe('donezk')
    expect(document.activeElement).toBe(field('recht'))
    await user.keyboard('{Escape}')
    expect(line('recht')).toBeTruthy()
  })

  it('have their former name again when that is taken back', async () => {
    await open('recht')
    await user.click(line('recht'))
    await user.keyboard('Völkerrecht{Enter}')
    await waitFor(() => expect(line('Völkerrecht')).toBeTruthy())
    expect(await screen.findByText(words.renamed('recht', 'Völkerrecht'))).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    await waitFor(() => expect(line('recht')).toBeTruthy())
    expect(await screen.findByText(words.takenBack)).toBeTruthy()
  })

  it('can be longer than a line, and no longer than a tag may be', async () => {
    const long = 'sehr '.repeat(20).trim()
    await open(long)
    await user.click(line(long))
    expect(field(long).maxLength).toBe(longestTagName)
  })
})
