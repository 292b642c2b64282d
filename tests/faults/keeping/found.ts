import * as v from 'valibot'
import { startKeeper, type KeeperClient } from '../../../src/main/notebook/keeper-client'
import type { Annotation } from '../../../src/shared/annotation/annotation'
import { NotebookRecord } from '../../../src/shared/notebook/notebook'
import { work } from '../../support/keeping'

/** What a store gives back after a fault: the text of each annotation, and what was wrong with it. */
export type Found = { readonly kept: ReadonlyMap<string, string | undefined>; readonly trouble?: string }

/** What the keeper's thread gives back when it opens the library: it must be writable, and there must be nothing to tell. */
export async function openWithKeeper(file: string, folder: string): Promise<Found> {
  let died: Error | undefined
  const keeper = await startKeeper({
    file,
    folder,
    backups: `${folder}-backups`,
    version: '0.0.0',
    onPublished: () => undefined,
    onDied: (reason) => {
      died = new Error('its thread died', { cause: reason })
    },
  })
  const opened = await keeper.ask('openNotebook', work)
  const vocabulary = await keeper.ask('openVocabulary', undefined)
  const backups = await troubleWithBackups(keeper)
  await keeper.close()
  if (died) return { kept: new Map(), trouble: died.message }
  if (!opened.ok || !vocabulary.ok) return { kept: new Map(), trouble: 'it does not open' }
  const { record, writable, trouble } = opened.value
  const told = [...trouble, ...vocabulary.value.trouble]
  const kept = textsOf(v.parse(NotebookRecord, JSON.parse(record)).annotations)
  if (!writable) return { kept, trouble: `it is read-only: ${JSON.stringify(told)}` }
  if (told.length > 0) return { kept, trouble: `it tells: ${JSON.stringify(told)}` }
  return backups === undefined ? { kept } : { kept, trouble: backups }
}

/** What is wrong with the backups that are listed: each must be good by its first line, and the latest be whole. */
async function troubleWithBackups(keeper: KeeperClient): Promise<string | undefined> {
  const listed = await keeper.ask('backups', undefined)
  if (!listed.ok) return `the backups: ${JSON.stringify(listed.failure)}`
  const { entries } = listed.value
  const bad = entries.find(({ state }) => state !== 'good')
  if (bad) return `a backup: ${JSON.stringify(bad)}`
  const [latest] = entries
  if (!latest?.place) return undefined
  const compared = await keeper.ask('compareBackup', latest.place)
  return compared.ok ? undefined : `the latest backup: ${JSON.stringify(compared.failure)}`
}

/** The note of each annotation, by its id. */
export const textsOf = (annotations: readonly Annotation[]): Map<string, string | undefined> =>
  new Map(annotations.map((one) => [one.id, 'body' in one ? one.body?.value : undefined]))
