import type { Passage } from '../annotation/passage'

/** A phrase that is longer than this, in UTF-16 code units, does not come twice. */
const longestPhrase = 200

/** Where a phrase stands, in capitals or not: whole words only, and one kind of white space within a block is like another. */
export function occurrencesOf(text: string, phrase: string): Passage[] {
  const wanted = phrase.trim()
  if (wanted === '' || wanted.length > longestPhrase || wanted.includes('\n')) return []
  const words = wanted.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const inner = words.join('[^\\S\\n]+')
  const before = /^[\p{L}\p{N}]/u.test(wanted) ? '(?<![\\p{L}\\p{N}])' : ''
  const after = /[\p{L}\p{M}\p{N}]$/u.test(wanted) ? '(?![\\p{L}\\p{M}\\p{N}])' : ''
  return [...text.matchAll(new RegExp(`${before}${inner}${after}`, 'giu'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}
