/** The namespace of all ids that are made from names here: any UUID, but always the same. */
const namespace = 'b1f5d6a2-7c1e-5d6b-9a55-1e5e59004e42'

/**
 * A UUID that is always the same for the same name (version 5, https://www.rfc-editor.org/rfc/rfc9562#section-5.5; the name's
 * bytes are its UTF-16 code units, so that every text has some). It finds what came in before; it keeps nothing secret.
 */
export function stableId(name: string): string {
  const bytes =
    namespace
      .replaceAll('-', '')
      .match(/../g)
      ?.map((pair) => parseInt(pair, 16)) ?? []
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at)
    bytes.push(unit >> 8, unit & 0xff)
  }
  const hex = sha1(bytes)
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

const turned = (word: number, by: number) => (word << by) | (word >>> (32 - by))

/** SHA-1 in hexadecimal, as FIPS 180-4 has it. */
function sha1(bytes: readonly number[]): string {
  const padded = [...bytes, 0x80]
  while (padded.length % 64 !== 56) padded.push(0)
  const bits = bytes.length * 8
  for (let shift = 56; shift >= 0; shift -= 8) padded.push(Math.floor(bits / 2 ** shift) % 256)
  let state: [number, number, number, number, number] = [
    0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0,
  ]
  for (let from = 0; from < padded.length; from += 64) state = afterBlock(state, padded, from)
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function afterBlock(
  state: readonly [number, number, number, number, number],
  padded: readonly number[],
  from: number,
): [number, number, number, number, number] {
  const words = new Int32Array(80)
  for (let at = 0; at < 64; at += 1) {
    const word = at >> 2
    words[word] = ((words[word] ?? 0) << 8) | (padded[from + at] ?? 0)
  }
  for (let at = 16; at < 80; at += 1) {
    const mixed = (words[at - 3] ?? 0) ^ (words[at - 8] ?? 0) ^ (words[at - 14] ?? 0) ^ (words[at - 16] ?? 0)
    words[at] = turned(mixed, 1)
  }
  let [a, b, c, d, e] = state
  for (let at = 0; at < 80; at += 1) {
    const next = (turned(a, 5) + chosen(at, b, c, d) + e + (words[at] ?? 0)) | 0
    ;[a, b, c, d, e] = [next, a, turned(b, 30), c, d]
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0, (state[4] + e) | 0]
}

function chosen(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
  return (b ^ c ^ d) + 0xca62c1d6
}
