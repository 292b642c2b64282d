import * as v from 'valibot'
import { Language } from '../article/language'
import type { Place } from '../export/place'
import type { CslItem } from './csl-item'

/** The citation styles that can be chosen; each is a style file of the Citation Style Language. */
export const CitationStyle = v.picklist(['chicago-notes', 'apa', 'iso-690'])
export type CitationStyle = v.InferOutput<typeof CitationStyle>

/** A stretch of a citation that is set alike. */
export const CitedRun = v.pipe(
  v.strictObject({ text: v.string(), italic: v.exactOptional(v.literal(true)) }),
  v.readonly(),
)
export type CitedRun = v.InferOutput<typeof CitedRun>

/** A citation: its words, and the same words in runs. */
export const Citation = v.pipe(
  v.strictObject({ text: v.string(), runs: v.pipe(v.array(CitedRun), v.readonly()) }),
  v.readonly(),
)
export type Citation = v.InferOutput<typeof Citation>

/** How an article is cited: beside a quote from its first paragraph, and as a list of references has it. */
export const SampleCitation = v.strictObject({ beside: Citation, source: Citation })
export type SampleCitation = v.InferOutput<typeof SampleCitation>

/** Cites one edition in one style: the whole of it as a list of references has it, and a place of it beside a quote. */
export type Citer = {
  /** What it cites, as data. */
  readonly item: CslItem
  readonly source: Citation
  readonly at: (place: Place | undefined) => Citation
}

const Words = v.pipe(v.string(), v.trim(), v.maxLength(500))

/** A year, a month or a day that the calendar has, as 2025, 2025-08 or 2025-08-14; or nothing. */
export const CitedDate = v.union([
  v.literal(''),
  v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), v.check(isInCalendar)),
])

/** The address of a page on the web; or nothing. */
export const CitedAddress = v.union([
  v.literal(''),
  v.pipe(v.string(), v.trim(), v.maxLength(2000), v.regex(/^https?:\/\/[^\s<>"]+$/i)),
])

/** What a reader says of an article for its citation, instead of what the article says; an empty field says nothing. */
export const CitationDetails = v.strictObject({
  title: v.pipe(Words, v.minLength(1)),
  /** An institution as it is called; people as „Surname, Given name“, several with semicolons between them. */
  author: Words,
  publisher: Words,
  /** A year, a month or a day, as 2025-08-14. */
  date: CitedDate,
  /** The language of the article, as an IETF tag. */
  language: Language,
  /** Where the article stands on the web. */
  address: CitedAddress,
  /** The day on which the reader had it before them; citations say it together with the address. */
  accessed: CitedDate,
})
export type CitationDetails = v.InferOutput<typeof CitationDetails>

function isInCalendar(date: string): boolean {
  const [year = 1, month = 1, day = 1] = date.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
