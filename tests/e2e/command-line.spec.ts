import { expect, test } from '@playwright/test'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { environment, freshFolder, programArguments, removeFolder, startApp } from '../support/app'
import { electronFile } from '../support/internet-calls'
import { keepMarks, keptAnnotations } from '../support/kept-marks'

const quote = 'Schauplatz ist Anchorage'

/** What a command that did not end with 0 leaves. */
const Ended = v.object({ code: v.number(), stdout: v.string(), stderr: v.string() })

/** Runs the program with a command, without a window, in English. */
async function run(folder: string, ...command: string[]) {
  const args = [...programArguments(folder), ...command]
  return promisify(execFile)(electronFile(), args, { env: environment('en_US.UTF-8') }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => v.parse(Ended, error),
  )
}

test('notes are exported from the command line beside an open window, as text and as a PDF', async () => {
  const { page, folder, close } = await startApp()
  await keepMarks(page, [{ words: quote, note: 'Nachsehen!' }])
  const text = join(folder, 'notes.md')
  const written = await run(folder, 'export', '--format', 'markdown', '--out', text)
  expect(written).toMatchObject({ code: 0 })
  expect(written.stderr).toContain(`Written: ${text}`)
  expect(readFileSync(text, 'utf8')).toContain('Nachsehen!')

  const paper = join(folder, 'notes.pdf')
  expect(await run(folder, 'export', '--format', 'pdf', '--out', paper)).toMatchObject({ code: 0 })
  expect(readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await keptAnnotations(page)).toHaveLength(1)
  await close()
  await removeFolder(folder)
})

test('a command says what is wrong with it, and how it ended', async () => {
  const folder = await freshFolder()
  const wrong = await run(folder, 'export', '--format', 'word', '--out', 'x')
  expect(wrong).toMatchObject({ code: 2 })
  expect(wrong.stderr).toContain('--format cannot be "word"')
  const nothing = await run(folder, 'export', '--format', 'csv', '--out', join(folder, 'x.csv'))
  expect(nothing).toMatchObject({ code: 3 })
  expect(existsSync(join(folder, 'x.csv'))).toBe(false)
  expect((await run(folder, 'export', '--help')).stdout).toContain(
    'lesespur export --format FORMAT --out FILE',
  )
  await removeFolder(folder)
})

test('a terminal takes no orders from the words of a note, and a file gets them as they are', async () => {
  test.skip(process.platform !== 'linux', 'the terminal is that of util-linux')
  const { page, folder, close } = await startApp()
  const note = 'Ruhe\u001b]0;Titel\u0007\u001b[31m rot'
  await keepMarks(page, [{ words: quote, note }])
  await close()
  const command = [
    electronFile(),
    ...programArguments(folder),
    'export',
    '--format',
    'markdown',
    '--out',
    '-',
  ]
  const line = command.map((word) => `'${word}'`).join(' ')
  const inTerminal = (asked: string) =>
    promisify(execFile)('script', ['-qec', asked, '/dev/null'], { env: environment('en_US.UTF-8') })
  const seen = (await inTerminal(line)).stdout
  expect(seen).toContain('Ruhe␛')
  for (const order of ['\u0007', '\u001b']) expect(seen).not.toContain(order)
  await inTerminal(`${line} > '${join(folder, 'out.md')}'`)
  expect(readFileSync(join(folder, 'out.md'), 'utf8')).toContain('Ruhe\u001b')
  await removeFolder(folder)
})

test('what goes to the standard output is whole, however slowly it is read, and may be left unread', async () => {
  test.skip(process.platform === 'win32', 'Windows has no such shell')
  const { page, folder, close } = await startApp()
  const note = 'Eine lange Notiz. '.repeat(20_000)
  await keepMarks(page, [{ words: quote, note }])
  await close()
  const args = [...programArguments(folder), 'export', '--format', 'text', '--out', '-']
  for (const read of ['sleep 2; wc -c', 'head -c 10 >&2; echo 10']) {
    const shell = `"$0" "$@" | (${read})`
    const { stdout } = await promisify(execFile)('sh', ['-c', shell, electronFile(), ...args], {
      env: environment('en_US.UTF-8'),
      timeout: 20_000,
    })
    if (read.startsWith('sleep')) expect(Number(stdout)).toBeGreaterThan(note.length)
  }
  await removeFolder(folder)
})

test('a link back opens its passage, in the window that is open and in a new one', async () => {
  const { page, folder, close } = await startApp()
  await keepMarks(page, [{ words: quote, note: 'Nachsehen!' }])
  const [annotation] = await keptAnnotations(page)
  const link = `lesespur://open/alaska-2025/de/${String(annotation?.id)}`
  const chosen = page.locator('[aria-current="true"]', { hasText: 'Nachsehen!' })

  // A second program hands over and leaves.
  await run(folder, link)
  await expect(chosen).toBeVisible()
  await close()

  const again = await startApp({ folder, link })
  await expect(again.page.locator('[aria-current="true"]', { hasText: 'Nachsehen!' })).toBeVisible()
  await again.close()
  await removeFolder(folder)
})
