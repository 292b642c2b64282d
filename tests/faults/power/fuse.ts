import { spawn } from 'node:child_process'
import { close, open, read, writeSync } from 'node:fs'
import { promisify } from 'node:util'

/** What stands behind the one file that the kernel sees. Nothing here may wait: the kernel asks, and is answered. */
export type Device = {
  readonly size: number
  read: (offset: number, length: number) => Buffer
  write: (offset: number, bytes: Buffer) => void
  flush: () => void
}

/** The name of the file below the folder where it is mounted. */
export const deviceName = 'disk'

// Of the kernel's include/uapi/linux/fuse.h; all numbers are in the machine's byte order, which is little-endian here.
const operations = {
  lookup: 1,
  forget: 2,
  getattr: 3,
  setattr: 4,
  open: 14,
  read: 15,
  write: 16,
  statfs: 17,
  release: 18,
  fsync: 20,
  flush: 25,
  init: 26,
  opendir: 27,
  releasedir: 29,
  interrupt: 36,
  destroy: 38,
  forgetSeveral: 42,
} as const
const unanswered = new Set<number>([operations.forget, operations.interrupt, operations.forgetSeveral])
const headLength = 40
const answerHeadLength = 16
const writeHeadLength = 40
const largestWrite = 128 * 1024
const notImplemented = -38
const notThere = -2
const rootNode = 1n
const fileNode = 2n
/** Nothing of the file is remembered by the kernel's page cache: what the file system sends arrives here at once. */
const directAccess = 1
/** What the kernel may remember of names and sizes, in seconds. */
const remembered = 3600n

/**
 * Shows a device to the kernel as a file in `folder`, through its FUSE interface, without any library. Resolves once it is
 * mounted; `ended` resolves when it was unmounted. Nothing in this process may use the file system on it synchronously.
 */
export async function mountDevice(folder: string, device: Device): Promise<{ ended: Promise<void> }> {
  const channel = await promisify(open)('/dev/fuse', 'r+')
  const options = 'fd=3,rootmode=40000,user_id=0,group_id=0,allow_other'
  const mount = spawn('mount', ['-i', '-t', 'fuse', '-o', options, 'lesespur-faults', folder], {
    stdio: ['ignore', 'ignore', 'inherit', channel],
  })
  const code = await new Promise<number | null>((ended) => mount.once('exit', ended))
  if (code !== 0) throw new Error(`mount of the device ended with code ${String(code)}`)
  return { ended: serve(channel, device) }
}

async function serve(channel: number, device: Device): Promise<void> {
  const asked = Buffer.alloc(largestWrite + 4096)
  for (;;) {
    const length = await nextQuestion(channel, asked)
    if (length === undefined) break
    if (length === 0) continue
    const operation = asked.readUInt32LE(4)
    if (unanswered.has(operation)) continue
    const body = asked.subarray(headLength, length)
    const answer = answerTo(operation, asked.readBigUInt64LE(16), body, device)
    tell(channel, withHead(asked.readBigUInt64LE(8), answer))
  }
  await promisify(close)(channel)
}

function tell(channel: number, answer: Buffer): void {
  try {
    writeSync(channel, answer)
  } catch (error) {
    // Whoever asked was killed meanwhile.
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/** The length of what the kernel asks next; 0 where it has thought better of it, nothing where it was unmounted. */
async function nextQuestion(channel: number, asked: Buffer): Promise<number | undefined> {
  try {
    return (await promisify(read)(channel, asked, 0, asked.length, null)).bytesRead
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENODEV') return undefined
    if (code === 'ENOENT' || code === 'EINTR') return 0
    throw error
  }
}

function withHead(unique: bigint, answer: Buffer | number): Buffer {
  const [error, body] = typeof answer === 'number' ? [answer, Buffer.alloc(0)] : [0, answer]
  const head = Buffer.alloc(answerHeadLength)
  head.writeUInt32LE(answerHeadLength + body.length, 0)
  head.writeInt32LE(error, 4)
  head.writeBigUInt64LE(unique, 8)
  return Buffer.concat([head, body])
}

/** What the kernel is answered: bytes, or an error's negative number. */
function answerTo(operation: number, node: bigint, body: Buffer, device: Device): Buffer | number {
  switch (operation) {
    case operations.init:
      return greeting()
    case operations.lookup:
      return body.subarray(0, -1).toString() === deviceName ? entry(device) : notThere
    case operations.getattr:
    case operations.setattr:
      return attributesAnswer(node, device)
    case operations.open:
    case operations.opendir:
      return opened()
    case operations.read:
      return device.read(Number(body.readBigUInt64LE(8)), body.readUInt32LE(16))
    case operations.write: {
      const bytes = body.subarray(writeHeadLength, writeHeadLength + body.readUInt32LE(16))
      device.write(Number(body.readBigUInt64LE(8)), bytes)
      return written(bytes.length)
    }
    case operations.fsync:
      device.flush()
      return Buffer.alloc(0)
    case operations.statfs:
      return Buffer.alloc(80)
    case operations.flush:
    case operations.release:
    case operations.releasedir:
    case operations.destroy:
      return Buffer.alloc(0)
    default:
      return notImplemented
  }
}

function greeting(): Buffer {
  const answer = Buffer.alloc(64)
  answer.writeUInt32LE(7, 0)
  answer.writeUInt32LE(31, 4)
  answer.writeUInt32LE(largestWrite, 8)
  answer.writeUInt16LE(16, 16)
  answer.writeUInt16LE(12, 18)
  answer.writeUInt32LE(largestWrite, 20)
  answer.writeUInt32LE(1, 24)
  return answer
}

function opened(): Buffer {
  const answer = Buffer.alloc(16)
  answer.writeUInt32LE(directAccess, 8)
  return answer
}

function written(length: number): Buffer {
  const answer = Buffer.alloc(8)
  answer.writeUInt32LE(length, 0)
  return answer
}

function entry(device: Device): Buffer {
  const answer = Buffer.alloc(128)
  answer.writeBigUInt64LE(fileNode, 0)
  answer.writeBigUInt64LE(remembered, 16)
  answer.writeBigUInt64LE(remembered, 24)
  attributes(fileNode, device).copy(answer, 40)
  return answer
}

function attributesAnswer(node: bigint, device: Device): Buffer {
  const answer = Buffer.alloc(104)
  answer.writeBigUInt64LE(remembered, 0)
  attributes(node, device).copy(answer, 16)
  return answer
}

function attributes(node: bigint, { size }: Device): Buffer {
  const isFolder = node === rootNode
  const answer = Buffer.alloc(88)
  answer.writeBigUInt64LE(node, 0)
  answer.writeBigUInt64LE(BigInt(isFolder ? 0 : size), 8)
  answer.writeBigUInt64LE(BigInt(isFolder ? 0 : size / 512), 16)
  answer.writeUInt32LE(isFolder ? 0o40755 : 0o100600, 60)
  answer.writeUInt32LE(isFolder ? 2 : 1, 64)
  answer.writeUInt32LE(4096, 80)
  return answer
}
