import type { Language } from '../../../shared/article/language'
import { dayAt, dayLength } from '../../../shared/timeline/edtf-span'
import { dateWords } from '../../../shared/timeline/edtf-words'
import type { Mark } from '../../../shared/timeline/layout'
import type { ShownEvent } from '../../../shared/timeline/shown-event'
import { lengthOf, type Span } from '../../../shared/timeline/span'
import type { Chart, ChartSource } from './chart.svelte'
import type { PlacedEvent } from './placed-events'

/** The title as it is spoken: with the label that is seen, where the title does not hold it. */
export const spokenTitle = ({ title, label, basis }: ShownEvent): string =>
  basis === 'reader' || title.toLowerCase().includes(label.toLowerCase()) ? title : `${label}: ${title}`

const said: Record<Language, WeakMap<PlacedEvent, string>> = { de: new WeakMap(), en: new WeakMap() }

/** An event's date as words; kept, since marks are named anew in every frame of zooming. */
export function spokenDate(placed: PlacedEvent, language: Language): string {
  const before = said[language].get(placed)
  if (before !== undefined) return before
  const words = dateWords(placed.date, language)
  said[language].set(placed, words)
  return words
}

/** What is said of an event behind its title: date, lane, place in the count, and whether it is the reader's own. */
export function spokenPlace(placed: PlacedEvent, { messages, language }: ChartSource): string {
  const { event, position, count } = placed
  const place = [spokenDate(placed, language), messages.lanes[event.lane], messages.place(position, count)]
  return [...place, ...(event.basis === 'reader' ? [messages.basis.reader] : [])].join(', ')
}

/** Of events that stand together, from their first and their last one: their lane and their dates. */
export function spokenPeriod(ends: readonly PlacedEvent[], { messages, language }: ChartSource): string {
  const [first] = ends
  const last = ends.at(-1)
  if (!first || !last) return ''
  const from = spokenDate(first, language)
  const to = spokenDate(last, language)
  const period = from === to ? from : messages.visible(from, to)
  return `${messages.lanes[first.event.lane]}, ${period}`
}

/** Up to this length a stretch of time is said in days, beyond it in months; in milliseconds. */
const saidInDays = 120 * dayLength

/** What is in view, from when to when. */
export function spokenSpan(span: Span, { messages, language }: ChartSource): string {
  const words = (time: number) => {
    const { year, month, day } = dayAt(time)
    const point = { qualification: 'exact', year, month } as const
    return lengthOf(span) <= saidInDays
      ? dateWords({ ...point, precision: 'day', day }, language)
      : dateWords({ ...point, precision: 'month', unspecified: undefined }, language)
  }
  return messages.visible(words(span.from), words(span.to - 1))
}

/** How many titles a name says, which is no more than can be listened to. */
const titlesSaid = 3

/** What a mark is named from: the titles that are told of, each in its own language, with what is said before and behind them. */
export type MarkWords = {
  readonly before: string
  readonly told: readonly ShownEvent[]
  readonly behind: string
}

/** How a mark is named: its event, or how many they are, of which time, and the first of them. */
export function markWords(mark: Mark, chart: Chart): MarkWords {
  const { source, byId } = chart
  const { messages } = source
  const placed = (id: string | undefined) => {
    const one = id === undefined ? undefined : byId.get(id)
    return one ? [one] : []
  }
  const told = mark.ids.slice(0, titlesSaid).flatMap(placed)
  const [only] = told
  if (mark.count === 1)
    return {
      before: '',
      told: told.map(({ event }) => event),
      behind: only ? `, ${spokenPlace(only, source)}` : '',
    }
  const ends = [...placed(mark.ids[0]), ...placed(mark.ids.at(-1))]
  const more = mark.count > told.length ? ` ${messages.furthers(mark.count - told.length)}` : ''
  const deed = chart.canSpread(mark) ? messages.enlarge : messages.fromList
  return {
    before: `${messages.count(mark.count)}, ${spokenPeriod(ends, source)}: `,
    told: told.map(({ event }) => event),
    behind: `${more} – ${deed}`,
  }
}

/** A mark's name as one text; nothing where a part of it is in another language than the interface. */
export function plainName({ before, told, behind }: MarkWords, language: Language): string | undefined {
  const isForeign = told.some((event) => event.language !== undefined && event.language !== language)
  return isForeign ? undefined : before + told.map(spokenTitle).join('; ') + behind
}
