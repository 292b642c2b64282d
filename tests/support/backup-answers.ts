import * as v from 'valibot'
import type {
  BackupEntry,
  BackupList,
  RestoreLine,
  RestorePreview,
  RestoreReport,
} from '../../src/shared/backup/backup'
import { WorkId } from '../../src/shared/annotation/annotation'
import type { Bridge } from '../../src/shared/ipc/contract'
import type { Desk } from '../../src/renderer/src/state/contexts'
import { layDesk } from '../../src/renderer/src/state/desk'
import { valueOf, type House } from './desk'

/** A desk that asks those answers instead of the house, where there is one for a request. */
export async function openAnsweredDesk(house: House, answers: Partial<Bridge>): Promise<Desk> {
  const bridge = new Proxy(house.openBridge(), {
    get: (asked, name): unknown => Reflect.get(answers, name) ?? Reflect.get(asked, name),
  })
  const desk = layDesk(bridge, valueOf(await bridge.open(undefined)))
  await Promise.all([desk.notebook.open(), desk.vocabulary.open()])
  return desk
}

let made = 0
/** A backup of the list, which `patch` says more of. */
export function backupOf(patch: Partial<BackupEntry> = {}): BackupEntry {
  made += 1
  return {
    place: { folder: 'own', file: `Lesespur ${String(made)}.lesespur` },
    made: '2026-11-20T13:32:00.000Z',
    reason: 'daily',
    notebooks: 2,
    annotations: 37,
    bytes: 12_300,
    state: 'good',
    ...patch,
  }
}

/** A list of those backups, the second folder as `patch` says. */
export const listOf = (entries: BackupEntry[], patch: Partial<BackupList> = {}): BackupList => ({
  entries,
  folder: '/zuhause/Sicherungen',
  second: null,
  bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
  ...patch,
})

/** An article that is not open, so that nothing of it arrives in the window. */
const elsewhere = v.parse(WorkId, 'elsewhere')

/** An annotation that restoring would touch. */
export const lineOf = (key: number, patch: Partial<RestoreLine> = {}): RestoreLine => ({
  key,
  work: elsewhere,
  effect: 'added',
  kind: 'note',
  quote: `Stelle ${String(key)}`,
  note: `Notiz ${String(key)}`,
  noteHere: '',
  modified: '2026-11-19T10:00:00.000Z',
  deleted: null,
  ...patch,
})

/** What a backup with those differences would do. */
export const previewOf = (lines: RestoreLine[], patch: Partial<RestorePreview> = {}): RestorePreview => ({
  token: 'a token',
  backup: backupOf(),
  titles: { [elsewhere]: 'Gipfel in Alaska' },
  lines,
  same: 0,
  newer: 0,
  onlyHere: 0,
  tags: [],
  ...patch,
})

export const reportOf = (patch: Partial<RestoreReport> = {}): RestoreReport => ({
  added: 0,
  changed: 0,
  both: 0,
  older: 0,
  back: 0,
  left: 0,
  ...patch,
})
