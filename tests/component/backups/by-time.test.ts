import { describe, expect, it } from 'vitest'
import { headings, whenInList } from '../../../src/renderer/src/backups/by-time'
import { messagesIn } from '../../../src/shared/messages/messages'
import { backupOf } from '../../support/backup-answers'

const now = new Date(2026, 10, 23, 14, 0)
const at = (...when: [number, number, number, number?]) => backupOf({ made: new Date(...when).toISOString() })
const headingsOf = (entries: ReturnType<typeof at>[], language: 'de' | 'en' = 'de') => [
  ...headings(entries, now, language, messagesIn(language).backingUp).values(),
]

describe('the headings of a list of backups', () => {
  it('stand before the first of today, of the last seven days and of each month', () => {
    const entries = [
      at(2026, 10, 23, 13),
      at(2026, 10, 23, 0),
      at(2026, 10, 22, 23),
      at(2026, 10, 17),
      at(2026, 10, 16, 23),
      at(2026, 9, 31),
      at(2026, 9, 1),
      at(2025, 9, 1),
    ]
    expect(headingsOf(entries)).toEqual([
      'Heute',
      'Letzte sieben Tage',
      'November 2026',
      'Oktober 2026',
      'Oktober 2025',
    ])
    expect(headingsOf(entries, 'en').slice(0, 3)).toEqual(['Today', 'Last seven days', 'November 2026'])
  })

  it('give what was made while the clock was ahead its month', () => {
    expect(headingsOf([at(2026, 11, 24), at(2026, 10, 23)])).toEqual(['Dezember 2026', 'Heute'])
  })

  it('are none where there is no backup', () => {
    expect(headingsOf([])).toEqual([])
  })
})

describe('when a backup was made', () => {
  it('is a time today, and a day with its time before', () => {
    expect(whenInList(new Date(2026, 10, 23, 9, 5).toISOString(), now, 'de')).toBe('09:05')
    expect(whenInList(new Date(2026, 10, 20, 13, 32).toISOString(), now, 'de')).toBe(
      'Freitag, 20. November, 13:32',
    )
  })
})
