import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import Card from '../../../src/renderer/src/notes/Card.svelte'
import ListView from '../../../src/renderer/src/notes/ListView.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import type { Placed } from '../../../src/renderer/src/state/placed'
import type { AnnotationId } from '../../../src/shared/annotation/annotation'
import { noteOf } from '../../../src/shared/annotation/annotation'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
let id: AnnotationId
let jumps: AnnotationId[]
const user = userEvent.setup()

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  id = valueOf(await desk.notebook.mark(passageOf(desk, 'Alaska'), categoryOf(desk, 2)))
  jumps = []
})
afterEach(() => house.close())

/** The list holds the card, so that the card is given anew what changes. */
const show = () => renderAt(desk, ListView, { onjump: (placed: Placed) => jumps.push(placed.mark.id) })
const card = () => screen.getByRole('group', { name: /Anmerkung/ })
const noteField = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notiz' })
const tagField = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Schlagwort hinzufügen' })
const there = () => desk.notebook.placed(id)?.mark
const note = () => {
  const mark = there()
  return mark && noteOf(mark)
}
/** Writes the note from elsewhere, and waits until it is here. */
const written = async (words: string) => {
  valueOf(await desk.notebook.revise({ id, note: words }))
  await waitFor(() => expect(note()).toBe(words))
}
const tagNames = () => there()?.tags.map((tag) => desk.vocabulary.tagName(tag))
const revisions = () => house.asked.filter(({ name }) => name === 'revise').length

describe('a card', () => {
  it('has a name that says the category and the paragraph, and shows the quote in its language', () => {
    show()
    expect(card().getAttribute('aria-label')).toMatch(/^Anmerkung: Beleg, \S/)
    expect(within(card()).getByText('„Alaska“').getAttribute('lang')).toBe('de')
  })

  it('is chosen where it has the focus', async () => {
    show()
    card().focus()
    await waitFor(() => expect(card().getAttribute('aria-current')).toBe('true'))
    expect(desk.pen.chosenId).toBe(id)
  })

  it('opens its note with Enter, and Delete in the note deletes letters only', async () => {
    show()
    card().focus()
    await user.keyboard('{Enter}')
    await user.type(noteField(), 'Warumm?{ArrowLeft}{Backspace}')
    expect(noteField().value).toBe('Warum?')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(note()).toBe('Warum?'))
    await waitFor(() => expect(document.activeElement).toBe(card()))
  })

  it('has a tag tried again that the disk did not take before its field had gone', async () => {
    show()
    desk.pen.choose(id, 'tags')
    await waitFor(() => expect(tagField()).toBeTruthy())
    await user.type(tagField(), 'Neues')
    house.disk.failEvery('write', 'ENOSPC')
    desk.pen.choose(undefined)
    await waitFor(() => expect(desk.notices.shown.at(-1)?.action).toBeTruthy())
    expect([...desk.unsaved].map(({ safe }) => safe)).toEqual([false])
    house.disk.failEvery(undefined)
    desk.notices.shown.at(-1)?.action?.run()
    await waitFor(() => expect(tagNames()).toEqual(['Neues']))
    await waitFor(() => expect(desk.unsaved.size).toBe(0))
  })

  it('goes to its passage with Space', async () => {
    show()
    card().focus()
    await user.keyboard(' ')
    expect(jumps).toEqual([id])
  })

  it.each(['{Delete}', '{Backspace}'])('is deleted with %s, which can be taken back', async (key) => {
    show()
    card().focus()
    await user.keyboard(key)
    await waitFor(() => expect(screen.queryByRole('group', { name: /Anmerkung/ })).toBeNull())
    await waitFor(() => expect(desk.notices.shown[0]?.words).toBe('Markierung gelöscht.'))
    desk.notices.shown[0]?.action?.run()
    await waitFor(() => expect(card()).toBeTruthy())
  })

  it('does with its buttons what it does with keys', async () => {
    show()
    await user.click(screen.getByRole('button', { name: '„Alaska“' }))
    expect(jumps).toEqual([id])
    await user.click(screen.getByRole('button', { name: 'Notiz bearbeiten' }))
    await user.type(noteField(), 'x{Escape}')
    await waitFor(() => expect(note()).toBe('x'))
    await user.click(screen.getByRole('button', { name: 'Löschen' }))
    await waitFor(() => expect(there()).toBeUndefined())
    await waitFor(() => expect(desk.notices.shown[0]?.words).toBe('Notiz gelöscht.'))
  })

  it('shows the note as it was written, and nothing of it as markup', async () => {
    const words = '<b>fett</b> &amp; „so“\nzweite Zeile 🕊️'
    await written(words)
    show()
    expect(card().querySelector('.note')?.textContent).toBe(words)
    expect(card().querySelector('b')).toBeNull()
  })

  it('says of a mark of the other edition which one it is', async () => {
    desk.reading.language = 'en'
    const placed = desk.notebook.marksOf('de')[0]
    if (!placed) throw new Error('there is a mark')
    renderAt(desk, Card, { placed, onjump: () => undefined })
    expect(screen.getByText('Fassung: Deutsch')).toBeTruthy()
  })

  it('makes of each time that a note is opened a step of its own to undo', async () => {
    show()
    for (const [words, kept] of [
      ['eins', 'eins'],
      [' zwei', 'eins zwei'],
    ]) {
      desk.pen.choose(id)
      await desk.pen.write('note')
      await user.type(await screen.findByRole('textbox', { name: 'Notiz' }), `${words ?? ''}{Escape}`)
      await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Notiz' })).toBeNull())
      await waitFor(() => expect(note()).toBe(kept))
    }
    valueOf(await desk.notebook.undo())
    await waitFor(() => expect(note()).toBe('eins'))
    valueOf(await desk.notebook.undo())
    await waitFor(() => expect(note()).toBeUndefined())
  })
})

