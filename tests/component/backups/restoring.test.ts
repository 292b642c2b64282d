import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import Sheets from '../../../src/renderer/src/Sheets.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { WorkId } from '../../../src/shared/annotation/annotation'
import type { RestoreChoice, RestorePreview, RestoreReport } from '../../../src/shared/backup/backup'
import type { Bridge } from '../../../src/shared/ipc/contract'
import { failed, ok, type Result } from '../../../src/shared/result'
import { backupOf, lineOf, listOf, openAnsweredDesk, previewOf, reportOf } from '../../support/backup-answers'
import { openHouse, renderAt, type House } from '../../support/desk'

let house: House
let desk: Desk
let chosen: RestoreChoice | undefined
let restored: Result<RestoreReport>
const user = userEvent.setup()
const backup = backupOf()

beforeEach(async () => {
  house = await openHouse()
  chosen = undefined
  restored = ok(reportOf({ added: 1 }))
})
afterEach(() => house.close())

/** Opens the list and goes on to the preview of its backup. */
const open = async (preview: Result<RestorePreview>, answers: Partial<Bridge> = {}) => {
  desk = await openAnsweredDesk(house, {
    backups: () => Promise.resolve(ok(listOf([backup]))),
    compareBackup: () => Promise.resolve(preview),
    restoreBackup: (choice) => {
      chosen = choice
      return Promise.resolve(restored)
    },
    undoRestore: () => Promise.resolve(ok(reportOf({ added: 1 }))),
    ...answers,
  })
  renderAt(desk, Sheets, {})
  desk.backups.show()
  await user.click(await button(/^Wiederherstellen aus der Sicherung vom/))
}
const button = (name: string | RegExp) => screen.findByRole('button', { name, hidden: true })
const box = (name: RegExp) => screen.findByRole<HTMLInputElement>('checkbox', { name, hidden: true })
const alert = () => screen.findByRole('alert', { hidden: true })
const sheet = () =>
  screen.getByRole('dialog', { name: 'Sicherungen', hidden: true }).textContent.replace(/\s+/g, ' ')
const four = [
  lineOf(0),
  lineOf(1, { effect: 'changed', note: 'später', noteHere: 'früher' }),
  lineOf(2, { effect: 'both', note: 'so', noteHere: 'anders' }),
  lineOf(3, { effect: 'back', deleted: '2026-11-21T08:00:00.000Z' }),
]

