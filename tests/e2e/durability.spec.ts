import { expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { noteOf } from '../../src/shared/annotation/annotation'
import { systemFiles } from '../../src/main/notebook/files'
import { openKeeper } from '../../src/main/notebook/keeper'
import { freshFolder } from '../support/app'
import { work } from '../support/kept-marks'
import { Reader } from '../support/reader'

let reader: Reader
test.afterEach(() => reader.leave())

const notebook = () => join(reader.folder, 'library', 'notebooks', work)

/** Opens the note of a fresh mark and types. */
async function type(words: string): Promise<void> {
  await reader.select('fern von Europa')
  await reader.press('n')
  await expect(reader.editor).toBeFocused()
  await reader.page.keyboard.type(words)
}

/** Every file below a folder with its bytes, by its path. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(
    await Promise.all(
      files.sort().map(async (file) => [file, (await readFile(file)).toString('base64')] as const),
    ),
  )
}

test('a note that is said to be saved is there after kill -9', async () => {
  reader = await Reader.sitDown()
  await type('written down before the lights went out')
  await reader.press('Control+s')
  await expect(reader.notices).toContainText(reader.messages.window.everythingSaved)
  await reader.kill()

  reader = await reader.startAgain()
  await expect(reader.cards.locator('.note')).toHaveText('written down before the lights went out')
  await expect.poll(() => reader.painted()).toEqual([{ look: 1, words: 'fern von Europa' }])
})

test('a note that the editor no longer says is being saved is there after kill -9', async () => {
  reader = await Reader.sitDown()
  await type('one ')
  for (const words of ['two ', 'three ', 'four']) {
    await reader.page.keyboard.type(words)
    await expect.poll(async () => JSON.stringify(await reader.kept())).toContain(words)
  }
  await reader.kill()
  reader = await reader.startAgain()
  await expect(reader.cards.locator('.note')).toHaveText('one two three four')
})

test('a note that was typed without a pause for two and a half seconds is there after kill -9', async () => {
  reader = await Reader.sitDown()
  await type('')
  const sentence = 'Wer schreibt, ohne abzusetzen, verliert nichts. '
  const begun = Date.now()
  let typed = ''
  while (Date.now() - begun < 2500) {
    const letter = sentence.charAt(typed.length % sentence.length)
    await reader.page.keyboard.type(letter, { delay: 20 })
    typed += letter
  }
  await reader.kill()
  reader = await reader.startAgain()
  const note = await reader.cards.locator('.note').innerText()
  expect(note.length).toBeGreaterThan(0)
  expect(typed.startsWith(note)).toBe(true)
  // Whatever was typed in the first two seconds is kept at the latest then.
  expect(note.length).toBeGreaterThan(typed.length / 2)
  await expect.poll(() => reader.painted()).toEqual([{ look: 1, words: 'fern von Europa' }])
  await expect(reader.annotations.getByRole('alert')).toHaveCount(0)
})

for (const how of ['window', 'quit'] as const) {
  test(`closing the ${how === 'quit' ? 'program' : how} while typing keeps the note`, async () => {
    reader = await Reader.sitDown()
    await type('half a sen')
    await reader.close(how)
    reader = await reader.startAgain()
    await expect(reader.cards.locator('.note')).toHaveText('half a sen')
  })
}

test('what cannot be written is said, and stands in the editor still', async () => {
  reader = await Reader.sitDown()
  const { failures, marks } = reader.messages
  const sentence = failures.notSaved(failures.causes.unknown, failures.remedies.unknown)
  // A file where the notebook's folder should come: this stops a superuser as well.
  await mkdir(join(reader.folder, 'library', 'notebooks'), { recursive: true })
  await writeFile(notebook(), '')

  await reader.annotations.getByRole('button', { name: marks.writeArticleNote }).click()
  const editor = reader.annotations.getByRole('textbox', { name: marks.articleNote })
  await editor.fill('must not be lost')
  const state = reader.annotations.locator('.note-card').getByRole('status')
  await expect(state).toContainText(sentence)
  await reader.press('Escape', 'Control+s')
  await expect(reader.notices.getByRole('alert')).toContainText(marks.notSaved)
  await expect(editor).toHaveValue('must not be lost')

  await reader.select('fern von Europa')
  await reader.press('1')
  await expect(reader.notices.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
  expect(await reader.painted()).toEqual([])
  expect(await reader.kept()).toEqual([])
  await reader.kill()
})

test.describe('a full disk', () => {
  let disk: string
  let mounted = false
  test.beforeEach(async () => {
    disk = await freshFolder()
    await mkdir(join(disk, 'library'))
    const library = join(disk, 'library')
    mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', library]).status === 0
    test.skip(!mounted, 'a small disk cannot be mounted here')
    reader = await Reader.sitDown({ folder: disk })
  })
  test.afterEach(async () => {
    await reader.close('quit')
    if (mounted) spawnSync('umount', [join(disk, 'library')])
  })

  const fill = () =>
    writeFile(join(disk, 'library', 'filler'), Buffer.alloc(4_000_000)).catch(() => undefined)
  const makeRoom = () => rm(join(disk, 'library', 'filler'))
  const sentence = () => {
    const { failures } = reader.messages
    return failures.notSaved(failures.causes.full, failures.remedies.full)
  }

  test('is named, the words stay in the editor, and are kept once there is room', async () => {
    await type('short. ')
    await expect.poll(async () => JSON.stringify(await reader.kept())).toContain('"value":"short. "')
    await fill()
    // Longer than what the disk has already given to the journal.
    const long = `short. ${'and long. '.repeat(3000)}`
    await reader.editor.fill(long)
    const state = reader.cards.getByRole('status')
    await expect(state).toContainText(sentence())
    await reader.press('Escape')
    await expect(reader.editor).toHaveValue(long)
    await makeRoom()
    await state.getByRole('button', { name: reader.messages.window.tryAgain }).click()
    await expect(state).toHaveText('')
    await reader.kill()
    reader = await reader.startAgain()
    expect(await reader.kept()).toMatchObject([{ body: { value: long } }])
  })

  test('keeps a mark from being made, and trying again makes it', async () => {
    await fill()
    await reader.select('fern von Europa')
    await reader.press('1')
    const alert = reader.notices.getByRole('alert')
    await expect(alert).toContainText(sentence())
    expect(await reader.painted()).toEqual([])
    await makeRoom()
    await alert.getByRole('button', { name: reader.messages.window.tryAgain }).click()
    await expect(reader.cards).toHaveCount(1)
    await expect.poll(() => reader.painted()).toEqual([{ look: 1, words: 'fern von Europa' }])
  })

  test('does not cost the words of a note that is left: they are said to be unsaved, and can be tried again', async () => {
    await type('short. ')
    await expect.poll(async () => JSON.stringify(await reader.kept())).toContain('"value":"short. "')
    await fill()
    const long = `short. ${'and long. '.repeat(3000)}`
    await reader.editor.fill(long)
    await expect(reader.cards.getByRole('status')).toContainText(sentence())
    await reader.clickOn('Militärisch')
    const alert = reader.notices.getByRole('alert')
    await expect(alert).toContainText(sentence())
    await makeRoom()
    await alert.getByRole('button', { name: reader.messages.window.tryAgain }).click()
    await expect.poll(() => reader.kept()).toMatchObject([{ body: { value: long } }])
  })
})

/** The last segment of the journal. */
const journal = async () =>
  join(
    notebook(),
    (await readdir(notebook()))
      .filter((name) => name.endsWith('.ndjson'))
      .sort()
      .at(-1) ?? '',
  )

/** Makes a backup of the library, as the program does once a day; it is not running meanwhile. */
async function backUp(): Promise<void> {
  const keeper = await openKeeper({
    files: systemFiles,
    folder: join(reader.folder, 'library'),
    backups: join(reader.folder, 'backups'),
    version: '0.0.0',
    now: () => new Date(),
    publish: () => undefined,
    leastJournal: 65_536,
  })
  expect(await keeper.backUp({ reason: 'daily' })).toMatchObject({ ok: true, value: { reason: 'daily' } })
  await keeper.close(undefined)
}

/** What the notes say, in their order; nothing for a mark alone. */
const notesKept = async () => (await reader.kept()).map((one) => noteOf(one) ?? '')

const told = () => reader.annotations.getByRole('alert').first()

test('a damaged notebook is put together again: what is there is shown, what happened is said, and it goes on', async () => {
  reader = await Reader.sitDown()
  await reader.seed(
    { words: 'fern von Europa', note: 'the first' },
    { words: 'die Weltbühne', note: 'the second' },
    { words: 'eine Waffenruhe', note: 'the third' },
  )
  await reader.close('quit')
  const path = await journal()
  await writeFile(path, (await readFile(path, 'utf8')).replace('the second', 'the sxcond'))
  const damaged = (await readFile(path)).toString('base64')

  reader = await reader.startAgain()
  const { notesRecovered } = reader.messages.failures
  await expect(told()).toContainText(notesRecovered.damaged(basename(path)))
  await expect(told()).toContainText(notesRecovered.partly(notesRecovered.sources.journal))
  await expect(told()).toContainText(join(reader.folder, 'library', 'set-aside'))
  await expect.poll(notesKept).toEqual(['the first', 'the third'])
  await reader.select('Nicht überall')
  await reader.press('1')
  await expect.poll(notesKept).toEqual(['the first', 'the third', ''])
  await reader.close('quit')
  const aside = await filesIn(join(reader.folder, 'library', 'set-aside'))
  expect(Object.values(aside)).toContain(damaged)

  reader = await reader.startAgain()
  expect(await notesKept()).toEqual(['the first', 'the third', ''])
  await expect(reader.annotations.getByRole('alert')).toHaveCount(0)
})

test('what only a backup still has comes back from it, with the day of the backup', async () => {
  reader = await Reader.sitDown()
  await reader.seed(
    { words: 'fern von Europa', note: 'the first' },
    { words: 'die Weltbühne', note: 'the second' },
  )
  await reader.close('quit')
  await backUp()
  await writeFile(await journal(), Buffer.alloc(2000))

  reader = await reader.startAgain()
  await expect(told()).toContainText(String(new Date().getFullYear()))
  const { backup } = reader.messages.failures.notesRecovered
  await expect(told()).toContainText(backup('').trim())
  await expect(reader.cards.locator('.note')).toHaveText(['the first', 'the second'])
  await reader.select('Nicht überall')
  await reader.press('1')
  await expect.poll(notesKept).toEqual(['the first', 'the second', ''])
})

test('notes of a newer version are shown for reading, and nothing of them is touched', async () => {
  reader = await Reader.sitDown()
  await reader.seed({ words: 'fern von Europa', note: 'the first' })
  await reader.close('quit')
  const path = await journal()
  await writeFile(path, (await readFile(path, 'utf8')).replace(/"format":\d+/, '"format":99'))
  const before = await filesIn(join(reader.folder, 'library'))

  reader = await reader.startAgain()
  const sentence = reader.messages.failures.readOnly['newer-version']
  await expect(told()).toContainText(sentence)
  await reader.select('Nicht überall')
  await reader.press('1')
  await expect(reader.notices.getByRole('alert')).toContainText(sentence)
  await reader.close('quit')
  expect(await filesIn(join(reader.folder, 'library'))).toEqual(before)
})

test('a library that is removed while the program runs is said to be gone, and is written anew at the next try', async () => {
  reader = await Reader.sitDown()
  await reader.seed({ words: 'fern von Europa', note: 'the first' })
  await expect(reader.cards).toHaveCount(1)
  await rm(join(reader.folder, 'library'), { recursive: true })
  await reader.select('die Weltbühne')
  await reader.press('1')
  const { failures, window: words } = reader.messages
  const alert = reader.notices.getByRole('alert')
  await expect(alert).toContainText(failures.notSaved(failures.causes.gone, failures.remedies.gone))
  await alert.getByRole('button', { name: words.tryAgain }).click()
  await expect(reader.cards).toHaveCount(2)
  await reader.kill()

  reader = await reader.startAgain()
  await expect(reader.cards).toHaveCount(2)
  await expect(reader.annotations.getByRole('alert')).toHaveCount(0)
})

test('broken settings are set aside and said to be; the notes are there', async () => {
  reader = await Reader.sitDown()
  await reader.seed({ words: 'fern von Europa', note: 'the first' })
  await reader.close('quit')
  const settings = join(reader.folder, 'settings.json')
  await writeFile(settings, '{"schema":1,"langu')

  reader = await reader.startAgain()
  const { recordDamaged, records } = reader.messages.failures
  await expect(reader.notices.getByRole('alert')).toContainText(
    recordDamaged.anew(records.settings, 'settings.json'),
  )
  await expect(reader.cards).toHaveCount(1)
  const aside = (await readdir(reader.folder)).find((name) => name.startsWith('settings.json.broken-')) ?? ''
  expect(await readFile(join(reader.folder, aside), 'utf8')).toBe('{"schema":1,"langu')
})

test('an event that is being written is there as a draft after kill -9', async () => {
  reader = await Reader.sitDown()
  const { editor } = reader.messages.events
  const field = (name: string) => reader.page.getByRole('textbox', { name, exact: true })
  await reader.select('fern von Europa')
  await reader.press('Shift+E')
  await field(editor.title).fill('Ein Sommer')
  await field(editor.date).fill('irgendwann im Aug')
  await field(editor.note).fill('noch nicht fertig')
  const drafts = () => readFile(join(reader.folder, 'event-drafts.json'), 'utf8').catch(() => '')
  await expect.poll(drafts).toContain('noch nicht fertig')
  await reader.kill()

  reader = await reader.startAgain()
  const notice = reader.notices.getByText(editor.draft('Ein Sommer'))
  await expect(notice).toBeVisible()
  await reader.notices.getByRole('button', { name: editor.open, exact: true }).click()
  await expect(field(editor.title)).toHaveValue('Ein Sommer')
  await expect(field(editor.date)).toHaveValue('irgendwann im Aug')
  await expect(field(editor.note)).toHaveValue('noch nicht fertig')
  await expect(reader.page.getByRole('list', { name: editor.passages })).toContainText('fern von Europa')
  await field(editor.date).fill('August 2025')
  await reader.press('Control+Enter')
  await expect(reader.page.locator('dialog')).toHaveCount(0)
  await expect.poll(drafts).not.toContain('noch nicht fertig')
})

test.describe('a library on a disk that is read only', () => {
  let disk: string
  let mounted = false
  const mount = (...options: string[]) => spawnSync('mount', [...options, join(disk, 'library')]).status === 0
  test.beforeEach(async () => {
    disk = await freshFolder()
    await mkdir(join(disk, 'library'))
    mounted = mount('-t', 'tmpfs', '-o', 'size=8m', 'tmpfs')
    test.skip(!mounted, 'a disk cannot be mounted here')
    reader = await Reader.sitDown({ folder: disk })
  })
  test.afterEach(async () => {
    await reader.close('quit')
    if (mounted) spawnSync('umount', [join(disk, 'library')])
  })

  test('is named at the start; what is there can be read, and written again once the disk can be', async () => {
    await reader.seed({ words: 'fern von Europa', note: 'the first' })
    await reader.close('quit')
    expect(mount('-o', 'remount,ro')).toBe(true)
    const { failures } = reader.messages
    const sentence = failures.readOnly['write-protected']
    reader = await reader.startAgain()
    await expect(told()).toContainText(sentence)
    await expect(reader.cards.locator('.note')).toHaveText('the first')
    await reader.select('die Weltbühne')
    await reader.press('1')
    await expect(reader.notices.getByRole('alert')).toContainText(sentence)
    await reader.close('quit')

    expect(mount('-o', 'remount,rw')).toBe(true)
    reader = await reader.startAgain()
    await expect(reader.annotations.getByRole('alert')).toHaveCount(0)
    await reader.select('die Weltbühne')
    await reader.press('1')
    await expect.poll(async () => (await reader.kept()).length).toBe(2)
  })
})

test('a notebook that lost its last line only tells nothing and goes on', async () => {
  reader = await Reader.sitDown()
  await reader.seed({ words: 'fern von Europa', note: 'whole' })
  await reader.close('quit')
  const journal = (await readdir(notebook())).find((name) => name.endsWith('.ndjson')) ?? ''
  const path = join(notebook(), journal)
  await writeFile(path, `${await readFile(path, 'utf8')}{"revision":2,"ti`)
  reader = await reader.startAgain()
  await expect(reader.cards.locator('.note')).toHaveText('whole')
  await expect(reader.annotations.getByRole('alert')).toHaveCount(0)
  await reader.seed({ words: 'die Weltbühne' })
  await expect(reader.cards).toHaveCount(2)
})
