import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { ChartSource } from '../../../src/renderer/src/timeline/chart.svelte'
import type { EventActions } from '../../../src/renderer/src/state/event-actions'
import EventTable from '../../../src/renderer/src/timeline/EventTable.svelte'
import { inLanes, lanesOf, placeEvents } from '../../../src/renderer/src/timeline/placed-events'
import type { Language } from '../../../src/shared/article/language'
import { messagesIn } from '../../../src/shared/messages/messages'
import { shownEvents, type ShownEvent } from '../../../src/shared/timeline/shown-event'
import { ownEvent } from '../../support/own-event'
import { sampleWork } from './sample-work'

const own = ownEvent({ title: 'Eine Anmerkung am Rande', date: '2025-08~', lane: 'own' })
const passages = new Map([['istanbul-2', [{ paragraph: 14 }, { paragraph: 21 }]]])

function show({
  language = 'de',
  events = shownEvents(sampleWork, [own], 'de'),
  withActions = true,
  writable = true,
}: { language?: Language; events?: readonly ShownEvent[]; withActions?: boolean; writable?: boolean } = {}) {
  const asked: unknown[][] = []
  const tell =
    (name: string) =>
    (...given: unknown[]) =>
      void asked.push([name, ...given])
  const lanes = lanesOf(events)
  const source: ChartSource = {
    events,
    lanes,
    landmarks: {},
    language,
    edition: 'de',
    messages: messagesIn(language).timeline,
    chosen: undefined,
    lit: new Set(),
    measure: () => 10,
    laneHeight: 60,
  }
  const actions: EventActions = {
    onNew: tell('new'),
    onEdit: tell('edit'),
    onRemove: tell('remove'),
    onUnlink: tell('unlink'),
    onNotes: tell('notes'),
    notesOf: () => 0,
    onExport: tell('export'),
    onLink: tell('link'),
    canLink: () => false,
    elsewhere: () => undefined,
    onElsewhere: tell('elsewhere'),
    canChange: () => writable,
  }
  const props = {
    events: inLanes(placeEvents(events), lanes),
    source,
    passagesOf: (id: string) => passages.get(id) ?? [],
    onChoose: tell('choose'),
    onGo: tell('go'),
    actions: withActions ? actions : undefined,
  }
  render(EventTable, { props })
  return { asked, user: userEvent.setup(), all: props.events }
}

const bodyRows = () => screen.getAllByRole('row').slice(1)
const titles = () => bodyRows().map((row) => within(row).getByRole('rowheader').textContent.trim())
/** What a column says from top to bottom, what is repeated but once. */
const valuesOf = (name: string) => {
  const at = screen.getAllByRole('columnheader').findIndex((one) => one.textContent.trim() === name)
  const values = bodyRows().map((row) => row.children[at]?.textContent.trim())
  const same = name === 'Stellen' ? values.map((value) => value?.split('Abs.').length) : values
  return same.filter((value, index) => value !== same[index - 1])
}
const status = () => screen.getByRole('status').textContent
const column = (name: string) => screen.getByRole('columnheader', { name })

afterEach(cleanup)