describe('what a restore would do', () => {
  it('is shown first, with what stays, everything ticked but what was deleted since', async () => {
    await open(ok(previewOf(four, { same: 120, newer: 1, onlyHere: 3, tags: ['Größe'] })))
    const heading = await screen.findByRole('heading', {
      name: /^Sicherung vom 20\. November 2026/,
      hidden: true,
    })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(sheet()).toContain('120 sind hier genauso')
    expect(sheet()).toContain('1 ist hier neuer und bleibt')
    expect(sheet()).toContain('3 gibt es nur hier, sie bleiben')
    expect(sheet()).toContain('Nichts, was hier neuer ist, wird geändert oder entfernt.')
    expect(sheet()).toContain('Das Schlagwort „Größe“ kommt mit.')
    expect((await box(/Stelle 0/)).checked).toBe(true)
    expect((await box(/Stelle 3/)).checked).toBe(false)
    await button('3 Anmerkungen wiederherstellen')
  })

  it('shows both notes side by side where the annotation is here too, and when another was deleted', async () => {
    await open(ok(previewOf(four)))
    await box(/Stelle 1.*Hier: früher, In der Sicherung: später/)
    await box(/Stelle 2.*Hier: anders, In der Sicherung: so/)
    await box(/Stelle 3.*gelöscht 21\. November 2026/)
  })

  it.each([
    ['a mark', lineOf(0, { effect: 'changed', note: 'gleich', noteHere: 'gleich' }), /Anders sind Kategorie/],
    ['an event', lineOf(0, { effect: 'both', kind: 'event', note: 'x', noteHere: 'x' }), /Anders sind Datum/],
    ['a long note', lineOf(0, { effect: 'changed', note: 'x…', noteHere: 'x…' }), /Der Anfang ist gleich/],
  ])('says what else differs where the words of %s are the same', async (_, line, words) => {
    await open(ok(previewOf([line])))
    await box(words)
  })

  it('names the articles only where there is more than one, also one that is not here', async () => {
    await open(ok(previewOf([lineOf(0), lineOf(1, { work: v.parse(WorkId, 'another-one') })])))
    await box(/Stelle 0.*Gipfel in Alaska/)
    await box(/Stelle 1.*Artikel, der hier fehlt/)
  })

  it('does not choose what was deleted since, nor what is newer here, and shows both states of that', async () => {
    const older = lineOf(1, { effect: 'older', note: 'damals', noteHere: 'jetzt' })
    await open(ok(previewOf([lineOf(0), older, lineOf(2, { effect: 'back' })])))
    expect((await box(/^Fehlt hier \(1\)/)).checked).toBe(true)
    expect((await box(/^Hier neuer \(1\)/)).checked).toBe(false)
    expect((await box(/^Seither gelöscht \(1\)/)).checked).toBe(false)
    await box(/Hier: jetzt.*In der Sicherung: damals/)
  })

  it('lets a whole group be chosen or not, by key, and shows that some of it are', async () => {
    await open(ok(previewOf([lineOf(0), lineOf(1), lineOf(2, { effect: 'back' })])))
    const head = await box(/^Fehlt hier \(2\)/)
    expect([head.checked, head.indeterminate]).toEqual([true, false])
    await user.click(await box(/Stelle 0/))
    await waitFor(() => expect([head.checked, head.indeterminate]).toEqual([false, true]))
    head.focus()
    await user.keyboard(' ')
    await waitFor(() => expect(head.checked).toBe(true))
    await user.keyboard(' ')
    await waitFor(() => expect(head.checked).toBe(false))
    expect(screen.getByRole('button', { name: 'Wiederherstellen', hidden: true })).toHaveProperty(
      'disabled',
      true,
    )
    screen.getByText('Wählen Sie mindestens eine Anmerkung aus.')
    await user.click(await box(/^Seither gelöscht \(1\)/))
    await button('1 Anmerkung wiederherstellen')
  })

  it('chooses a stretch with Shift', async () => {
    await open(ok(previewOf([0, 1, 2, 3].map((key) => lineOf(key, { effect: 'back' })))))
    await user.click(await box(/Stelle 0/))
    await user.keyboard('{Shift>}')
    await user.click(await box(/Stelle 2/))
    await user.keyboard('{/Shift}')
    await button('3 Anmerkungen wiederherstellen')
  })

  it('says where everything is here already, and offers nothing to do', async () => {
    await open(ok(previewOf([], { same: 37 })))
    await screen.findByText('Alles aus dieser Sicherung ist schon hier.')
    expect(screen.queryByRole('button', { name: /^Wiederherstellen$/, hidden: true })).toBeNull()
    const close = screen.getAllByRole('button', { name: 'Schließen', hidden: true })
    await user.click(close.at(-1) ?? document.body)
    await waitFor(() => expect(desk.panels.sheet).toBeUndefined())
  })

  it('goes back to the list where the backup is bad, says why, and has the focus where it was', async () => {
    await open(failed({ kind: 'not-restored', why: 'damaged' }))
    expect((await alert()).textContent).toContain('Die Sicherung ist beschädigt')
    await waitFor(() => expect(document.activeElement?.textContent.trim()).toBe('Wiederherstellen …'))
  })

  it('asks for a file, and leaves everything as it was where none is chosen', async () => {
    let answer: Result<RestorePreview | null> = ok(null)
    await open(ok(previewOf(four)), { openBackup: () => Promise.resolve(answer) })
    await user.click(await button('Zu den Sicherungen'))
    await user.click(await button('Aus Datei wiederherstellen …'))
    await waitFor(() =>
      expect(document.activeElement?.textContent.trim()).toBe('Aus Datei wiederherstellen …'),
    )
    expect(desk.panels.sheet).toBe('backups')
    desk.panels.sheet = undefined
    await desk.restoring.open()
    expect(desk.panels.sheet).toBeUndefined()
    answer = ok(previewOf(four))
    await desk.restoring.open()
    await button('3 Anmerkungen wiederherstellen')
  })

  it('has thousands of lines on the page only as far as they are seen', async () => {
    await open(ok(previewOf(Array.from({ length: 10_000 }, (_, key) => lineOf(key)))))
    await button('10000 Anmerkungen wiederherstellen')
    const list = screen.getByRole('list', { name: 'Was die Sicherung anderes hat', hidden: true })
    expect(within(list).getAllByRole('checkbox', { hidden: true }).length).toBeLessThan(100)
  })
})

