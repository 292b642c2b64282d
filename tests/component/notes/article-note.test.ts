import { cleanup, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import ArticleNotes from '../../../src/renderer/src/notes/ArticleNotes.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { openHouse, renderAt, type House } from '../../support/desk'

let house: House
let desk: Desk
const user = userEvent.setup()
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  renderAt(desk, ArticleNotes, {})
})
afterEach(() => house.close())

const open = () => user.click(screen.getByRole('button'))
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notiz zum Artikel' })
const annotates = () => house.asked.filter(({ name }) => name === 'annotate').length

describe('the note on the article', () => {
  it('is one, however often its words are kept', async () => {
    await open()
    await user.type(field(), 'Eins')
    field().blur()
    await waitFor(() => expect(desk.notebook.articleNotes[0]?.body.value).toBe('Eins'))
    await user.type(field(), ' zwei{Escape}')
    await waitFor(() => expect(desk.notebook.articleNotes[0]?.body.value).toBe('Eins zwei'))
    expect(annotates()).toBe(1)
    expect(await screen.findByText('Eins zwei')).toBeTruthy()
  })

  it('goes with its words and comes with new ones, in one sitting', async () => {
    await open()
    await user.type(field(), 'Eins')
    field().blur()
    await waitFor(() => expect(desk.notebook.articleNotes[0]).toBeTruthy())
    await user.clear(field())
    field().blur()
    await waitFor(() => expect(desk.notebook.articleNotes[0]).toBeUndefined())
    await user.type(field(), 'Neu{Escape}')
    await waitFor(() => expect(desk.notebook.articleNotes[0]?.body.value).toBe('Neu'))
  })

  it('of white space alone is none', async () => {
    await open()
    await user.type(field(), '   {Escape}')
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
    expect(annotates()).toBe(0)
  })

  it('stands beside another one that comes back from the bin; none hides the other', async () => {
    await desk.notebook.noteArticle('Erste')
    const [first] = desk.notebook.articleNotes
    if (!first) throw new Error('there is a note')
    await desk.notebook.remove([first.id])
    await desk.notebook.noteArticle('Zweite')
    await desk.notebook.restore([first.id])
    expect(await screen.findByText('Erste')).toBeTruthy()
    expect(await screen.findByText('Zweite')).toBeTruthy()
    expect(desk.notebook.count).toBe(2)
    expect(desk.notebook.annotations).toHaveLength(2)
    const later = await house.openDesk()
    expect(later.notebook.articleNotes.map(({ body }) => body.value)).toEqual(['Erste', 'Zweite'])
  })

  it('that is open shows what undo has left of it, so that nothing looks kept that is not', async () => {
    await open()
    await user.type(field(), 'Eins')
    field().blur()
    await waitFor(() => expect(desk.notebook.articleNotes).toHaveLength(1))
    await desk.history.undo()
    await waitFor(() => expect(field().value).toBe(''))
    await desk.history.redo()
    await waitFor(() => expect(field().value).toBe('Eins'))
  })

  describe('that the disk did not take', () => {
    const told = () => waitFor(() => expect(desk.notices.shown[0]?.kind).toBe('trouble'))
    const notes = () => desk.notebook.articleNotes.map(({ body }) => body.value)
    const kept = (...words: string[]) => waitFor(() => expect(notes()).toEqual(words))
    const openAnew = async () => {
      cleanup()
      await told()
      renderAt(desk, ArticleNotes, {})
      await user.click(screen.getByRole('button'))
    }

    it('is there again where it is opened again, also what was written after its first words', async () => {
      await open()
      await user.type(field(), 'Eins')
      field().blur()
      await kept('Eins')
      house.disk.failEvery('flush', 'ENOSPC')
      await user.type(field(), ' zwei')
      await openAnew()
      expect(field().value).toBe('Eins zwei')
      house.disk.failEvery(undefined)
      await user.type(field(), ' drei{Escape}')
      await kept('Eins zwei drei')
    })

    it('stays one where it is opened again and written on', async () => {
      await open()
      house.disk.failEvery('flush', 'ENOSPC')
      await user.type(field(), 'Eins')
      await openAnew()
      house.disk.failEvery(undefined)
      for (const [word, all] of [
        [' zwei', 'Eins zwei'],
        [' drei', 'Eins zwei drei'],
      ] as const) {
        await user.type(field(), word)
        field().blur()
        await kept(all)
      }
      await waitFor(() => expect([...desk.unsaved].every(({ safe }) => safe)).toBe(true))
    })

    it('takes no place of another one that came meanwhile', async () => {
      await open()
      house.disk.failEvery('flush', 'ENOSPC')
      await user.type(field(), 'Eins')
      field().blur()
      const again = await screen.findByRole('button', { name: 'Erneut versuchen' })
      house.disk.failEvery(undefined)
      await desk.notebook.noteArticle('Von drüben')
      await user.click(again)
      await kept('Von drüben', 'Eins')
    })
  })

  it('follows what another window writes', async () => {
    const other = await house.openDesk()
    await other.notebook.noteArticle('Von drüben')
    expect(await screen.findByText('Von drüben')).toBeTruthy()
  })
})
