import { Parser } from 'commonmark'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { noteOf } from '../../../src/shared/annotation/annotation'
import { stableId } from '../../../src/shared/import/stable-id'
import { firstOf, fixture, highlight, notebookOf, now, readOf, setOf } from './importing'

const wholeNote = (body: unknown, more: object = {}) =>
  firstOf(
    setOf([{ type: 'Annotation', id: 'http://a.example/1', target: 'http://a.example', body, ...more }]),
  )

/** What Markdown shows, without its marks. */
function shown(markdown: string): string {
  const walker = new Parser().parse(markdown).walker()
  let text = ''
  for (let step = walker.next(); step; step = walker.next()) {
    const { type, literal } = step.node
    if (!step.entering) text += type === 'paragraph' ? '\n\n' : ''
    else text += type === 'softbreak' || type === 'linebreak' ? '\n' : (literal ?? '')
  }
  return text.trim()
}

describe('an annotation of another program', () => {
  it('comes from older Thorium with its note, colour, tag, person and passage', () => {
    const { preview, annotations, tags } = readOf(fixture('thorium-old.annotation'), { file: 'x.annotation' })
    expect(preview).toMatchObject({ fits: 'by-quotes', toldTitle: 'Über Brücken', creators: ['Bea'] })
    expect(preview.entries[0]).toMatchObject({ place: 'exact', status: 'new', note: 'Wie \\*hoch\\*?' })
    expect(annotations.get(0)).toMatchObject({
      id: '5f0f9a52-6a3b-4a3a-9f2e-0e2f6f0c0a02',
      motivation: 'commenting',
      category: 'evidence',
      tags: ['10000000-0000-4000-8000-000000000001'],
      created: '2025-12-01T10:00:00.000Z',
      modified: '2025-12-02T10:00:00.000Z',
      target: { edition: 'de', text: 'd'.repeat(64), selector: [{ exact: 'Ein Bogen leitet die Last' }, {}] },
      extra: { body: { highlight: 'underline' }, target: { meta: { page: '7' } } },
    })
    expect(tags).toEqual([])
  })

  it('comes from newer Thorium with all its tags, old ones by their names whatever the capitals', () => {
    const { annotations, tags } = readOf(fixture('thorium-new.annotation'))
    expect(tags.map(({ name }) => name)).toEqual(['review'])
    expect(annotations.get(0)).toMatchObject({
      motivation: 'highlighting',
      category: 'question',
      tags: [tags[0]?.id, '10000000-0000-4000-8000-000000000002'],
    })
  })

  it('comes from Hypothesis with its Markdown and its times, and with an id that is always the same', () => {
    const { annotations, preview } = readOf(fixture('hypothesis.json'))
    expect(preview.creators).toEqual(['Carla', 'dora'])
    expect(annotations.get(0)).toMatchObject({
      id: stableId('aBcDeFgHiJkLmNoPqRsTuV'),
      body: { value: 'Ein **guter** Satz.' },
      created: '2025-11-01T09:00:00.123Z',
      modified: '2025-11-02T09:00:00.654Z',
      extra: {
        id: 'aBcDeFgHiJkLmNoPqRsTuV',
        group: '__world__',
        updated: '2025-11-02T09:00:00.654321+00:00',
      },
    })
    expect(annotations.get(1)).toMatchObject({
      motivation: 'describing',
      body: { value: 'Zum ganzen Artikel' },
    })
  })

  // Each beginning followed to the end of the text would take longer than any test may.
  test.for(['<br', '<a ', '</p', '<!', '<x y="'])(
    'has its words from HTML in which %s begins over and over and never ends',
    (beginning) => {
      const annotation = wholeNote({
        type: 'TextualBody',
        value: `<p>Stahl</p>${beginning.repeat(400_000)}<br>`.slice(0, -1),
        format: 'text/html',
      })
      expect(shown(noteOf(annotation)?.slice(0, 200) ?? '')).toMatch(/^Stahl/)
    },
  )

  it('has its words from HTML without the elements, and from several bodies one after the other', () => {
    const { annotations, preview, tags } = readOf(fixture('model-shapes.jsonld'))
    const note = annotations.get(2)
    expect(note && noteOf(note)).toBe('Erstens & zweitens\n\n# Überschrift')
    expect(tags.map(({ name }) => name)).toEqual(['bogen'])
    expect(preview.entries[2]).toMatchObject({ creator: 'Eva, finn', place: 'exact' })
  })

  it('shows its plain words as they are, whatever Markdown makes of them', () => {
    const line = fc
      .stringMatching(/^[ -~äß„“]{1,40}$/)
      .map((words) => words.trim().replace(/\s+/g, ' '))
      .filter((words) => words !== '')
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const plain = lines.join('\n')
        expect(shown(noteOf(wholeNote({ type: 'TextualBody', value: plain })) ?? '')).toBe(plain)
      }),
    )
  })

  test.for([
    { colour: 'yellow', category: 'claim' },
    { colour: 'orange', category: 'claim' },
    { colour: 'blue', category: 'evidence' },
    { colour: '#5bc0eb', category: 'evidence' },
    { colour: '#0F0', category: 'term' },
    { colour: 'Purple', category: 'question' },
    { colour: 'red', category: 'important' },
    { colour: '#ff66aaff', category: 'important' },
    { colour: '#777777', category: 'claim' },
    { colour: 'constructor', category: 'claim' },
    { colour: undefined, category: 'claim' },
  ])('gets the category that comes nearest to its colour: $colour', ({ colour, category }) => {
    const body = { type: 'TextualBody', value: '', ...(colour !== undefined && { color: colour }) }
    expect(firstOf(setOf([highlight('Bogen', { body })]))).toMatchObject({ category })
  })

  it('becomes a bookmark with its words as the name; with many words a note, so that none is lost', () => {
    const bookmarked = (value: string) =>
      firstOf(
        setOf([highlight('Bogen', { motivation: 'bookmarking', body: { type: 'TextualBody', value } })]),
      )
    expect(bookmarked('Hier *weiter*')).toMatchObject({ motivation: 'bookmarking', label: 'Hier *weiter*' })
    expect(bookmarked('x'.repeat(301))).toMatchObject({
      motivation: 'commenting',
      body: { value: 'x'.repeat(301) },
    })
  })

  it('becomes a note on the article where it has words and names its passage by none', () => {
    const target = { source: 'x', selector: { type: 'CssSelector', value: 'p' } }
    expect(wholeNote('Bleibt', { target })).toMatchObject({
      motivation: 'describing',
      body: { value: 'Bleibt' },
      extra: { target },
    })
  })

  test.for([
    { created: '2025-01-01', told: '2025-01-01T00:00:00.000Z' },
    { created: '2025-01-01T00:00:00+02:00', told: '2024-12-31T22:00:00.000Z' },
    { created: '2025-01-01T00:00:00', told: '2025-01-01T00:00:00.000Z' },
    { created: '9999-12-31T00:00:00Z', told: now },
    { created: '2025-13-45T99:00:00Z', told: now },
    { created: 'gestern', told: now },
    { created: 1700000000, told: now },
    { created: null, told: now },
  ])('has a time that can be kept: $created', ({ created, told }) => {
    expect(wholeNote('Notiz', { created })).toMatchObject({
      created: told,
      modified: told,
      extra: { created },
    })
  })

  it('keeps what nobody here knows', () => {
    const more = { 'ex:weight': 3, audience: { type: 'Audience' }, rights: 'CC0' }
    expect(wholeNote('Notiz', more).extra).toMatchObject(more)
  })

  it('is the same when it comes again', () => {
    const content = fixture('hypothesis.json')
    const first = [...readOf(content).annotations.values()]
    const again = readOf(content, { notebook: notebookOf(first) })
    expect(again.preview.entries.map(({ status }) => status)).toEqual(['same', 'same'])
  })

  it('is the same when it comes again and never said when it was made', () => {
    const content = setOf([highlight('Bogen', { created: undefined })])
    const [first] = readOf(content).annotations.values()
    const kept = first && {
      ...first,
      created: '2025-05-05T00:00:00.000Z',
      modified: '2025-05-05T00:00:00.000Z',
    }
    const { preview } = readOf(content, { notebook: notebookOf(kept ? [kept] : []) })
    expect(preview.entries.map(({ status }) => status)).toEqual(['same'])
  })
})

describe('the id that is made of a name', () => {
  it('is a UUID of version 5, the same for the same name only', () => {
    expect(stableId('x')).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(stableId('x')).toBe(stableId('x'))
    const names = Array.from({ length: 1000 }, (_, number) => 'n'.repeat(number % 130) + String(number))
    expect(new Set(names.map(stableId)).size).toBe(1000)
  })

  it('is made by SHA-1', async () => {
    for (const name of ['', 'x', 'ü🌉', 'n'.repeat(27), 'n'.repeat(200)]) {
      const namespace = Uint8Array.from('b1f5d6a27c1e5d6b9a551e5e59004e42'.match(/../g) ?? [], (pair) =>
        parseInt(pair, 16),
      )
      const units = Uint8Array.from(
        [...Array(name.length).keys()].flatMap((at) => [name.charCodeAt(at) >> 8, name.charCodeAt(at) & 255]),
      )
      const digest = new Uint8Array(
        await crypto.subtle.digest('SHA-1', Uint8Array.from([...namespace, ...units])),
      )
      const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      expect(stableId(name).replaceAll('-', '').slice(0, 12)).toBe(hex.slice(0, 12))
      expect(stableId(name).slice(-12)).toBe(hex.slice(20, 32))
    }
  })
})
