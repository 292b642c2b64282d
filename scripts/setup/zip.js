// @ts-check
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { Trouble } from './program.js'

/**
 * @typedef {object} ZipEntry  one file or folder of an archive
 * @property {string} name     with forward slashes; a folder's ends in one
 * @property {number} mode     Unix permissions, 0 where the archive has none
 * @property {boolean} deflated  false: stored as it is
 * @property {number} packedSize  bytes
 * @property {number} size     bytes
 * @property {number} offset   of its local header, from the file's start
 */

const endOfDirectory = { signature: 0x06054b50, size: 22, longestComment: 0xffff }
const directoryEntry = { signature: 0x02014b50, size: 46 }
const localHeader = { signature: 0x04034b50, size: 30 }
const method = { stored: 0, deflated: 8 }

/**
 * Lists what a zip archive holds, from its central directory. Archives over 4 GB (zip64) are not read.
 *
 * @param {string} file
 * @returns {Promise<ZipEntry[]>}
 */
export async function readZip(file) {
  const { size } = await stat(file)
  const tail = await readBytes(
    file,
    Math.max(0, size - endOfDirectory.size - endOfDirectory.longestComment),
    size,
  )
  const at = tail.lastIndexOf(signatureBytes(endOfDirectory.signature))
  if (at < 0 || at + endOfDirectory.size > tail.length) throw broken(file)
  const directorySize = tail.readUInt32LE(at + 12)
  const directoryStart = tail.readUInt32LE(at + 16)
  if (directoryStart + directorySize > size) throw broken(file)
  return [...entriesOf(await readBytes(file, directoryStart, directoryStart + directorySize), file)]
}

/**
 * @param {Buffer} directory
 * @param {string} file
 * @returns {Generator<ZipEntry>}
 */
function* entriesOf(directory, file) {
  let at = 0
  while (at < directory.length) {
    if (
      at + directoryEntry.size > directory.length ||
      directory.readUInt32LE(at) !== directoryEntry.signature
    ) {
      throw broken(file)
    }
    const packing = directory.readUInt16LE(at + 10)
    if (packing !== method.stored && packing !== method.deflated) throw broken(file)
    const nameEnd = at + directoryEntry.size + directory.readUInt16LE(at + 28)
    yield {
      name: directory.toString('utf8', at + directoryEntry.size, nameEnd),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      deflated: packing === method.deflated,
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    }
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
}

/**
 * Writes one entry of an archive into a folder under the name given, with its permissions.
 *
 * @param {string} file
 * @param {ZipEntry} entry
 * @param {string} folder
 * @param {string} name  relative; one that would leave the folder is refused
 */
export async function unpackEntry(file, entry, folder, name) {
  if (name.split(/[/\\]/).includes('..') || name.startsWith('/')) throw broken(file)
  const target = join(folder, name)
  if (entry.name.endsWith('/')) {
    await mkdir(target, { recursive: true })
    return
  }
  await mkdir(dirname(target), { recursive: true })
  const header = await readBytes(file, entry.offset, entry.offset + localHeader.size)
  if (header.length < localHeader.size || header.readUInt32LE(0) !== localHeader.signature) throw broken(file)
  const start = entry.offset + localHeader.size + header.readUInt16LE(26) + header.readUInt16LE(28)
  const output = createWriteStream(target, entry.mode === 0 ? {} : { mode: entry.mode })
  if (entry.packedSize === 0) {
    await new Promise((resolve) => output.end(resolve))
  } else {
    const input = createReadStream(file, { start, end: start + entry.packedSize - 1 })
    await (entry.deflated ? pipeline(input, createInflateRaw(), output) : pipeline(input, output))
  }
  if (output.bytesWritten !== entry.size) throw broken(file)
}

/**
 * @param {string} file
 * @param {number} start
 * @param {number} end
 */
async function readBytes(file, start, end) {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** @param {number} signature */
function signatureBytes(signature) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}

/** @param {string} file */
function broken(file) {
  return new Trouble(
    `The archive ${file} is broken or of a kind that is not read here; delete it and try again.`,
  )
}
