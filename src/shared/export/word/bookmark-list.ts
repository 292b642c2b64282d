import { InternalHyperlink, type FileChild, type ParagraphChild } from 'docx'
import { hasPassage, isBookmark } from '../../annotation/annotation'
import { aboutOf, bookmarkName } from '../about'
import type { ExportedAnnotation } from '../format'
import { aboutWords, unbroken } from './about-pieces'
import { CountedParagraph } from './counted'
import { beside } from './direction'
import { styleIds } from './faces'
import { linked } from './inlines'
import { runs } from './runs'
import type { BookmarkName, WordPage } from './word-file'

/** The words that name a bookmark, in one line. */
export function bookmarkWords({ annotation }: ExportedAnnotation, page: WordPage): string {
  if (!isBookmark(annotation)) return page.words.file.bookmark
  const words = bookmarkName(annotation.label, annotation.target.selector[0].exact, page)
  return words.trim().replace(/\s+/g, ' ') || page.words.file.bookmark
}

/** Bookmarks as a list. Each leads to its place where the file has it, else to the program where that is wished. */
export const bookmarkList = (
  members: readonly { readonly exported: ExportedAnnotation; readonly name?: BookmarkName | undefined }[],
  page: WordPage,
): FileChild[] =>
  members.map(({ exported, name }) => {
    const words = bookmarkWords(exported, page)
    const { place, question, by } = aboutOf(exported, page)
    const about = [unbroken(place), question, ...aboutWords(exported, page), by].filter(
      (piece) => piece !== '',
    )
    return new CountedParagraph(
      {
        style: styleIds.note,
        numbering: page.file.lists.bullets,
        children: [
          ...nameChildren(beside(words), name, exported),
          ...about.flatMap((piece) => runs(` · ${beside(piece)}`, { style: styleIds.about })),
        ],
      },
      page.count,
    )
  })

function nameChildren(
  words: string,
  name: BookmarkName | undefined,
  { annotation, link }: ExportedAnnotation,
): ParagraphChild[] {
  const children = runs(words, { style: styleIds.hyperlink })
  if (name) return [new InternalHyperlink({ anchor: name.name, children })]
  if (link !== undefined && hasPassage(annotation)) return [linked(link, children)]
  return runs(words)
}
