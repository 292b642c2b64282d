import { expect, test } from 'vitest'
import { restoreCampaign, type RestoreLosses } from '../../support/restore-campaign'

const told = (way: string, { notebooks, annotations, fields, removed, changed, restored }: RestoreLosses) => {
  const figures = { notebooks, annotations, fields, removed, changed, restored }
  console.info(`R10 ${way}: ${JSON.stringify(figures)}`)
}

test('every backup restores exactly what was backed up, and restoring where more was done removes and changes nothing newer', async () => {
  const losses = await restoreCampaign(200, 10, 'merge')
  told('merging', losses)
  expect(losses).toMatchObject({ fields: 0, removed: 0, changed: 0 })
  expect(losses.notebooks).toBe(400)
}, 240_000)

test('a restore that replaces the files loses what is newer, and is found out', async () => {
  const losses = await restoreCampaign(40, 10, 'files')
  told('replacing the files', losses)
  expect(losses.removed).toBeGreaterThan(0)
  expect(losses.changed).toBeGreaterThan(0)
}, 120_000)

test('a restore that takes annotations in like a file of them loses fields and what is newer, and is found out', async () => {
  const losses = await restoreCampaign(40, 10, 'import')
  told('importing', losses)
  expect(losses.fields).toBeGreaterThan(0)
  expect(losses.changed).toBeGreaterThan(0)
}, 120_000)
