import { waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import type { AnnotationId } from '../../../src/shared/annotation/annotation'
import type { Edition } from '../../../src/shared/article/edition'
import { categoryOf, openHouse, passageOf, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

/** A paragraph of the bundled article that is long enough to be marked within. */
const paragraphOf = ({ reading }: Desk, number: number) => {
  const block = reading.plain.blocks.find(({ paragraph }) => paragraph === number)
  if (!block) throw new Error(`there is no paragraph ${String(number)}`)
  return block
}

const mark = async (start: number, end: number) =>
  valueOf(await desk.notebook.mark({ start, end }, categoryOf(desk, 1)))

/** The edition without one block, or with its text changed. */
const withBlock =
  (id: string, change: (text: string) => string | undefined) =>
  (edition: Edition): Edition => ({
    ...edition,
    blocks: edition.blocks.flatMap((block) => {
      if (block.id !== id) return [block]
      const text = change(block.text)
      return text === undefined ? [] : [{ ...block, text }]
    }),
  })

const states = ({ notebook }: Desk) => notebook.marks.map(({ state }) => state)
const stateOf = ({ notebook }: Desk, id: AnnotationId) => notebook.placed(id)?.state
const settled = (later: Desk) => waitFor(() => expect(states(later)).not.toContain('sought'))
const asked = (name: string) => house.asked.filter((one) => one.name === name).length

describe('marks in a text that has changed', () => {
  it('keep their stored place at once where the wording is the one they were made in', async () => {
    const { start } = paragraphOf(desk, 3)
    await mark(start, start + 40)
    const later = await house.openDesk()
    expect(states(later)).toEqual(['exact'])
    expect(asked('keptText')).toBe(0)
  })

  it('are looked for in one go, with the old wording fetched once', async () => {
    const [first, other] = [paragraphOf(desk, 3), paragraphOf(desk, 4)]
    const ids = [
      await mark(first.start, first.start + 60),
      await mark(other.start, other.start + 60),
      await mark(other.start + 10, other.start + 50),
    ]
    const later = await house.openChangedDesk(
      withBlock(paragraphOf(desk, 1).block.id, (text) => `Ein neuer Satz am Anfang. ${text}`),
    )
    await settled(later)
    expect(ids.map((id) => stateOf(later, id))).toEqual(['moved', 'moved', 'moved'])
    expect(later.notebook.placed(ids[0])?.passage?.start).toBe(paragraphOf(later, 3).start)
    expect(asked('keptText')).toBe(1)
  })

  it('are said to be looked for until then', async () => {
    const { start } = paragraphOf(desk, 3)
    const id = await mark(start, start + 60)
    const letGo = house.hold()
    const opening = house.openChangedDesk(withBlock(paragraphOf(desk, 1).block.id, (text) => `Neu. ${text}`))
    letGo()
    const later = await opening
    expect(['sought', 'moved']).toContain(stateOf(later, id))
    await settled(later)
    expect(stateOf(later, id)).toBe('moved')
  })

  it('are kept without a place where their paragraph is gone, and stay so when their note is written', async () => {
    const { start, end, block } = paragraphOf(desk, 5)
    const id = await mark(start, end)
    const later = await house.openChangedDesk(withBlock(block.id, () => undefined))
    await settled(later)
    expect(stateOf(later, id)).toBe('lost')
    expect(later.notebook.placed(id)?.passage).toBeUndefined()
    const before = asked('keptText')
    valueOf(await later.notebook.revise({ id, note: 'Wohin damit?' }))
    await waitFor(() => expect(later.notebook.placed(id)?.mark.motivation).toBe('commenting'))
    expect([stateOf(later, id), asked('keptText')]).toEqual(['lost', before])
  })

  it('change nothing in the notebook by being looked for', async () => {
    const { start } = paragraphOf(desk, 3)
    await mark(start, start + 60)
    const before = asked('revise') + asked('reviseAll')
    const later = await house.openChangedDesk(
      withBlock(paragraphOf(desk, 1).block.id, (text) => `Neu. ${text}`),
    )
    await settled(later)
    expect(asked('revise') + asked('reviseAll')).toBe(before)
  })

  it('tell the painter where they were found', async () => {
    const { start } = paragraphOf(desk, 3)
    const id = await mark(start, start + 60)
    const painted = new Map<AnnotationId, boolean>()
    const later = await house.openChangedDesk(
      withBlock(paragraphOf(desk, 1).block.id, (text) => `Neu. ${text}`),
    )
    later.notebook.watch((changes) => {
      for (const { after } of changes) if (after) painted.set(after.mark.id, after.passage !== undefined)
    })
    await settled(later)
    expect(later.notebook.placed(id)?.passage).toBeDefined()
    expect([...painted.values()].every((there) => there)).toBe(true)
  })
})

describe('attaching', () => {
  const lostMark = async () => {
    const { start, end, block } = paragraphOf(desk, 5)
    const id = await mark(start, end)
    valueOf(await desk.notebook.revise({ id, note: 'Bleibt' }))
    const later = await house.openChangedDesk(withBlock(block.id, () => undefined))
    await settled(later)
    return { id, later }
  }

  it('gives a lost mark the selection, says where, and can be taken back', async () => {
    const { id, later } = await lostMark()
    later.attaching.start(id)
    expect(later.notices.spoken).toMatch(/^Wählen Sie die Stelle für „.+“ und drücken Sie R/)
    const passage = passageOf(later, 'Moskau')
    later.pen.selection = passage
    await later.attaching.attach()
    await waitFor(() => expect(later.notebook.placed(id)).toMatchObject({ state: 'exact', passage }))
    expect(later.notebook.placed(id)?.mark).toMatchObject({ body: { value: 'Bleibt' } })
    expect([later.attaching.id, later.pen.chosenId]).toEqual([undefined, id])
    expect(later.notices.shown.at(-1)?.words).toMatch(/^Zugeordnet: (Vorspann|Absatz \d+)\.$/)
    later.notices.shown.at(-1)?.action?.run()
    await waitFor(() => expect(stateOf(later, id)).toBe('lost'))
  })

  it('takes the sentence at the reading cursor where nothing is selected', async () => {
    const { id, later } = await lostMark()
    later.attaching.start(id)
    later.cursor.placeAt(paragraphOf(later, 2).start)
    const passage = later.cursor.passage
    await later.attaching.attach()
    expect(passage).toBeDefined()
    await waitFor(() => expect(later.notebook.placed(id)?.passage).toEqual(passage))
  })

  it('takes the chosen mark that is lost where it was not begun with', async () => {
    const { id, later } = await lostMark()
    later.pen.choose(id)
    later.pen.selection = passageOf(later, 'Moskau')
    await later.attaching.attach()
    await waitFor(() => expect(stateOf(later, id)).toBe('exact'))
  })

  it('says what to do where there is nothing to attach, or nowhere to attach it to', async () => {
    const { id, later } = await lostMark()
    await later.attaching.attach(passageOf(later, 'Moskau'))
    expect(later.notices.shown.at(-1)?.words).toMatch(/^Wählen Sie zuerst eine Anmerkung/)
    later.attaching.start(id)
    await later.attaching.attach()
    expect(later.notices.shown.at(-1)?.words).toMatch(/^Wählen Sie zuerst eine Stelle/)
    expect(later.attaching.id).toBe(id)
  })

  it('waits for the edition that the mark belongs to', async () => {
    const { id, later } = await lostMark()
    later.reading.language = 'en'
    later.attaching.start(id)
    expect(later.attaching.id).toBeUndefined()
    expect(later.notices.shown.at(-1)?.words).toMatch(/gehört zur Fassung Deutsch/)
  })

  it('is left without a change', async () => {
    const { id, later } = await lostMark()
    later.attaching.start(id)
    later.attaching.cancel()
    expect([later.attaching.id, stateOf(later, id)]).toEqual([undefined, 'lost'])
    expect(later.notices.spoken).toBe('Zuordnen abgebrochen.')
  })
})

describe('the report on a changed text', () => {
  it('is due once, after all was looked for, and remembers that it was seen', async () => {
    const { start, end, block } = paragraphOf(desk, 5)
    await mark(start, end)
    const kept = paragraphOf(desk, 3)
    await mark(kept.start, kept.start + 60)
    expect(desk.textReport.due).toBe(false)
    const later = await house.openChangedDesk(withBlock(block.id, () => undefined))
    await settled(later)
    expect(later.textReport.due).toBe(true)
    expect([later.textReport.count, later.textReport.in('lost').length]).toEqual([2, 1])
    later.textReport.seen()
    expect(later.textReport.due).toBe(false)
    const again = await house.openChangedDesk(withBlock(block.id, () => undefined))
    await settled(again)
    expect(again.textReport.due).toBe(false)
  })
})
