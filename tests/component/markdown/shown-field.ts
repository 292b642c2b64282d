import { edited, type Edit, type Field } from '../../../src/renderer/src/markdown/field'

/** The field that is written as `ab‹cd›e`, what is selected between the signs, or `ab|cd` with nothing selected. */
export function fieldFrom(shown: string): Field {
  const place = shown.indexOf('|')
  if (place >= 0) return { text: shown.replace('|', ''), start: place, end: place }
  const start = shown.indexOf('‹')
  return { text: shown.replace(/[‹›]/g, ''), start, end: shown.indexOf('›') - 1 }
}

/** The field as `fieldFrom` reads it. */
export const shownAs = ({ text, start, end }: Field): string =>
  start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`

/** What the field becomes, shown like it. */
export const after = (change: (field: Field) => Edit, shown: string): string => {
  const field = fieldFrom(shown)
  return shownAs(edited(field, change(field)))
}
