/** What neither XML nor a table's text can hold, or what would be seen by nobody; and some controls that may stay. */
const doubtful = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu
const allowed = new Set(['\t', '\n', '\r', '\u0085'])

/** Controls have pictures of their own from here on in Unicode, in the same order. */
const controlPictures = 0x2400
const pictureOfDelete = '\u2421'

/** A text that every format can hold: controls become their pictures (␀ to ␡), what has none becomes U+FFFD. Tabs and line ends stay. */
export const writable = (text: string): string =>
  text.replace(doubtful, (sign) => {
    if (allowed.has(sign)) return sign
    const code = sign.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(controlPictures + code)
    return code === 0x7f ? pictureOfDelete : '\uFFFD'
  })
