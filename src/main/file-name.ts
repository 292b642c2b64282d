/** The greatest length of a file's name in bytes that every usual file system takes, with room for a temporary one. */
const longest = 180

/** Names that Windows keeps for devices, whatever follows the first dot. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i

/**
 * A file's name that every system takes, as close to `wish` as that allows: umlauts stay, signs with a meaning
 * of their own become hyphens. `otherwise` is taken where nothing is left of the wish.
 */
export function fileName(wish: string, extension: string, otherwise: string): string {
  const plain = wish
    .normalize('NFC')
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
  const stem = trimmed(shortened(trimmed(plain))) || otherwise
  return `${reserved.test(stem) ? `_${stem}` : stem}.${extension}`
}

/** Without white space and dots at either end: Windows drops them, and a leading dot hides the file. */
const trimmed = (name: string) => name.replace(/^[\s.]+|[\s.]+$/g, '')

function shortened(name: string): string {
  const signs = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)]
  let bytes = 0
  let kept = ''
  for (const { segment } of signs) {
    bytes += Buffer.byteLength(segment)
    if (bytes > longest) break
    kept += segment
  }
  return kept
}
