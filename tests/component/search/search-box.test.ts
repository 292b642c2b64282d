import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import SearchBox from '../../../src/renderer/src/search/SearchBox.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import type { SearchGoal } from '../../../src/renderer/src/state/search-result'
import { categoryOf, openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
let chosen: SearchGoal[]
let closed: number
const user = userEvent.setup()

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  chosen = []
  closed = 0
})
afterEach(() => house.close())

const open = (commandsOnly = false) => {
  desk.search.ask(commandsOnly)
  renderAt(desk, SearchBox, {
    onchoose: (goal: SearchGoal) => chosen.push(goal),
    onclosed: () => (closed += 1),
  })
}
const mark = async (words: string, key: number, note?: string, tag?: string) => {
  const id = valueOf(await desk.notebook.mark(passageOf(desk, words), categoryOf(desk, key)))
  if (note !== undefined) valueOf(await desk.notebook.revise({ id, note }))
  if (tag !== undefined) {
    const { id: made } = valueOf(await desk.vocabulary.ensureTag(tag))
    valueOf(await desk.notebook.revise({ id, tags: [made] }))
  }
  return id
}
const field = () => screen.getByRole<HTMLInputElement>('combobox')
const type = async (query: string) => {
  await user.clear(field())
  await user.type(field(), query)
}
const group = (name: string) => screen.queryByRole('group', { name })
const lines = (name: string) => {
  const found = group(name)
  return found
    ? within(found)
        .getAllByRole('option')
        .map((line) => line.textContent.replace(/\s+/g, ' ').trim())
    : []
}
const selected = () => screen.getByRole('option', { selected: true })
const said = () => screen.getByRole('status').textContent.trim()
/** The parts of a line that are emphasised. */
const hits = (line: HTMLElement) => [...line.querySelectorAll('mark')].map((hit) => hit.textContent)

