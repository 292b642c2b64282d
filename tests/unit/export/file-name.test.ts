import { describe, expect, it, test } from 'vitest'
import { fileName } from '../../../src/shared/export/file-name'
import { generated } from './sample'

const named = (title: string) => fileName(title, 'de', generated, 'Europe/Berlin')

describe('an export’s file name', () => {
  test.for([
    { title: 'Über Brücken', name: 'Über Brücken' },
    { title: 'U\u0308ber', name: 'Über' },
    { title: 'Wer? Was: wo/wie\\nie "so" <a>|*', name: 'Wer Was wo wie nie so a' },
    { title: '../../etc', name: 'etc' },
    { title: '...', name: 'Lesespur' },
    { title: '', name: 'Lesespur' },
    { title: 'Zeile\nzwei\u0000\t', name: 'Zeile zwei' },
    { title: 'CON', name: '_CON' },
    { title: 'con.txt', name: '_con.txt' },
    { title: 'Konto', name: 'Konto' },
    { title: 'ab\u202Efdp.exe', name: 'ab fdp.exe' },
    { title: '👩‍👩‍👧'.repeat(90), name: '👩‍👩‍👧'.repeat(80) },
  ])('keeps umlauts and no forbidden sign of $title', ({ title, name }) => {
    expect(named(title)).toBe(`${name} – Anmerkungen 2025-08-21`)
  })

  it('says the day on the reader’s own clock, in the labels’ language', () => {
    expect(fileName('Bridges', 'en', generated, 'UTC')).toBe('Bridges – Annotations 2025-08-20')
  })
})
