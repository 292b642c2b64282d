import { screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { articleElement } from '../../../src/renderer/src/article/article-element'
import MarginSigns from '../../../src/renderer/src/article/MarginSigns.svelte'
import { Page } from '../../../src/renderer/src/article/page.svelte'
import { gathered, stacked } from '../../../src/renderer/src/article/stacked'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import type { AnnotationId } from '../../../src/shared/annotation/annotation'
import { messagesIn } from '../../../src/shared/messages/messages'
import { openHouse, passageOf, renderAt, valueOf, type House } from '../../support/desk'
import { layOut } from '../../support/laid-out'

const words = messagesIn('de')
const user = userEvent.setup()
let house: House
let desk: Desk
let page: Page
let listed: AnnotationId[][]
let asked: AnnotationId[]
let offered: string[][]

beforeEach(async () => {
  layOut()
  house = await openHouse()
  desk = await house.openDesk()
  const viewport = document.body.appendChild(document.createElement('main'))
  const article = articleElement(desk.reading.edition)
  viewport.append(article)
  page = new Page(viewport, article, desk.reading.plain, () => undefined)
  await Promise.resolve()
  listed = []
  asked = []
  offered = []
  renderAt(desk, MarginSigns, {
    page,
    onseveral: (ids: AnnotationId[]) => listed.push(ids),
    onbookmark: (id: AnnotationId) => asked.push(id),
    onevents: (ids: readonly string[]) => offered.push([...ids]),
  })
})
afterEach(async () => {
  page.stop()
  document.body.replaceChildren()
  await house.close()
})

const id = (number: number) =>
  // The painter takes whatever name a mark has.
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as AnnotationId
const paint = (...texts: string[]) =>
  page.painter.change(
    [],
    texts.map((text, index) => ({ ...passageOf(desk, text), look: 1, id: id(index) })),
  )
const counts = () => screen.queryAllByRole('button', { name: /übereinander/ })

describe('the counts', () => {
  it('stand at every line with an overlap, and open the list of what lies there', async () => {
    paint('Schauplatz ist Anchorage', 'Schauplatz', 'Trump hat immer', 'Trump hat', 'Warum gerade')
    await waitFor(() => expect(counts().map(({ textContent }) => textContent.trim())).toEqual(['2', '2']))
    const [first, second] = counts()
    if (!first || !second) throw new Error('there are two')
    await user.click(first)
    await user.click(second)
    expect(listed).toEqual([
      [id(2), id(3)],
      [id(0), id(1)],
    ])
  })

  it('are one for the places of one line, and list each mark once', async () => {
    paint('Schauplatz ist Anchorage', 'Schauplatz', 'Anchorage')
    await waitFor(() => expect(counts().map(({ textContent }) => textContent.trim())).toEqual(['3']))
    const [count] = counts()
    if (count) await user.click(count)
    expect(listed).toEqual([[id(0), id(1), id(2)]])
  })

  it('are one where 200 marks lie on a word, and list them all', async () => {
    paint(...Array.from({ length: 200 }, () => 'Schauplatz'))
    await waitFor(() => expect(counts()).toHaveLength(1))
    expect(counts()[0]?.getAttribute('aria-label')).toBe(words.marks.overlaps(200))
    const [count] = counts()
    if (count) await user.click(count)
    expect(listed[0]).toHaveLength(200)
  })

  it('go with the marks when those are taken off the page', async () => {
    paint('Schauplatz ist', 'Schauplatz')
    await waitFor(() => expect(counts()).toHaveLength(1))
    desk.pen.hidden = true
    await waitFor(() => expect(counts()).toHaveLength(0))
  })
})

describe('a ribbon', () => {
  it('stands at each bookmark, by its name, and asks for its menu, also while the marks are hidden', async () => {
    desk.pen.hidden = true
    const bookmark = valueOf(await desk.notebook.bookmark(passageOf(desk, 'Schauplatz ist'), 'Der Ort'))
    const ribbon = await screen.findByRole('button', { name: words.bookmarks.named('Der Ort') })
    expect(ribbon.title).toBe('Der Ort')
    await user.click(ribbon)
    expect(asked).toEqual([bookmark])
  })
})

describe('the sign of a block that speaks of events', () => {
  const signs = () => screen.queryAllByRole('button', { name: /^(Ereignis|\d+ Ereignisse): / })
  const signAt = (block: string) => signs().find(({ dataset }) => dataset.beside === block)
  const titleOf = (event: string) => desk.timeline.event(event)?.title ?? ''

  it('is one a block, and one of all is a stop of the Tab key', () => {
    const blocks = new Set(desk.timeline.passages.map(({ start }) => desk.reading.blockAt(start)?.block.id))
    expect(signs()).toHaveLength(blocks.size)
    expect(signs().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
  })

  it('is walked along by the arrow keys, Home and End', async () => {
    const all = signs()
    all[0]?.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(all[1])
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(all.at(-1))
    await user.keyboard('{ArrowUp}{Home}')
    expect(document.activeElement).toBe(all[0])
    expect(signs().filter(({ tabIndex }) => tabIndex === 0)).toEqual([all[0]])
  })

  it('comes with a link of the reader’s, leads to its event on the timeline, and goes with it', async () => {
    const block = desk.reading.plain.blocks.find((one) => desk.timeline.eventsIn(one).length === 0)
    if (!block) throw new Error('every block speaks of an event')
    const link = valueOf(
      await desk.notebook.linkEvent({ start: block.start, end: block.start + 5 }, 'invasion'),
    )
    const sign = await waitFor(() => signAt(block.block.id) ?? Promise.reject(new Error('no sign has come')))
    expect(sign.getAttribute('aria-label')).toBe(words.events.passage.sign([titleOf('invasion')]))
    await user.click(sign)
    expect([desk.timeline.chosen, desk.panels.timeline]).toEqual(['invasion', true])
    await waitFor(() => expect(sign.getAttribute('aria-current')).toBe('true'))
    valueOf(await desk.notebook.remove([link]))
    await waitFor(() => expect(sign.isConnected).toBe(false))
  })

  it('lets the reader choose where it has several events', async () => {
    const { start } = passageOf(desk, 'Schauplatz')
    const already = desk.timeline.eventsIn(desk.reading.blockAt(start) ?? { start, end: start + 1 })
    const others = ['invasion', 'summit'].filter((event) => !already.includes(event))
    for (const event of others) valueOf(await desk.notebook.linkEvent({ start, end: start + 10 }, event))
    const ids = [...new Set([...already, ...others])]
    const sign = await screen.findByRole('button', {
      name: new RegExp(`^${String(ids.length)} Ereignisse: .*${titleOf('invasion')}`),
    })
    await user.click(sign)
    expect(new Set(offered[0])).toEqual(new Set(ids))
    expect(desk.timeline.chosen).toBeUndefined()
  })
})

describe('signs in a margin', () => {
  it('keep their heights where they can, and stand under each other where they cannot', () => {
    expect(stacked([0, 10, 100, 101, 102], 26)).toEqual([0, 26, 100, 126, 152])
    expect(stacked([], 26)).toEqual([])
  })

  it('belong together where they would stand under the first of them', () => {
    const tops = (...all: number[]) => all.map((top) => ({ top }))
    expect(gathered(tops(0, 10, 25, 26, 100, 101), 26)).toEqual([tops(0, 10, 25), tops(26), tops(100, 101)])
    expect(gathered([], 26)).toEqual([])
  })
})
