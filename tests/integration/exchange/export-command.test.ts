import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import {
  exitCodes,
  exportCommand,
  readCommand,
  type Streams,
} from '../../../src/main/exchange/export-command'
import { buildKeeper } from '../../support/built-keeper'
import { openExchangeHouse } from '../../support/exchange-house'

const quote = 'Schauplatz ist Anchorage'

let keeperFile: string
beforeAll(async () => {
  keeperFile = await buildKeeper()
}, 60_000)

/** A library with one note; the window that has it open stays open. */
async function library() {
  const house = await openExchangeHouse()
  onTestFinished(() => void house.keeper.close(undefined))
  await house.keepMark(quote, 'Eine Notiz dazu.')
  const run = async (line: string, folder = house.library) => {
    const said: string[] = []
    const told: string[] = []
    const streams: Streams = { out: (text) => said.push(text), err: (text) => told.push(text) }
    const wish = readCommand(line.split(' '), 'en', streams)
    if (!wish.ok) return { code: wish.failure, out: said.join('\n'), err: told.join('\n') }
    const code = await exportCommand(
      wish.value,
      {
        ...house.parts,
        language: 'en',
        library: folder,
        keeperFile,
        version: '0.0.0',
        onDied: () => undefined,
      },
      streams,
    )
    return { code, out: said.join('\n'), err: told.join('\n') }
  }
  return { ...house, run }
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .sort()
    .map((name) => [name, statSync(join(folder, name)).mtimeMs])

describe('lesespur export', () => {
  it('writes a file beside an open window, says where, and changes nothing in the library', async () => {
    const { run, out, library: folder } = await library()
    const before = filesIn(folder)
    const file = join(out, 'notes.md')
    expect(await run(`--format markdown --out ${file}`)).toEqual({
      code: exitCodes.done,
      out: '',
      err: `Written: ${file}`,
    })
    expect(readFileSync(file, 'utf8')).toContain('Eine Notiz dazu.')
    expect(filesIn(folder)).toEqual(before)
  })

  it('writes text to the standard output, and nothing else there', async () => {
    const { run } = await library()
    const { code, out, err } = await run('--format csv --out -')
    expect(code).toBe(exitCodes.done)
    expect(out).toContain(quote)
    expect(err).toBe('')
  })

  it('explains itself', async () => {
    const { run } = await library()
    const { code, out } = await run('--help')
    expect(code).toBe(exitCodes.done)
    expect(out).toContain('lesespur export --format FORMAT --out FILE')
    expect(out).toContain('docx, pdf, html')
  })

  it.each([
    {
      what: 'an argument it does not know',
      line: '--colour red',
      code: exitCodes.usage,
      words: 'not understood',
    },
    {
      what: 'an article that is not here',
      line: '--format csv --out x.csv --article nowhere',
      code: exitCodes.usage,
      words: 'This article is not here',
    },
    {
      what: 'a folder that is not there',
      line: '--format csv --out /nowhere/at/all/x.csv',
      code: exitCodes.notWritten,
      words: 'The file was not written',
    },
  ])('ends with $code at $what, and says so', async ({ line, code, words }) => {
    const { run } = await library()
    const ended = await run(line)
    expect(ended.code).toBe(code)
    expect(ended.err).toContain(words)
  })

  it('has nothing to export from an empty library, or from none', async () => {
    const { run, out } = await library()
    const empty = join(out, 'empty')
    mkdirSync(empty)
    for (const folder of [empty, join(out, 'none')]) {
      const file = join(out, 'x.md')
      expect(await run(`--format markdown --out ${file}`, folder)).toMatchObject({ code: exitCodes.nothing })
      expect(existsSync(file)).toBe(false)
    }
    expect(readdirSync(empty)).toEqual([])
  })

  it.each([
    ['is of a newer version', '"format":5', '"format":99', 'newer version of Lesespur'],
    ['is damaged', '"revision":1', '"revision":"?"', 'damaged'],
  ])('does not take a library for empty that %s', async (_what, present, other, words) => {
    const { run, out, keepMark, library: folder, keeper } = await library()
    await keepMark('fern von Europa', 'Noch eine.')
    await keeper.close(undefined)
    const notebook = join(folder, 'notebooks', 'alaska-2025')
    for (const file of readdirSync(notebook).map((name) => join(notebook, name)))
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(present, other))
    const ended = await run(`--format markdown --out ${join(out, 'notes.md')}`)
    expect(ended.err).toContain(words)
    expect(ended.code).toBe(exitCodes.unreadable)
  })

  it('says that it cannot read what is no library', async () => {
    const { run, out } = await library()
    const file = join(out, 'a file')
    writeFileSync(file, 'in the way')
    const ended = await run(`--format csv --out ${join(out, 'x.csv')}`, file)
    expect(ended).toMatchObject({ code: exitCodes.unreadable, out: '' })
    expect(ended.err).toContain('could not be read')
    expect(existsSync(join(out, 'x.csv'))).toBe(false)
  })

  it('works an export for Obsidian into a file that is there', async () => {
    const { run, out } = await library()
    const file = join(out, 'notes.md')
    expect(await run(`--format obsidian --out ${file}`)).toMatchObject({ code: exitCodes.done })
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nMeine eigene Zeile.\n`)
    expect(await run(`--format obsidian --out ${file} --update`)).toMatchObject({ code: exitCodes.done })
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('Meine eigene Zeile.')
    expect(text.split(quote)).toHaveLength(2)
  })
})
