import type { ImportTrouble } from '../failure'
import { failed, ok, type Result } from '../result'

/** The largest file that is read, in bytes. */
const largestFile = 100 * 1024 * 1024

/** How files begin that hold packed things: ZIP, gzip, 7-Zip, RAR, XZ, bzip2, Zstandard. They are not unpacked. */
const packed = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x42, 0x5a, 0x68],
  [0x28, 0xb5, 0x2f, 0xfd],
]

/**
 * A file's bytes as text: UTF-8, or UTF-16 where it says so itself by its first sign. Nothing is guessed and nothing replaced: what
 * is not exactly that is no text. Where a file ends within a sign, that sign is left out.
 */
export function decoded(bytes: Uint8Array): Result<string, ImportTrouble> {
  if (bytes.length > largestFile) return failed('too-large')
  if (packed.some((signs) => startsWith(bytes, signs))) return failed('not-annotations')
  const text = textOfBytes(bytes)
  if (text === undefined) return failed('not-text')
  return text.trim() === '' ? failed('empty') : ok(text)
}

const startsWith = (bytes: Uint8Array, signs: readonly number[]) =>
  signs.every((sign, index) => bytes[index] === sign)

function textOfBytes(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes, 0)
  if (startsWith(bytes, [0xfe, 0xff])) return utf16(bytes, 1)
  return utf8(bytes, startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0)
}

/** Text of code units, put together in pieces that fit a call. */
class Units {
  readonly #units = new Uint16Array(8192)
  readonly #pieces: string[] = []
  #length = 0

  add(unit: number): void {
    this.#units[this.#length] = unit
    this.#length += 1
    if (this.#length === this.#units.length) this.#close()
  }

  toString(): string {
    this.#close()
    return this.#pieces.join('')
  }

  #close(): void {
    this.#pieces.push(String.fromCharCode(...this.#units.subarray(0, this.#length)))
    this.#length = 0
  }
}

/** UTF-16 behind its mark; `high` is the place of the greater byte in each pair. */
function utf16(bytes: Uint8Array, high: 0 | 1): string {
  const units = new Units()
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
    units.add(high === 1 ? first * 256 + second : second * 256 + first)
  }
  return units.toString()
}

/** UTF-8 from `start` on, strictly as Unicode has it (table 3-7); nothing where it is none. */
function utf8(bytes: Uint8Array, start: number): string | undefined {
  const units = new Units()
  for (let at = start; at < bytes.length;) {
    const first = bytes[at] ?? 0
    const more =
      first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1
    if (more < 0) return undefined
    let point = more === 0 ? first : first & (0x3f >> more)
    for (let next = 1; next <= more; next += 1) {
      const byte = bytes[at + next]
      if (byte === undefined) return units.toString()
      if ((byte & 0xc0) !== 0x80) return undefined
      point = point * 64 + (byte & 0x3f)
    }
    if ((more === 2 && point < 0x800) || (more === 3 && (point < 0x10000 || point > 0x10ffff)))
      return undefined
    if (point >= 0xd800 && point <= 0xdfff) return undefined
    if (point < 0x10000) units.add(point)
    else {
      units.add(0xd800 + ((point - 0x10000) >> 10))
      units.add(0xdc00 + ((point - 0x10000) & 0x3ff))
    }
    at += more + 1
  }
  return units.toString()
}
