import { isMark, noteOf, type Bookmark } from '../annotation/annotation'
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

/** A bookmark as an item of a list: its name, or else the beginning of the words it stands at, and a few words about it. */
export function bookmarkItem(exported: ExportedAnnotation & { annotation: Bookmark }, page: Page): string {
  const { label, target } = exported.annotation
  const words = page.options.include.quotes ? beginning(target.selector[0].exact) : ''
  const name = label.trim() === '' ? words && page.words.file.quoted(words) : label
  const about = aboutLine(exported, page)
  const parts = [...escapeText(name.trim().replace(/\s+/g, ' ')), about && `*${about}*`]
  return `- ${parts.filter((part) => part !== '').join(' · ') || page.words.file.bookmark}`
}

/** How many letters, as a reader counts them, of the words at a bookmark name it. */
const longestName = 80

function beginning(words: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(words.trim()), ({ segment }) => segment)
  return letters.length > longestName ? `${letters.slice(0, longestName).join('').trimEnd()} …` : words.trim()
}

const quote = (text: string): string =>
  escapeText(text)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

function aboutLine({ annotation, place, category, tags, events }: ExportedAnnotation, page: Page): string {
  const { include } = page.options
  const names = include.tags ? tags.flatMap(({ name }) => name ?? []) : []
  return [
    place ? escapeInline(placeLabel(place, page.words.place)) : '',
    include.categories && category ? escapeInline(category.label) : '',
    names.map(tagSign).join(' '),
    include.dates ? escapeInline(page.dayOf(annotation.created)) : '',
    otherEvents(events, page),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Under the first of its events a mark names the others. */
function otherEvents([, ...others]: ExportedAnnotation['events'], { options, events, words }: Page): string {
  if (options.grouping !== 'event' || others.length === 0) return ''
  const titles = events.filter(({ id }) => others.includes(id)).map(({ title }) => words.file.quoted(title))
  return escapeInline(words.file.otherEvents(titles.join(', ')))
}

/** A tag is one word for other programs: spaces in its name become hyphens. */
const tagSign = (name: string) => `#${escapeInline(name.trim().replace(/\s+/g, '-'))}`
