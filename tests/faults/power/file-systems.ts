import { execFile } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { deviceName, mountDevice, type Device } from './fuse'

/** A file system that disks of the tests are made with. */
export type FileSystem = {
  readonly id: string
  readonly kind: string
  /** The program that makes it, with its arguments; the image comes last. */
  readonly make: readonly [string, ...string[]]
  readonly options: readonly string[]
  /** In megabytes. */
  readonly size: number
  readonly debianPackage: string
}

const ext4 = ['mkfs.ext4', '-q', '-F', '-J', 'size=4'] as const

export const fileSystems: readonly FileSystem[] = [
  { id: 'ext4', kind: 'ext4', make: ext4, options: [], size: 96, debianPackage: 'e2fsprogs' },
  {
    id: 'ext4-writeback',
    kind: 'ext4',
    make: ext4,
    options: ['data=writeback'],
    size: 96,
    debianPackage: 'e2fsprogs',
  },
  {
    id: 'xfs',
    kind: 'xfs',
    make: ['mkfs.xfs', '-q', '-f'],
    options: [],
    size: 320,
    debianPackage: 'xfsprogs',
  },
  {
    id: 'btrfs',
    kind: 'btrfs',
    make: ['mkfs.btrfs', '-q', '-f', '-m', 'single'],
    options: [],
    size: 128,
    debianPackage: 'btrfs-progs',
  },
]

const run = promisify(execFile)

/** Why disks cannot be cut here at all; nothing where they can. */
export function whyNoDisks(): string | undefined {
  if (process.platform !== 'linux') return 'disks are cut on Linux only'
  if (process.getuid?.() !== 0) return 'mounting needs root: sudo npm run test:faults -- R1'
  if (!existsSync('/dev/fuse')) return 'there is no /dev/fuse'
  if (!existsSync('/dev/loop-control')) return 'there are no loop devices'
  return undefined
}

/** Why this file system cannot be tried here; nothing where it can. */
export function whyNot({ kind, make: [program], debianPackage }: FileSystem): string | undefined {
  if (!onPath(program)) return `${program} is not installed (Debian: ${debianPackage})`
  if (!new RegExp(`\\b${kind}$`, 'm').test(readFileSync('/proc/filesystems', 'utf8')))
    return `this kernel has no ${kind}`
  return undefined
}

function onPath(program: string): boolean {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** The content of a disk with nothing but that file system on it. */
export async function freshDisk({ make: [program, ...args], size }: FileSystem): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'lesespur-disk-'))
  const image = join(folder, 'image')
  writeFileSync(image, '')
  truncateSync(image, size * 1024 * 1024)
  await run(program, [...args, image])
  const content = readFileSync(image)
  rmSync(folder, { recursive: true })
  return content
}

/** A disk at work: where its files are, and how it is taken out. */
export type Mounted = { readonly folder: string; readonly takeOut: () => Promise<void> }

/** Puts a disk in: the kernel reads its journal, and shows its files. Throws where the file system cannot be mounted. */
export async function putIn(device: Device, { kind, options }: FileSystem): Promise<Mounted> {
  const place = mkdtempSync(join(tmpdir(), 'lesespur-disk-'))
  const [behind, folder] = [join(place, 'device'), join(place, 'files')]
  await Promise.all([mkdir(behind), mkdir(folder)])
  const { ended } = await mountDevice(behind, device)
  const takeOutDevice = async () => {
    await unmount(behind)
    await ended
    rmSync(place, { recursive: true })
  }
  try {
    await run('mount', ['-t', kind, '-o', ['loop', ...options].join(','), join(behind, deviceName), folder])
  } catch (error) {
    await takeOutDevice()
    throw error
  }
  const takeOut = async () => {
    await unmount(folder)
    await takeOutDevice()
  }
  return { folder, takeOut }
}

/** The kernel may hold on for a moment to what a process that was killed had open. */
async function unmount(folder: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await run('umount', [folder])
      return
    } catch (error) {
      if (attempt === 50) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
