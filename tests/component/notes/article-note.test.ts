import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import ArticleNoteCard from '../../../src/renderer/src/notes/ArticleNoteCard.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { openHouse, renderAt, type House } from '../../support/desk'

let house: House
let desk: Desk
const user = userEvent.setup()
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  renderAt(desk, ArticleNoteCard, {})
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
    await waitFor(() => expect(desk.notebook.articleNote?.body.value).toBe('Eins'))
    await user.type(field(), ' zwei{Escape}')
    await waitFor(() => expect(desk.notebook.articleNote?.body.value).toBe('Eins zwei'))
    expect(annotates()).toBe(1)
    expect(await screen.findByText('Eins zwei')).toBeTruthy()
  })

  it('goes with its words and comes with new ones, in one sitting', async () => {
    await open()
    await user.type(field(), 'Eins')
    field().blur()
    await waitFor(() => expect(desk.notebook.articleNote).toBeTruthy())
    await user.clear(field())
    field().blur()
    await waitFor(() => expect(desk.notebook.articleNote).toBeUndefined())
    await user.type(field(), 'Neu{Escape}')
    await waitFor(() => expect(desk.notebook.articleNote?.body.value).toBe('Neu'))
  })

  it('of white space alone is none', async () => {
    await open()
    await user.type(field(), '   {Escape}')
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
    expect(annotates()).toBe(0)
  })

  it('follows what another window writes', async () => {
    const other = await house.openDesk()
    await other.notebook.noteArticle('Von drüben')
    expect(await screen.findByText('Von drüben')).toBeTruthy()
  })
})
