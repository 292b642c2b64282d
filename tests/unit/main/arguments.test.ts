import { describe, expect, it } from 'vitest'
import { startOf } from '../../../src/main/arguments'

const id = '00000000-0000-4000-8000-000000000001'
const link = `lesespur://open/alaska-2025/de/${id}`
const passage = { kind: 'passage', link: { work: 'alaska-2025', edition: 'de', annotation: id } }

describe('what the program is started with', () => {
  it.each([
    { argv: ['/opt/lesespur'], packaged: true, start: { kind: 'window' } },
    { argv: ['/opt/lesespur', '--no-sandbox'], packaged: true, start: { kind: 'window' } },
    {
      argv: ['/opt/lesespur', '--no-sandbox', 'export', '--format', 'csv', '--out', 'a b.csv'],
      packaged: true,
      start: { kind: 'export', given: ['--format', 'csv', '--out', 'a b.csv'] },
    },
    {
      argv: ['electron', '--no-sandbox', '/home/me/lesespur', 'export', '--help'],
      packaged: false,
      start: { kind: 'export', given: ['--help'] },
    },
    // A folder of that name is no command.
    { argv: ['electron', 'export'], packaged: false, start: { kind: 'window' } },
    { argv: ['/opt/lesespur', link], packaged: true, start: passage },
    { argv: ['electron', '/home/me/lesespur', '--flag', link], packaged: false, start: passage },
    { argv: ['/opt/lesespur', 'lesespur://open/../etc'], packaged: true, start: { kind: 'window' } },
    { argv: ['/opt/lesespur', 'notes.jsonld'], packaged: true, start: { kind: 'window' } },
  ])('$argv is $start.kind', ({ argv, packaged, start }) => {
    expect(startOf(argv, packaged)).toEqual(start)
  })
})
