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
  ])('is not what %j is', (spelling) => {
    expect(readBackLink(spelling)).toBeUndefined()
  })
})
