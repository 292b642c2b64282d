import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import Sheets from '../../../src/renderer/src/Sheets.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { Commands } from '../../../src/renderer/src/window/commands.svelte'
import type { BackupList } from '../../../src/shared/backup/backup'
import type { Failure } from '../../../src/shared/failure'
import type { Bridge } from '../../../src/shared/ipc/contract'
import { failed, ok } from '../../../src/shared/result'
import { backupOf, listOf, openAnsweredDesk, previewOf } from '../../support/backup-answers'
import { openHouse, renderAt, type House } from '../../support/desk'

let house: House
let desk: Desk
let list: BackupList
const user = userEvent.setup()

beforeEach(async () => {
  house = await openHouse()
  list = listOf([])
})
afterEach(() => house.close())

const open = async (answers: Partial<Bridge> = {}) => {
  desk = await openAnsweredDesk(house, { backups: () => Promise.resolve(ok(list)), ...answers })
  renderAt(desk, Sheets, {})
  desk.backups.show()
  await waitFor(() => expect(desk.backups.list ?? desk.backups.failure).toBeTruthy())
}
const button = (name: string | RegExp) => screen.findByRole('button', { name, hidden: true })
const rows = () =>
  within(screen.getByRole('list', { name: 'Sicherungen, die neueste zuerst', hidden: true }))
    .getAllByRole('listitem', { hidden: true })
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
const sheet = () => screen.getByRole('dialog', { name: 'Sicherungen', hidden: true })
const alert = () => screen.findByRole('alert', { hidden: true })
const run = (deed: 'backups' | 'back-up-now' | 'open-backup') => {
  const nothing = () => undefined
  const screenParts = { focusText: nothing, openLayout: nothing, openMenu: nothing }
  new Commands(desk, { ...screenParts, openSeveral: nothing, clearSelection: nothing, select: nothing }).run(
    deed,
  )
}

describe('the list of backups', () => {
  it('says when the first one comes where there is none yet', async () => {
    await open()
    await screen.findByText('Noch keine Sicherung')
    expect(sheet().textContent).toContain('spätestens eine Stunde nach Ihrer ersten Anmerkung')
  })

  it('tells of each when and why it was made, what it holds, its size and where it lies', async () => {
    const today = new Date().toISOString()
    list = listOf([
      backupOf({ made: today, reason: 'import', alsoSecond: true }),
      backupOf({
        made: '2025-03-07T12:00:00.000Z',
        annotations: 1,
        notebooks: 1,
        bytes: 2_500_000,
        place: { folder: 'second', file: 'Lesespur alt.lesespur' },
      }),
    ])
    await open()
    await screen.findByText('Heute')
    const [first, second] = rows()
    expect(first).toContain(
      'vor einem Import · 37 Anmerkungen zu 2 Artikeln · 12 kB · auch im zweiten Ordner',
    )
    expect(second).toContain('März 2025')
    expect(second).toContain('1 Anmerkung zu 1 Artikel · 2,5 MB · nur im zweiten Ordner')
    expect(sheet().textContent).toContain('1 Sicherung belegt')
  })

  it('says of one that cannot be restored from why, and offers no way back', async () => {
    list = listOf([backupOf({ state: 'damaged', annotations: 0 }), backupOf({ state: 'newer-version' })])
    await open()
    await screen.findByText('Beschädigt: Daraus lässt sich nichts wiederherstellen.')
    expect(rows()[1]).toContain('Aus einer neueren Version von Lesespur')
    expect(screen.queryByRole('button', { name: /^Wiederherstellen aus/, hidden: true })).toBeNull()
  })

  it('is one stop of the Tab key, and the arrow keys go on to every backup', async () => {
    list = listOf([backupOf(), backupOf({ state: 'damaged' }), backupOf()])
    await open()
    const [first] = await screen.findAllByRole('button', { name: /^Wiederherstellen aus/, hidden: true })
    first?.focus()
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Beschädigt'))
    await user.keyboard('{End}')
    await waitFor(() => expect(document.activeElement?.textContent.trim()).toBe('Wiederherstellen …'))
    expect(document.querySelectorAll('[data-stop][tabindex="0"]')).toHaveLength(1)
  })

  it('says why it cannot be read', async () => {
    await open({ backups: () => Promise.resolve(failed({ kind: 'unexpected' })) })
    expect((await alert()).textContent).toContain('Etwas hat nicht geklappt')
  })
})

