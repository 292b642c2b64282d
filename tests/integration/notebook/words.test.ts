import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { CategoryId, TextHash, type TagId } from '../../../src/shared/annotation/annotation'
import { Category, TagName } from '../../../src/shared/vocabulary/vocabulary'
import { fill, highlight, newFolder, openIn, text, wording } from '../../support/keeping'

const name = (typed: string) => v.parse(TagName, typed)
const done = { ok: true, value: undefined }

async function withTags(folder: string, ...names: string[]) {
  const { keeper, published } = await openIn(folder)
  const ids: TagId[] = []
  for (const one of names) {
    const made = await keeper.ensureTag(name(one))
    if (made.ok) ids.push(made.value.id)
  }
  const [first] = ids
  if (first === undefined) throw new Error('a fresh folder takes every tag')
  return { keeper, published, first }
}

const vocabularyIn = async (folder: string) => {
  const opened = await (await openIn(folder)).keeper.openVocabulary()
  return opened.ok ? opened.value.record : undefined
}

describe('a tag', () => {
  test('keeps its id through a new name, which outlives a restart', async () => {
    const folder = newFolder()
    const { keeper, published, first } = await withTags(folder, 'Frieden', 'Krieg')
    expect(await keeper.renameTag({ id: first, name: name('Waffenruhe') })).toEqual(done)
    expect(published.at(-1)).toMatchObject({
      name: 'vocabularyChanged',
      payload: { changes: [{ type: 'tag-renamed', after: { id: first, name: 'Waffenruhe' } }] },
    })
    expect((await vocabularyIn(folder))?.tags).toMatchObject([
      { id: first, name: 'Waffenruhe' },
      { name: 'Krieg' },
    ])
  })

  test('that gets the name it has is not written', async () => {
    const { keeper, published, first } = await withTags(newFolder(), 'Frieden')
    expect(await keeper.renameTag({ id: first, name: name('Frieden') })).toEqual(done)
    expect(published).toHaveLength(1)
  })

  test('of two that want one name at once, gets it once', async () => {
    const folder = newFolder()
    const { keeper, first } = await withTags(folder, 'Frieden', 'Krieg')
    const [renamed, made] = await Promise.all([
      keeper.renameTag({ id: first, name: name('Neu') }),
      keeper.ensureTag(name('neu')),
    ])
    expect([renamed, made]).toEqual([done, { ok: true, value: { id: first, name: 'Neu' } }])
    expect(await keeper.renameTag({ id: first, name: name('KRIEG') })).toEqual({
      ok: false,
      failure: { kind: 'name-taken', name: 'Krieg' },
    })
  })
})

describe('a category', () => {
  const claim = v.parse(Category, { id: 'claim', name: 'These', colour: 8, line: 'wavy' })

  test('keeps its new name and look through a restart', async () => {
    const folder = newFolder()
    const { keeper, published } = await openIn(folder)
    expect(await keeper.changeCategory(claim)).toEqual(done)
    expect(await keeper.changeCategory(claim)).toEqual(done)
    expect(published).toHaveLength(1)
    const record = await vocabularyIn(folder)
    expect(record?.categories[0]).toEqual(claim)
    expect(record?.categories).toHaveLength(5)
  })

  test('that nobody knows is not made', async () => {
    const { keeper, published } = await openIn(newFolder())
    const unknown = { ...claim, id: v.parse(CategoryId, 'another') }
    expect(await keeper.changeCategory(unknown)).toEqual({
      ok: false,
      failure: { kind: 'missing', what: 'category' },
    })
    expect(published).toEqual([])
  })
})

describe('the wording of a target', () => {
  const path = (folder: string) => join(folder, 'texts', `${text}.json`)
  const kept = async (folder: string, hash = text) => {
    // Opened without the text being offered, as after a release that changed it.
    const { keeper } = await openIn(folder, undefined, undefined, [])
    return keeper.keptText(hash)
  }

  test('is had back once an annotation has named it', async () => {
    const folder = newFolder()
    await fill(folder)
    expect(await kept(folder)).toEqual({ ok: true, value: wording })
  })

  test('that was offered is had as well', async () => {
    const { keeper } = await openIn(newFolder())
    expect(await keeper.keptText(text)).toEqual({ ok: true, value: wording })
  })

  test('that was never kept is nothing', async () => {
    const folder = newFolder()
    await fill(folder)
    expect(await kept(folder, v.parse(TextHash, 'f'.repeat(64)))).toEqual({ ok: true, value: null })
    expect(await kept(newFolder())).toEqual({ ok: true, value: null })
  })

  test.each([
    ['not JSON', 'abc'],
    ['another text', JSON.stringify({ schema: 1, text: 'another' })],
    ['of a newer version', JSON.stringify({ schema: 9, text: wording })],
  ])('that is damaged (%s) is nothing, and stays where it is', async (_, content) => {
    const folder = newFolder()
    await fill(folder)
    writeFileSync(path(folder), content)
    expect(await kept(folder)).toEqual({ ok: true, value: null })
    expect(readdirSync(folder)).not.toContain('set-aside')
  })

  test('that went from the disk is nothing', async () => {
    const folder = newFolder()
    await fill(folder)
    rmSync(path(folder))
    expect(await kept(folder)).toEqual({ ok: true, value: null })
  })

  test('is written down also for several drafts at once', async () => {
    const folder = newFolder()
    const { keeper } = await openIn(folder)
    const draft = highlight()
    expect(await keeper.annotateAll({ work: draft.target.work, drafts: [draft, highlight()] })).toEqual(done)
    expect(readdirSync(join(folder, 'texts'))).toEqual([`${text}.json`])
  })
})
