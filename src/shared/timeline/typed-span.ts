import type { Language } from '../article/language'
import { timeOf } from './event-time'
import { readDate, type DateTrouble } from './read-date'
import type { Span } from './span'

/** Why what is typed is not understood; an empty field is no trouble. */
export type TypedTrouble = Exclude<DateTrouble['kind'], 'empty'>

/** A stretch of time as a reader types its ends: what was understood of it, in EDTF, and what was not. */
export type TypedSpan = {
  readonly from: string | undefined
  readonly to: string | undefined
  /** From the beginning of the first date to the end of the last; nothing while neither is understood. */
  readonly span: Span | undefined
  readonly trouble: {
    readonly from: TypedTrouble | undefined
    readonly to: TypedTrouble | undefined
    /** It would end before it begins. */
    readonly reversed: boolean
  }
}

/** Reads the two ends, either of which may be missing. What is not understood bounds nothing, nor does a reversed span. */
export function typedSpan(from: string, to: string, language: Language): TypedSpan {
  const [first, last] = [read(from, language), read(to, language)]
  const begin = first.edtf === undefined ? undefined : timeOf(first.edtf)?.from
  const end = last.edtf === undefined ? undefined : timeOf(last.edtf)?.to
  const reversed = begin !== undefined && end !== undefined && begin >= end
  const bounded = (begin !== undefined || end !== undefined) && !reversed
  return {
    from: first.edtf,
    to: last.edtf,
    span: bounded ? { from: begin ?? -Infinity, to: end ?? Infinity } : undefined,
    trouble: { from: first.trouble, to: last.trouble, reversed },
  }
}

type End = { readonly edtf: string | undefined; readonly trouble: TypedTrouble | undefined }

function read(text: string, language: Language): End {
  const date = readDate(text, language)
  if (date.ok) return { edtf: date.value.edtf, trouble: undefined }
  const { kind } = date.failure
  return { edtf: undefined, trouble: kind === 'empty' ? undefined : kind }
}
