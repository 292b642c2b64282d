import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LastExports } from '../../../src/main/exchange/last-exports'
import { firstView } from '../../../src/main/first-view'
import { CitationDetailsStore } from '../../../src/main/library/citation-details'
import { EventDraftsStore } from '../../../src/main/library/event-drafts'
import { SettingsStore } from '../../../src/main/library/settings-store'
import { ViewStateStore } from '../../../src/main/library/view-state-store'
import type { Failure } from '../../../src/shared/failure'
import { TagName } from '../../../src/shared/vocabulary/vocabulary'
import { kinds, remainsAt, whereIs } from '../../support/broken-files'
import { fill, highlight, newFolder, notebookOf, note, openIn, text, work } from '../../support/keeping'

const ignore = () => undefined
const recordsIn = (house: string) => ({
  settings: new SettingsStore(join(house, 'settings.json'), ignore),
  viewState: new ViewStateStore(join(house, 'view-state.json'), () => firstView(work, 'de'), ignore),
  citations: new CitationDetailsStore(join(house, 'citations.json'), ignore),
  exports: new LastExports(join(house, 'last-exports.json'), ignore),
  drafts: new EventDraftsStore(join(house, 'event-drafts.json'), ignore),
})

/** Does with every file what a reader's day does: each of them is written. */
async function live(house: string, { offered = true } = {}) {
  const library = join(house, 'library')
  const { settings, viewState, citations, exports, drafts } = recordsIn(house)
  const records = [settings, viewState, citations, exports, drafts].flatMap(({ trouble }) => trouble ?? [])
  const { keeper } = await openIn(library, undefined, undefined, offered ? undefined : [])
  const opened = await notebookOf(keeper)
  const words = await keeper.openVocabulary(undefined)
  if (!words.ok) throw new Error('a vocabulary always opens')
  const draft = highlight()
  await keeper.annotate(draft)
  await keeper.ensureTag(v.parse(TagName, `Tag ${draft.id}`))
  await settings.change({ textSize: 20 })
  viewState.change({ edition: 'en' })
  await viewState.flush()
  await citations.change(work, 'de', null)
  await exports.remember([work], 'markdown', '2026-01-01T00:00:00.000Z', false)
  const event = { of: null, title: draft.id, date: '', lane: 'own' as const, note: '', passages: [] }
  await drafts.keep(work, [event])
  await keeper.close(undefined)
  return {
    ids: opened.record.annotations.map(({ id }) => id),
    tags: words.value.record.tags.map(({ name }) => name),
    told: [...records, ...opened.trouble, ...words.value.trouble],
  }
}

/** So many that their journal is replaced by a snapshot twice. */
const tagCount = 40
const tag = (index: number) => `Schlagwort ${String(index)} ${'x'.repeat(70)}`

/** A house in which everything was used, with a backup of it, and one annotation and one tag made since. */
let house: string
let ids: string[]
const late = note('nach der Sicherung')
beforeAll(async () => {
  const library = newFolder()
  house = dirname(library)
  ids = await fill(library)
  const { keeper } = await openIn(library)
  for (let index = 0; index < tagCount; index++) await keeper.ensureTag(v.parse(TagName, tag(index)))
  const made = await keeper.backUp({ reason: 'daily' })
  expect(made).toMatchObject({ ok: true, value: { reason: 'daily' } })
  await keeper.annotate(late)
  await keeper.ensureTag(v.parse(TagName, 'spät'))
  await keeper.close(undefined)
  const { settings, viewState, citations, exports, drafts } = recordsIn(house)
  await settings.change({ textSize: 21 })
  viewState.change({ edition: 'en' })
  await viewState.flush()
  await citations.change(work, 'de', {
    title: 'Anders',
    author: '',
    publisher: '',
    date: '',
    language: 'de',
    address: '',
    accessed: '',
  })
  await exports.remember([work], 'markdown', '2025-01-01T00:00:00.000Z', false)
  await drafts.keep(work, [{ of: null, title: 'a', date: '', lane: 'own', note: '', passages: [] }])
})

