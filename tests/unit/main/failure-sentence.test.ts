import { describe, expect, it } from 'vitest'
import type { DamageOutcome, DiskTrouble, Failure, ReadOnlyReason } from '../../../src/shared/failure'
import { failureSentence } from '../../../src/shared/messages/failure-sentence'
import { messagesIn } from '../../../src/shared/messages/messages'

const causes: DiskTrouble[] = ['full', 'no-permission', 'read-only-disk', 'gone', 'unknown']
const reasons: ReadOnlyReason[] = ['newer-version', 'damaged', 'missing', 'disk']
const outcomes: DamageOutcome[] = ['recovered', 'replaced', 'incomplete']
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
    expect(sentence).not.toMatch(/Fehler|Ups|leider|error|sorry|undefined|verloren/i)
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

  it('honestly, where something may be missing for good', () => {
    expect(sentence('incomplete')).toBe(
      'Ein Stück Ihrer Anmerkungen war unlesbar und liegt unverändert beiseite (journal-0.ndjson). Ihre letzten Änderungen können fehlen; alles Übrige ist da.',
    )
    expect(sentence('incomplete', 'en')).toBe(
      'A piece of your annotations could not be read and is kept aside unchanged (journal-0.ndjson). Your last changes may be missing; everything else is here.',
    )
  })
})
