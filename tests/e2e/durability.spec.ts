import { expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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

test('a damaged notebook is shown as far as it can be read, is said to be, and is not written over', async () => {
  reader = await Reader.sitDown()
  await reader.seed(
    { words: 'fern von Europa', note: 'the first' },
    { words: 'die Weltbühne', note: 'the second' },
    { words: 'eine Waffenruhe', note: 'the third' },
  )
  await reader.close('quit')
  const journal = (await readdir(notebook())).find((name) => name.endsWith('.ndjson')) ?? ''
  const path = join(notebook(), journal)
  await writeFile(path, (await readFile(path, 'utf8')).replace('the second', 'the sxcond'))
  const before = await filesIn(notebook())

  reader = await reader.startAgain()
  const { failures } = reader.messages
  await expect(reader.annotations.getByRole('alert').first()).toContainText(failures.readOnly.damaged)
  await expect(reader.cards.locator('.note')).toHaveText(['the first'])
  await reader.select('Nicht überall')
  await reader.press('1')
  await expect(reader.notices.getByRole('alert')).toContainText(failures.readOnly.damaged)
  await reader.close('quit')
  expect(await filesIn(notebook())).toEqual(before)
  const aside = await filesIn(join(reader.folder, 'library', 'set-aside'))
  expect(Object.values(aside)).toContain(before[path])
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
