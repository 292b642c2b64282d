import type { IParagraphOptions, ParagraphChild } from 'docx'
import type { Citation } from '../../citation/citation'
import { aboutOf } from '../about'
import type { ExportedAnnotation } from '../format'
import { beside } from './direction'
import { styleIds } from './faces'
import { linked } from './inlines'
import { runs } from './runs'
import type { WordPage } from './word-file'

/** What stands below an annotation's words: a few words about it with the way back, and its citation. */
export function belowPieces(
  exported: ExportedAnnotation,
  words: readonly string[],
  style: { readonly meta: string; readonly citation: string },
  page: WordPage,
): IParagraphOptions[] {
  const { citation, link } = exported
  const back =
    link === undefined ? [] : [[linked(link, runs(page.words.file.page.open, { style: styleIds.hyperlink }))]]
  const said = [...words.map((text) => runs(beside(text))), ...back]
  const line: ParagraphChild[] = said.flatMap((children, index) =>
    index === 0 ? children : [...runs(' · '), ...children],
  )
  return [
    ...(line.length > 0 ? [{ style: style.meta, keepNext: citation !== undefined, children: line }] : []),
    ...(citation ? [{ style: style.citation, children: citedRuns(citation) }] : []),
  ]
}

/** A few words about an annotation beside its place and its category, as far as they are wished. */
export function aboutWords(exported: ExportedAnnotation, page: WordPage): string[] {
  const { tags, day, otherEvents } = aboutOf(exported, page)
  const signs = tags.map((name) => beside(`#${name.trim().replace(/\s+/g, '-')}`)).join(' ')
  return [signs, unbroken(day), otherEvents].filter((words) => words !== '')
}

/** A few short words that stay on one line, such as a number with what it counts. */
export const unbroken = (words: string): string => words.replaceAll(' ', '\u00A0')

/** A citation with its italics. */
export const citedRuns = ({ runs: cited }: Citation): ParagraphChild[] =>
  cited.flatMap(({ text, italic }) => runs(text, italic ? { italics: true } : {}))
