import { describe, expect, it } from 'vitest'
import { cslItemOf } from '../../../src/shared/citation/csl-item'
import { readDetails } from '../../../src/shared/citation/typed-details'
import { details, editions } from './sample'

describe('details as they are typed', () => {
  it.each([
    ['2025-08-14', '2025-08-14'],
    [' 2025 ', '2025'],
    ['2025-08', '2025-08'],
    ['14.08.2025', '2025-08-14'],
    ['4. 8. 2025', '2025-08-04'],
    ['8.2025', '2025-08'],
    ['2024-02-29', '2024-02-29'],
    ['', ''],
  ])('take „%s“ for the date „%s“', (typed, date) => {
    expect(readDetails(details({ date: typed, accessed: typed }))).toEqual({
      ok: true,
      details: details({ date, accessed: date }),
    })
  })

  it.each([
    ['date', 'gestern', 'date'],
    ['date', '2025-13', 'date'],
    ['date', '2025-02-29', 'date'],
    ['date', '31.06.2025', 'date'],
    ['accessed', '25-01-01', 'date'],
    ['address', 'example.org', 'address'],
    ['address', 'javascript:alert(1)', 'address'],
    ['address', 'https://example.org/a b', 'address'],
    ['title', '  ', 'missing'],
    ['title', 'x'.repeat(501), 'long'],
    ['publisher', 'x'.repeat(501), 'long'],
  ] as const)('say what is wrong with %s „%s“', (field, typed, trouble) => {
    expect(readDetails({ ...details(), [field]: typed })).toEqual({
      ok: false,
      troubles: { [field]: trouble },
    })
  })
})

describe('an article in CSL-JSON', () => {
  it('says what the article says of itself', () => {
    expect(cslItemOf(editions.de)).toEqual({
      id: 'bridges.de',
      type: 'document',
      title: 'Über Brücken',
      author: [{ literal: 'Lesespur-Redaktion' }],
      publisher: 'Lesespur',
      issued: { 'date-parts': [[2025, 5, 14]] },
      language: 'de',
      version: '1.2.0',
    })
  })

  it('says instead what the reader says, and leaves out what is not known', () => {
    const changed = details({
      author: 'Beispiel, Ada; Amt für Brücken; A, B, C',
      publisher: '',
      date: '2025-08',
      language: 'en',
      address: 'https://example.org/',
      accessed: '2025-09-01',
    })
    expect(cslItemOf(editions.de, changed)).toEqual({
      id: 'bridges.de',
      type: 'document',
      title: 'Über Brücken',
      author: [{ family: 'Beispiel', given: 'Ada' }, { literal: 'Amt für Brücken' }, { literal: 'A, B, C' }],
      issued: { 'date-parts': [[2025, 8]] },
      accessed: { 'date-parts': [[2025, 9, 1]] },
      URL: 'https://example.org/',
      language: 'en',
      version: '1.2.0',
    })
  })
})
