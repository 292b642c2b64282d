import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import TimelineExport from '../../../src/renderer/src/timeline/TimelineExport.svelte'
import type { Failure } from '../../../src/shared/failure'
import type { Input } from '../../../src/shared/ipc/contract'
import { messagesIn } from '../../../src/shared/messages/messages'
import { failed, ok } from '../../../src/shared/result'
import { material } from '../../unit/timeline-export/sample'

/** The edge of the program: what was asked of it, and what it answers. */
let saved: Input<'saveExport'>[]
let closed: number
let answer: { path: string | null } | { failure: Failure }

beforeEach(() => {
  saved = []
  closed = 0
  answer = { path: '/home/ada/Brücken.svg' }
})

const autumn = { from: Date.UTC(2024, 8, 1), to: Date.UTC(2024, 11, 1) }

function open(wish: Parameters<typeof material>[0] = {}, sitting: object = {}) {
  const { unmount } = render(TimelineExport, {
    bridge: {
      saveExport: (file: Input<'saveExport'>) => {
        saved.push(file)
        return Promise.resolve('path' in answer ? ok(answer.path) : failed(answer.failure))
      },
    },
    material: material(wish),
    sitting,
    messages: messagesIn(wish.language ?? 'de'),
    onclose: () => (closed += 1),
  })
  return { ...userEvent.setup(), unmount }
}

const choose = (name: RegExp | string) => screen.getByRole<HTMLInputElement>('radio', { name })
const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Vorschau' }).value
const picture = () => decodeURIComponent(screen.getByRole<HTMLImageElement>('img').src)
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: /Speichern/ })

describe('the sheet that exports the timeline', () => {
  it('has a name, begins at the format, and shows the picture that would be saved', async () => {
    const user = open()
    screen.getByRole('dialog', { name: 'Zeitleiste exportieren' })
    expect(document.activeElement).toBe(choose(/^Bild/))
    expect(picture()).toContain('data:image/svg+xml')
    expect(picture()).toContain('Eröffnung')
    await user.click(save())
    expect(saved[0]).toMatchObject({ extension: 'svg', holds: 'timeline' })
    expect(saved[0]?.name).toMatch(/^Brücken – Zeitleiste \d{4}-\d\d-\d\d$/)
    expect(screen.getByRole('status').textContent).toBe('Gespeichert: „Brücken.svg“.')
  })

  it.each([
    [/^Tabelle/, 'csv', '\uFEFFKennung;'],
    [/^Daten/, 'json', '{\n  "format": "lesespur-timeline"'],
    [/^Seite/, 'html', '<!doctype html>'],
  ])('saves %s as a file of its own', async (name, extension, beginning) => {
    const user = open()
    await user.click(choose(name))
    await user.click(save())
    expect(saved[0]?.extension).toBe(extension)
    expect(saved[0]?.content.startsWith(beginning)).toBe(true)
  })

  it('shows a table and data as text, and a page as its picture with a word on the table below it', async () => {
    const user = open()
    await user.click(choose(/^Tabelle/))
    expect(text()).toContain('Eröffnung')
    await user.click(choose(/^Seite/))
    screen.getByRole('img', { name: 'Zeitleiste: 11 Ereignisse' })
    screen.getByText('Darunter steht eine Tabelle mit allen 11 Ereignissen.')
  })

  it('begins with the time in view and counts what goes out', async () => {
    const user = open({ shown: autumn })
    expect(choose(/sichtbare Zeitraum/).checked).toBe(true)
    screen.getByText('3 von 11 Ereignissen')
    expect(picture()).toContain('1. September 2024')
    await user.click(choose(/Alle Ereignisse/))
    screen.getByText('11 Ereignisse')
    await user.click(choose(/eigene Ereignisse/))
    screen.getByText('3 von 11 Ereignissen')
    expect(picture()).not.toContain('Eröffnung')
  })

  it('offers no choice that makes no difference', () => {
    open({ own: [] })
    expect(within(screen.getByRole('group', { name: 'Was' })).getAllByRole('radio')).toHaveLength(1)
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('leaves hidden lanes out until they are asked for', async () => {
    const user = open({ hidden: ['own'] })
    screen.getByText('8 von 11 Ereignissen')
    await user.click(screen.getByRole('checkbox', { name: 'Auch ausgeblendete Reihen' }))
    screen.getByText('11 Ereignisse')
  })

  it('leaves quotes out, and puts another sign between cells', async () => {
    const user = open()
    await user.click(choose(/^Tabelle/))
    expect(choose('Semikolon').checked).toBe(true)
    await user.click(choose('Komma'))
    await user.click(screen.getByRole('checkbox', { name: 'Stellen im Wortlaut' }))
    expect(text()).toContain('Kennung,Datum (EDTF),')
    expect(text()).not.toContain('Ein Bogen leitet')
  })

  it('keeps the last choices for the sitting, and not for another', async () => {
    const sitting = {}
    const user = open({}, sitting)
    await user.click(choose(/^Tabelle/))
    await user.click(choose('Komma'))
    user.unmount()
    const again = open({}, sitting)
    expect(choose(/^Tabelle/).checked).toBe(true)
    expect(choose('Komma').checked).toBe(true)
    again.unmount()
    open()
    expect(choose(/^Bild/).checked).toBe(true)
  })

  it('says in words what went wrong, stays with its choices, and forgets it when it is over', async () => {
    answer = { failure: { kind: 'not-exported', cause: 'no-permission' } }
    const user = open()
    await user.click(choose(/^Daten/))
    await user.click(save())
    expect(screen.getByRole('alert').textContent).toContain('Berechtigung')
    expect(choose(/^Daten/).checked).toBe(true)
    answer = { path: null }
    await user.click(save())
    expect(screen.getByRole('alert').textContent).toBe('')
    expect(screen.getByRole('status').textContent).toBe('')
  })

  it('says what to do where nothing is left, and that there is nothing yet', () => {
    open({ hidden: ['war', 'diplomacy', 'law-politics', 'own'] })
    screen.getByText(/bleibt kein Ereignis/)
    expect(save().disabled).toBe(true)
    expect(screen.queryByRole('img')).toBeNull()
  })

  it('speaks English', () => {
    open({ language: 'en' })
    screen.getByRole('dialog', { name: 'Export timeline' })
    screen.getByText('11 events')
  })

  it('closes', async () => {
    const user = open()
    await user.click(screen.getByRole('button', { name: 'Schließen' }))
    expect(closed).toBe(1)
  })
})
