import { isBookmark } from '../annotation/annotation'
import { counting } from './counting'
import type { Writer } from './format'
import { documentOf, type Flavour } from './markdown-document'
import { eventParagraphs } from './event-paragraphs'
import { annotationBlock, bookmarkBlock, eventBlock } from './obsidian-block'
import { frontMatter } from './obsidian-properties'

/**
 * Markdown for Obsidian: properties, a callout for each annotation, tags that Obsidian knows as tags, and a block id that stays
 * the same from export to export, so that it can be linked to and a later export finds it again. Without links between files.
 */
export const writeObsidian: Writer = (parts, tell) => {
  const count = counting(tell)
  const blocks = parts.flatMap((input) => documentOf(input, count, callouts))
  return `${[frontMatter(parts), ...blocks].join('\n\n')}\n`
}

const callouts: Flavour = {
  entries: (members, page) => members.map((member) => annotationBlock(member, page)),
  bookmarks: (members, page) =>
    asList(
      members.flatMap(({ annotation, ...rest }) =>
        isBookmark(annotation) ? bookmarkBlock({ annotation, ...rest }, page) : [],
      ),
    ),
  events: (events, page) => {
    const paragraphs = eventParagraphs(page)
    return asList(events.map((event) => eventBlock(event, paragraphs, page)))
  },
}

/** Items that follow each other stand together as one list. */
function asList(blocks: readonly string[]): string[] {
  const together: string[] = []
  for (const block of blocks) {
    const last = together.at(-1)
    if (last?.startsWith('- ') && block.startsWith('- ')) together[together.length - 1] = `${last}\n${block}`
    else together.push(block)
  }
  return together
}
