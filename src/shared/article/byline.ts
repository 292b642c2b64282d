import type { Edition } from './edition'
import { dateLocales } from './language'

/** Where, when and by whom the article was written, in the edition's language. */
export function byline({ dateline, date, author, language }: Edition): string {
  const day = new Intl.DateTimeFormat(dateLocales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  )
  return `${dateline}, ${day} · ${author}`
}
