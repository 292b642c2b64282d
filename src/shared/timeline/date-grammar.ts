import type { Language } from '../article/language'
import { bareWords, english, german, type DateForm, type Omission } from './date-spelling'
import type { EdtfPoint, Qualification } from './edtf-date'

/** How a language speaks of dates. */
export type DateGrammar = {
  readonly to: string
  readonly unknown: Readonly<Record<'month' | 'day' | 'start' | 'end', string>>
  /** A date standing alone, with its sureness. */
  readonly qualify: (point: EdtfPoint, form: DateForm) => string
  /** A date as one end of an interval. */
  readonly end: (point: EdtfPoint, form: DateForm, omit: Omission) => string
  readonly since: (point: EdtfPoint, form: DateForm) => string
  readonly until: (point: EdtfPoint, form: DateForm) => string
  readonly from: (point: EdtfPoint, form: DateForm) => string
}

const articlesOf = { accusative: { season: 'den', spring: 'das' }, dative: { season: 'dem', spring: 'dem' } }

/** „den 15. August 2025“, „das Frühjahr 2025“, „August 2025“: what German puts before a date after a preposition. */
function withArticle(point: EdtfPoint, form: DateForm, grammaticalCase: 'accusative' | 'dative'): string {
  const bare = bareWords(point, form, undefined, german)
  if (form === 'short') return bare
  const articles = articlesOf[grammaticalCase]
  switch (point.precision) {
    case 'second':
    case 'day':
      return `${articles.season} ${bare}`
    case 'season':
      return `${point.season === 'spring' ? articles.spring : articles.season} ${bare}`
    case 'decade':
      return grammaticalCase === 'dative' ? `den ${bare}n` : `die ${bare}`
    case 'month':
    case 'year':
    case 'century':
      return bare
  }
}

/** „im Frühjahr 2025“, „am 15. August 2025“: when, as an adverb. */
function germanWhen(point: EdtfPoint, form: DateForm): string {
  const bare = bareWords(point, form, undefined, german)
  if (form === 'short') return bare
  if (point.precision === 'season') return `im ${bare}`
  return point.precision === 'day' ? `am ${bare}` : bare
}

const germanEndSigns: Record<Qualification, string> = {
  exact: '',
  about: 'etwa ',
  uncertain: 'vermutlich ',
  both: 'vermutlich etwa ',
}

const germanAfter = (point: EdtfPoint, form: DateForm, preposition: string, joined: string) => {
  const sign = germanEndSigns[point.qualification]
  if (sign !== '') return `${preposition} ${sign}${bareWords(point, form, undefined, german)}`
  const words = withArticle(point, form, 'dative')
  return `${words.startsWith('de') && form === 'full' ? joined : preposition} ${words}`
}

const germanGrammar: DateGrammar = {
  to: 'bis',
  unknown: {
    month: 'Monat unbekannt',
    day: 'Tag unbekannt',
    start: 'Beginn unbekannt',
    end: 'Ende unbekannt',
  },
  qualify: (point, form) => {
    const bare = bareWords(point, form, undefined, german)
    switch (point.qualification) {
      case 'exact':
        return point.precision === 'season' ? germanWhen(point, form) : bare
      case 'about':
        return `um ${withArticle(point, form, 'accusative')}`
      case 'uncertain':
        return form === 'full' ? `vermutlich ${germanWhen(point, form)}` : `${bare} (?)`
      case 'both':
        return form === 'full' ? `vermutlich um ${withArticle(point, form, 'accusative')}` : `um ${bare} (?)`
    }
  },
  end: (point, form, omit) => germanEndSigns[point.qualification] + bareWords(point, form, omit, german),
  since: (point, form) => germanAfter(point, form, 'seit', 'seit'),
  until: (point, form) => germanAfter(point, form, 'bis', 'bis zu').replace('zu dem', 'zum'),
  from: (point, form) => germanAfter(point, form, 'ab', 'ab'),
}

const englishSigns: Record<Qualification, string> = {
  exact: '',
  about: 'about ',
  uncertain: 'probably ',
  both: 'probably about ',
}

const englishEnd = (point: EdtfPoint, form: DateForm, omit?: Omission) =>
  englishSigns[point.qualification] + bareWords(point, form, omit, english)

const englishGrammar: DateGrammar = {
  to: 'to',
  unknown: { month: 'month unknown', day: 'day unknown', start: 'beginning unknown', end: 'end unknown' },
  qualify: (point, form) => {
    if (form === 'full') return englishEnd(point, form)
    const bare = bareWords(point, form, undefined, english)
    const about = point.qualification === 'about' || point.qualification === 'both' ? `about ${bare}` : bare
    return point.qualification === 'uncertain' || point.qualification === 'both' ? `${about} (?)` : about
  },
  end: englishEnd,
  since: (point, form) => `since ${englishEnd(point, form)}`,
  until: (point, form) => `until ${englishEnd(point, form)}`,
  from: (point, form) => `from ${englishEnd(point, form)}`,
}

/** Each language's way with dates. */
export const dateGrammars: Record<Language, DateGrammar> = { de: germanGrammar, en: englishGrammar }