describe('the search box', () => {
  it('has the focus and says what can be searched, before anything is typed', () => {
    open()
    expect(document.activeElement).toBe(field())
    expect(field().getAttribute('aria-label')).toBe('Text, Anmerkungen, Ereignisse und Befehle durchsuchen')
    expect(screen.getByText(/eine Stelle wie „Absatz 15“ oder ein Befehl/)).toBeTruthy()
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(field().getAttribute('aria-expanded')).toBe('false')
  })

  it('says that nothing was found, and what helps', async () => {
    open()
    await type('gibt es nicht')
    expect(said()).toBe('Nichts gefunden für „gibt es nicht“.')
    expect(screen.getByText(/Oft hilft ein kürzeres Wort/)).toBeTruthy()
  })

  it('groups what it finds, and says how much that is', async () => {
    await mark('Alaska', 1, 'Gipfel: warum dort?')
    open()
    await type('gipfel')
    const names = screen.getAllByRole('group').map((one) => one.querySelector('.name')?.textContent)
    expect(names).toEqual(['Gehe zu', 'Im Text', 'Anmerkungen', 'Ereignisse'])
    const { count } = desk.search.groups.find(({ name }) => name === 'text') ?? { count: 0 }
    expect(said()).toMatch(
      new RegExp(
        `^Gefunden: eine Überschrift, ${String(count)} im Text, eine Anmerkung, (ein Ereignis|\\d+ Ereignisse)\\.$`,
      ),
    )
  })

  it('shows hits in the text with the words around them, whole words first, each in the language of the text', async () => {
    open()
    await type('US')
    const found = group('Im Text')
    const [first] = found ? within(found).getAllByRole('option') : []
    if (!first) throw new Error('nothing was found')
    expect(hits(first)).toEqual(['US'])
    expect(first.querySelector('.words')?.getAttribute('lang')).toBe('de')
    expect(first.textContent).toMatch(/(Abs\. \d+|Vorspann|Titel|Überschrift|Bildunterschrift)\s*$/)
  })

  it.each([
    ['absatz 15', ['Absatz 15']],
    ['Abs. 15', ['Absatz 15']],
    ['paragraph 15', ['Absatz 15']],
    ['Frage 3', ['Frage 3']],
    ['question 3', ['Frage 3']],
    ['3', ['Frage 3', 'Absatz 3']],
    ['Absatz 999', []],
    ['gebietstausch', ['Frage 3']],
  ])('finds places by number or words: %s', async (query, names) => {
    open()
    await type(query)
    const shown = lines('Gehe zu').map((line) => /^(Frage|Absatz) \d+/.exec(line)?.[0])
    expect([...shown].sort()).toEqual([...names].sort())
  })

  it('leads to a paragraph', async () => {
    open()
    await type('absatz 15')
    await user.keyboard('{Enter}')
    const [goal] = chosen
    expect(goal?.kind === 'place' && goal.block.paragraph).toBe(15)
    expect([desk.search.open, closed]).toEqual([false, 0])
  })

  it('finds annotations by note, quote and tag, those with the reader’s own words first', async () => {
    await mark('Putin', 2)
    await mark('Moskau', 1, 'Was heißt das für Putin?')
    await mark('Alaska', 3, undefined, 'Straße')
    open()
    await type('putin')
    expect(lines('Anmerkungen')).toHaveLength(2)
    expect(lines('Anmerkungen')[0]).toContain('Was heißt das für Putin?')
    expect(lines('Anmerkungen')[1]).toContain('„Putin“')
    await type('strasse')
    expect(lines('Anmerkungen')).toHaveLength(1)
    expect(lines('Anmerkungen')[0]).toMatch(/„Alaska“.*Begriff · Straße/)
  })

  it('finds annotations of the other edition, says so, and quotes them in their language', async () => {
    desk.reading.language = 'en'
    const id = await mark('Putin', 1, 'Nachschlagen: Kremlin')
    desk.reading.language = 'de'
    open()
    await type('nachschlagen')
    expect(lines('Anmerkungen')[0]).toContain('Fassung: Englisch')
    expect(selected().querySelector('.quote')?.getAttribute('lang')).toBe('en')
    await user.keyboard('{Enter}')
    expect(chosen[0]?.kind === 'annotation' && chosen[0].placed.mark.id).toBe(id)
  })

  it('finds an annotation by what it says now', async () => {
    const id = await mark('Alaska', 1, 'zuerst')
    open()
    await type('zuerst')
    expect(lines('Anmerkungen')).toHaveLength(1)
    valueOf(await desk.notebook.revise({ id, note: 'danach' }))
    await waitFor(() => expect(lines('Anmerkungen')).toHaveLength(0))
    await type('danach')
    expect(lines('Anmerkungen')).toHaveLength(1)
  })

  it('finds bookmarks and the note on the article', async () => {
    valueOf(await desk.notebook.bookmark(passageOf(desk, 'Moskau'), 'Hier weiterlesen'))
    valueOf(await desk.notebook.noteArticle('Insgesamt: weiterlesen lohnt sich'))
    open()
    await type('weiterlesen')
    await waitFor(() => expect(lines('Anmerkungen')).toHaveLength(2))
    expect(lines('Anmerkungen')[0]).toContain('Notiz zum Artikel')
    expect(lines('Anmerkungen')[1]).toContain('Lesezeichen')
  })

  it('finds events by title and by the words of their date', async () => {
    open()
    await type('istanbul')
    expect(lines('Ereignisse').length).toBeGreaterThan(0)
    await type('15. august 2025')
    expect(lines('Ereignisse')[0]).toContain('15. August 2025')
    await user.click(screen.getAllByRole('option').at(-1) ?? field())
    expect(chosen[0]?.kind).toBe('event')
  })

  it('hands further hits in the text to the find bar', async () => {
    open()
    await type('putin')
    const more = lines('Im Text').at(-1)
    expect(more).toMatch(/^\d+ weitere im Text$/)
    await user.click(screen.getByRole('option', { name: more ?? '' }))
    expect(chosen).toEqual([{ kind: 'more-in-text', query: 'putin' }])
  })

  it('unfolds a group in its place where that shows all of it', async () => {
    open()
    await type('2025')
    const before = lines('Ereignisse')
    expect(before.at(-1)).toMatch(/^\d+ weitere Ereignisse$/)
    await user.click(screen.getByRole('option', { name: before.at(-1) ?? '' }))
    await waitFor(() => expect(lines('Ereignisse').length).toBeGreaterThan(before.length))
    expect([chosen.length, desk.search.open]).toEqual([0, true])
  })
})

