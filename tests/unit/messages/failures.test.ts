import { describe, expect, it } from 'vitest'
import type {
  BackupTrouble,
  DamageOutcome,
  DiskTrouble,
  Failure,
  ImportTrouble,
  ReadOnlyReason,
  RecordOutcome,
  RecoverySource,
  SmallRecord,
} from '../../../src/shared/failure'
import { failureSentence } from '../../../src/shared/messages/failure-sentence'
import { messagesIn } from '../../../src/shared/messages/messages'

// Records, so that a new kind of trouble is missing here before it is missing in the window.
const missing: Record<Extract<Failure, { kind: 'missing' }>['what'], true> = {
  annotation: true,
  article: true,
  category: true,
  edition: true,
  step: true,
  tag: true,
}
const causes: Record<DiskTrouble, true> = {
  full: true,
  'no-permission': true,
  'read-only-disk': true,
  gone: true,
  unknown: true,
}
const reasons: Record<ReadOnlyReason, true> = {
  'newer-version': true,
  full: true,
  'write-protected': true,
  'not-a-folder': true,
  disk: true,
}

const importTroubles: Record<ImportTrouble, true> = {
  empty: true,
  'too-large': true,
  'not-text': true,
  'not-annotations': true,
  'cut-off': true,
  'unreadable-file': true,
  'no-permission': true,
  gone: true,
}

const backupTroubles: Record<BackupTrouble, true> = {
  'not-a-backup': true,
  damaged: true,
  'newer-version': true,
  'too-large': true,
  'unreadable-file': true,
  gone: true,
}

const outcomes: Record<DamageOutcome, true> = { incomplete: true, waiting: true, wording: true }
const records: Record<SmallRecord, true> = {
  settings: true,
  'view-state': true,
  citations: true,
  'last-exports': true,
  'event-drafts': true,
}
const recordOutcomes: Record<RecordOutcome, true> = { anew: true, partly: true, stays: true }
const sources: Record<RecoverySource, true> = {
  current: true,
  previous: true,
  journal: true,
  backup: true,
  folder: true,
  article: true,
}
const made = '2026-11-23T02:15:00.000Z'
const aside = '/home/anna/library/aside'

/** The names of a record, as what they are. */
const namesOf = <Name extends string>(record: Record<Name, true>) => Object.keys(record) as Name[]

const all: Record<Failure['kind'], Failure[]> = {
  refused: [{ kind: 'refused', reason: 'body.value: string' }],
  missing: namesOf(missing).map((what) => ({ kind: 'missing', what })),
  'name-taken': [{ kind: 'name-taken', name: 'Frieden' }],
  'not-saved': namesOf(causes).map((cause) => ({ kind: 'not-saved', cause })),
  'read-only': namesOf(reasons).map((why) => ({ kind: 'read-only', why })),
  'not-exported': namesOf(causes).map((cause) => ({ kind: 'not-exported', cause })),
  'export-cancelled': [{ kind: 'export-cancelled' }],
  'not-printed': [{ kind: 'not-printed' }],
  'nothing-to-export': [{ kind: 'nothing-to-export' }],
  'not-imported': namesOf(importTroubles).map((why) => ({ kind: 'not-imported', why })),
  'not-yours': [{ kind: 'not-yours', name: 'Klasse 9' }],
  damaged: [{ kind: 'damaged', file: 'alaska-2025.de.json', reason: 'blocks.3.text: string' }],
  'notes-recovered': [
    { damaged: ['notebook.json'], gone: [], from: namesOf(sources), backup: made, whole: false, aside },
    { damaged: ['notebook.json'], gone: [], from: ['journal' as const], backup: null, whole: true, aside },
    { damaged: [], gone: ['notebook.json'], from: [], backup: null, whole: false, aside: null },
    {
      damaged: ['notebook.json', 'notebook.previous.json'],
      gone: ['a.json', 'b.json'],
      from: ['journal' as const],
      backup: null,
      whole: false,
      aside,
    },
  ].map((recovery) => ({ kind: 'notes-recovered', recovery })),
  'record-damaged': namesOf(records).flatMap((record) =>
    namesOf(recordOutcomes).map((outcome) => ({
      kind: 'record-damaged' as const,
      record,
      file: 'settings.json',
      outcome,
    })),
  ),
  'notes-damaged': namesOf(outcomes).map((outcome) => ({
    kind: 'notes-damaged',
    file: 'notebook.json',
    outcome,
  })),
  'not-backed-up': namesOf(causes).flatMap((cause) => [
    { kind: 'not-backed-up', cause, where: 'Sicherungen/Lesespur' },
    { kind: 'not-backed-up', cause, where: 'Stick', asked: true },
  ]),
  'not-restored': namesOf(backupTroubles).map((why) => ({ kind: 'not-restored', why })),
  'own-folder': [{ kind: 'own-folder' }],
  'not-opened': [{ kind: 'not-opened' }],
  unexpected: [{ kind: 'unexpected' }],
}

describe.each(['de', 'en'] as const)('a failure told in words (%s)', (language) => {
  it.each(Object.values(all).flat())('has no code in it and ends as a sentence: %o', (failure) => {
    const sentence = failureSentence(failure, messagesIn(language))
    expect(sentence).toMatch(/^\p{Lu}[^\n]*[.]$/u)
    expect(sentence).not.toMatch(
      /\b[a-z]+-[a-z]+-?[a-z]*\b(?<!alaska-2025|set-aside)|\b[A-Z]{3,}\b|\bE[A-Z]{3,}|undefined|null|[{}[\]]/u,
    )
    if ('reason' in failure) expect(sentence).not.toContain(failure.reason)
    // Each part is a sentence: a capital after every full stop.
    expect(sentence).not.toMatch(/[.:] {2}|\.\.|\. \p{Ll}/u)
  })
})
