import { dateLocales, type Language } from '../article/language'
import { messagesIn } from '../messages/messages'
import { lengthOf, type Span } from '../timeline/span'
import { isoDay } from './days'
import { knownSpan } from '../timeline/known-span'
import type { TimelineInput } from './material'

/** What `Date` can tell, in milliseconds from 1970. */
const farthest = 8.64e15

/** What an export holds, in a line: a timeline, from which day to which, how many events. */
export function subtitleOf(input: TimelineInput): string {
  const { timeline } = messagesIn(input.language)
  const period = input.events.length > 0 ? [periodWords(input)] : []
  return [timeline.title, ...period, timeline.count(input.events.length)].join(' · ')
}

function periodWords({ events, shown, language }: TimelineInput): string {
  const { from, to } = shown ?? knownSpan(events)
  const first = dayWords(from, language)
  const last = dayWords(to - 1, language)
  return first === last ? first : messagesIn(language).timeline.visible(first, last)
}

function dayWords(moment: number, language: Language): string {
  if (Math.abs(moment) > farthest) return isoDay(moment)
  return new Intl.DateTimeFormat(dateLocales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(moment)
}

/** The years that a picture shows, for one whose axis names none. */
export function yearsWords({ from, to }: Span): string {
  const first = isoDay(from).replace(/-\d\d-\d\d$/, '')
  const last = isoDay(from + lengthOf({ from, to }) - 1).replace(/-\d\d-\d\d$/, '')
  return first === last ? first : `${first}–${last}`
}

/** Where the export comes from, and when it was made. */
export function originWords({ edition, language, generated, timeZone }: TimelineInput): string[] {
  const words = messagesIn(language)
  const moment = new Intl.DateTimeFormat(dateLocales[language], { dateStyle: 'long', timeZone }).format(
    new Date(generated),
  )
  return [
    `${edition.author}, ${edition.publisher}`,
    words.exporting.file.version(edition.version),
    words.timelineExporting.file.generated(moment),
  ]
}
