import { isMark, noteOf, type Bookmark } from '../annotation/annotation'
import { aboutOf, bookmarkName, type Page } from './about'
import type { ExportedAnnotation } from './format'
import { citationMarkdown, linkMarkdown } from './markdown-citation'
import { noteMarkdown } from './markdown-note'
import { escapeInline, escapeText } from './markdown-text'

/** One annotation: its quote with its citation, its note, and a line about it; each where it has one and it is wished. */
export function entry(exported: ExportedAnnotation, page: Page): string[] {
  const { annotation, citation } = exported
  const { include } = page.options
  const note = noteOf(annotation)
  page.count()
  return [
    ...(include.quotes && isMark(annotation) ? [quote(annotation.target.selector[0].exact)] : []),
    ...(citation ? [citationMarkdown(citation)] : []),
    ...(include.notes && note !== undefined ? [noteMarkdown(note)] : []),
    aboutLine(exported, page),
  ].filter((part) => part !== '')
}

/** A bookmark as an item of a list: its name, or else the beginning of the words it stands at, and a few words about it. */
export function bookmarkItem(exported: ExportedAnnotation & { annotation: Bookmark }, page: Page): string {
  const { label, target } = exported.annotation
  const name = bookmarkName(label, target.selector[0].exact, page)
  page.count()
  const parts = [...escapeText(name.trim().replace(/\s+/g, ' ')), aboutLine(exported, page)]
  return `- ${parts.filter((part) => part !== '').join(' · ') || page.words.file.bookmark}`
}

const quote = (text: string): string =>
  escapeText(text)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

function aboutLine(exported: ExportedAnnotation, page: Page): string {
  const { place, question, category, tags, day, otherEvents, by } = aboutOf(exported, page)
  const words = [place, question, category].map(escapeInline)
  const about = [...words, tags.map(tagSign).join(' '), ...[day, otherEvents, by].map(escapeInline)]
    .filter((part) => part !== '')
    .join(' · ')
  const link = exported.link === undefined ? '' : linkMarkdown(page.words.file.openPassage, exported.link)
  return [about && `*${about}*`, link].filter((part) => part !== '').join(' · ')
}

/** A tag is one word for other programs: spaces in its name become hyphens. */
const tagSign = (name: string) => `#${escapeInline(name.trim().replace(/\s+/g, '-'))}`
