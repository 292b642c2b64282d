import { waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import type { PlacedChange } from '../../../src/renderer/src/state/placed'
import { categoryOf, openHouse, passageOf, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

const claim = () => categoryOf(desk, 1)
const evidence = () => categoryOf(desk, 2)
const quotes = ({ notebook }: Desk) => notebook.marks.map(({ mark }) => mark.target.selector[0].exact)
const mark = async (words: string, at = desk) =>
  valueOf(await at.notebook.mark(passageOf(at, words), claim()))

describe('the notebook in a window', () => {
  it('shows what was marked, with its place, in the order of the text', async () => {
    await mark('Moskau')
    await mark('Putin')
    await mark('Alaska')
    const starts = desk.notebook.marks.map(({ passage }) => passage?.start ?? -1)
    expect(starts).toHaveLength(3)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(desk.notebook.count).toBe(3)
    expect(desk.notebook.marks.every(({ state }) => state === 'exact')).toBe(true)
  })

  it('shows in two windows the same', async () => {
    const other = await house.openDesk()
    const id = await mark('Alaska')
    await mark('Putin', other)
    valueOf(await other.notebook.revise({ id, note: 'Warum dort? 🕊️', category: evidence() }))
    await waitFor(() =>
      expect(desk.notebook.placed(id)?.mark).toMatchObject({
        motivation: 'commenting',
        body: { value: 'Warum dort? 🕊️' },
      }),
    )
    await waitFor(() => expect(other.notebook.placed(id)).toEqual(desk.notebook.placed(id)))
    expect(quotes(desk)).toHaveLength(2)
    expect(quotes(other)).toEqual(quotes(desk))
    valueOf(await desk.notebook.undo())
    valueOf(await desk.notebook.undo())
    await waitFor(() => expect(quotes(desk)).toEqual(['Alaska']))
    await waitFor(() => expect(quotes(other)).toEqual(['Alaska']))
    expect(other.notebook.nextRedo).toEqual(desk.notebook.nextRedo)
  })

  it('shows in a window that opens later what was there', async () => {
    await mark('Alaska')
    valueOf(await desk.notebook.noteArticle('Noch einmal lesen'))
    const later = await house.openDesk()
    expect(quotes(later)).toEqual(['Alaska'])
    expect(later.notebook.articleNotes[0]?.body.value).toBe('Noch einmal lesen')
    expect(later.notebook.count).toBe(2)
    expect(later.notebook.nextUndo?.changes[0]?.type).toBe('annotation-added')
  })

  it('loads once more where an entry did not arrive, and then misses nothing', async () => {
    await mark('Alaska')
    house.loseEvents(1)
    const unheard = mark('Putin')
    await waitFor(() => expect(house.lost()).toBe(1))
    expect(quotes(desk)).toEqual(['Alaska'])
    const before = house.asked.filter(({ name }) => name === 'openNotebook').length
    await mark('Moskau')
    await unheard
    expect(quotes(desk)).toHaveLength(3)
    expect(house.asked.filter(({ name }) => name === 'openNotebook')).toHaveLength(before + 1)
    await mark('Kiew')
    expect(quotes(desk)).toHaveLength(4)
  })

  it('tells whoever watches what each change touched, as it was and as it is', async () => {
    const heard: PlacedChange[][] = []
    const stop = desk.notebook.watch((changes) => heard.push([...changes]))
    const id = await mark('Alaska')
    valueOf(await desk.notebook.revise({ id, category: evidence() }))
    valueOf(await desk.notebook.remove([id]))
    const told = () => heard.map(([change]) => [change?.before?.mark.category, change?.after?.mark.category])
    await waitFor(() =>
      expect(told()).toEqual([
        [undefined, claim()],
        [claim(), evidence()],
        [evidence(), undefined],
      ]),
    )
    stop()
    await mark('Putin')
    expect(heard).toHaveLength(3)
  })

  it('keeps the marks of each edition to itself', async () => {
    await mark('Alaska')
    desk.reading.language = 'en'
    expect(desk.notebook.marks).toEqual([])
    await mark('Putin')
    expect(desk.notebook.marks).toHaveLength(1)
    expect(desk.notebook.marksOf('de')).toHaveLength(1)
    expect(desk.notebook.annotations).toHaveLength(2)
  })

  it('gives the marks that share text with a passage', async () => {
    const alaska = passageOf(desk, 'Alaska')
    const id = await mark('Alaska')
    expect(desk.notebook.marksIn({ start: alaska.end - 1, end: alaska.end + 9 })[0]?.mark.id).toBe(id)
    expect(desk.notebook.marksIn({ start: alaska.end, end: alaska.end + 9 })).toEqual([])
  })

  it('has at most one note on the article, which goes with its words', async () => {
    const id = valueOf(await desk.notebook.noteArticle('Eins'))
    const words = () => desk.notebook.articleNotes.map(({ body }) => body.value)
    valueOf(await desk.notebook.revise({ id, note: 'Zwei' }))
    await waitFor(() => expect(words()).toEqual(['Zwei']))
    valueOf(await desk.notebook.revise({ id, note: '' }))
    await waitFor(() => expect(words()).toEqual([]))
    valueOf(await desk.notebook.undo())
    await waitFor(() => expect(words()).toEqual(['Zwei']))
  })

  it('changes nothing where nothing became durable, and says why', async () => {
    house.disk.failEvery('write', 'ENOSPC')
    const answered = await desk.notebook.mark(passageOf(desk, 'Alaska'), claim())
    expect(answered).toEqual({ ok: false, failure: { kind: 'not-saved', cause: 'full' } })
    expect(desk.notebook.marks).toEqual([])
    house.disk.failEvery(undefined)
    await mark('Alaska')
    expect(quotes(desk)).toEqual(['Alaska'])
  })

  it('says what is wrong with a notebook that cannot be written', async () => {
    await mark('Alaska')
    house.disk.failEvery('flush')
    await desk.notebook.mark(passageOf(desk, 'Putin'), claim())
    const later = await house.openDesk()
    if (later.notebook.writable) return
    expect(later.notebook.trouble[0]?.kind).toBe('read-only')
    expect(quotes(later)).toEqual(['Alaska'])
  })

  it('tells of the trouble where it cannot be opened at all', async () => {
    const bridge = house.openBridge()
    const { Notebook } = await import('../../../src/renderer/src/state/notebook.svelte')
    const notebook = new Notebook(
      Object.assign(Object.create(bridge) as typeof bridge, {
        openNotebook: () => Promise.resolve({ ok: false, failure: { kind: 'unexpected' } }),
        onNotebookChanged: () => () => undefined,
      }),
      desk.reading,
    )
    await notebook.open()
    expect(notebook.trouble).toEqual([{ kind: 'unexpected' }])
    expect([notebook.loaded, notebook.writable]).toEqual([true, false])
  })
})
