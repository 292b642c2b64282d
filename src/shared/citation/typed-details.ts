import * as v from 'valibot'
import { CitationDetails } from './citation'

/** Details as they are typed: every field any words. */
export type TypedDetails = { readonly [Field in keyof CitationDetails]: string }

/** What is wrong with a field. */
export type DetailTrouble = 'missing' | 'long' | 'date' | 'address'

/** What was typed, as it can be kept, or what is wrong with which field. */
export type ReadDetails =
  | { readonly ok: true; readonly details: CitationDetails }
  | { readonly ok: false; readonly troubles: Partial<Record<keyof CitationDetails, DetailTrouble>> }

/** Reads details as a person types them: blanks around words do not count, and 14.08.2025 is 2025-08-14. */
export function readDetails(typed: TypedDetails): ReadDetails {
  const read = v.safeParse(CitationDetails, {
    ...typed,
    date: isoDate(typed.date),
    address: typed.address.trim(),
    accessed: isoDate(typed.accessed),
  })
  if (read.success) return { ok: true, details: read.output }
  const troubles: Partial<Record<keyof CitationDetails, DetailTrouble>> = {}
  for (const field of fields) {
    if (read.issues.some(({ path }) => path?.[0].key === field)) troubles[field] = troubleOf(field, typed)
  }
  return { ok: false, troubles }
}

const fields = ['title', 'author', 'publisher', 'date', 'language', 'address', 'accessed'] as const

function troubleOf(field: keyof CitationDetails, typed: TypedDetails): DetailTrouble {
  if (field === 'date' || field === 'accessed') return 'date'
  if (field === 'address') return 'address'
  return typed[field].trim() === '' ? 'missing' : 'long'
}

function isoDate(typed: string): string {
  const date = typed.trim()
  const [, day, month, year] = /^(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?(\d{4})$/.exec(date) ?? []
  return year === undefined
    ? date
    : [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-')
}
