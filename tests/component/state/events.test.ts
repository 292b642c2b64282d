import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import type { EventDraft } from '../../../src/renderer/src/state/event-draft.svelte'
import { closeWhenSafe } from '../../../src/renderer/src/window/closing'
import { openHouse, passageOf, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

const draft = (): EventDraft => {
  if (!desk.events.draft) throw new Error('no editor is open')
  return desk.events.draft
}
const close = () => {
  const open = draft()
  desk.panels.sheet = undefined
  desk.events.leave(open)
}
const write = (title: string, date: string, note = '') => Object.assign(draft(), { title, date, note })
const own = () => desk.notebook.ownEvents.map(({ event }) => event)
const lastNotice = () => desk.notices.shown.at(-1)
const press = (words: string) => {
  const notice = lastNotice()
  const action = [notice?.action, notice?.other].find((one) => one?.words === words)
  if (!action) throw new Error(`the notice does not offer „${words}“`)
  action.run()
}
const add = async (title: string, date: string) => {
  desk.events.startNew()
  write(title, date)
  await draft().keep()
  close()
  const id = desk.timeline.chosen
  if (id === undefined) throw new Error('nothing was kept')
  return id
}

describe('an event of the reader’s own', () => {
  it('is kept with its uncertain date, its note and its passage, as one step that is taken back', async () => {
    const passage = passageOf(desk, 'Anchorage')
    desk.events.startNew({ passage, date: '' })
    expect(desk.panels.sheet).toBe('event')
    write('Vorgespräch', 'ca. August 2025', 'von *mir*')
    await draft().keep()
    expect(draft().kept).toBe(true)
    const id = desk.timeline.chosen ?? ''
    expect(desk.timeline.event(id)).toMatchObject({
      title: 'Vorgespräch',
      date: '2025-08~',
      lane: 'own',
      basis: 'reader',
      detail: 'von *mir*',
    })
    expect(desk.timeline.passagesOf(id)).toMatchObject([passage])
    press('Rückgängig')
    await expect.poll(own).toEqual([])
    expect(desk.notebook.links).toEqual([])
  })

  it('needs no passage', async () => {
    const id = await add('Ohne Stelle', '2024')
    expect(desk.timeline.passagesOf(id)).toEqual([])
  })

  it('begins at the passage at hand, with the date that stands there', () => {
    const passage = passageOf(desk, 'September 2022')
    desk.pen.selection = passage
    desk.events.startNew()
    expect(draft().passages).toMatchObject([{ ...passage, edition: 'de', quote: 'September 2022' }])
    expect(draft().reading).toEqual({ ok: true, value: { edtf: '2022-09' } })
  })

  it('is changed as one step with its note, and back', async () => {
    const id = await add('Vorher', '2024')
    desk.events.edit(id)
    expect(draft()).toMatchObject({ title: 'Vorher', date: '2024', note: '' })
    write('Nachher', 'vermutlich Mai 2024', 'Notiz')
    await draft().keep()
    expect(desk.timeline.event(id)).toMatchObject({ title: 'Nachher', date: '2024-05?', detail: 'Notiz' })
    press('Rückgängig')
    await expect.poll(() => desk.timeline.event(id)).toMatchObject({ title: 'Vorher', date: '2024' })
  })

  it('is deleted with its links, and restored with them', async () => {
    const id = await add('Weg damit', '2024')
    await desk.events.link(passageOf(desk, 'Anchorage'), id)
    await desk.events.remove(id)
    expect([own(), desk.notebook.links, desk.timeline.chosen]).toEqual([[], [], undefined])
    press('Rückgängig')
    await expect.poll(() => desk.timeline.passagesOf(id)).toHaveLength(1)
  })

  it('goes with what is chosen, in a lane that was hidden too', async () => {
    desk.panels.toggleLane('own')
    const id = await add('Eigenes', '2024')
    desk.timeline.choose(undefined)
    press('Auf der Zeitleiste zeigen')
    expect([desk.panels.timeline, desk.panels.hiddenLanes, desk.timeline.chosen]).toEqual([true, [], id])
  })
})

describe('words that are not kept', () => {
  it('become a new event where theirs was deleted meanwhile', async () => {
    const id = await add('Vorher', '2024')
    desk.events.edit(id)
    write('Nachher', '2025', 'Notiz')
    await desk.events.remove(id)
    await draft().keep()
    expect(draft()).toMatchObject({ kept: true, failure: undefined })
    expect(own()).toEqual([{ title: 'Nachher', date: '2025', lane: 'own' }])
    expect(desk.timeline.chosen).toBe(desk.notebook.ownEvents[0]?.id)
    press('Rückgängig')
    await expect.poll(own).toEqual([])
  })

  it('are there again when the editor opens the next time, with the passage that is chosen now', () => {
    desk.events.startNew({ passage: passageOf(desk, 'Alaska') })
    write('Angefangen', 'irgendwann')
    close()
    expect(lastNotice()?.words).toBe('Ihr angefangenes Ereignis bleibt erhalten.')
    desk.events.startNew({ passage: passageOf(desk, 'Anchorage') })
    expect(draft()).toMatchObject({ title: 'Angefangen', date: 'irgendwann', resumed: true })
    expect(draft().passages.map(({ quote }) => quote)).toEqual(['Alaska', 'Anchorage'])
  })

  it('leave nothing behind where nothing was typed', () => {
    desk.events.startNew({ passage: passageOf(desk, 'Alaska') })
    const first = draft()
    close()
    expect(desk.notices.shown).toEqual([])
    desk.events.startNew()
    expect(draft()).not.toBe(first)
  })

  it('come back after they were discarded', () => {
    desk.events.startNew()
    write('Doch noch', '2024')
    const begun = draft()
    desk.events.discard(begun)
    close()
    desk.events.startNew()
    expect(draft().title).toBe('')
    close()
    desk.events.discard(begun)
    press('Rückgängig')
    expect(draft()).toMatchObject({ title: 'Doch noch', touched: true })
  })

  it('keep the passage of the edition that they were begun in', async () => {
    desk.events.startNew({ passage: passageOf(desk, 'Anchorage') })
    write('Zweisprachig', '2024')
    close()
    desk.reading.language = 'en'
    desk.events.startNew()
    await draft().keep()
    const id = desk.timeline.chosen ?? ''
    expect(desk.timeline.passagesOf(id)).toEqual([])
    desk.reading.language = 'de'
    expect(desk.timeline.passagesOf(id)).toMatchObject([passageOf(desk, 'Anchorage')])
  })

  it('stay with all they say when the disk takes nothing, and are kept at the next attempt', async () => {
    desk.events.startNew()
    write('Voll', '2024')
    house.disk.failEvery('write', 'ENOSPC')
    await draft().keep()
    expect(draft()).toMatchObject({ kept: false, title: 'Voll', failure: { kind: 'not-saved' } })
    house.disk.failEvery(undefined)
    await draft().keep()
    expect(own()).toMatchObject([{ title: 'Voll' }])
  })

  it('are kept before the window closes where they can be, and shown where they cannot', async () => {
    const closing = new Event('beforeunload', { cancelable: true })
    desk.events.startNew()
    write('Unfertig', 'irgendwann')
    desk.unsaved.add(draft())
    close()
    closeWhenSafe(desk)(closing)
    expect(closing.defaultPrevented).toBe(true)
    await expect.poll(() => desk.panels.sheet).toBe('event')
    expect(draft().title).toBe('Unfertig')
    draft().date = '2024'
    await draft().flush()
    expect([own().length, draft().safe]).toEqual([1, true])
  })

  it('are not offered at the next start once closing the window has kept them as an event', async () => {
    desk.events.startNew()
    write('Fertig geschrieben', '2024')
    desk.unsaved.add(draft())
    close()
    closeWhenSafe(desk)(new Event('beforeunload', { cancelable: true }))
    await expect.poll(() => own().length).toBe(1)
    const offered = async () => {
      const next = await house.openDesk()
      next.events.offerDraft()
      return next.notices.shown.map(({ words }) => words)
    }
    await expect.poll(offered).toEqual([])
  })

  it('that are typed while an event is being kept are kept with it', async () => {
    desk.events.startNew()
    write('Gipfel', '2025-08-15')
    draft().note = 'eins'
    const keeping = draft().keep()
    draft().note = 'eins zwei'
    await keeping
    const kept = desk.timeline.event(desk.timeline.chosen ?? '')
    expect([kept?.detail, own().length, draft().safe]).toEqual(['eins zwei', 1, true])
  })

  it('let the window close the second time, unfinished, once they are offered again at the next start', async () => {
    const attempt = () => {
      const closing = new Event('beforeunload', { cancelable: true })
      whenClosed(closing)
      return closing.defaultPrevented
    }
    const whenClosed = closeWhenSafe(desk)
    desk.events.startNew()
    write('Unfertig', 'irgendwann')
    desk.unsaved.add(draft())
    expect(attempt()).toBe(true)
    const { closeAgain } = desk.preferences.messages.events.editor
    await expect.poll(() => lastNotice()?.words).toBe(closeAgain)
    write('Unfertiger', 'irgendwann')
    expect(attempt()).toBe(true)
    await expect.poll(attempt).toBe(false)
    const next = await house.openDesk()
    next.events.offerDraft()
    expect(next.notices.shown.map(({ words }) => words)).toEqual([expect.stringContaining('Unfertiger')])
  })
})

describe('a link between a passage and an event', () => {
  it('is made once, said with the event’s title, and taken back', async () => {
    const passage = passageOf(desk, 'Waffenruhe')
    await desk.events.link(passage, 'summit')
    const title = desk.timeline.event('summit')?.title ?? ''
    expect(lastNotice()?.words).toBe(`Verknüpft mit: ${title}`)
    await desk.events.link(passage, 'summit')
    expect(lastNotice()?.words).toBe(`Diese Stelle ist schon verknüpft mit: ${title}`)
    expect(desk.notebook.links).toHaveLength(1)
    await desk.events.unlink(...desk.notebook.links.map(({ mark }) => mark.id))
    expect(desk.notebook.links).toEqual([])
    press('Rückgängig')
    await expect.poll(() => desk.timeline.eventsIn(passage)).toContain('summit')
  })

  it('asks for a passage where there is none', () => {
    desk.events.startLinking()
    expect(desk.panels.sheet).toBeUndefined()
    expect(lastNotice()?.words).toBe('Wählen Sie zuerst eine Stelle im Text.')
  })

  it('to an event that is not there shows nothing', async () => {
    valueOf(await desk.notebook.linkEvent(passageOf(desk, 'Anchorage'), 'nowhere'))
    expect(desk.timeline.passages.map(({ event }) => event)).not.toContain('nowhere')
  })
})