describe('a restore', () => {
  const restore = async () => user.click(await button(/^\d+ Anmerkung(en)? wiederherstellen$/))

  it('asks for what is ticked, reports what became of it, and takes it all back', async () => {
    restored = ok(reportOf({ added: 1, changed: 1, both: 1, left: 2 }))
    await open(ok(previewOf(four)), { undoRestore: () => Promise.resolve(ok(reportOf({ left: 1 }))) })
    await restore()
    const heading = await screen.findByRole('heading', { name: 'Bericht', hidden: true })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(chosen).toEqual({ token: 'a token', keys: [0, 1, 2] })
    for (const words of [
      '3 Anmerkungen wurden wiederhergestellt.',
      '1 kam hinzu',
      '1 bekam den Stand der Sicherung',
      '1 kam dazu und steht neben der hiesigen',
      '2 blieben, wie sie sind',
    ])
      expect(sheet()).toContain(words)
    await user.click(await button('Wiederherstellung rückgängig machen'))
    await screen.findByText(/rückgängig gemacht\. 1 Anmerkung blieb, weil sie seitdem geändert wurde\./)
    await waitFor(() => expect(document.activeElement?.textContent.trim()).toBe('Schließen'))
    expect(screen.queryByRole('button', { name: /rückgängig machen$/, hidden: true })).toBeNull()
  })

  it('shows that it is under way, and nothing can be chosen meanwhile', async () => {
    let finish: ((report: Result<RestoreReport>) => void) | undefined
    await open(ok(previewOf(four)), { restoreBackup: () => new Promise((resolve) => (finish = resolve)) })
    await restore()
    screen.getByRole('progressbar', { name: 'Die Anmerkungen werden wiederhergestellt …', hidden: true })
    expect((await box(/Stelle 0/)).disabled).toBe(true)
    finish?.(ok(reportOf({ added: 3 })))
    await screen.findByRole('heading', { name: 'Bericht', hidden: true })
  })

  it('keeps what is chosen where it fails, and tries again', async () => {
    restored = failed({ kind: 'not-saved', cause: 'full' })
    await open(ok(previewOf(four)))
    await restore()
    expect((await alert()).textContent).toContain('Der Datenträger ist voll')
    restored = ok(reportOf({ added: 3 }))
    await user.click(await button('Erneut versuchen'))
    await screen.findByRole('heading', { name: 'Bericht', hidden: true })
    expect(chosen?.keys).toEqual([0, 1, 2])
  })

  it('offers no way back where nothing was restored', async () => {
    restored = ok(reportOf({ left: 3 }))
    await open(ok(previewOf(four)))
    await restore()
    await screen.findByText('Es wurde nichts wiederhergestellt.')
    expect(screen.queryByRole('button', { name: /rückgängig machen$/, hidden: true })).toBeNull()
  })

  it('can be taken back from a notice once the sheet is closed', async () => {
    await open(ok(previewOf(four)))
    await restore()
    await screen.findByRole('heading', { name: 'Bericht', hidden: true })
    desk.panels.sheet = undefined
    await waitFor(() =>
      expect(desk.notices.shown.map(({ words }) => words)).toEqual(['1 Anmerkung wurde wiederhergestellt.']),
    )
    desk.notices.shown[0]?.action?.run()
    await waitFor(() =>
      expect(desk.notices.shown.map(({ words }) => words)).toContain(
        'Die Wiederherstellung wurde rückgängig gemacht.',
      ),
    )
  })

  it('is not taken back from a notice of an earlier one', async () => {
    let taken = 0
    await open(ok(previewOf(four)), {
      undoRestore: () => {
        taken += 1
        return Promise.resolve(ok(reportOf({ added: 1 })))
      },
    })
    await restore()
    await screen.findByRole('heading', { name: 'Bericht', hidden: true })
    desk.panels.sheet = undefined
    await waitFor(() => expect(desk.notices.shown).toHaveLength(1))
    const [earlier] = desk.notices.shown
    restored = ok(reportOf({ added: 2 }))
    desk.backups.show()
    await user.click(await button(/^Wiederherstellen aus der Sicherung vom/))
    await restore()
    await screen.findByRole('heading', { name: 'Bericht', hidden: true })
    earlier?.action?.run()
    await waitFor(() => expect(desk.notices.shown.at(-1)?.words).toMatch(/^Inzwischen/))
    expect(taken).toBe(0)
  })

  it('goes on where the sheet is closed meanwhile, and says so in a notice', async () => {
    let finish: ((report: Result<RestoreReport>) => void) | undefined
    await open(ok(previewOf(four)), { restoreBackup: () => new Promise((resolve) => (finish = resolve)) })
    await restore()
    desk.panels.sheet = undefined
    await waitFor(() => expect(desk.restoring.stage.kind).toBe('list'))
    finish?.(ok(reportOf({ added: 2 })))
    await waitFor(() => expect(desk.notices.shown[0]?.words).toBe('2 Anmerkungen wurden wiederhergestellt.'))
  })

  it('says nothing more of a restore that was taken back', async () => {
    await open(ok(previewOf(four)))
    await restore()
    await user.click(await button('Wiederherstellung rückgängig machen'))
    await screen.findByText('Die Wiederherstellung wurde rückgängig gemacht.')
    desk.panels.sheet = undefined
    await waitFor(() => expect(desk.restoring.stage.kind).toBe('list'))
    expect(desk.notices.shown).toEqual([])
  })
})
