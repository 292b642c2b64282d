import { expect } from '@playwright/test'
import { join } from 'node:path'
import type { Language } from '../../src/shared/article/language'
import { work } from './kept-marks'
import type { Reader } from './reader'

/** Backs up into a file, which opens from then on, and deletes a mark that is in it. */
export async function deleteSinceBackup(reader: Reader, edition: Language): Promise<void> {
  const file = join(reader.folder, 'before.lesespur')
  const ids = async () => (await reader.kept()).map(({ id }) => id)
  const before = await ids()
  await reader.seed({ words: { de: 'Medienberichten', en: 'According to media' }[edition], edition })
  await reader.answerSaveDialog(file)
  expect(await reader.ask('backUpNow')).toMatchObject({ ok: true })
  const made = (await ids()).filter((id) => !before.includes(id))
  expect(await reader.ask('remove', { work, ids: made })).toEqual({ ok: true })
  await reader.answerOpenDialog(file)
}
