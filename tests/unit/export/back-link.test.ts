import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasPassage } from '../../../src/shared/annotation/annotation'
import { backLink, readBackLink } from '../../../src/shared/export/back-link'
import { idOf, mark } from './sample'

const annotation = mark(1, 'Bogen')
if (!hasPassage(annotation)) throw new Error('a mark has a passage')
const address = backLink(annotation)

describe('a link back', () => {
  it('names work, edition and annotation', () => {
    expect(address).toBe('lesespur://open/bridges/de/00000000-0000-4000-8000-000000000001')
  })

  it.each([address, ` ${address} `, `${address}/`, address.replace('lesespur', 'LESESPUR')])(
    'is read from %j',
    (spelling) => {
      expect(readBackLink(spelling)).toEqual({ work: 'bridges', edition: 'de', annotation: idOf(1) })
    },
  )

  it.each([
    '',
    'lesespur://open/bridges/de',
    'lesespur://open/../de/00000000-0000-4000-8000-000000000001',
    'lesespur://open/bridges/fr/00000000-0000-4000-8000-000000000001',
    'lesespur://open/bridges/de/1',
    'lesespur://export/bridges/de/00000000-0000-4000-8000-000000000001',
    `https://example.org/${address}`,
    `${address}?run=rm`,
    `${address}#x`,
    `${address}\n--inspect`,
    `${address} --inspect`,
    `${address}/../../x`,
    `--link=${address}`,
    `lesespur:${address}`,
    'lesespur:\\\\open\\bridges\\de\\00000000-0000-4000-8000-000000000001',
    'lesespur://open/bridges/de/00000000-0000-4000-8000-000000000001%00',
    'lesespur://open/%2e%2e/de/00000000-0000-4000-8000-000000000001',
    'lesespur://open/bridges%2fx/de/00000000-0000-4000-8000-000000000001',
    'lesespur://open/__proto__/de/00000000-0000-4000-8000-000000000001',
    'lesespur://open/bridges/__proto__/00000000-0000-4000-8000-000000000001',
    'lesespur://open/<script>/de/00000000-0000-4000-8000-000000000001',
    'lesespur://user@open/bridges/de/00000000-0000-4000-8000-000000000001',
    'lesespur://open:80/bridges/de/00000000-0000-4000-8000-000000000001',
    `lesespur://open/${'a'.repeat(1_000_000)}/de/00000000-0000-4000-8000-000000000001`,
    `lesespur://open/${'/'.repeat(100_000)}`,
  ])('is not what %j is', (spelling) => {
    expect(readBackLink(spelling)).toBeUndefined()
  })

  it('is nothing more than the names of a work, a language and an annotation, whatever calls the program', () => {
    const called = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }).map((rest) => `lesespur://open/${rest}`),
      fc
        .tuple(fc.string({ unit: 'binary' }), fc.constantFrom('de', 'en', 'x'), fc.uuid())
        .map((parts) => `lesespur://open/${parts.join('/')}`),
    )
    fc.assert(
      fc.property(called, (spelling) => {
        const link = readBackLink(spelling)
        if (!link) return
        expect(link.work).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(['de', 'en']).toContain(link.edition)
        expect(link.annotation).toMatch(/^[0-9a-f-]{36}$/i)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
