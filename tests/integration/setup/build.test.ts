import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetBuild, isBuilt, markBuilt } from '../../../scripts/setup/build'

let root: string
const before = new Date('2026-01-01T00:00:00Z')
const begun = new Date('2026-01-02T00:00:00Z')
const after = new Date('2026-01-03T00:00:00Z')

async function file(path: string, time: Date) {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), '')
  await utimes(join(root, path), time, time)
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lesespur-setup-'))
  await file('src/main/index.ts', before)
  for (const folder of ['src/main', 'src']) await utimes(join(root, folder), before, before)
  await file('out/main/index.cjs', after)
  await file('out/renderer/index.html', after)
  await markBuilt(root, begun)
})
afterEach(() => rm(root, { recursive: true }))

describe('the built app', () => {
  it('is fresh when nothing has changed since the build began', async () => {
    expect(await isBuilt(root)).toBe(true)
  })

  it.each([
    ['a source changed', () => file('src/main/index.ts', after)],
    ['a source is new', () => file('src/shared/result.ts', before)],
    ['a source was removed', () => rm(join(root, 'src/main/index.ts'))],
    ['the lock file changed', () => file('package-lock.json', after)],
    ['another build has begun', () => forgetBuild(root)],
    ['a part of it is gone', () => rm(join(root, 'out/renderer'), { recursive: true })],
  ])('is old when %s', async (_why, change) => {
    await change()
    expect(await isBuilt(root)).toBe(false)
  })
})
