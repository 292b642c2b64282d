import { describe, expect, it } from 'vitest'
import type { DamageOutcome, DiskTrouble, Failure, ReadOnlyReason } from '../../../src/shared/failure'
import { failureSentence } from '../../../src/shared/messages/failure-sentence'
import { messagesIn } from '../../../src/shared/messages/messages'

const causes: DiskTrouble[] = ['full', 'no-permission', 'read-only-disk', 'gone', 'unknown']
const reasons: ReadOnlyReason[] = ['newer-version', 'full', 'write-protected', 'not-a-folder', 'disk']
const outcomes: DamageOutcome[] = ['incomplete', 'waiting', 'wording']
const missing = ['annotation', 'article', 'edition', 'step', 'tag'] as const

const failures: Failure[] = [
  { kind: 'refused', reason: 'body.value: string' },
  ...missing.map((what): Failure => ({ kind: 'missing', what })),
  ...causes.map((cause): Failure => ({ kind: 'not-saved', cause })),
  ...causes.map((cause): Failure => ({ kind: 'not-exported', cause })),
  ...reasons.map((why): Failure => ({ kind: 'read-only', why })),
  { kind: 'damaged', file: 'alaska-2025.de.json', reason: 'blocks.3.text: string' },
  ...outcomes.map((outcome): Failure => ({ kind: 'notes-damaged', file: 'journal-0.ndjson', outcome })),
  { kind: 'unexpected' },
]

describe.each(['de', 'en'] as const)('a failure in words (%s)', (language) => {
  it.each(failures)('says what happened and what is safe: %o', (failure) => {
    const sentence = failureSentence(failure, messagesIn(language))
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
    expect(sentence).not.toMatch(/Fehler|\bUps\b|leider|error|sorry|undefined|verloren/i)
    expect(sentence).not.toContain('body.value')
  })

  it('is a sentence of its own for each', () => {
    const sentences = failures.map((failure) => failureSentence(failure, messagesIn(language)))
    expect(new Set(sentences).size).toBe(failures.length)
  })
})

it('a full disk is told as the glossary has it', () => {
  const failure: Failure = { kind: 'not-saved', cause: 'full' }
  expect(failureSentence(failure, messagesIn('de'))).toBe(
    'Das ist noch nicht gespeichert: Der Datenträger ist voll. Ihr Text steht weiter hier. Schaffen Sie Platz und versuchen Sie es erneut.',
  )
  expect(failureSentence(failure, messagesIn('en'))).toBe(
    'This is not saved yet: the disk is full. Your text is still here. Free some space and try again.',
  )
})

describe('damaged notes are told', () => {
  const sentence = (outcome: DamageOutcome, language: 'de' | 'en' = 'de') =>
    failureSentence({ kind: 'notes-damaged', file: 'journal-0.ndjson', outcome }, messagesIn(language))

  it.each(outcomes)(
    'with the file, and without sending the reader to install the program again: %s',
    (outcome) => {
      for (const language of ['de', 'en'] as const) {
        expect(sentence(outcome, language)).toContain('(journal-0.ndjson)')
        expect(sentence(outcome, language)).not.toMatch(/Installieren|Install|nicht betroffen|not affected/)
      }
    },
  )

  it('with where the rest comes from, what may be missing, and where the damaged files lie', () => {
    const failure: Failure = {
      kind: 'notes-recovered',
      recovery: {
        damaged: ['journal-2.ndjson'],
        gone: [],
        from: ['current', 'journal', 'backup'],
        backup: '2026-11-23T12:00:00.000Z',
        whole: false,
        aside: '/lesespur/library/set-aside',
      },
    }
    expect(failureSentence(failure, messagesIn('de'))).toMatch(
      /^Eine Datei Ihrer Anmerkungen war beschädigt \(journal-2\.ndjson\)\. Was sich finden ließ, ist wiederhergestellt, aus dem letzten Stand, dem Verlauf der Änderungen und der Sicherung vom 23\. November 2026 um \d\d:\d\d\. Was nach der Sicherung kam, kann zum Teil fehlen: Sehen Sie Ihre letzten Anmerkungen durch\. Frühere Schritte lassen sich nicht mehr rückgängig machen\. Die beschädigte Datei liegt unverändert in „\/lesespur\/library\/set-aside“\.$/,
    )
    expect(failureSentence(failure, messagesIn('en'))).toMatch(
      /^A file of your annotations was damaged \(journal-2\.ndjson\)\. What could be found is restored, from the last state, the record of changes and the backup of 23 November 2026 at \d\d:\d\d\. Some of what came after the backup may be missing: look through your latest annotations\. Earlier steps can no longer be undone\. The damaged file lies unchanged in “\/lesespur\/library\/set-aside”\.$/,
    )
  })

  it('honestly, where something may be missing for good', () => {
    expect(sentence('incomplete')).toBe(
      'Ein Stück Ihrer Anmerkungen war unlesbar (journal-0.ndjson). Es liegt unverändert im Ordner „library/set-aside“ neben dem Ordner der Sicherungen. Ihre letzten Änderungen können fehlen; alles Übrige ist da.',
    )
    expect(sentence('incomplete', 'en')).toBe(
      'A piece of your annotations could not be read (journal-0.ndjson). It lies unchanged in the folder “library/set-aside” beside the folder of the backups. Your last changes may be missing; everything else is here.',
    )
  })
})
