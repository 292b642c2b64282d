import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import TagEditor from '../../../src/renderer/src/notes/TagEditor.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import type { TagId } from '../../../src/shared/annotation/annotation'
import { ok } from '../../../src/shared/result'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
let keptTags: TagId[]
let closed: number
const user = userEvent.setup()

/** Known tags, with how many marks have them. */
const known = { Krieg: 2, Frieden: 1, Kräfte: 0 }

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  const category = categoryOf(desk, 1)
  for (const [name, count] of Object.entries(known)) {
    const { id: tag } = valueOf(await desk.vocabulary.ensureTag(name))
    for (const words of ['Alaska', 'Europa'].slice(0, count)) {
      const id = valueOf(await desk.notebook.mark(passageOf(desk, words), category))
      valueOf(await desk.notebook.revise({ id, tags: [tag] }))
    }
  }
  await waitFor(() => expect(desk.vocabulary.tags).toHaveLength(3))
  keptTags = []
  closed = 0
})
afterEach(() => house.close())

const show = (tags: TagId[] = []) =>
  renderAt(desk, TagEditor, {
    tags,
    keep: async (ids: TagId[]) => {
      keptTags = ids
      return ok(undefined)
    },
    onclose: () => (closed += 1),
  })
/** The names of the tags that were kept; that of a new one may come after it. */
const kept = () => keptTags.map((id) => desk.vocabulary.tagName(id))
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Schlagwort hinzufügen' })
// Nothing has a size in the tests' DOM: what floats beside a field out of sight is out of sight, too.
const hidden = true
const list = () => screen.queryByRole('listbox', { hidden })
const options = () =>
  within(screen.getByRole('listbox', { hidden }))
    .getAllByRole('option', { hidden })
    .map((option) => option.getAttribute('aria-label'))
const active = () => {
  const id = field().getAttribute('aria-activedescendant')
  return id === null ? null : document.getElementById(id)?.getAttribute('aria-label')
}

describe('the field of tags', () => {
  it('offers nothing before it is asked', () => {
    show()
    expect(document.activeElement).toBe(field())
    expect(field().getAttribute('aria-expanded')).toBe('false')
    expect(list()).toBeNull()
  })

  it('offers the tags that fit what is typed with their uses, and a new one, and says how many fit', async () => {
    show()
    await user.type(field(), 'kr')
    expect(field().getAttribute('aria-expanded')).toBe('true')
    expect(field().getAttribute('aria-controls')).toBe(list()?.id)
    expect(list()?.getAttribute('aria-label')).toBe('Vorhandene Schlagwörter')
    expect(options()).toEqual([
      'Krieg, 2-mal verwendet',
      'Kräfte, in diesem Artikel noch nicht verwendet',
      'Neues Schlagwort: kr',
    ])
    expect(screen.getByRole('status').textContent).toBe('2 vorhandene Schlagwörter passen.')
  })

  it('says the same in English', async () => {
    desk.preferences.language = 'en'
    show()
    await user.type(screen.getByRole('combobox', { name: 'Add tag' }), 'kr')
    expect(options()).toEqual(['Krieg, used 2 times', 'Kräfte, not used in this article yet', 'New tag: kr'])
    expect(screen.getByRole('status').textContent).toBe('2 of your tags fit.')
  })

  it('is walked through with arrow keys, the field itself between the last and the first', async () => {
    show()
    await user.keyboard('{ArrowDown}')
    expect(active()).toBe('Krieg, 2-mal verwendet')
    expect(screen.getByRole('option', { selected: true, hidden }).getAttribute('aria-label')).toBe(active())
    await user.keyboard('{ArrowUp}')
    expect(active()).toBeNull()
    await user.keyboard('{ArrowUp}')
    expect(active()).toBe('Kräfte, in diesem Artikel noch nicht verwendet')
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(active()).toBe('Frieden, 1-mal verwendet')
  })

  it('takes with Enter what is chosen, and all that was typed before it', async () => {
    show()
    await user.type(field(), 'Neu, kr{ArrowDown}{Enter}')
    await waitFor(() => expect(kept()).toEqual(['Neu', 'Krieg']))
    await waitFor(() => expect(desk.notices.spoken).toBe('Schlagwort „Krieg“ hinzugefügt.'))
    expect(field().value).toBe('')
    expect(list()).toBeNull()
    expect(closed).toBe(0)
  })

  it('takes what is typed where nothing is chosen', async () => {
    show()
    await user.type(field(), 'kr{Enter}')
    await waitFor(() => expect(kept()).toEqual(['kr']))
  })

  it('takes a press, and keeps the focus', async () => {
    show()
    await user.click(field())
    await user.click(screen.getByLabelText('Frieden, 1-mal verwendet'))
    await waitFor(() => expect(kept()).toEqual(['Frieden']))
    expect(document.activeElement).toBe(field())
  })

  it('takes what is chosen when it is left, not the letters that led to it', async () => {
    show()
    await user.type(field(), 'kri{ArrowDown}')
    field().blur()
    await waitFor(() => expect(kept()).toEqual(['Krieg']))
    expect(house.asked).not.toContainEqual({ name: 'ensureTag', input: 'kri' })
  })

  it('closes its list first with Esc, then itself', async () => {
    show()
    await user.type(field(), 'kr{Escape}')
    expect([list(), field().value, closed]).toEqual([null, 'kr', 0])
    await user.keyboard('{Escape}')
    await waitFor(() => expect(closed).toBe(1))
    await waitFor(() => expect(kept()).toEqual(['kr']))
  })

  it('keeps a name that is too long, says so, and adds the others', async () => {
    show()
    const long = 'ä'.repeat(300)
    await user.click(field())
    await user.paste(`Krieg, ${long}`)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(kept()).toEqual(['Krieg']))
    expect(field().value).toBe(long)
    expect(field().getAttribute('aria-invalid')).toBe('true')
    const trouble = screen.getByRole('alert')
    expect(trouble.textContent).toMatch(/300 Zeichen, möglich sind 100/)
    expect(field().getAttribute('aria-describedby')).toBe(trouble.id)
    field().setSelectionRange(0, 200)
    await user.keyboard('{Delete}')
    expect(screen.queryByRole('alert')).toBeNull()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(kept().at(-1)).toBe('ä'.repeat(100)))
  })

  it('tells of a name that is too long where the field goes with it', async () => {
    const { unmount } = show()
    await user.click(field())
    await user.paste('x'.repeat(101))
    unmount()
    await waitFor(() => expect(desk.notices.shown[0]?.words).toMatch(/101 Zeichen/))
    expect(desk.unsaved.size).toBe(0)
  })

  it('takes emoji as names', async () => {
    show()
    await user.type(field(), '🕊️, 👩‍👩‍👧{Enter}')
    await waitFor(() => expect(kept()).toEqual(['🕊️', '👩‍👩‍👧']))
  })

  it('says that commas part tags', () => {
    show()
    const hint = document.getElementById(field().getAttribute('aria-describedby') ?? '')
    expect(hint?.textContent).toBe('Mit Kommas trennen')
  })
})
