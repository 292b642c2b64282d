import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnswer } from '../../../src/main/ipc/answer'
import { firstOptionsIn } from '../../../src/shared/export/options'
import { contract, type Handlers, type Input, type RequestName } from '../../../src/shared/ipc/contract'
import { ok, type Result } from '../../../src/shared/result'

const id = '5b0f8f0e-8c9f-4f57-9c57-0d6f7f3f2a11'
const work = 'alaska-2025'
const selector = [
  { type: 'TextQuoteSelector', exact: 'Frieden 🕊️', prefix: '', suffix: '' },
  { type: 'TextPositionSelector', start: 0, end: 11 },
]
const place = { edition: 'de', text: 'a'.repeat(64), selector }

const words = { title: 'Waffenruhe', date: '2025-08~', lane: 'own' }
const event = { motivation: 'identifying', id, tags: [], target: { work }, event: words }
const link = { motivation: 'linking', id, tags: [], target: { work, ...place }, event: 'alaska-summit' }

const request = { format: 'docx', works: [work], edition: 'de', options: firstOptionsIn('de') }

/** For each request what it takes: nothing else of the contract is left out, since the names are its own. */
const good: Record<RequestName, unknown> = {
  open: undefined,
  openNotebook: work,
  openVocabulary: undefined,
  keepEventDrafts: {
    work,
    drafts: [
      {
        of: null,
        title: 'Waffenruhe',
        date: 'im Augu',
        lane: 'own',
        note: '',
        passages: [{ edition: 'de', start: 4, end: 10, quote: 'Kämpfe' }],
      },
    ],
  },
  annotate: {
    motivation: 'commenting',
    id,
    category: 'claim',
    tags: [],
    target: { work, ...place },
    body: { type: 'TextualBody', value: 'Warum?' },
  },
  annotateAll: {
    work,
    drafts: [
      { motivation: 'bookmarking', id, tags: [id], target: { work, ...place }, label: 'Anfang' },
      link,
      event,
    ],
  },
  revise: { work, id, sitting: id, category: 'claim', tags: [id], note: '', label: '', event: words, place },
  reviseAll: { work, ids: [id], category: 'claim', addTags: [id], removeTags: [id] },
  remove: { work, ids: [id] },
  restore: { work, ids: [id] },
  purge: { work, ids: [id] },
  keptText: 'a'.repeat(64),
  undo: work,
  redo: work,
  ensureTag: 'Krieg',
  renameTag: { id, name: 'Frieden' },
  changeCategory: { id: 'claim', name: 'These', colour: 8, line: 'wavy' },
  nameSteps: { undo: 'Notiz löschen, Abs. 15, 17:40', redo: null },
  changeSettings: { language: 'de', textSize: 20 },
  saveViewState: { edition: 'en', position: { block: 'intro-1', share: 0.5 } },
  saveExport: { name: 'Notizen', extension: 'md', content: '# Notizen' },
  exportableWorks: undefined,
  previewExport: request,
  exportNotes: { request, update: false },
  printNotes: request,
  copyExport: request,
  cancelExport: undefined,
  openImport: undefined,
  applyImport: {
    token: id,
    which: { kind: 'chosen', keys: [0, 2] },
    as: { kind: 'others', name: 'Klasse 9' },
  },
  askedPassage: undefined,
  backups: undefined,
  backUpNow: undefined,
  openBackup: undefined,
  compareBackup: { folder: 'own', file: 'Lesespur 2026-11-23T02-15-04Z daily.lesespur' },
  restoreBackup: { token: id, keys: [0, 7] },
  undoRestore: undefined,
  chooseBackupFolder: undefined,
  showBackups: undefined,
  openLink: 'https://www.example.org/',
  copyText: 'Worte',
  copyCitation: { work: 'alaska-2025', edition: 'de', start: 3, end: 9 },
  citationDetails: { work: 'alaska-2025', edition: 'de' },
  changeCitationDetails: { work: 'alaska-2025', edition: 'de', details: null },
  sampleCitation: { work: 'alaska-2025', edition: 'de', details: null, style: 'apa' },
}
// The record has exactly the contract's names.
const names = Object.keys(good) as RequestName[]