describe('the note in a card', () => {
  const open = async () => {
    show()
    desk.pen.choose(id, 'note')
    await screen.findByRole('textbox', { name: 'Notiz' })
  }

  it('has the focus, and the words that are there', async () => {
    await written('schon da')
    await open()
    expect(noteField().value).toBe('schon da')
    expect(document.activeElement).toBe(noteField())
  })

  it.each(['{Escape}', '{Control>}{Enter}{/Control}', '{Meta>}{Enter}{/Meta}'])(
    'is closed and kept with %s',
    async (keys) => {
      await open()
      await user.type(noteField(), `Warum dort?${keys}`)
      await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Notiz' })).toBeNull())
      await waitFor(() => expect(note()).toBe('Warum dort?'))
    },
  )

  it('takes a new line with Enter', async () => {
    await open()
    await user.type(noteField(), 'eins{Enter}zwei')
    expect(noteField().value).toBe('eins\nzwei')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(note()).toBe('eins\nzwei'))
  })

  it('is kept when the focus leaves it', async () => {
    await open()
    await user.type(noteField(), 'Warum?')
    noteField().blur()
    await waitFor(() => expect(note()).toBe('Warum?'))
  })

  it('says in words that it could not be saved, keeps the text, and tries again', async () => {
    await open()
    house.disk.failEvery('write', 'ENOSPC')
    await user.type(noteField(), 'Warum?{Escape}')
    expect(await screen.findByText(/Der Datenträger ist voll\. Ihr Text steht weiter hier\./)).toBeTruthy()
    expect(noteField().value).toBe('Warum?')
    expect([...desk.unsaved].every(({ safe }) => safe)).toBe(false)
    house.disk.failEvery(undefined)
    await user.click(screen.getByRole('button', { name: 'Erneut versuchen' }))
    await waitFor(() => expect(note()).toBe('Warum?'))
    await waitFor(() => expect(screen.queryByText(/Datenträger/)).toBeNull())
    await user.type(noteField(), '{Escape}')
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Notiz' })).toBeNull())
  })

  it('loses no words where another annotation is chosen while they cannot be saved', async () => {
    await open()
    house.disk.failEvery('write', 'ENOSPC')
    await user.type(noteField(), 'Warum?')
    desk.pen.choose(undefined)
    await waitFor(() => expect(desk.notices.shown.map(({ kind }) => kind)).toEqual(['trouble']))
    expect([...desk.unsaved].some(({ safe }) => !safe)).toBe(true)
    desk.pen.choose(id, 'note')
    await waitFor(() => expect(noteField().value).toBe('Warum?'))
    desk.pen.choose(undefined)
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Notiz' })).toBeNull())
    house.disk.failEvery(undefined)
    desk.notices.shown[0]?.action?.run()
    await waitFor(() => expect(note()).toBe('Warum?'))
    await waitFor(() => expect(desk.unsaved.size).toBe(0))
  })

  it('goes where its words were taken out, and the mark stays', async () => {
    await written('weg damit')
    await open()
    await user.clear(noteField())
    await user.type(noteField(), '{Escape}')
    await waitFor(() => expect(there()?.motivation).toBe('highlighting'))
  })
})

