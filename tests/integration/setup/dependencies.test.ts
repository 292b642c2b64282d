import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setUpDependencies } from '../../../scripts/setup/dependencies'

let root: string
let calls: string[]

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lesespur-setup-'))
  await mkdir(join(root, 'node_modules'))
  calls = []
})
afterEach(() => rm(root, { recursive: true }))

const locked = {
  '': { version: '0.1.0' },
  'node_modules/reader': { version: '2.0.0' },
  'node_modules/only-elsewhere': { version: '1.0.0', optional: true },
}

const installedList = 'node_modules/.package-lock.json'

function lockFile(packages: object, file = 'package-lock.json') {
  return writeFile(join(root, file), JSON.stringify({ packages }))
}

function installed(packages: object) {
  return lockFile(packages, installedList)
}

const setUp = (code = 0) =>
  setUpDependencies({
    root,
    install: async (_command, args) => {
      calls.push(args.join(' '))
      return code
    },
  })

describe('dependencies', () => {
  it('are not touched when all of the lock file is installed', async () => {
    await lockFile(locked)
    await installed({ 'node_modules/reader': { version: '2.0.0' } })
    await setUp()
    expect(calls).toEqual([])
  })

  it.each([
    ['there is no installation', async () => {}],
    ['an installation was interrupted', () => writeFile(join(root, installedList), '{"packages"')],
    ['a version differs', () => installed({ 'node_modules/reader': { version: '1.9.0' } })],
    ['a package is missing', () => installed({})],
  ])('are installed, development ones too, when %s', async (_when, prepare) => {
    await lockFile(locked)
    await prepare()
    await setUp()
    expect(calls).toEqual([expect.stringMatching(/ci --include=dev/)])
  })

  it('that cannot be installed end in a message with what to do', async () => {
    await lockFile(locked)
    await expect(setUp(1)).rejects.toThrow(/npm ci failed \(exit code 1\).*\n.*npm config set/)
  })

  it('need a lock file', async () => {
    await expect(setUp()).rejects.toThrow('package-lock.json is missing or broken')
  })
})
