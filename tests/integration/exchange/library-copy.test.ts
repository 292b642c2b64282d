import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyLibrary } from '../../../src/main/exchange/library-copy'

/** A folder for a library and one for its copy. */
function folders() {
  const folder = mkdtempSync(join(tmpdir(), 'lesespur-copy-'))
  const library = join(folder, 'library')
  const copy = join(folder, 'copy')
  mkdirSync(copy)
  return { library, copy }
}

describe('the copy of a library', () => {
  it('is nothing where nothing was ever kept', async () => {
    const { library, copy } = folders()
    await copyLibrary(library, copy)
    expect(readdirSync(copy)).toEqual([])
  })

  it('never holds files of different moments, however they are written, renamed and taken away meanwhile', async () => {
    const { library, copy } = folders()
    mkdirSync(join(library, 'notebooks'), { recursive: true })
    const names = Array.from({ length: 60 }, (_, index) => join('notebooks', `${String(index)}.json`))
    let state = 0
    const write = () => {
      state += 1
      for (const name of names) {
        const temporary = join(library, `${name}.${String(state)}.tmp`)
        writeFileSync(temporary, String(state))
        renameSync(temporary, join(library, name))
      }
      rmSync(join(library, `journal-${String(state - 1)}`), { force: true })
      writeFileSync(join(library, `journal-${String(state)}`), String(state))
    }
    write()
    // The writer pauses as a reader does who thinks between two words.
    const writing = new AbortController()
    const writer = (async () => {
      for (let turn = 0; !writing.signal.aborted; turn += 1) {
        write()
        await new Promise((later) => setTimeout(later, turn % 8 === 7 ? 150 : 1))
      }
    })()
    await copyLibrary(library, copy)
    writing.abort()
    await writer
    const copied = readdirSync(copy, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    const states = copied.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    expect(states).toHaveLength(names.length + 1)
    expect(new Set(states).size).toBe(1)
  })
})