/** What main would do with a good request, noted. */
function listening() {
  const heard: string[] = []
  const handlers = Object.fromEntries(
    names.map((name) => [name, () => (heard.push(name), Promise.resolve(ok(undefined)))]),
  )
  // One handler for each request of the contract; none gives what it promises, and nobody looks.
  const answer = createAnswer(
    () => Promise.resolve(handlers as unknown as Handlers),
    () => undefined,
  )
  return { heard, answer }
}

/** Why a request was refused. */
const reasonIn = (answered: Result<unknown>): string =>
  !answered.ok && answered.failure.kind === 'refused' ? answered.failure.reason : 'it was not refused'

const junk = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withMap: true }),
  fc.constantFrom(null, NaN, -1, 1e308, '', '\u0000', '__proto__', [], {}, [[]], '../../etc/passwd'),
)

/** The value with one of its fields, at any depth, taken out, made junk or joined by one that nobody knows. */
const spoiled = (value: unknown): fc.Arbitrary<unknown> => {
  if (typeof value !== 'object' || value === null) return junk
  const entries: [string, unknown][] = Object.entries(value)
  const spoil = fc.nat({ max: entries.length }).chain((index) => {
    const entry = entries[index]
    if (!entry) return fc.constant({ ...value, aFieldThatNobodyKnows: 1 })
    const [key, inner] = entry
    // An array stays one, so that its items are looked at.
    const copy = (made: unknown) =>
      Object.assign(Array.isArray(value) ? Array.from<unknown>(value) : { ...value }, { [key]: made })
    return fc.oneof(spoiled(inner).map(copy), junk.map(copy))
  })
  return fc.oneof({ weight: 5, arbitrary: spoil }, { weight: 1, arbitrary: junk })
}

describe.each(names)('the request %s', (name) => {
  it('takes what it is for', async () => {
    const { heard, answer } = listening()
    expect(await answer(name, good[name])).toEqual(ok(undefined))
    expect(heard).toEqual([name])
  })

  it('refuses junk, names what is wrong with it, and lets nothing through that breaks its schema', async () => {
    const law = fc.asyncProperty(spoiled(good[name]), async (input) => {
      const { heard, answer } = listening()
      const answered = await answer(name, input)
      if (answered.ok) {
        // What got through is what the schema gives for it, and nothing that was hung on.
        expect(heard).toEqual([name])
        expect(Object.keys(Object(input) as object)).not.toContain('aFieldThatNobodyKnows')
        return
      }
      expect(reasonIn(answered)).toMatch(/: \S/)
      expect(heard).toEqual([])
    })
    await fc.assert(law, { numRuns: 400 })
  })
})

