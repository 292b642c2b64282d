import { isArticleNote, isMark, noteOf, type Bookmark } from '../annotation/annotation'
import type { ShownEvent } from '../timeline/shown-event'
import { aboutOf, bookmarkName, type About, type Page } from './about'
import type { ExportedAnnotation } from './format'
import { citationMarkdown, linkMarkdown } from './markdown-citation'
import { noteMarkdown } from './markdown-note'
import { escapeInline, escapeText, escapeWhole } from './markdown-text'
import type { Paragraphs } from './event-paragraphs'
import { eventLine } from './markdown-timeline'
import { obsidianTag } from './obsidian-tag'

/**
 * An annotation as one callout, so that its block id covers all of it: what it is about, the marked words, their citation, the
 * note, and a line about it.
 */
export function annotationBlock(exported: ExportedAnnotation, page: Page): string {
  const { annotation, citation } = exported
  const { include } = page.options
  const about = aboutOf(exported, page)
  const note = include.notes ? noteOf(annotation) : undefined
  const title = isArticleNote(annotation) ? page.words.file.articleNote : inRow([about.place, about.category])
  const quote = include.quotes && isMark(annotation) ? marked(annotation.target.selector[0].exact) : ''
  page.count()
  return callout(annotation.id, quote === '' ? 'note' : 'quote', escapeInline(title), [
    quote,
    citation ? citationMarkdown(citation) : '',
    note === undefined ? '' : framed(note),
    inRow([
      italic([about.question, about.day, about.otherEvents, about.by]),
      tagsIn(about),
      back(exported, page),
    ]),
  ])
}

/** A bookmark as an item of a list. */
export function bookmarkBlock(exported: ExportedAnnotation & { annotation: Bookmark }, page: Page): string {
  const { id, label, target } = exported.annotation
  const about = aboutOf(exported, page)
  const name = bookmarkName(label, target.selector[0].exact, page)
  page.count()
  const line = inRow([
    escapeWhole(name),
    italic([about.place, about.day, about.by]),
    tagsIn(about),
    back(exported, page),
  ])
  return item(id, line || page.words.file.bookmark)
}

/** An event as an item of a list, or as a callout where the reader has a note to it. */
export function eventBlock(event: ShownEvent, paragraphs: Paragraphs, page: Page): string {
  const line = eventLine(event, paragraphs, page)
  const note = event.own && page.options.include.notes ? noteOf(event.own) : undefined
  const id = event.own?.id ?? `${page.work.id}-event-${event.id}`
  return note === undefined ? item(id, line) : callout(id, 'note', line, [framed(note)])
}

/** Block ids have letters, digits and hyphens. */
const sign = (id: string) => `^lesespur-${id.toLowerCase()}`

const item = (id: string, line: string) => `- ${line} ${sign(id)}`

function callout(id: string, kind: 'quote' | 'note', title: string, parts: readonly string[]): string {
  const body = parts.filter((part) => part !== '').join('\n\n')
  // Right below the title a note's first line could be taken for a part of it.
  const lines = [...(kind === 'note' && body !== '' ? [''] : []), ...(body === '' ? [] : body.split('\n'))]
  const head = `> [!${kind}]${title === '' ? '' : ` ${title}`}`
  return [head, ...lines.map((line) => (line === '' ? '>' : `> ${line}`)), '', sign(id)].join('\n')
}

/** The marked words between the signs of a mark, line by line, since a mark ends where its line does. */
const marked = (words: string): string =>
  escapeText(words, (line) =>
    line === '' ? '' : `==${line.replace(/\\.|=/gs, (piece) => (piece === '=' ? '\\=' : piece))}==`,
  ).join('\n')

/**
 * A comment, a formula or code that is not closed would take what follows with it, whatever stands around it; and code that
 * plugins run as soon as it is shown is to be seen, not run: a note need not be the reader's own.
 */
const framed = (note: string): string =>
  noteMarkdown(
    note,
    (text) => openers.some((opener) => (text.match(opener)?.length ?? 0) % 2 === 1) || run.test(text),
  )

/** Code in the languages of such plugins, in a fence or, behind a sign of equality, in a line. */
const run = /(```|~~~)[ \t]*(dataview|js-engine|meta-bind)|`[ \t]*\$?=/i

const openers = [/%%/g, /\$\$/g, /^[ \t>*+\-\d.)]*(```|~~~)/gm]

const inRow = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ')

const italic = (parts: readonly string[]) => {
  const row = inRow(parts.map(escapeInline))
  return row && `*${row}*`
}

/** Tags stand free, since a sign right before one would make it plain text; a name that can be no tag is plain text. */
const tagsIn = ({ tags }: About): string =>
  tags
    .map((name) => {
      const tag = obsidianTag(name)
      return tag === '' ? escapeInline(name) : `#${tag}`
    })
    .join(' ')

const back = ({ link }: ExportedAnnotation, { words }: Page): string =>
  link === undefined ? '' : linkMarkdown(words.file.openPassage, link)
