import { hasPassage } from '../annotation/annotation'
import { quoted } from '../citation/quoted'
import type { Messages } from '../messages/messages'
import type { ExportedAnnotation, ExportInput } from './format'
import { editionIn } from './outline'
import { placeLabel } from './place-label'
import { questionOf } from './selection'

/** An export while it is written: with its words, what names the day of a moment, and what counts the annotations written. */
export type Page = ExportInput & {
  readonly words: Messages['exporting']
  readonly dayOf: (moment: string) => string
  readonly count: () => void
}

/** What is said about an annotation beside its quote and its note; empty where it is not wished or there is nothing to say. */
export type About = {
  readonly place: string
  /** The question that its passage answers, where the heading above it does not say so. */
  readonly question: string
  readonly category: string
  readonly tags: readonly string[]
  readonly day: string
  readonly otherEvents: string
  /** Whose it is, where it is not the reader's own. */
  readonly by: string
}

/** A few words about an annotation, as far as they are wished. */
export function aboutOf(exported: ExportedAnnotation, page: Page): About {
  const { annotation, place, category, tags } = exported
  const { include } = page.options
  return {
    place: place ? placeLabel(place, page.words.place) : '',
    question: questionAbove(exported, page),
    category: include.categories && category ? category.label : '',
    tags: include.tags ? tags.flatMap(({ name }) => name ?? []) : [],
    day: include.dates ? page.dayOf(annotation.created) : '',
    otherEvents: otherEvents(exported, page),
    by: annotation.from ? page.words.file.by(annotation.from.name) : '',
  }
}

function questionAbove({ annotation, place }: ExportedAnnotation, page: Page): string {
  const { grouping } = page.options
  if (grouping !== 'category' && grouping !== 'tag' && grouping !== 'day') return ''
  const question = questionOf(place)
  const edition = hasPassage(annotation) ? editionIn(annotation.target.edition, page) : undefined
  const found = edition?.blocks.find((block) => block.type === 'heading' && block.question === question)
  return found ? page.words.file.ofQuestion(found.text) : ''
}

/** Under the first of its events a mark names the others. */
function otherEvents({ events: [, ...others] }: ExportedAnnotation, page: Page): string {
  if (page.options.grouping !== 'event' || others.length === 0) return ''
  const titles = page.events.filter(({ id }) => others.includes(id))
  return page.words.file.otherEvents(titles.map(({ title }) => quoted(title, page.language)).join(', '))
}

/** How many letters, as a reader counts them, of the words at a bookmark name it. */
const longestName = 80

/** What names a bookmark: its label, or else the beginning of the words it stands at, in quotation marks; nothing without quotes. */
export function bookmarkName(label: string, words: string, page: Page): string {
  if (label.trim() !== '') return label
  const trimmed = page.options.include.quotes ? words.trim() : ''
  return trimmed && quoted(beginning(trimmed), page.language)
}

function beginning(words: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(words), ({ segment }) => segment)
  return letters.length > longestName ? `${letters.slice(0, longestName).join('').trimEnd()} …` : words
}
