import { Low, type Adapter } from 'lowdb'
import * as v from 'valibot'
import type { Files } from '../../src/main/notebook/files'
import { seeded } from '../bench/library/random'
import { CrashingFiles, type Cut } from './crashing-files'
import { failingFiles, type Fault } from './failing-files'
import { statesAfter } from './crash-states'
import type { Explored } from './explore-crashes'

const path = '/disk/db.json'

/** What lowdb's own adapter for a JSON file does: a file of a fixed temporary name, renamed, and nothing flushed. */
class CarelessJson implements Adapter<string[]> {
  readonly #files: Files
  constructor(files: Files) {
    this.#files = files
  }

  read(): Promise<string[] | null> {
    const there = this.#files.list('/disk').includes('db.json')
    const text = there ? Buffer.from(this.#files.read(path)).toString() : 'null'
    return Promise.resolve(v.parse(v.pipe(v.string(), v.parseJson(), v.nullable(v.array(v.string()))), text))
  }

  write(ids: string[]): Promise<void> {
    const temporary = '/disk/.db.json.tmp'
    const handle = this.#files.open(temporary, 'new')
    this.#files.write(handle, Buffer.from(JSON.stringify(ids, undefined, 2)), 0)
    this.#files.close(handle)
    this.#files.rename(temporary, path)
    return Promise.resolve()
  }
}

/** How many of so many changes were told as kept, and how many are there after a restart, where one call fails. */
export async function failCarelessLowdb(
  operations: number,
  fails?: { at: number; fault: Fault },
): Promise<{ calls: number; told: number; there: number | undefined }> {
  const disk = new CrashingFiles(new Map([['/disk', undefined]]))
  const { files, calls, failAt } = failingFiles(disk.calls)
  if (fails) failAt(fails.at, fails.fault)
  const low = new Low(new CarelessJson(files), [])
  let told = 0
  for (let count = 0; count < operations; count++) {
    const kept = low.update((there) => there.push(String(count)))
    told += await kept.then(
      () => 1,
      () => 0,
    )
  }
  const again = new Low(new CarelessJson(disk), [])
  const there = await again.read().then(
    () => again.data.length,
    () => undefined,
  )
  return { calls: calls.length, told, there }
}

/** The same exploration of plain lowdb, which is no match for it. */
export async function exploreCarelessLowdb({
  seed,
  states: most,
  operations = 500,
}: {
  seed: number
  states: number
  operations?: number
}): Promise<Pick<Explored, 'operations' | 'crashPoints' | 'states' | 'bad'>> {
  const disk = new CrashingFiles(new Map([['/disk', undefined]]))
  const low = new Low(new CarelessJson(disk), [])
  const ids: string[] = []
  const moments: { cut: Cut; told: number }[] = []
  const look = () => moments.push({ cut: disk.cut, told: ids.length })
  disk.beforeChange = look
  for (let count = 0; count < operations; count++) {
    const id = `annotation ${String(count)}`
    await low.update((there) => there.push(id))
    ids.push(id)
    // The system writes by itself what nobody flushes, some time later.
    if (count % 40 === 39) settle(disk)
  }
  look()
  const random = seeded(seed)
  const explored = { operations, crashPoints: moments.length, states: 0, bad: [] as string[] }
  for (const { cut, told } of moments) {
    for (const { how, image } of statesAfter(cut, random, most)) {
      explored.states += 1
      const again = new Low(new CarelessJson(new CrashingFiles(image)), [])
      const wrong = await again.read().then(
        () => (again.data.length < told ? `lost ${String(told - again.data.length)}` : undefined),
        () => 'cannot be read',
      )
      if (wrong !== undefined) explored.bad.push(`${how}: ${wrong}`)
    }
  }
  return explored
}

function settle(disk: CrashingFiles): void {
  const handle = disk.open(path, 'existing')
  disk.flush(handle)
  disk.close(handle)
  disk.flushFolder('/disk')
}
