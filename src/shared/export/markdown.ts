import { isBookmark, isMark } from '../annotation/annotation'
import type { Page } from './about'
import { counting } from './counting'
import { embeddedData } from './embedded-data'
import type { ExportedAnnotation, ExportParts, Writer } from './format'
import { documentOf, type Flavour } from './markdown-document'
import { bookmarkItem, entry } from './markdown-entry'
import { eventList } from './markdown-timeline'

/**
 * CommonMark to go on writing in: title, source, groups, and an entry for each annotation. Where it is wished and may be, a
 * comment at the end carries the annotations as data.
 */
export const writeMarkdown: Writer = (parts, tell) => {
  const count = counting(tell)
  const blocks = parts.flatMap((input) => documentOf(input, count, commonMark))
  return `${[...blocks, ...dataComment(parts)].join('\n\n')}\n`
}

/** The first line of the comment that carries annotations as data; its JSON stands on the line below. */
export const dataCommentStart = '<!-- lesespur-annotations'

const dataComment = (parts: ExportParts): string[] => {
  const json = embeddedData(parts)
  return json === undefined ? [] : [`${dataCommentStart}\n${json}\n-->`]
}

const commonMark: Flavour = {
  // A rule stands before an entry that no quote sets off from the one before.
  entries: (members, page) =>
    members.flatMap((member, index) => {
      const quoted = page.options.include.quotes && isMark(member.annotation)
      return [...(index > 0 && !quoted ? ['---'] : []), ...entry(member, page)]
    }),
  // The bookmarks of an edition stand together at its end, as a list of places to come back to.
  bookmarks: (members, page) => {
    const items = bookmarkItems(members, page)
    return items.length > 0 ? [items.join('\n')] : []
  },
  events: (events, page) => [eventList(events, page)],
}

const bookmarkItems = (members: readonly ExportedAnnotation[], page: Page): string[] =>
  members.flatMap(({ annotation, ...rest }) =>
    isBookmark(annotation) ? bookmarkItem({ annotation, ...rest }, page) : [],
  )