describe('the tags in a card', () => {
  const open = async () => {
    show()
    desk.pen.choose(id, 'tags')
    await screen.findByRole('combobox', { name: 'Schlagwort hinzufügen' })
  }

  it('are added with Enter, several parted by commas, and Enter on nothing closes', async () => {
    await open()
    await user.type(tagField(), 'Krieg{Enter}')
    await waitFor(() => expect(tagNames()).toEqual(['Krieg']))
    await user.type(tagField(), ' Frieden ,, Diplomatie,{Enter}')
    await waitFor(() => expect(tagNames()).toEqual(['Krieg', 'Frieden', 'Diplomatie']))
    await user.type(tagField(), '{Enter}')
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Schlagwort hinzufügen' })).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(card()))
  })

  it('are not given twice, whatever their capitals', async () => {
    await open()
    await user.type(tagField(), 'Krieg{Enter}')
    await waitFor(() => expect(tagNames()).toEqual(['Krieg']))
    const before = revisions()
    await user.type(tagField(), 'KRIEG, krieg{Enter}')
    await waitFor(() => expect(house.asked.filter(({ name }) => name === 'ensureTag')).toHaveLength(3))
    // What is asked after them is kept after them.
    await user.type(tagField(), 'Frieden{Enter}')
    await waitFor(() => expect(tagNames()).toEqual(['Krieg', 'Frieden']))
    expect(revisions()).toBe(before + 1)
  })

  it('lose nothing where typing goes on faster than they are kept', async () => {
    await open()
    const letGo = house.hold()
    await user.type(tagField(), 'eins{Enter}zwei{Enter}dre')
    expect(tagField().value).toBe('dre')
    letGo()
    await user.type(tagField(), 'i{Enter}')
    await waitFor(() => expect(tagNames()).toEqual(['eins', 'zwei', 'drei']))
  })

  it('are kept with Esc and on leaving the field', async () => {
    await open()
    await user.type(tagField(), 'Krieg{Escape}{Escape}')
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Schlagwort hinzufügen' })).toBeNull())
    await waitFor(() => expect(tagNames()).toEqual(['Krieg']))
    desk.pen.choose(id, 'tags')
    await user.type(await screen.findByRole('combobox', { name: 'Schlagwort hinzufügen' }), 'Frieden')
    tagField().blur()
    await waitFor(() => expect(tagNames()).toEqual(['Krieg', 'Frieden']))
  })

  it('are taken away one by one with their button, and the last with Backspace in the empty field', async () => {
    await open()
    await user.type(tagField(), 'a,b,c{Enter}')
    await waitFor(() => expect(tagNames()).toEqual(['a', 'b', 'c']))
    await user.click(screen.getByRole('button', { name: 'Schlagwort „b“ entfernen' }))
    await waitFor(() => expect(tagNames()).toEqual(['a', 'c']))
    await user.click(tagField())
    await user.keyboard('{Backspace}')
    await waitFor(() => expect(tagNames()).toEqual(['a']))
  })

  it('keep what is given to the mark from elsewhere after it was taken away here', async () => {
    await open()
    await user.type(tagField(), 'a,b{Enter}')
    await waitFor(() => expect(tagNames()).toEqual(['a', 'b']))
    const [first] = there()?.tags ?? []
    await user.click(screen.getByRole('button', { name: 'Schlagwort „a“ entfernen' }))
    await waitFor(() => expect(tagNames()).toEqual(['b']))
    valueOf(await desk.notebook.reviseAll({ ids: [id], addTags: first === undefined ? [] : [first] }))
    await user.type(tagField(), 'c{Enter}')
    await waitFor(() => expect(tagNames()).toEqual(['b', 'a', 'c']))
  })

  it('lose nothing of what was typed where the disk takes nothing, and say why', async () => {
    await open()
    house.disk.failEvery('write', 'ENOSPC')
    await user.type(tagField(), 'Krieg, Frieden{Enter}')
    await waitFor(() => expect(desk.notices.shown[0]?.words).toMatch(/Der Datenträger ist voll/))
    await waitFor(() => expect(tagField().value).toMatch(/^(Krieg, Frieden|Frieden, Krieg)$/))
    house.disk.failEvery(undefined)
    await user.type(tagField(), '{Enter}')
    await waitFor(() => expect(tagNames()?.sort()).toEqual(['Frieden', 'Krieg']))
  })
})
