import { act, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRawSnippet } from 'svelte'
import NoticeArea from '../../../src/renderer/src/notices/NoticeArea.svelte'
import Sheet from '../../../src/renderer/src/parts/Sheet.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { noticeTime } from '../../../src/renderer/src/state/notices.svelte'
import { openHouse, renderAt, type House } from '../../support/desk'

let house: House
let desk: Desk
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
  vi.useFakeTimers()
  renderAt(desk, NoticeArea, {})
})
afterEach(async () => {
  vi.useRealTimers()
  await house.close()
})

const tell = (...notice: Parameters<Desk['notices']['tell']>) => act(() => desk.notices.tell(...notice))
const wait = (time: number) => act(() => vi.advanceTimersByTimeAsync(time))

describe('a notice', () => {
  it('goes after a while', async () => {
    await tell('Markierung gelöscht.')
    expect(screen.getByText('Markierung gelöscht.')).toBeTruthy()
    await wait(noticeTime - 1)
    expect(screen.queryByText('Markierung gelöscht.')).toBeTruthy()
    await wait(1)
    expect(screen.queryByText('Markierung gelöscht.')).toBeNull()
  })

  it('of trouble is an alert and stays until it is closed', async () => {
    await act(() => desk.notices.trouble('Der Datenträger ist voll.'))
    expect(screen.getByRole('alert').textContent).toContain('Der Datenträger ist voll.')
    await wait(noticeTime * 10)
    await act(() => screen.getByRole('button', { name: 'Schließen' }).click())
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('goes with its action, which runs once', async () => {
    const run = vi.fn()
    await tell('Markierung gelöscht.', { words: 'Rückgängig', run })
    await act(() => screen.getByRole('button', { name: 'Rückgängig' }).click())
    expect(run).toHaveBeenCalledTimes(1)
    expect(screen.queryByText('Markierung gelöscht.')).toBeNull()
  })

  it('that is only spoken is heard and not seen', async () => {
    await act(() => desk.notices.say('Markiert: Beleg.'))
    const spoken = screen.getByText('Markiert: Beleg.')
    expect(spoken.getAttribute('aria-live')).toBe('polite')
    expect(spoken.className).toContain('unseen')
  })

  it('that was heard is not heard again when it is laid onto a sheet, and one that is new is', async () => {
    await act(() => desk.notices.trouble('Der Datenträger ist voll.'))
    await act(() => desk.notices.say('Markiert: Beleg.'))
    await wait(1500)
    await act(() => desk.notices.trouble('Die Sicherung ist nicht gelungen.'))
    const children = createRawSnippet(() => ({ render: () => '<p>Etwas</p>' }))
    renderAt(desk, Sheet, { title: 'Blatt', close: 'Schließen', onclose: () => undefined, children })
    await wait(0)
    const sheet = screen.getByRole('dialog')
    expect(sheet.textContent).toContain('Der Datenträger ist voll.')
    expect(screen.getAllByRole('alert').map((one) => one.textContent.trim())).toEqual([
      'Die Sicherung ist nicht gelungen.',
    ])
    expect(screen.queryByText('Markiert: Beleg.')).toBeNull()
  })
})
