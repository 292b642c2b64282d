import { Table } from 'docx'
import { noteOf } from '../../annotation/annotation'
import { aboutOf } from '../about'
import type { ExportedAnnotation } from '../format'
import { aboutWords, belowPieces } from './about-pieces'
import { clockTime, undated } from './clock'
import { CountedParagraph } from './counted'
import { styleIds } from './faces'
import { legible } from './legible'
import { made, notePieces } from './note-pieces'
import { runs } from './runs'
import type { WordPage } from './word-file'

/** Who wrote a comment where it is the reader: Word shows it above each of them. */
const ownName = 'Lesespur'

/**
 * A mark as a comment: what it is, its note, and a few words about it. Gives the comment's number; nothing where all that
 * it could say is left out.
 */
export function commentOn(exported: ExportedAnnotation, page: WordPage): number | undefined {
  const { annotation } = exported
  const { include } = page.options
  const note = include.notes ? noteOf(annotation) : undefined
  const label = aboutOf(exported, page).category
  const setting = {
    style: styleIds.comment,
    lists: page.file.lists,
    set: {},
    tables: false,
  }
  // The comment's own date says when.
  const about = aboutWords(exported, {
    ...page,
    options: { ...page.options, include: { ...include, dates: false } },
  })
  const pieces = [
    ...(label === '' ? [] : [{ style: styleIds.comment, children: runs(label, { bold: true }) }]),
    ...(note === undefined ? [] : notePieces(note, setting)),
    ...belowPieces(exported, about, { meta: styleIds.comment, citation: styleIds.comment }, page),
  ]
  const [first, ...others] = pieces
  if (!first || first instanceof Table) return undefined
  const author = legible(annotation.from?.name ?? ownName).replace(/\s+/g, ' ')
  return page.file.comment({
    author,
    initials: initialsOf(author),
    date: include.dates ? clockTime(annotation.created, page.timeZone) : undated,
    children: [new CountedParagraph(first, page.count), ...made(others)],
  })
}

/** The first letters of the first words of a name. */
const initialsOf = (name: string): string =>
  name
    .split(' ')
    .flatMap((word) => Array.from(word).slice(0, 1))
    .slice(0, 3)
    .join('')
    .toUpperCase()
