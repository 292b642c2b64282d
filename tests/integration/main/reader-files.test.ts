import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstView } from '../../../src/main/first-view'
import { SettingsStore } from '../../../src/main/library/settings-store'
import { ViewStateStore } from '../../../src/main/library/view-state-store'
import { openLog } from '../../../src/main/log'
import { writeWhole } from '../../../src/main/whole-file'
import { WorkId } from '../../../src/shared/annotation/annotation'
import { firstSettings } from '../../../src/shared/settings/settings'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesespur-files-'))
  file = join(folder, 'kept.json')
})
afterEach(() => rm(folder, { recursive: true }))

const quiet = () => undefined
const work = v.parse(WorkId, 'sample')
const view = () => firstView(work, 'de')

const broken: [string, string][] = [
  ['empty', ''],
  ['cut off', '{"schema":1,"langu'],
  ['full of NUL', '\0\0\0\0'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a number', '7'],
  ['of an unknown shape', '{"what":"is this"}'],
]

describe('settings', () => {
  it('are the first ones where there is no file, and none is written', async () => {
    expect(new SettingsStore(file, quiet).current).toEqual(firstSettings)
    expect(await readdir(folder)).toEqual([])
  })

  it('are there again after a restart', async () => {
    expect(await new SettingsStore(file, quiet).change({ textSize: 22, appearance: 'dark' })).toEqual({
      ok: true,
    })
    expect(new SettingsStore(file, quiet).current).toEqual({
      ...firstSettings,
      textSize: 22,
      appearance: 'dark',
    })
  })

  it('keep every one of several changes made together', async () => {
    const settings = new SettingsStore(file, quiet)
    await Promise.all([
      settings.change({ textSize: 20 }),
      settings.change({ face: 'sans' }),
      settings.change({ textSize: 21 }),
    ])
    expect(new SettingsStore(file, quiet).current).toEqual({ ...firstSettings, textSize: 21, face: 'sans' })
    expect(await readdir(folder)).toEqual(['kept.json'])
  })

  it.each(broken)(
    'that are %s are set aside byte for byte, and the first ones used',
    async (_what, content) => {
      await writeFile(file, content)
      expect(new SettingsStore(file, quiet).current).toEqual(firstSettings)
      const [aside, ...others] = await readdir(folder)
      expect(others).toEqual([])
      expect(aside).toMatch(/^kept\.json\.broken-\d{4}-/)
      expect(await readFile(join(folder, String(aside)), 'utf8')).toBe(content)
    },
  )

  it('that are a folder are set aside too', async () => {
    await mkdir(file)
    const settings = new SettingsStore(file, quiet)
    expect(settings.current).toEqual(firstSettings)
    expect(await settings.change({ textSize: 20 })).toEqual({ ok: true })
  })

  it('lose a single impossible value only', async () => {
    await writeFile(file, JSON.stringify({ ...firstSettings, textSize: 9000, face: 'sans' }))
    expect(new SettingsStore(file, quiet).current).toEqual({ ...firstSettings, face: 'sans' })
  })

  it('stay as they were where the disk refuses, and say why', async () => {
    const settings = new SettingsStore(join(file, 'deeper', 'kept.json'), quiet)
    await writeFile(file, 'a file where the folder should be')
    const changed = await settings.change({ textSize: 20 })
    expect(changed).toMatchObject({ ok: false, failure: { kind: 'not-saved' } })
    expect(settings.current).toEqual(firstSettings)
  })
})

describe('the view state', () => {
  it('is written lazily, and at once when it is flushed', async () => {
    const state = new ViewStateStore(file, view, quiet)
    state.change({ edition: 'en' })
    expect(state.current.edition).toBe('en')
    expect(await readdir(folder)).toEqual([])
    await state.flush()
    expect(new ViewStateStore(file, view, quiet).current).toEqual({ ...view(), edition: 'en' })
  })

  it('is not written where nothing changed', async () => {
    await new ViewStateStore(file, view, quiet).flush()
    expect(await readdir(folder)).toEqual([])
  })

  it.each(broken)('that is %s begins anew', async (_what, content) => {
    await writeFile(file, content)
    expect(new ViewStateStore(file, view, quiet).current).toEqual(view())
  })

  it('is lost without harm where the disk refuses', async () => {
    const logged: unknown[] = []
    const state = new ViewStateStore(join(file, 'kept.json'), view, (where) => logged.push(where))
    await writeFile(file, 'in the way')
    state.change({ edition: 'en' })
    await state.flush()
    expect(logged).toEqual(['view state'])
  })
})

describe('settings and the view', () => {
  it('are the reader’s alone, also where others could read them before', async (context) => {
    if (process.platform === 'win32') context.skip('Windows keeps rights in another way')
    const [settings, state] = [join(folder, 'new', 'settings.json'), join(folder, 'view.json')]
    await new SettingsStore(settings, quiet).change({ textSize: 22 })
    await writeFile(state, '{}', { mode: 0o644 })
    const store = new ViewStateStore(state, view, quiet)
    store.change(view())
    await store.flush()
    const rights = async (path: string) => (await stat(path)).mode & 0o777
    expect([await rights(settings), await rights(join(folder, 'new')), await rights(state)]).toEqual([
      0o600, 0o700, 0o600,
    ])
  })
})

describe('a file written whole', () => {
  it('replaces what was there and leaves nothing beside it', async () => {
    await writeFile(file, 'old')
    await writeWhole(file, 'new')
    expect(await readFile(file, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['kept.json'])
  })

  it('keeps a link a link', async () => {
    await writeFile(file, 'old')
    const link = join(folder, 'link.json')
    await symlink(file, link)
    await writeWhole(link, 'new')
    expect(await readFile(file, 'utf8')).toBe('new')
  })

  it('lets nobody read it who could not before', async () => {
    await writeFile(file, 'old', { mode: 0o600 })
    await writeWhole(file, 'new')
    expect(await readFile(file, 'utf8')).toBe('new')
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('takes the place of no device, and of no file that may not be written', async (context) => {
    if (process.platform === 'win32') context.skip('there are no such devices on Windows')
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    await expect(writeWhole(pipe, 'new')).rejects.toThrow('is no file')
    expect((await stat(pipe)).isFIFO()).toBe(true)
    await rm(pipe)
    await writeFile(file, 'old', { mode: 0o400 })
    // Nothing is kept from the administrator.
    if (process.getuid?.() !== 0)
      await expect(writeWhole(file, 'new')).rejects.toMatchObject({ code: 'EACCES' })
    expect(await readdir(folder)).toEqual(['kept.json'])
  })

  it('leaves the old one, and nothing else, where it cannot be put in place', async () => {
    await mkdir(join(file, 'inside'), { recursive: true })
    await expect(writeWhole(file, 'new')).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['kept.json'])
  })
})

describe('the log', () => {
  it('says where and what, without the reader’s words or name', async () => {
    openLog(file)('annotate', new TypeError(`cannot read "my secret note" in ${homedir()}/x`))
    const written = await readFile(file, 'utf8')
    expect(written).toMatch(/^\d{4}-\d\d-\d\dT\S+ annotate: TypeError: cannot read "…" in ~\/x\n\s+at /)
    expect(written).not.toContain('my secret')
  })

  it.each([
    ['words with quotation marks in them', 'Unexpected token in JSON: "my "secret" note" at 3'],
    ['words that are cut off', "Unexpected token in JSON: 'my secret no"],
    ['several lines', 'cannot read "my\nsecret\n    at note"'],
    ['German marks', 'Das Wort „my secret“ und “secret” geht nicht'],
    ['a file’s name', "ENOENT: no such file, open '/media/usb/It's my secret.md'"],
    ['words that look like a frame', 'cannot read "\n    at my secret (note.md:1:1)\n"'],
  ])('holds nothing of %s', async (_what, message) => {
    openLog(file)('somewhere', new Error(message))
    const written = await readFile(file, 'utf8')
    expect(written).not.toContain('secret')
    expect(written).toContain('"…"')
  })

  it('is the reader’s alone, and so is its folder', async (context) => {
    if (process.platform === 'win32') context.skip('Windows keeps rights in another way')
    const log = join(folder, 'log', 'lesespur.log')
    openLog(log)('somewhere', new Error('bug'))
    expect([(await stat(log)).mode & 0o777, (await stat(join(folder, 'log'))).mode & 0o777]).toEqual([
      0o600, 0o700,
    ])
  })

  it('does not grow without end', async () => {
    const log = openLog(file)
    for (let i = 0; i < 400; i += 1) log('somewhere', new Error('x'.repeat(2000)))
    const sizes = await Promise.all(
      (await readdir(folder)).map(async (name) => (await readFile(join(folder, name))).length),
    )
    expect(sizes).toHaveLength(2)
    expect(Math.max(...sizes)).toBeLessThan(300 * 1024)
  })

  it('never throws', async () => {
    await writeFile(file, 'in the way')
    expect(() => {
      openLog(join(file, 'log'))('somewhere', new Error('bug'))
    }).not.toThrow()
  })
})