const lastJournal = (folder: string) =>
  join(
    folder,
    readdirSync(folder)
      .filter((name) => name.endsWith('.ndjson'))
      .sort()
      .at(-1) ?? '',
  )
const notebook = (root: string) => join(root, 'library', 'notebooks', work)
const vocabulary = (root: string) => join(root, 'library', 'vocabulary')

/** The files, each with another whose content may be found in its place. */
const files: Readonly<Record<string, { path: (root: string) => string; other: (root: string) => string }>> = {
  'notebook.json': {
    path: (root) => join(notebook(root), 'notebook.json'),
    other: (root) => join(vocabulary(root), 'vocabulary.json'),
  },
  'a notebook’s journal': {
    path: (root) => lastJournal(notebook(root)),
    other: (root) => lastJournal(vocabulary(root)),
  },
  'vocabulary.json': {
    path: (root) => join(vocabulary(root), 'vocabulary.json'),
    other: (root) => join(root, 'library', 'library.json'),
  },
  'the vocabulary’s journal': {
    path: (root) => lastJournal(vocabulary(root)),
    other: (root) => lastJournal(notebook(root)),
  },
  'library.json': {
    path: (root) => join(root, 'library', 'library.json'),
    other: (root) => join(root, 'library', 'texts', `${text}.json`),
  },
  'a wording': {
    path: (root) => join(root, 'library', 'texts', `${text}.json`),
    other: (root) => join(root, 'library', 'library.json'),
  },
  ...Object.fromEntries(
    ['settings.json', 'view-state.json', 'citations.json', 'last-exports.json', 'event-drafts.json'].map(
      (name) => [
        name,
        {
          path: (root: string) => join(root, name),
          other: (root: string) => join(root, 'library', 'library.json'),
        },
      ],
    ),
  ),
}

const count = { cases: 0, aside: 0, untouched: 0, harmless: 0, gone: 0, overwritten: 0, told: 0, silent: 0 }
const found = { wanted: 0, there: 0 }
const failures: string[] = []

/** Whether a line of a journal is whole in bytes, and so to be had from them. */
const has = (remains: ReturnType<typeof remainsAt>, line: string) =>
  remains.kind === 'bytes' && remains.bytes.includes(Buffer.from(line))
