import { describe, expect, it, test } from 'vitest'
import { embeddedData } from '../../../src/shared/export/embedded-data'
import { exportInput } from '../../../src/shared/export/export-input'
import { formatOf } from '../../../src/shared/export/formats'
import { firstOptionsIn, mayCarryData, type ExportOptions } from '../../../src/shared/export/options'
import { articleNote, generated, link, mark, material } from './sample'

const all = firstOptionsIn('de')

const embedded = (note: string, options: ExportOptions = all) =>
  embeddedData([
    exportInput(
      formatOf('html'),
      material([articleNote(5, note), mark(1, 'Bogen'), link(2, 'Bogen', 'opening')]),
      options,
      generated,
    ),
  ])

describe('the annotations that another file carries as data', () => {
  test.for(['</script><script>', '-->', '--!>', '<!--', '---', ']]>', '&lt;', 'a\u2028b', 'a\0b'])(
    'cannot end a script or a comment: %s',
    (note) => {
      const text = embedded(note) ?? ''
      expect(text).not.toMatch(/[<>&\0\n]|--/)
      expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(note).slice(1, -1))
    },
  )

  it('are all that go out, links as well', () => {
    expect(JSON.parse(embedded('Notiz') ?? '')).toMatchObject({ items: [{}, {}, {}] })
  })

  test.for(['quotes', 'notes', 'categories', 'tags', 'dates'] as const)(
    'are not there where %s stay behind',
    (part) => {
      const options = { ...all, include: { ...all.include, [part]: false } }
      expect(mayCarryData(options)).toBe(false)
      expect(embedded('Notiz', options)).toBeUndefined()
    },
  )

  it('are not there where they are not wished, and do not need citations or links', () => {
    expect(embedded('Notiz', { ...all, carriesData: false })).toBeUndefined()
    expect(mayCarryData({ ...all, include: { ...all.include, citations: false, links: false } })).toBe(true)
  })
})
