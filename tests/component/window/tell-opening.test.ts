import { tick } from 'svelte'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Failure } from '../../../src/shared/failure'
import { de } from '../../../src/shared/messages/de'
import { ok } from '../../../src/shared/result'
import { openAnsweredDesk } from '../../support/backup-answers'
import { openHouse, renderAt, valueOf, type House } from '../../support/desk'
import ToldOpening from '../../support/ToldOpening.svelte'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const newer: Failure = { kind: 'read-only', why: 'newer-version' }
const sentence = de.failures.readOnly['newer-version']

/** A desk whose annotations could only be opened for reading, in a window so wide. */
async function readOnlyDesk(width: number) {
  const bridge = house.openBridge()
  const desk = await openAnsweredDesk(house, {
    openNotebook: async (work) => ok({ ...valueOf(await bridge.openNotebook(work)), trouble: [newer] }),
  })
  desk.panels.width = width
  renderAt(desk, ToldOpening, {})
  await tick()
  return { desk, told: () => desk.notices.shown.map(({ words }) => words) }
}

describe('what came of opening the annotations', () => {
  it('is told in a notice where their panel is closed, as it is in a narrow window', async () => {
    const { told } = await readOnlyDesk(900)
    expect(told()).toEqual([sentence])
  })

  it('is left to the panel where that is open', async () => {
    const { desk, told } = await readOnlyDesk(1440)
    expect(told()).toEqual([])
    desk.panels.toggleAnnotations()
    await tick()
    expect(told()).toEqual([])
  })

  it('is told once, however often the panel is opened and closed', async () => {
    const { desk, told } = await readOnlyDesk(900)
    desk.notices.shown.forEach(({ id }) => {
      desk.notices.close(id)
    })
    desk.panels.toggleAnnotations()
    await tick()
    desk.panels.toggleAnnotations()
    await tick()
    expect(told()).toEqual([])
  })
})
