import { describe, expect, it } from 'vitest'
import { outcomeLines, restoredCount } from '../../../src/shared/backup/report-words'
import { sizeWords } from '../../../src/shared/backup/size-words'
import { messagesIn } from '../../../src/shared/messages/messages'

describe('the length of a file in words', () => {
  it.each([
    [0, '1 kB'],
    [499, '1 kB'],
    [12_345, '12 kB'],
    [999_499, '999 kB'],
    [1_000_000, '1 MB'],
    [1_250_000, '1,3 MB'],
    [200_000_000, '200 MB'],
    [1_000_000_000, '1 GB'],
    [5_400_000_000, '5,4 GB'],
  ])('tells %d bytes as %s', (bytes, words) => {
    expect(sizeWords(bytes, 'de').replace('\u00A0', ' ')).toBe(words)
  })

  it('speaks the language of the window', () => {
    expect(sizeWords(1_250_000, 'en')).toBe('1.3\u00A0MB')
  })
})

describe('what became of a restore', () => {
  const report = { added: 1, changed: 2, both: 0, older: 0, back: 3, left: 1 }

  it('counts only what was touched', () => {
    expect(restoredCount(report)).toBe(6)
  })

  it.each([
    [
      'de',
      [
        '1 kam hinzu',
        '2 bekamen den Stand der Sicherung',
        '3 Gelöschte kamen zurück',
        '1 blieb, wie sie ist: inzwischen geändert oder nur zu lesen',
      ],
    ],
    [
      'en',
      [
        '1 was added',
        '2 were changed to what the backup has',
        '3 that were deleted came back',
        '1 stayed as it is: changed meanwhile, or read-only',
      ],
    ],
  ] as const)('tells each outcome that there was (%s)', (language, lines) => {
    expect(outcomeLines(report, messagesIn(language).backingUp)).toEqual(lines)
  })
})
