import { describe, expect, it, test } from 'vitest'
import { isMark, type Annotation, type AnnotationId } from '../../../src/shared/annotation/annotation'
import type { ExportOptions } from '../../../src/shared/export/options'
import { exportInput } from '../../../src/shared/export/export-input'
import { formats } from '../../../src/shared/export/formats'
import type { SeenPlace } from '../../../src/shared/export/place'
import { firstOptionsIn } from '../../../src/shared/export/options'
import { prepareExport } from '../../../src/shared/export/selection'
import { articleNote, everyKind, generated, idOf, mark, material } from './sample'

const numbers = (annotations: readonly Annotation[], options: Partial<ExportOptions> = {}) =>
  prepareExport(material(annotations), { ...firstOptionsIn('de'), ...options }, generated).annotations.map(
    ({ annotation }) => Number(annotation.id.slice(-4)),
  )

/** By text: 2, 3, 1. By time: 1, 2, 3. The first and second question: 2 and 3, and 1. */
const three = [mark(1, 'Niemand'), mark(2, 'Bogen'), mark(3, 'Stahl')]

describe('what an export holds', () => {
  test.for([
    { order: 'text', grouping: 'question', expected: [2, 3, 1] },
    { order: 'text', grouping: 'none', expected: [2, 3, 1] },
    { order: 'time', grouping: 'none', expected: [1, 2, 3] },
    { order: 'time', grouping: 'question', expected: [2, 3, 1] },
  ] as const)('stands by $order with grouping $grouping as $expected', ({ order, grouping, expected }) => {
    expect(numbers(three, { order, grouping })).toEqual(expected)
    expect(numbers([...three].reverse(), { order, grouping })).toEqual(expected)
  })

  it('puts time before text within a question when asked', () => {
    const marks = [mark(2, 'Bogen'), mark(1, 'Stahl')]
    expect(numbers(marks, { order: 'time' })).toEqual([1, 2])
    expect(numbers(marks, { order: 'text' })).toEqual([2, 1])
  })

  it('has the longer passage first where two begin together', () => {
    expect(numbers([mark(1, 'Ein Bogen'), mark(2, 'Ein Bogen leitet')])).toEqual([2, 1])
  })

  test.for([
    { which: { kind: 'all' }, expected: [5, 8, 3, 2, 7, 1, 6, 4] },
    { which: { kind: 'edition', edition: 'en' }, expected: [5, 4] },
    { which: { kind: 'edition', edition: 'de' }, expected: [5, 8, 3, 2, 7, 1, 6] },
    { which: { kind: 'these', ids: [idOf(4), idOf(1), idOf(99)] }, expected: [1, 4] },
    { which: { kind: 'these', ids: [] }, expected: [] },
  ] as const)('is $expected for $which.kind', ({ which, expected }) => {
    expect(numbers(everyKind, { which })).toEqual(expected)
  })

  it('names categories and tags, and keeps what the vocabulary does not know', () => {
    const [known, unknown] = prepareExport(
      material([
        mark(1, 'Bogen', { category: 'evidence', tags: [2] }),
        mark(2, 'Stahl', { category: 'gone', tags: [7] }),
      ]),
      firstOptionsIn('de'),
      generated,
    ).annotations
    expect(known?.category?.label).toBe('Beleg')
    expect(known?.tags.map(({ name }) => name)).toEqual(['offene Fragen'])
    expect(unknown?.category).toBeUndefined()
    expect(unknown?.tags.map(({ name }) => name)).toEqual([undefined])
  })

  it('finds a passage again in another wording by its words', () => {
    const moved = mark(1, 'Stein trägt Druck', { text: 'f'.repeat(64) })
    const [found] = prepareExport(material([moved]), firstOptionsIn('de'), generated).annotations
    expect(found?.place?.state).toBe('found')
  })

  it('stands where the reader sees it, and nowhere where that is to be checked', () => {
    const moved = [
      mark(1, 'Stein trägt Druck', { text: 'f'.repeat(64) }),
      mark(2, 'Bogen', { text: 'e'.repeat(64) }),
    ]
    const seen = new Map<AnnotationId, SeenPlace>([
      [idOf(1), { passage: { start: 3, end: 9 } }],
      [idOf(2), { passage: undefined, state: 'unsure' }],
    ])
    const [found, unsure] = prepareExport(
      material(moved, { seen }),
      firstOptionsIn('de'),
      generated,
    ).annotations
    expect(found?.place).toMatchObject({ state: 'found', passage: { start: 3, end: 9 } })
    expect(unsure?.place).toEqual({ state: 'unsure' })
  })

  it('is all of it for a complete format, whatever is left out elsewhere', () => {
    const nothing = {
      quotes: false,
      notes: false,
      categories: false,
      tags: false,
      dates: false,
      citations: false,
      links: false,
    }
    for (const format of formats.filter(({ complete }) => complete)) {
      const input = exportInput(
        format,
        material(everyKind),
        { ...firstOptionsIn('de'), include: nothing },
        generated,
      )
      expect(input.annotations).toHaveLength(everyKind.length)
    }
  })

  it('has bookmarks without a name also where quotes and notes are left out', () => {
    const include = { ...firstOptionsIn('de').include, quotes: false, notes: false }
    expect(numbers(everyKind, { include })).toEqual([8, 7])
  })

  it('does not need a mark', () => {
    expect(
      prepareExport(material([articleNote(5, 'Gut.')]), firstOptionsIn('de'), generated).annotations.some(
        ({ annotation }) => isMark(annotation),
      ),
    ).toBe(false)
  })
})
