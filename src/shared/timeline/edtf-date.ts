/** How sure a date is: nothing said, `?`, `~` or `%` behind it. */
export type Qualification = 'exact' | 'uncertain' | 'about' | 'both'

/** The four seasons of level 1 (21 to 24). */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/**
 * One date. Years count astronomically: 0 is 1 BC. Months and days count from 1. `unspecified` names the finest
 * part that is written as XX; of a decade or a century `year` is the earliest year. `shift` is in minutes east of UTC.
 */
export type EdtfPoint = { readonly qualification: Qualification; readonly year: number } & (
  | {
      readonly precision: 'second'
      readonly month: number
      readonly day: number
      readonly hour: number
      readonly minute: number
      readonly second: number
      readonly shift: number | undefined
    }
  | { readonly precision: 'day'; readonly month: number; readonly day: number }
  | { readonly precision: 'month'; readonly month: number; readonly unspecified: 'day' | undefined }
  | { readonly precision: 'season'; readonly season: Season }
  | { readonly precision: 'year'; readonly unspecified: 'month' | 'day' | undefined }
  | { readonly precision: 'decade' | 'century' }
)

/** An end of an interval: a date, deliberately open (`..`), or not known (nothing). */
export type EdtfEnd = EdtfPoint | 'open' | 'unknown'

/** A date in the Extended Date/Time Format, levels 0 and 1 (ISO 8601-2). At least one end of an interval is a date. */
export type EdtfDate =
  EdtfPoint | { readonly precision: 'interval'; readonly start: EdtfEnd; readonly end: EdtfEnd }
