import { isMark, noteOf } from '../annotation/annotation'
import type { Language } from '../article/language'
import type { Messages } from '../messages/messages'
import type { ExportedAnnotation, ExportInput } from './format'
import { noteMarkdown } from './markdown-note'
import { escapeInline, escapeText } from './markdown-text'
import { placeLabel } from './place-label'

/** An export while it is written: with its words, and what names the day of a moment. */
export type Page = ExportInput & {
  readonly words: Messages['exporting']
  readonly dayOf: (moment: string) => string
}

/** What names the day of a moment in `language`, on a clock in `timeZone`. */
export function dayTeller(language: Language, timeZone: string): (moment: string) => string {
  // American dates would put the month first.
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone,
  })
  return (moment) => format.format(new Date(moment))
}

/** One annotation: its quote, its note, and a line about it; each where it has one and it is wished. */
export function entry(exported: ExportedAnnotation, page: Page): string[] {
  const { annotation } = exported
  const { include } = page.options
  const note = noteOf(annotation)
  const about = aboutLine(exported, page)
  return [
    ...(include.quotes && isMark(annotation) ? [quote(annotation.target.selector[0].exact)] : []),
    ...(include.notes && note !== undefined ? [noteMarkdown(note)] : []),
    ...(about === '' ? [] : [`*${about}*`]),
  ]
}

const quote = (text: string): string =>
  escapeText(text)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

function aboutLine({ annotation, place, category, tags }: ExportedAnnotation, page: Page): string {
  const { include } = page.options
  const names = include.tags ? tags.flatMap(({ name }) => name ?? []) : []
  return [
    place ? escapeInline(placeLabel(place, page.words.place)) : '',
    include.categories && category ? escapeInline(category.label) : '',
    names.map(tagSign).join(' '),
    include.dates ? escapeInline(page.dayOf(annotation.created)) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** A tag is one word for other programs: spaces in its name become hyphens. */
const tagSign = (name: string) => `#${escapeInline(name.trim().replace(/\s+/g, '-'))}`
