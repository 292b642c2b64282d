import { describe, expect, it } from 'vitest'
import { occurrencesOf } from '../../../src/shared/article/occurrences'

const found = (text: string, phrase: string) =>
  occurrencesOf(text, phrase).map(({ start, end }) => text.slice(start, end))

describe('the occurrences of a phrase', () => {
  it.each<[string, string, string, string[]]>([
    ['in capitals or not', 'Frieden, FRIEDEN, frieden', 'frieden', ['Frieden', 'FRIEDEN', 'frieden']],
    ['whole words only', 'Krim, Krimkrieg, die Krim.', 'Krim', ['Krim', 'Krim']],
    ['no other letters', 'Maße und Masse, Äpfel und Apfel', 'Masse', ['Masse']],
    [
      'with whatever white space lies within',
      'rund 30\u00A0Prozent, 30 Prozent',
      '30 Prozent',
      ['30\u00A0Prozent', '30 Prozent'],
    ],
    ['not across paragraphs', 'die Front\n\nverläuft. Front verläuft', 'Front verläuft', ['Front verläuft']],
    ['with signs taken as they are', 'a.b acb (a.b)', 'a.b', ['a.b', 'a.b']],
    ['with signs at its ends', 'Er sagt „ja“ und „ja“.', '„ja“', ['„ja“', '„ja“']],
    ['side by side, never one in another', 'na na na', 'na na', ['na na']],
    ['not of nothing', 'ab cd', '  ', []],
    ['not of two paragraphs', 'ab\n\ncd ab\n\ncd', 'ab\n\ncd', []],
  ])('are found %s', (_, text, phrase, expected) => {
    expect(found(text, phrase)).toEqual(expected)
  })

  it('are not sought for what is longer than any phrase', () => {
    expect(found('x'.repeat(300), 'x'.repeat(300))).toEqual([])
  })
})
