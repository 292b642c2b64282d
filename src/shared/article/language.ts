import * as v from 'valibot'

/** The languages that the interface speaks and the bundled articles exist in (BCP 47). */
export const Language = v.picklist(['de', 'en'])
export type Language = v.InferOutput<typeof Language>

/** How dates are written in each language (BCP 47). American English would put the month first. */
export const dateLocales: Record<Language, string> = { de: 'de', en: 'en-GB' }

/** The same words in each language. */
export const InEveryLanguage = v.strictObject({
  de: v.pipe(v.string(), v.minLength(1)),
  en: v.pipe(v.string(), v.minLength(1)),
})
export type InEveryLanguage = v.InferOutput<typeof InEveryLanguage>