describe('the keys of the search box', () => {
  it('walk over all groups, round at the ends, while the field keeps the focus', async () => {
    open()
    await type('putin')
    const all = screen.getAllByRole('option')
    const active = () => field().getAttribute('aria-activedescendant')
    expect([selected().id, active()]).toEqual([all[0]?.id, all[0]?.id])
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(selected()).toBe(all[2])
    await user.keyboard('{End}')
    expect(selected()).toBe(all.at(-1))
    await user.keyboard('{ArrowDown}')
    expect(selected()).toBe(all[0])
    await user.keyboard('{ArrowUp}')
    expect(selected()).toBe(all.at(-1))
    await user.keyboard('{Home}')
    expect([selected().id, active()]).toEqual([all[0]?.id, all[0]?.id])
    expect(document.activeElement).toBe(field())
  })

  it('begin at the first result with every other query', async () => {
    open()
    await type('puti')
    await user.keyboard('{End}')
    await user.type(field(), 'n')
    expect(selected()).toBe(screen.getAllByRole('option')[0])
  })

  it('close with Esc, choose nothing, and keep what was looked for', async () => {
    open()
    await type('putin')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(closed).toBe(1))
    expect([chosen.length, desk.search.open]).toEqual([0, false])
    desk.search.ask(false)
    expect(desk.search.query).toBe('putin')
  })

  it('do nothing on Enter where nothing was found', async () => {
    open()
    await user.keyboard('{Enter}')
    await type('gibt es nicht')
    await user.keyboard('{Enter}{ArrowDown}{End}')
    expect([chosen.length, desk.search.open]).toEqual([0, true])
  })
})

describe('commands', () => {
  it('are listed with their keys when they alone are asked for', async () => {
    open(true)
    expect(lines('Befehle')).toContain('Exportieren Strg+E')
    expect(lines('Befehle')).toContain('Lesezeiger ein- und ausschalten F7')
    await type('zeitleiste auf')
    expect(lines('Befehle')).toHaveLength(1)
    await user.keyboard('{Enter}')
    expect(chosen).toEqual([{ kind: 'command', deed: 'toggle-timeline', selection: undefined }])
  })

  it('are all that is left after a >, until Backspace in the empty field takes it away', async () => {
    open()
    await type('>export')
    expect(field().value).toBe('export')
    expect(screen.getAllByRole('group')).toHaveLength(1)
    await user.clear(field())
    expect(screen.getByRole('button', { name: /Wieder alles durchsuchen/ })).toBeTruthy()
    await user.keyboard('{Backspace}')
    expect(screen.queryByRole('button', { name: /Wieder alles durchsuchen/ })).toBeNull()
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('give way to everything by the button too', async () => {
    open(true)
    await type('putin')
    expect(said()).toBe('Nichts gefunden für „putin“.')
    await user.click(screen.getByRole('button', { name: /Wieder alles durchsuchen/ }))
    expect(lines('Im Text').length).toBeGreaterThan(0)
    expect(document.activeElement).toBe(field())
  })

  it('come among the rest where the query begins their words', async () => {
    open()
    await type('einst')
    expect(lines('Befehle')[0]).toMatch(/^Einstellungen/)
    await type('stellungen')
    expect(group('Befehle')).toBeNull()
  })

  it('offer marking only where something is at hand, and keep the selection for it', async () => {
    open(true)
    await type('beleg')
    expect(group('Befehle')).toBeNull()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(desk.search.open).toBe(false))
    desk.pen.selection = passageOf(desk, 'Alaska')
    open(true)
    const box = screen.getAllByRole<HTMLInputElement>('combobox').at(-1)
    if (!box) throw new Error('there is no field')
    await user.type(box, 'beleg{Enter}')
    expect(chosen).toEqual([{ kind: 'command', deed: 'category-2', selection: passageOf(desk, 'Alaska') }])
  })

  it('name the step that they take back', async () => {
    await mark('Alaska', 1)
    open(true)
    await type('rückg')
    expect(lines('Befehle')[0]).toMatch(/^Rückgängig: .+ Strg\+Z$/)
  })
})

describe('the search box in English', () => {
  beforeEach(() => {
    desk.preferences.language = 'en'
    desk.reading.language = 'en'
  })

  it('speaks English', async () => {
    open()
    await type('paragraph 15')
    expect(lines('Go to')[0]).toMatch(/^Paragraph 15/)
    await type('question 3')
    expect(lines('Go to')[0]).toMatch(/^Question 3/)
    await type('export')
    expect(lines('Commands')[0]).toBe('Export Ctrl+E')
    await type('no such thing')
    expect(said()).toBe('Nothing found for “no such thing”.')
  })
})