describe('backing up now', () => {
  it('says in the sheet what the file holds', async () => {
    await open({ backUpNow: () => Promise.resolve(ok(backupOf({ place: null, reason: 'asked' }))) })
    await user.click(await button('Jetzt sichern …'))
    await screen.findByText(/^Gesichert und geprüft: 37 Anmerkungen zu 2 Artikeln, 12.kB\.$/)
  })

  it('says in a notice what the file holds where it was asked for from the menu', async () => {
    await open({ backUpNow: () => Promise.resolve(ok(backupOf({ place: null }))) })
    desk.panels.sheet = undefined
    run('back-up-now')
    await waitFor(() => expect(desk.notices.shown[0]?.words).toMatch(/^Gesichert und geprüft/))
  })

  it('says nothing where the reader chooses no place, and what went wrong where it failed', async () => {
    let answer: Awaited<ReturnType<Bridge['backUpNow']>> = ok(null)
    await open({ backUpNow: () => Promise.resolve(answer) })
    await user.click(await button('Jetzt sichern …'))
    await waitFor(() => expect(desk.backups.saving).toBe(false))
    expect(desk.backups.said).toBe('')
    answer = failed({ kind: 'not-backed-up', cause: 'full', where: 'Stick', asked: true })
    await user.click(await button('Jetzt sichern …'))
    expect((await alert()).textContent).toContain('Die Sicherung in „Stick“ wurde nicht geschrieben')
    // Nobody tries again what the reader asked for once.
    expect((await alert()).textContent).not.toContain('Lesespur versucht es wieder')
  })

  it('shows that it is under way, and does not begin twice', async () => {
    let finish: (() => void) | undefined
    let asked = 0
    await open({
      backUpNow: () => {
        asked += 1
        return new Promise((resolve) => (finish = () => resolve(ok(null))))
      },
    })
    await user.click(await button('Jetzt sichern …'))
    screen.getByRole('progressbar', { name: 'Die Sicherung wird geschrieben und geprüft …', hidden: true })
    run('back-up-now')
    expect(asked).toBe(1)
    finish?.()
    await waitFor(() => expect(desk.backups.saving).toBe(false))
  })
})

describe('how backups are kept', () => {
  it('asks for a second folder, and then lists it', async () => {
    await open({
      chooseBackupFolder: () => {
        list = listOf([], { second: { folder: '/stick', reachable: true } })
        return Promise.resolve(ok('/stick'))
      },
    })
    await user.click(await button('Zweiter Ordner: Wählen …'))
    await screen.findByText('/stick')
    screen.getByText('Gesichert wird von nun an auch in den zweiten Ordner.')
  })

  it('says that the second folder cannot be reached, and lets it go', async () => {
    list = listOf([], { second: { folder: '/stick', reachable: false } })
    await open()
    await screen.findByText(/^Gerade nicht erreichbar/)
    list = listOf([])
    await user.click(await button('Nicht mehr verwenden'))
    await screen.findByText('keiner')
    expect(house.asked.find(({ name }) => name === 'changeSettings')?.input).toEqual({
      backups: { second: null, largest: 1_000_000_000 },
    })
    expect(document.activeElement?.textContent.trim()).toBe('Wählen …')
  })

  it.each([
    ['200.MB', 200_000_000],
    ['ohne Grenze', null],
  ])('keeps at most %s', async (words, largest) => {
    await open()
    const select = await screen.findByRole('combobox', { name: 'Platz je Ordner', hidden: true })
    await user.selectOptions(
      select,
      within(select).getByRole('option', { name: new RegExp(words), hidden: true }),
    )
    await waitFor(() =>
      expect(house.asked.find(({ name }) => name === 'changeSettings')?.input).toEqual({
        backups: { second: null, largest },
      }),
    )
  })

  it('shows the folder in the system’s own window', async () => {
    let shown = 0
    await open({ showBackups: () => Promise.resolve(ok(void (shown += 1))) })
    await user.click(await button('Ordner anzeigen'))
    expect(shown).toBe(1)
  })
})

describe('what the menu and the program say', () => {
  it('opens the list and asks for a file by their commands', async () => {
    await open({ openBackup: () => Promise.resolve(ok(previewOf([]))) })
    desk.panels.sheet = undefined
    run('backups')
    expect(desk.panels.sheet).toBe('backups')
    desk.panels.sheet = undefined
    run('open-backup')
    await screen.findByText('Alles aus dieser Sicherung ist schon hier.')
  })

  it('tells of a backup that failed by itself until the reader closes it, with the way to the list', async () => {
    let tell: ((failures: Failure[]) => void) | undefined
    await open({
      onBackupFailed: (listener) => {
        tell = listener
        return () => (tell = undefined)
      },
    })
    desk.panels.sheet = undefined
    const stop = desk.backups.follow()
    tell?.([{ kind: 'not-backed-up', cause: 'gone', where: 'Stick' }])
    const [notice] = desk.notices.shown
    expect(notice).toMatchObject({ kind: 'trouble' })
    expect(notice?.words).toContain('„Stick“')
    notice?.action?.run()
    expect(desk.panels.sheet).toBe('backups')
    stop()
    expect(tell).toBeUndefined()
  })
})
