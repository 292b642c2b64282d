// @ts-check

// Both formats are a list of sizes with the PNGs behind it.

/**
 * A Windows icon (.ico).
 *
 * @param {Map<number, Buffer>} pictures  PNGs by their edge in pixels
 */
export function windowsIcon(pictures) {
  const chosen = [...pictures].filter(([size]) => size <= 256)
  const head = Buffer.alloc(6)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(chosen.length, 4)
  let offset = head.length + 16 * chosen.length
  const list = chosen.map(([size, picture]) => {
    const entry = Buffer.alloc(16)
    // 256 is written as 0.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(picture.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += picture.length
    return entry
  })
  return Buffer.concat([head, ...list, ...chosen.map(([, picture]) => picture)])
}

/** @type {[string, number][]} Apple's names for the sizes; the last five are for screens of double density */
const appleTypes = [
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
  ['ic10', 1024],
]

/**
 * A macOS icon (.icns).
 *
 * @param {Map<number, Buffer>} pictures  PNGs by their edge in pixels
 */
export function appleIcon(pictures) {
  const parts = appleTypes.flatMap(([type, size]) => {
    const picture = pictures.get(size)
    return picture ? [block(type, picture)] : []
  })
  return block('icns', Buffer.concat(parts))
}

/**
 * @param {string} type  four letters
 * @param {Buffer} content
 */
function block(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}
