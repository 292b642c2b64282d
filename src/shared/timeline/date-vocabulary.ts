import type { Season } from './edtf-date'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** The months of the calendar as German and English write them, in full and in short. */
const monthNames = [
  'januar jänner jan january',
  'februar feber feb febr february',
  'märz maerz marz mär mrz mar march',
  'april apr',
  'mai may',
  'juni jun june',
  'juli jul july',
  'august aug',
  'september sept sep',
  'oktober october okt oct',
  'november nov',
  'dezember december dez dec',
]

/** The number of a month, from 1. */
export const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

const seasonNames: Record<Season, string> = {
  spring: 'frühjahr fruehjahr frühjahrs frühling frühlings fruehling spring springtime',
  summer: 'sommer sommers summer summertime',
  autumn: 'herbst herbstes autumn fall',
  winter: 'winter winters wintertime',
}

const seasonList: readonly Season[] = ['spring', 'summer', 'autumn', 'winter']

/** The seasons by name. */
export const seasons: ReadonlyMap<string, Season> = new Map(
  seasonList.flatMap((season) => seasonNames[season].split(' ').map((name) => [name, season] as const)),
)

/** The decades that have a name, in tens of years. */
export const decades: ReadonlyMap<string, number> = new Map(
  ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'].flatMap(
    (name, index) => {
      const tens = 20 + index * 10
      return ['er', 'ern', 'erjahre', 'erjahren'].flatMap((ending) => [
        [name + ending, tens] as const,
        [name.replace('ß', 'ss') + ending, tens] as const,
      ])
    },
  ),
)

/** “The nineties”, in tens of years. */
export const englishDecades: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (name, index) => [name, 20 + index * 10],
  ),
)

/** Words that say about when. */
export const about = words(
  'um ca circa zirka etwa ungefähr ungefaehr about around approximately approx roughly c',
)
/** Words that say that a date is not sure. */
export const unsure = words(
  'vermutlich wohl wahrscheinlich möglicherweise vielleicht probably possibly perhaps maybe presumably likely',
)

/** „Anfang März“, “late 2024”: the part of a month or year, which EDTF's first levels cannot say. */
export const parts = words('anfang mitte ende early mid late beginning middle end')

/** What begins an interval that goes on. */
export const since = words('seit since')
/** What may begin an interval: „von 2022“ may as well be “of 2022”. */
export const startingFrom = words('ab from von vom')
/** What ends an interval. */
export const until = words('bis until till')
/** What begins an interval whose ends “and” joins. */
export const between = words('zwischen between')
/** Words between the ends of an interval. */
export const joiners = words('bis to until till through')
/** An end that is not yet there. */
export const today = words('heute jetzt gegenwart today present now')

/** „Von 2022 an“, “from 2022 onwards”. */
export const onwards = words('an on onward onwards')

/** Between two dates that are named together. */
export const conjunctions = words('und and oder or sowie')

/** What stands before a date and says nothing of its own. */
export const prepositions = words('am im in on zum zur zu dem den der das des die the of von vom')
/** „In den“; „um im“ is no date. */
export const places = words('am im in on')
/** „Im Jahr 2022“. */
export const yearNouns = words('jahr jahre jahren jahres year years')
/** „1990er Jahre“. */
export const decadeNouns = words('jahre jahren')
/** „Das 20. Jahrhundert“. */
export const centuryNouns = words('jahrhundert jahrhunderts jh jhd century centuries')
/** “15th”. */
export const ordinals = words('st nd rd th')
/** What may stand before a day. */
export const weekdays = words(
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag monday tuesday wednesday thursday ' +
    'friday saturday sunday mo di mi do fr sa so mon tue wed thu fri sat sun',
)

/** What the words of a date say of a part or an end that is not known. */
export const unknown = words('unbekannt unknown')
/** „Beginn unbekannt“. */
export const beginnings = words('beginn anfang beginning start')
/** „Ende unbekannt“. */
export const endings = words('ende end')
/** „Monat unbekannt“. */
export const monthNouns = words('monat month')
/** „Tag unbekannt“. */
export const dayNouns = words('tag day')

/** “44 BC”. */
export const beforeChrist = words('bc bce')
/** “AD 79”. */
export const afterChrist = words('ad ce')
/** „v. Chr.“ */
export const before = words('v vor')
/** „n. Chr.“ */
export const after = words('n nach')
/** The Chr. of „v. Chr.“ */
export const christ = words('chr christus christi')

/** “2010s”, „2010er“: what makes a decade of a year. */
export const decadeEndings = words('s er ern erjahre erjahren')
