import { cleanup, fireEvent, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import type { Failure } from '../../../src/shared/failure'
import type { Bridge, Payload } from '../../../src/shared/ipc/contract'
import { failureSentence } from '../../../src/shared/messages/failure-sentence'
import { messagesIn } from '../../../src/shared/messages/messages'
import { failed, ok, type Result } from '../../../src/shared/result'
import { openHouse, type House } from '../../support/desk'
import {
  annotate,
  answerable,
  answering,
  box,
  button,
  counted,
  lastAsked,
  openExport,
  previewed,
  radio,
} from './at-export'

let house: House
let desk: Desk
let folder: string
let stop: () => void
const user = userEvent.setup()
const messages = messagesIn('de')
const words = messages.exporting

beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  stop = desk.preferences.follow()
  folder = await mkdtemp(join(tmpdir(), 'lesespur-export-'))
  await annotate(desk)
})
afterEach(async () => {
  stop()
  await house.close()
})

const told = () => screen.getByRole('status').textContent
const trouble = () => screen.getByRole('alert').textContent
const openNotes = async (bridge: Partial<Bridge> = {}) => {
  const led = openExport(answering(desk, bridge))
  await user.click(radio('Notizen weiterschreiben'))
  await user.click(radio('Markdown'))
  await counted('4 Anmerkungen')
  return led
}

describe('saving', () => {
  it('writes what is shown, says the name, and ticks off the first step', async () => {
    house.chosen.target = folder
    await openNotes()
    const shown = await previewed('Zum Ganzen.')
    await user.click(button(/Speichern/))
    await waitFor(() => expect(told()).toMatch(/^Gespeichert: „.+\.md“\.$/))
    const [file] = await readdir(folder)
    const written = await readFile(join(folder, file ?? ''), 'utf8')
    const undated = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
    expect(undated(written)).toBe(undated(shown))
    expect(told()).toContain(file)
    expect(desk.firstSteps.done).toContain('export')
  })

  it('says nothing when the reader thought better of it, and remembers nothing', async () => {
    await openNotes()
    await user.click(button(/Speichern/))
    await waitFor(() => expect(told()).toBe(''))
    expect(desk.firstSteps.done).not.toContain('export')
    expect(desk.preferences.settings.exports).toEqual({})
  })

  it('names a file on Windows without its folders', async () => {
    await openNotes({ exportNotes: () => Promise.resolve(ok('C:\\Users\\Ada\\Brücken.md')) })
    await user.click(button(/Speichern/))
    await waitFor(() => expect(told()).toBe('Gespeichert: „Brücken.md“.'))
  })

  it.each<[string, Failure]>([
    ['a full disk', { kind: 'not-exported', cause: 'full' }],
    ['a folder without permission', { kind: 'not-exported', cause: 'no-permission' }],
    ['nothing to export', { kind: 'nothing-to-export' }],
  ])(
    'says %s in words, stays with its choices, and forgets the trouble when it is over',
    async (_, failure) => {
      let answer: Result<string> = failed(failure)
      await openNotes({ exportNotes: () => Promise.resolve(answer) })
      await user.click(box('Datum'))
      await user.click(button(/Speichern/))
      await waitFor(() => expect(trouble()).toBe(failureSentence(failure, messages)))
      expect(box('Datum').checked).toBe(false)
      expect(desk.firstSteps.done).not.toContain('export')
      answer = ok('/home/ada/Brücken.md')
      await user.click(button(/Speichern/))
      await waitFor(() => expect(told()).toContain('Gespeichert'))
      expect(trouble()).toBe('')
    },
  )

  it('says that a folder is gone, with nothing written', async () => {
    house.chosen.target = join(folder, 'gone')
    await openNotes()
    await user.click(button(/Speichern/))
    await waitFor(() => expect(trouble()).toContain('nicht geschrieben'))
    expect(await readdir(folder)).toEqual([])
  })
})

describe('other ways out', () => {
  it('copies text formats, and offers that for no other', async () => {
    await openNotes()
    const shown = await previewed('Zum Ganzen.')
    await user.click(button(/Kopieren/))
    await waitFor(() => expect(told()).toBe(words.copied))
    expect(house.copied[0]?.slice(0, 200)).toBe(shown.slice(0, 200))
    await user.click(radio('Word, PDF, Druck'))
    expect(screen.queryByRole('button', { name: words.copy })).toBeNull()
  })

  it('works into a file that is there, for Obsidian', async () => {
    const present = join(folder, 'Gipfel.md')
    await writeFile(present, '# Gipfel\n\nMeine eigene Zeile.\n')
    house.chosen.present = present
    await openNotes()
    expect(screen.queryByRole('button', { name: words.update })).toBeNull()
    await user.click(radio('Obsidian'))
    await user.click(button(/einarbeiten/))
    await waitFor(() => expect(told()).toBe(words.updated('Gipfel.md')))
    expect(await readFile(present, 'utf8')).toContain('Meine eigene Zeile.')
  })

  it('prints', async () => {
    desk.panels.askExport('print')
    openExport(desk)
    await counted('4 Anmerkungen')
    await user.click(button(/Drucken …/))
    await waitFor(() => expect(told()).toBe(words.printed))
    expect(house.printed).toHaveLength(1)
    expect(lastAsked(house, 'printNotes').format).toBe('print')
  })
})

describe('a long export', () => {
  it('shows how far it is, is stopped by Esc before the dialog is, and says so', async () => {
    const run = answerable<Result<string>>()
    const cancelled: string[] = []
    let progress: (payload: Payload<'exportProgress'>) => void = () => undefined
    const led = await openNotes({
      exportNotes: () => run.promise,
      cancelExport: () => {
        cancelled.push('asked')
        run.answer(failed({ kind: 'export-cancelled' }))
        return Promise.resolve(ok(undefined))
      },
      onExportProgress: (listen) => {
        progress = listen
        return () => undefined
      },
    })
    await user.click(button(/Speichern/))
    expect(told()).toBe(words.saving)
    progress({ done: 250, total: 10_000 })
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar')
    expect([bar.value, bar.max]).toEqual([250, 10_000])
    expect(bar.getAttribute('aria-valuetext')).toBe('250 von 10.000 Anmerkungen')
    screen.getByRole('button', { name: 'Abbrechen' })
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    await fireEvent(button(/Speichern/), escape)
    expect(escape.defaultPrevented).toBe(true)
    await waitFor(() => expect(told()).toBe(messages.failures.exportCancelled))
    expect(cancelled).toEqual(['asked'])
    expect(led.closed).toBe(0)
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(desk.firstSteps.done).not.toContain('export')
  })

  it('is one at a time, and is stopped with the dialog', async () => {
    const run = answerable<Result<string>>()
    let runs = 0
    let cancelled = 0
    await openNotes({
      exportNotes: () => {
        runs += 1
        return run.promise
      },
      cancelExport: () => {
        cancelled += 1
        return Promise.resolve(ok(undefined))
      },
    })
    await user.click(button(/Speichern/))
    await user.click(button(/Speichern/))
    expect(runs).toBe(1)
    await user.click(await screen.findByRole('button', { name: 'Abbrechen' }))
    expect(cancelled).toBe(1)
    cleanup()
    expect(cancelled).toBe(2)
    run.answer(failed({ kind: 'export-cancelled' }))
  })
})