describe('the contract', () => {
  it('is all that is tested here', () => {
    expect(Object.keys(contract.requests).sort()).toEqual([...names].sort())
  })

  it.each<[RequestName, unknown, string]>([
    ['annotate', { ...(good.annotate as object), colour: 'red' }, 'colour'],
    ['revise', { ...(good.revise as object), note: 'x'.repeat(4_000_001) }, 'note'],
    ['revise', { work, id, tags: [''] }, 'tags.0'],
    ['revise', { work, id, label: 'x'.repeat(301) }, 'label'],
    ['annotateAll', { work, drafts: [] }, 'drafts'],
    ['annotateAll', { work, drafts: [{ motivation: 'bookmarking' }] }, 'drafts.0.id'],
    ['annotate', { ...event, event: { ...words, date: '2025-02-30' } }, 'event.date'],
    ['annotate', { ...event, event: { ...words, date: '2025/2024' } }, 'event.date'],
    ['annotate', { ...event, event: { ...words, date: 'Frühjahr 2025' } }, 'event.date'],
    ['annotate', { ...event, event: { ...words, date: '' } }, 'event.date'],
    ['annotate', { ...event, event: { ...words, title: ' \n' } }, 'event.title'],
    ['annotate', { ...event, event: { ...words, title: 'x'.repeat(2001) } }, 'event.title'],
    ['annotate', { ...event, event: { ...words, lane: 'peace' } }, 'event.lane'],
    ['annotate', { ...event, body: { type: 'TextualBody', value: ' ' } }, 'body.value'],
    ['annotate', { ...event, target: { work, ...place } }, 'target.edition'],
    ['annotate', { ...link, event: 'Alaska!' }, 'event'],
    ['annotate', { ...link, category: 'claim' }, 'category'],
    ['annotate', { ...link, body: { type: 'TextualBody', value: 'Warum?' } }, 'body'],
    ['annotate', { ...link, target: { work } }, 'target.edition'],
    ['revise', { work, id, event: { ...words, date: '2025-02-30' } }, 'event.date'],
    ['revise', { work, id, event: { title: 'Nur ein Titel' } }, 'event.date'],
    ['reviseAll', { work, ids: [id], note: 'for all' }, 'note'],
    ['purge', { work, ids: [] }, 'ids'],
    ['keptText', '../../etc/passwd', 'the whole'],
    ['renameTag', { id, name: '   ' }, 'name'],
    ['changeCategory', { id: 'claim', name: ' ', colour: 1, line: 'band' }, 'name'],
    ['changeCategory', { id: 'claim', name: null, colour: 9, line: 'band' }, 'colour'],
    ['nameSteps', { undo: 'x'.repeat(301), redo: null }, 'undo'],
    ['remove', { work, ids: [] }, 'ids'],
    ['remove', { work, ids: [id, 'all'] }, 'ids.1'],
    ['saveViewState', { work: 'another' }, 'work'],
    ['saveViewState', { window: { x: 0 } }, 'window'],
    ['saveViewState', { position: { block: 'a', share: 101 } }, 'position.share'],
    ['changeSettings', { language: 'fr' }, 'language'],
    ['saveExport', { name: '', extension: 'md', content: '' }, 'name'],
    ['saveExport', { name: 'a', extension: 'md', content: '', path: '/etc' }, 'path'],
    ['saveExport', { name: 'a', extension: 'svg', content: '', holds: 'everything' }, 'holds'],
  ])('names the field where %s is wrong', async (name, input, path) => {
    const answered = await listening().answer(name, input)
    expect(reasonIn(answered)).toMatch(new RegExp(`^${path}: `))
  })

  it.each([1, 1000, 2000])('takes an event with a title of %s characters', async (length) => {
    const titled = { ...event, event: { ...words, title: 'x'.repeat(length) } }
    expect(await listening().answer('annotate', titled)).toEqual(ok(undefined))
  })

  it.each(['2025-08-15', '2022-02', '2025-21', '2025?', '2024-02-29', '2014/..', '202X', '-0044', 'Y12025'])(
    'takes an event with the date %s',
    async (date) => {
      const dated = { ...event, event: { ...words, date } }
      expect(await listening().answer('annotate', dated)).toEqual(ok(undefined))
    },
  )

  it('never changes a note', async () => {
    const value = ' \n\u0000e\u0301🕊️\uFEFF \r\n'
    const got: Input<'annotate'>[] = []
    const answer = createAnswer(
      // The one handler that is asked.
      () =>
        Promise.resolve({
          annotate: (draft: Input<'annotate'>) => (got.push(draft), Promise.resolve(ok(undefined))),
        } as unknown as Handlers),
      () => undefined,
    )
    await answer('annotate', { ...(good.annotate as object), body: { type: 'TextualBody', value } })
    expect(got[0]).toMatchObject({ body: { value } })
  })
})