describe('the table of events', () => {
  it('holds every event of the picture, in order of time', () => {
    const { all } = show()
    expect(titles()).toEqual(all.map(({ event }) => event.title))
    expect(column('Datum').getAttribute('aria-sort')).toBe('ascending')
  })

  it('says the date in words with its kind, the lane and where the event comes from', () => {
    show()
    const row = bodyRows().find((one) => one.textContent.includes(own.event.title))
    expect([...(row?.children ?? [])].map((cell) => cell.textContent.trim()).slice(0, 5)).toEqual([
      'um August 2025 ungefähr',
      own.event.title,
      'Eigene',
      'eigenes Ereignis',
      'keine',
    ])
  })

  it.each(['Datum', 'Ereignis', 'Reihe', 'Herkunft', 'Stellen'])(
    'is ordered by %s, and the other way round by asking again',
    async (name) => {
      const { user } = show()
      const button = within(column(name)).getByRole('button')
      if (name !== 'Datum') await user.click(button)
      const up = valuesOf(name)
      expect(column(name).getAttribute('aria-sort')).toBe('ascending')
      await user.click(button)
      expect(column(name).getAttribute('aria-sort')).toBe('descending')
      expect(valuesOf(name)).toEqual(up.toReversed())
    },
  )

  it('is narrowed by words in German folding, by lane and by origin, and says how many are left', async () => {
    const { user, all } = show()
    await user.type(screen.getByRole('searchbox'), 'anmerkung')
    expect(titles()).toEqual([own.event.title])
    expect(status()).toBe(`1 von ${String(all.length)} Ereignissen`)
    await fireEvent.change(screen.getByRole('combobox', { name: 'Reihe' }), { target: { value: 'war' } })
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getByText('Kein Ereignis passt zu diesem Filter.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Alle zeigen' }))
    expect(bodyRows()).toHaveLength(all.length)
    await fireEvent.change(screen.getByRole('combobox', { name: 'Herkunft' }), {
      target: { value: 'reader' },
    })
    expect(titles()).toEqual([own.event.title])
  })

  it('is one stop of the Tab key, whose arrow keys reach every control', async () => {
    const { user, all, asked } = show()
    const stops = screen.getAllByRole('button').filter((one) => one.closest('tbody') && one.tabIndex === 0)
    expect(new Set(stops.map((one) => one.closest('tr')))).toHaveProperty('size', 1)
    stops[0]?.focus()
    const seen: string[] = []
    for (const { event } of all) {
      seen.push(document.activeElement?.textContent.trim() ?? `nothing at ${event.title}`)
      await user.keyboard('{ArrowDown}')
    }
    expect(seen).toEqual(titles())
    const row = bodyRows().find((one) => within(one).queryByText('Abs. 21'))
    within(row ?? document.body)
      .getByRole('rowheader')
      .querySelector('button')
      ?.focus()
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}')
    expect(asked.at(-1)).toEqual(['go', 'istanbul-2', 1])
    await user.keyboard('{Home}')
    expect(bodyRows()[0]?.contains(document.activeElement)).toBe(true)
  })

  it('chooses, edits and deletes as the card does; bundled events cannot be changed', async () => {
    const { user, asked } = show()
    await user.click(screen.getByRole('button', { name: own.event.title }))
    await user.click(screen.getByRole('button', { name: `Bearbeiten: ${own.event.title}` }))
    await user.click(screen.getByRole('button', { name: `Löschen: ${own.event.title}` }))
    expect(asked).toEqual([
      ['choose', own.id],
      ['edit', own.id],
      ['remove', own.id],
    ])
    expect(screen.getAllByRole('button', { name: /^Bearbeiten/ })).toHaveLength(1)
  })

  it('changes nothing in a notebook that is open for reading only', () => {
    show({ writable: false })
    expect(screen.queryByRole('button', { name: `Bearbeiten: ${own.event.title}` })).toBeNull()
    expect(screen.queryByRole('button', { name: `Löschen: ${own.event.title}` })).toBeNull()
  })

  it('speaks English where the interface does', () => {
    show({ language: 'en' })
    expect(column('Passages')).toBeTruthy()
    expect(status()).toMatch(/^\d+ events$/)
  })

  it('puts a long table on the page in portions, of which End asks for all', async () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      ownEvent({ title: `Ereignis ${String(index)}`, date: '2025-08-15', lane: 'own' }),
    )
    const { user } = show({
      events: shownEvents(sampleWork, many, 'de').filter(({ own: mine }) => mine),
      withActions: false,
    })
    expect(bodyRows()).toHaveLength(200)
    within(bodyRows()[0] ?? document.body)
      .getByRole('button')
      .focus()
    await user.keyboard('{End}')
    expect(bodyRows()).toHaveLength(1000)
    expect(bodyRows().at(-1)?.contains(document.activeElement)).toBe(true)
  }, 30_000)
})