const lineWith = (path: string, words: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .find((line) => line.includes(words)) ?? 'nowhere'

/** A tail that was never acknowledged, or a line that stands there already, takes nothing away. */
const isHarmless = (file: string, kind: string) =>
  file.endsWith('journal') && ['a tail of NUL bytes', 'its last line twice'].includes(kind)

async function tryOut(file: string, kind: string): Promise<void> {
  const at = files[file]
  const breaking = kinds[kind]
  if (!at || !breaking) throw new Error('there is no such file or kind')
  const root = mkdtempSync(join(tmpdir(), 'lesespur-broken-'))
  cpSync(house, root, { recursive: true })
  const path = at.path(root)
  const lateLine = lineWith(lastJournal(notebook(root)), late.id)
  const lateTag = lineWith(lastJournal(vocabulary(root)), 'spät')
  const whole = readFileSync(path)
  breaking(path, at.other(root))
  const remains = remainsAt(path)
  expect(remains.kind !== 'bytes' || !remains.bytes.equals(whole), `${file}, ${kind}: it is broken`).toBe(
    true,
  )

  const name = `${file}, ${kind}`
  // A wording that no article has any more is in the backup alone.
  const first = await live(root, { offered: file !== 'a wording' || kind === 'missing' })
  const where = whereIs(remains, path, join(root, 'library', 'set-aside'))
  const isNotes =
    !file.endsWith('.json') || ['notebook.json', 'vocabulary.json', 'library.json'].includes(file)
  const stays = isNotes && ['a version of the future', 'unreadable'].includes(kind)
  count.cases += 1
  if (kind === 'missing') count.gone += 1
  else if (isHarmless(file, kind)) count.harmless += 1
  else if (stays && where === 'in place') count.untouched += 1
  else if (where === 'aside') count.aside += 1
  else {
    count.overwritten += 1
    failures.push(`${name}: ${where}`)
  }

  if (!stays) {
    const ofNotes = file === 'a notebook’s journal' && !has(remains, lateLine) ? ids : [...ids, late.id]
    const ofWords = file === 'the vocabulary’s journal' && !has(remains, lateTag) ? [] : ['spät']
    const wanted = [...ofNotes, ...Array.from({ length: tagCount }, (_, index) => tag(index)), ...ofWords]
    const there = new Set([...first.ids, ...first.tags])
    found.wanted += wanted.length
    found.there += wanted.filter((one) => there.has(one)).length
    if (wanted.some((one) => !there.has(one))) failures.push(`${name}: something is missing`)
  }

  // A wording that the article has, or a small file that was never written, is no loss; a newer wording serves as well.
  const isNoLoss = kind === 'missing' ? !isNotes || file === 'a wording' : file === 'a wording' && stays
  const isNews = !isHarmless(file, kind) && !isNoLoss
  if (first.told.length > 0) count.told += 1
  else if (isNews) failures.push(`${name}: nothing is told`)
  else count.silent += 1

  const second = await live(root)
  if (!stays && second.told.length > 0) failures.push(`${name}: told again ${JSON.stringify(second.told)}`)
  if (!stays && first.ids.some((id) => !second.ids.includes(id))) failures.push(`${name}: lost later`)
}

test.each(Object.keys(kinds))(
  'a file that is broken like this (%s) is never written over, and what is to be had is there',
  async (kind) => {
    failures.length = 0
    for (const file of Object.keys(files)) await tryOut(file, kind)
    expect(failures).toEqual([])
  },
  120_000,
)

afterAll(() => {
  console.log(
    [
      `broken files: ${Object.keys(kinds).length} kinds × ${Object.keys(files).length} files = ${count.cases}`,
      `originals overwritten ${count.overwritten}`,
      `set aside byte for byte ${count.aside}, newer or unreadable and left untouched ${count.untouched},`,
      `harmless ${count.harmless}, missing ${count.gone}`,
      `annotations and tags recovered ${found.there} of ${found.wanted}`,
      `told ${count.told}, nothing to tell ${count.silent}`,
    ].join('\n  '),
  )
})

test('plain lowdb with first data writes over them in the same harness', async () => {
  let overwritten = 0
  let tried = 0
  for (const [kind, breaking] of Object.entries(kinds)) {
    // It would read all of it first.
    if (kind === 'a file of gigabytes') continue
    const root = mkdtempSync(join(tmpdir(), 'lesespur-control-'))
    cpSync(house, root, { recursive: true })
    const path = join(notebook(root), 'notebook.json')
    breaking(path, join(vocabulary(root), 'vocabulary.json'))
    const remains = remainsAt(path)
    if (remains.kind === 'nothing') continue
    const first = { annotations: [] as string[] }
    const low = new Low<typeof first | null>(new JSONFile(path), first)
    // What cannot be read begins anew.
    await low.read().catch(() => undefined)
    low.data = { ...(low.data ?? first) }
    await low.write().catch(() => undefined)
    tried += 1
    if (whereIs(remains, path, join(root, 'library', 'set-aside')) === 'nowhere') overwritten += 1
  }
  console.log(`control, plain lowdb: originals overwritten ${overwritten} of ${tried}`)
  expect(overwritten).toBeGreaterThan(tried / 2)
})

const sentences = (told: readonly Failure[]) => told.map(({ kind }) => kind)
test('what is told of a damaged journal says from which backup the rest comes', async () => {
  const root = mkdtempSync(join(tmpdir(), 'lesespur-told-'))
  cpSync(house, root, { recursive: true })
  kinds['all NUL bytes']?.(lastJournal(notebook(root)), '')
  const { told } = await live(root)
  expect(sentences(told)).toEqual(['notes-recovered'])
  expect(told[0]).toMatchObject({
    recovery: {
      damaged: [basename(lastJournal(notebook(house)))],
      from: ['current', 'backup'],
      backup: expect.stringMatching(/^\d{4}-/) as string,
      whole: false,
      aside: join(root, 'library', 'set-aside'),
    },
  })
})
