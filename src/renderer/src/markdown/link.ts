import { linesOf, type Edit, type Field } from './field'

/** A link as it is written; its address may hold one pair of brackets. */
const written = /\[([^[\]\n]*)\]\(((?:[^()\n]|\([^()\n]*\))*)\)/g

/**
 * Makes the selected words a link and waits for its address; a selected address waits for its words.
 * Inside a link it leaves the words alone, or the address where there are none.
 */
export function toggleLink(field: Field): Edit {
  return unlink(field) ?? link(field)
}

function link({ text, start, end }: Field): Edit {
  const selected = text.slice(start, end)
  const from = start + selected.length - selected.trimStart().length
  const words = selected.trim()
  const to = from + words.length
  const isAddress = /^(?:https?:\/\/|www\.|mailto:)\S+$/i.test(words)
  const insert = isAddress ? `[](${words})` : `[${words}]()`
  const at = from + (isAddress || words === '' ? 1 : words.length + 3)
  return { from, to, insert, start: at, end: at }
}

function unlink(field: Field): Edit | undefined {
  const { from, to } = linesOf(field)
  for (const { 0: whole, 1: words, 2: address, index } of field.text.slice(from, to).matchAll(written)) {
    const start = from + index
    const end = start + whole.length
    if (field.start < start || field.end > end) continue
    if (field.start === field.end && (field.start === start || field.end === end)) continue
    const insert = words === '' ? (address ?? '') : (words ?? '')
    return { from: start, to: end, insert, start, end: start + insert.length }
  }
  return undefined
}
