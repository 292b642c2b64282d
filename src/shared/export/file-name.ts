import type { Language } from '../article/language'
import { messagesIn } from '../messages/messages'
import { dayIn } from './day'

/** The greatest length of the title in a file's name, in letters as a reader counts them. */
const longestTitle = 80

/** Names that Windows keeps for devices, whatever follows the first dot. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)\s*(?=\.|$)/i

/**
 * What an export's file is called, without its extension: title, what it `holds` (annotations, if nothing else is said), day.
 * Umlauts stay; signs no system takes go.
 */
export function fileName(
  title: string,
  language: Language,
  moment: string,
  timeZone: string,
  holds: string = messagesIn(language).exporting.file.annotations,
): string {
  return `${allowed(title)} – ${holds} ${dayIn(moment, timeZone)}`
}

/** A piece of a file's name that every system takes: no path, no reserved name, no end that Windows drops. */
function allowed(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
    .replace(/\s+/g, ' ')
  const letters = Array.from(new Intl.Segmenter().segment(plain.trim()), ({ segment }) => segment)
  const short = letters
    .slice(0, longestTitle)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return short.replace(deviceName, '_$1') || 'Lesespur'
}
