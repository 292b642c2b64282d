import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { Draft, longestNote, Moment } from '../../../src/shared/annotation/annotation'
import { describe as selectorsOf } from '../../../src/shared/annotation/describe'

const wording = 'Frieden 🕊️ und e\u0301tude'
const [quote, position] = selectorsOf(wording, { start: 8, end: wording.length })
const id = '5b0f8f0e-8c9f-4f57-9c57-0d6f7f3f2a11'
const target = { work: 'alaska-2025', edition: 'de', text: 'a'.repeat(64), selector: [quote, position] }
const highlight = { motivation: 'highlighting', id, category: 'claim', tags: [], target }
const note = { ...highlight, motivation: 'commenting', body: { type: 'TextualBody', value: 'Warum?' } }
const articleNote = {
  motivation: 'describing',
  id,
  tags: [],
  target: { work: 'alaska-2025' },
  body: { type: 'TextualBody', value: 'Lesen!' },
}
const noteOf = (value: unknown) => ({ ...note, body: { type: 'TextualBody', value } })
const selecting = (...selector: unknown[]) => ({ ...highlight, target: { ...target, selector } })

const pathsOf = (draft: unknown): (string | null)[] => {
  const checked = v.safeParse(Draft, draft)
  return checked.success ? [] : checked.issues.map((issue) => v.getDotPath(issue))
}

describe('a draft', () => {
  it.each<[string, unknown]>([
    ['a highlight', highlight],
    ['a note', note],
    ['a note on the article', articleNote],
    ['a quote with emoji and combining characters', highlight],
    ['a note with lines, white space and emoji around its words', noteOf(' \n🕊️ e\u0301\n\n ')],
    ['a note of a megabyte', noteOf('x'.repeat(1_048_576))],
    ['the longest note', noteOf('x'.repeat(longestNote))],
  ])('may be %s, and stays as it is', (_what, draft) => {
    expect(v.parse(Draft, draft)).toEqual(draft)
  })

  it.each<[string, unknown, string]>([
    [
      'whose passage ends before it starts',
      selecting(quote, { ...position, start: 9, end: 3 }),
      'target.selector.1',
    ],
    ['whose passage is empty', selecting(quote, { ...position, start: 3, end: 3 }), 'target.selector.1'],
    [
      'whose passage starts before the text',
      selecting(quote, { ...position, start: -1 }),
      'target.selector.1.start',
    ],
    [
      'whose passage is between two letters',
      selecting(quote, { ...position, end: 12.5 }),
      'target.selector.1.end',
    ],
    ['that quotes nothing', selecting({ ...quote, exact: '' }, position), 'target.selector.0.exact'],
    ['with one selector', selecting(quote), 'target.selector.1'],
    ['whose note is empty', noteOf(''), 'body.value'],
    ['whose note is white space', noteOf(' \n\t'), 'body.value'],
    ['whose note is a number', noteOf(1), 'body.value'],
    [`whose note is longer than the longest`, noteOf('x'.repeat(longestNote + 1)), 'body.value'],
    ['that comments without a note', { ...highlight, motivation: 'commenting' }, 'body'],
    ['that highlights with a note', { ...note, motivation: 'highlighting' }, 'body'],
    ['with a property that nobody knows', { ...highlight, look: 'red' }, 'look'],
    [
      'whose target has a property that nobody knows',
      { ...highlight, target: { ...target, page: 3 } },
      'target.page',
    ],
    [
      'with the hash in capitals',
      { ...highlight, target: { ...target, text: 'A'.repeat(64) } },
      'target.text',
    ],
    ['with a hash cut short', { ...highlight, target: { ...target, text: 'a'.repeat(63) } }, 'target.text'],
    [
      'of a language that no edition has',
      { ...highlight, target: { ...target, edition: 'fr' } },
      'target.edition',
    ],
    [
      'of a work that is a path',
      { ...highlight, target: { ...target, work: '../../etc/passwd' } },
      'target.work',
    ],
    ['whose id is no UUID', { ...highlight, id: '1' }, 'id'],
    ['whose tag is no UUID', { ...highlight, tags: ['krieg'] }, 'tags.0'],
    ['without a category', { ...highlight, category: '' }, 'category'],
    ['that wants something else', { ...highlight, motivation: 'painting' }, 'motivation'],
    ['that brings its own time', { ...highlight, created: '2025-08-15T00:00:00.000Z' }, 'created'],
  ])('%s is refused, and the field is named', (_what, draft, path) => {
    expect(pathsOf(draft)).toContain(path)
  })

  it.each([[null], [undefined], [7], ['draft'], [[]], [{}]])('is not %o', (draft) => {
    expect(v.is(Draft, draft)).toBe(false)
  })
})

describe('a moment', () => {
  it.each([
    ['2025-08-15T10:30:00.123Z', true],
    ['2025-08-15T10:30:00Z', false],
    ['2025-08-15T10:30:00.123+02:00', false],
    ['2025-08-15', false],
  ])('%s: %s, since text order has to be time order', (moment, is) => {
    expect(v.is(Moment, moment)).toBe(is)
  })
})
