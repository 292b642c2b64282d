import type { Language } from '../article/language'

/** The length of files as people read it, in steps of a thousand: `1,2 MB`. Nothing under a kilobyte is told apart. */
export function sizeWords(bytes: number, language: Language): string {
  const kilobytes = bytes / 1000
  const [count, unit] =
    kilobytes < 1000
      ? [Math.max(1, Math.round(kilobytes)), 'kB']
      : kilobytes < 1_000_000
        ? [kilobytes / 1000, 'MB']
        : [kilobytes / 1_000_000, 'GB']
  return `${count.toLocaleString(language, { maximumFractionDigits: 1 })}\u00A0${unit}`
}
