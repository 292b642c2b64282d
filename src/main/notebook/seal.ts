import { crc32 } from 'node:zlib'
import type { Versioned } from './kind'

/** The CRC-32 of bytes, or of a text in UTF-8, in hexadecimal; `before` is the CRC-32 of what stands in front of them. */
export const checksumOf = (checked: string | Uint8Array, before = 0): string =>
  crc32(checked, before).toString(16).padStart(8, '0')

const seal = /^(\{"schema":\d{1,9},)"crc":"([0-9a-f]{8})",/
/** In bytes. */
const longestSeal = 40

/** A record as it is written: `{"schema":5,"crc":"01234567",…}`, where the CRC-32 is that of the same JSON without it. */
export function sealed({ schema, ...rest }: Versioned): Uint8Array {
  const head = `{"schema":${schema},`
  const body = Buffer.from(JSON.stringify(rest).slice(1))
  return Buffer.concat([Buffer.from(`${head}"crc":"${checksumOf(body, crc32(head))}",`), body])
}

/** Whether a file's checksum is that of what it holds; older files have none. */
export function sealOf(bytes: Uint8Array): 'none' | 'whole' | 'broken' {
  const start = Buffer.from(bytes.subarray(0, longestSeal)).toString('latin1')
  const [written, head, crc] = seal.exec(start) ?? []
  if (written === undefined || head === undefined) return 'none'
  return checksumOf(bytes.subarray(written.length), crc32(head)) === crc ? 'whole' : 'broken'
}
