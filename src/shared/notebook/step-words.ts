import { isLink, isOwnEvent, type Annotation } from '../annotation/annotation'
import { dateLocales, type Language } from '../article/language'
import type { Messages } from '../messages/messages'
import type { Step } from './notebook'
import { annotationOf, stepName } from './step-name'

/** What naming a step takes besides the step. */
export type Naming = {
  readonly words: Messages['steps']
  /** Where an annotation stands, in a word or two; nothing where that is not known. */
  readonly placeOf: (annotation: Annotation) => string | undefined
  readonly language: Language
  readonly now: Date
  /** An IANA name, or nothing for the system's own: times are told as the reader's clock tells them. */
  readonly timeZone?: string | undefined
}

/** A step with its place and its time: „Notiz löschen, Abs. 15, gestern 17:40“. Several annotations have no one place. */
export const stepWords = (step: Step, naming: Naming): string =>
  [stepName(step, naming.words), placeOfStep(step, naming), momentWords(step.time, naming)]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')

/** The place of the one annotation, or of the one passage that came or went with its event. */
function placeOfStep({ changes }: Step, { placeOf }: Naming): string | undefined {
  const annotations = changes.map(annotationOf)
  const event = annotations.find(isOwnEvent)
  const [only, ...others] = annotations.filter((annotation) => annotation !== event)
  const itsOwn = !event || (only && isLink(only) && only.event === event.id)
  return only && itsOwn && others.length === 0 ? placeOf(only) : undefined
}

/** The time of today, „gestern“ with the time, or the date with the time; with the year where that is another one. */
function momentWords(moment: string, { words, language, now, timeZone }: Naming): string {
  const then = new Date(moment)
  const told = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dateLocales[language], {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
      ...options,
    }).format(then)
  const [today, day] = [dayOf(now, timeZone), dayOf(then, timeZone)]
  if (day === today) return told({})
  if (day === dayBefore(today)) return words.yesterday(told({}))
  const date = { day: 'numeric', month: 'short' } as const
  return told(day.slice(0, 4) === today.slice(0, 4) ? date : { ...date, year: 'numeric' })
}

/** The day of a moment on the reader's clock, as 2025-08-15. */
const dayOf = (moment: Date, timeZone: string | undefined): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(moment)

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
