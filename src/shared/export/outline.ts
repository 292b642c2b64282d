import { hasPassage, isBookmark, isLink, isMark, isOwnEvent } from '../annotation/annotation'
import { titleOf, type Edition } from '../article/edition'
import type { Language } from '../article/language'
import { messagesIn } from '../messages/messages'
import { timeWords } from '../timeline/event-time'
import type { ShownEvent } from '../timeline/shown-event'
import { dayIn, dayTeller } from './day'
import type { ExportedAnnotation, ExportInput } from './format'
import { firstTagOf, questionOf } from './selection'

/** A heading's words with their language where it is not that of the labels. */
export type Heading = { readonly words: string; readonly language?: Language }

/** Some annotations under a heading, or under none where they follow the one before. */
export type Group = { readonly heading: Heading | undefined; readonly members: readonly ExportedAnnotation[] }

/** What goes out of one edition: its marks in groups, then its bookmarks. */
export type EditionPart = {
  /** Nothing where the export is of one edition only: then its document's head names it. */
  readonly heading: Heading | undefined
  readonly language: Language | undefined
  readonly edition: Edition | undefined
  readonly groups: readonly Group[]
  readonly bookmarks: readonly ExportedAnnotation[]
}

/** An export in the order in which every format that is read from top to bottom has it. */
export type Outline = {
  readonly title: Heading
  /** Notes on the article as a whole. */
  readonly articleNotes: readonly ExportedAnnotation[]
  readonly editions: readonly EditionPart[]
  /** The whole timeline where it is wished, else the own events that go out. */
  readonly events: { readonly heading: Heading; readonly members: readonly ShownEvent[] } | undefined
}

/** Arranges what goes out. */
export function outlineOf(input: ExportInput): Outline {
  const [{ edition }] = input.editions
  const notes = input.annotations.filter(
    ({ annotation }) => !hasPassage(annotation) && !isOwnEvent(annotation),
  )
  const placed = input.annotations.filter(({ annotation }) => hasPassage(annotation) && !isLink(annotation))
  const editions = neighbours(placed, languageOf)
  return {
    title: { words: titleOf(edition), language: edition.language },
    articleNotes: notes,
    editions: editions.map(({ key, members }) => editionPart(key, members, editions.length > 1, input)),
    events: eventsOf(input),
  }
}

/** The edition of the work in that language, where it is at hand. */
export const editionIn = (language: Language | undefined, { editions }: ExportInput): Edition | undefined =>
  editions.find(({ edition }) => edition.language === language)?.edition

/** An event as a heading: its title and its date. */
export const eventWords = (event: ShownEvent, language: Language): string =>
  `${event.title.trim()} · ${timeWords(event.date, language, 'short')}`

function editionPart(
  language: Language | undefined,
  members: readonly ExportedAnnotation[],
  several: boolean,
  input: ExportInput,
): EditionPart {
  const words = messagesIn(input.language).exporting.file
  const marks = members.filter(({ annotation }) => isMark(annotation))
  return {
    heading: several && language !== undefined ? { words: words.edition(language) } : undefined,
    language,
    edition: editionIn(language, input),
    groups: groupsOf(marks, input),
    bookmarks: members.filter(({ annotation }) => isBookmark(annotation)),
  }
}

function groupsOf(marks: readonly ExportedAnnotation[], input: ExportInput): Group[] {
  if (marks.length === 0) return []
  const { grouping } = input.options
  const words = messagesIn(input.language).exporting.file
  switch (grouping) {
    case 'none':
      return [{ heading: undefined, members: marks }]
    case 'question':
      return neighbours(marks, ({ place }) => questionOf(place)).map(({ key, members }) => ({
        heading: questionHeading(key, members[0], input),
        members,
      }))
    case 'event':
      return neighbours(marks, ({ events }) => events[0]).map(({ key, members }) => {
        const event = input.events.find(({ id }) => id === key)
        return {
          heading: { words: event ? eventWords(event, input.language) : words.withoutEvent },
          members,
        }
      })
    case 'category':
      return neighbours(marks, ({ category }) => category?.label).map(({ key, members }) => ({
        heading: { words: key ?? words.withoutCategory },
        members,
      }))
    case 'tag':
      return neighbours(marks, firstTagOf).map(({ key, members }) => ({
        heading: { words: key ?? words.withoutTag },
        members,
      }))
    case 'day': {
      const dayOf = dayTeller(input.language, input.timeZone)
      return neighbours(marks, ({ annotation }) => dayIn(annotation.created, input.timeZone)).map(
        ({ members: [first, ...others] }) => ({
          heading: first && { words: dayOf(first.annotation.created) },
          members: first ? [first, ...others] : [],
        }),
      )
    }
  }
}

function questionHeading(
  question: number,
  first: ExportedAnnotation | undefined,
  input: ExportInput,
): Heading {
  const words = messagesIn(input.language).exporting
  if (question === Infinity) {
    return { words: first?.place ? words.file.withoutPlace : words.file.annotations }
  }
  if (question === 0) return { words: words.file.beforeQuestions }
  const language = first && languageOf(first)
  const found = editionIn(language, input)?.blocks.find(
    (block) => block.type === 'heading' && block.question === question,
  )
  if (!found || language === undefined) return { words: words.place.question(question) }
  return { words: found.text, language }
}

function eventsOf({ events, options, annotations, language }: ExportInput): Outline['events'] {
  const words = messagesIn(language).exporting.file
  const chosen = new Set<string>(annotations.map(({ annotation }) => annotation.id))
  const members = options.timeline ? events : events.filter(({ own }) => own && chosen.has(own.id))
  if (members.length === 0) return undefined
  return { heading: { words: options.timeline ? words.timeline : words.ownEvents }, members }
}

/** The edition that an annotation stands in; nothing for what has no place in the text. */
export const languageOf = ({ annotation }: ExportedAnnotation): Language | undefined =>
  hasPassage(annotation) ? annotation.target.edition : undefined

/** Neighbours with the same key, together. */
function neighbours<Key>(
  members: readonly ExportedAnnotation[],
  keyOf: (member: ExportedAnnotation) => Key,
): { key: Key; members: ExportedAnnotation[] }[] {
  const groups: { key: Key; members: ExportedAnnotation[] }[] = []
  for (const member of members) {
    const key = keyOf(member)
    const last = groups.at(-1)
    if (last && last.key === key) last.members.push(member)
    else groups.push({ key, members: [member] })
  }
  return groups
}
