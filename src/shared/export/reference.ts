import { isBookmark, isMark, isOwnEvent, noteOf } from '../annotation/annotation'
import type { CslItem } from '../citation/csl-item'
import { quoted } from '../citation/quoted'
import { messagesIn } from '../messages/messages'
import { aboutOf, bookmarkName, type Page } from './about'
import { dayTeller } from './day'
import type { ExportedAnnotation, ExportInput } from './format'
import { eventWords, languageOf } from './outline'

/** An edition for a list of references, with what the reader noted on it. */
export type Reference = {
  readonly source: CslItem
  /** An annotation each, in the order in which they go out; lines end as the reader ended them. */
  readonly notes: readonly string[]
  /** The tags of all of them, each once. */
  readonly keywords: readonly string[]
}

/**
 * The editions that annotations of the work stand in, one reference each: annotations are notes to it that name their
 * paragraph, since programs for references have no other place for them. What stands in no edition at hand belongs to the
 * first. `count` is called once for each annotation.
 */
export function referencesOf(input: ExportInput, count: () => void): Reference[] {
  const [{ edition: first }] = input.editions
  const noteText = noteTeller(input, count)
  const members = new Map<string, { notes: string[]; keywords: Set<string> }>()
  for (const exported of input.annotations) {
    const wanted = languageOf(exported)
    const language = wanted !== undefined && input.cslItems.has(wanted) ? wanted : first.language
    const { notes, keywords } = members.get(language) ?? { notes: [], keywords: new Set<string>() }
    notes.push(noteText(exported))
    for (const { name } of input.options.include.tags ? exported.tags : []) {
      if (name !== undefined) keywords.add(keyword(name))
    }
    members.set(language, { notes, keywords })
    count()
  }
  const noted = input.editions.flatMap(({ edition: { language } }) => {
    const [source, found] = [input.cslItems.get(language), members.get(language)]
    return source && found ? [{ source, notes: found.notes, keywords: [...found.keywords] }] : []
  })
  const source = input.cslItems.get(first.language)
  return noted.length > 0 || !source ? noted : [{ source, notes: [], keywords: [] }]
}

/** Commas and semicolons stand between keywords. */
const keyword = (tag: string) => tag.replace(/\s*[,;]\s*/g, ' ').trim()

/** „Stelle“ (Abs. 3, Beleg, 15. August 2025): Notiz – each where it has one and it is wished. */
function noteTeller(input: ExportInput, count: () => void): (exported: ExportedAnnotation) => string {
  const { options, language, timeZone } = input
  const words = messagesIn(language).exporting
  const page: Page = { ...input, words, dayOf: dayTeller(language, timeZone), count }
  const titles = new Map(input.events.map((event) => [event.id, eventWords(event, language)]))
  return (exported) => {
    const { annotation, link } = exported
    const { place, category, tags, day, by } = aboutOf(exported, page)
    const about = [place, category, ...tags.map((name) => `#${name}`), day, by, link ?? '']
      .filter((part) => part !== '')
      .join(', ')
    const subject = subjectOf(exported, page, titles)
    const head = subject === '' || about === '' ? `${subject}${about}` : `${subject} (${about})`
    const note = options.include.notes ? noteOf(annotation)?.trim() : undefined
    return [head, note].filter(Boolean).join(': ')
  }
}

/** What a note is about: the passage in its words, or what else the annotation is. */
function subjectOf(
  { annotation }: ExportedAnnotation,
  page: Page,
  titles: ReadonlyMap<string, string>,
): string {
  const { file } = page.words
  if (isMark(annotation)) {
    return page.options.include.quotes
      ? quoted(annotation.target.selector[0].exact, annotation.target.edition)
      : ''
  }
  if (isBookmark(annotation)) {
    const name = bookmarkName(annotation.label, annotation.target.selector[0].exact, page).trim()
    return [file.bookmark, name].filter((part) => part !== '').join(': ')
  }
  if (isOwnEvent(annotation)) return titles.get(annotation.id) ?? annotation.event.title
  return annotation.motivation === 'describing' ? file.articleNote : file.link
}
