import { describe, expect, test } from 'vitest'
import { notebookSchema } from '../../../src/shared/notebook/notebook'
import { CrashingFiles, type Image } from '../../support/crashing-files'
import { nothingUnflushed } from '../../support/crash-states'
import { exploreCrashes } from '../../support/explore-crashes'
import { olderLibrary } from '../../support/older-library'
import { workIn, works } from '../../support/operations'
import { clockFrom, keeperOver, library, Shown } from '../../support/recorded-run'

const versions = Array.from({ length: notebookSchema - 1 }, (_, index) => index + 1)
/** After the last thing done in the library of a version. */
const after = (version: number) => `2026-0${String(version)}-06T00:00:00.000Z`
const notebook = `${library}/notebooks/a-work`
const textOf = (image: Image, path: string) => Buffer.from(image.get(path) ?? []).toString()

describe.each(versions)('a library of version %i', (version) => {
  test('loses nothing, whenever the power fails while it is worked in and brought to this version', async () => {
    const explored = await exploreCrashes({
      seed: version,
      states: 5,
      operations: 40,
      image: olderLibrary(version),
      begins: after(version),
    })
    const { operations, crashPoints, states, kills, bad, image } = explored
    const counts = { operations, crashPoints, states, kills, bad: bad.length }
    const said = Object.entries(counts).map(([name, count]) => `${name} ${String(count)}`)
    console.log(`migration from version ${String(version)}: ${said.join(', ')}`)
    expect(bad).toEqual([])
    const snapshot = new RegExp(`^{"schema":${String(notebookSchema)},`)
    expect(textOf(image, `${notebook}/notebook.json`)).toMatch(snapshot)
    expect([...image.keys()].filter((path) => path.endsWith('migration.lesespur'))).toHaveLength(1)
  }, 120_000)

  test('has also what its own program was killed over before it was flushed, once something rests on it', async () => {
    const image = new Map(olderLibrary(version))
    const segment =
      [...image.keys()]
        .filter((path) => path.startsWith(`${notebook}/journal-`))
        .sort()
        .at(-1) ?? ''
    const bytes = image.get(segment) ?? new Uint8Array()
    const lastLine = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1
    image.set(segment, bytes.slice(0, lastLine))
    const disk = new CrashingFiles(image)
    const handle = disk.open(segment, 'existing')
    disk.write(handle, bytes.slice(lastLine), lastLine)
    disk.close(handle)
    const now = clockFrom(after(version))
    const keeper = await keeperOver(disk, { now })
    const [work] = works
    if (!work) throw new Error('there is a work')
    expect((await workIn(keeper, work)).ok).toBe(true)
    const [before, again] = [new Shown(), new Shown()]
    await before.open(keeper)
    await again.open(await keeperOver(new CrashingFiles(nothingUnflushed(disk.cut)), { now }))
    expect(again.trouble).toEqual([])
    expect(again.printed(work)).toBe(before.printed(work))
  })
})
