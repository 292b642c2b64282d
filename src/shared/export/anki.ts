import { titleOf } from '../article/edition'
import { messagesIn } from '../messages/messages'
import { writable } from '../markup/writable'
import { cardMaker, type Card } from './anki-card'
import type { ExportedAnnotation, ExportInput, Writer } from './format'
import { counting } from './counting'

/** The names of Anki's plainest note type; Anki passes over one that the collection does not have, and the last one counts. */
const noteTypes = { de: ['Basic', 'Einfach'], en: ['Einfach', 'Basic'] } as const

/** Stands on every card, so that they can be found in a collection. */
const ownTag = 'lesespur'

/**
 * Flashcards for Anki's import of text files, with the header lines that tell it how to read them. The guid is the
 * annotation's id, so that a card that is imported again is updated and keeps its history; it comes first, because a line that
 * begins with # would be a remark. The deck is a column, as only then Anki makes one that is not there. Columns have no
 * names, as only then front and back get into the first two fields in whatever language those are named.
 * https://docs.ankiweb.net/importing/text-files.html
 */
export const writeAnki: Writer = (parts, tell) => {
  const [{ language }] = parts
  const told = counting(tell)
  const head = [
    'separator:tab',
    'html:true',
    ...noteTypes[language].map((name) => `notetype:${name}`),
    'guid column:1',
    'deck column:2',
    'tags column:5',
  ].map((line) => `#${line}`)
  const rows = parts.flatMap((input) => {
    const cardOf = cardMaker(input)
    const deck = deckOf(input)
    return input.annotations.flatMap((exported) => {
      const card = cardOf(exported)
      told()
      return card ? [row(exported, card, deck, input)] : []
    })
  })
  return [...head, ...rows, ''].join('\n')
}

const row = (exported: ExportedAnnotation, { front, back }: Card, deck: string, input: ExportInput): string =>
  [exported.annotation.id, deck, front, back, tagsOf(exported, input).join(' ')].map(quoted).join('\t')

const quoted = (field: string): string =>
  /["\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field

/** Anki's tags are words: white space becomes an underscore, what they cannot have goes. */
function tagsOf({ tags, category }: ExportedAnnotation, { options: { include } }: ExportInput): string[] {
  const names = [
    ownTag,
    ...(include.categories && category ? [category.label] : []),
    ...(include.tags ? tags.flatMap(({ name }) => name ?? []) : []),
  ]
  const words = names.map((name) =>
    writable(name).trim().replace(/\s+/g, '_').replaceAll('"', '').normalize('NFC'),
  )
  return [...new Set(words.filter((word) => word !== ''))]
}

/**
 * The deck's name as Anki itself keeps it, so that all cards find the same one: `::` divides decks from those inside them,
 * and a name that is but a number would be taken for a deck's id.
 */
function deckOf({ options, editions, language }: ExportInput): string {
  // A title divides nothing.
  const wished = options.deck === '' ? titleOf(editions[0].edition).replace(/:{2,}/g, ':') : options.deck
  const levels = writable(wished)
    .normalize('NFC')
    .replace(/["\s]+/g, ' ')
    .split('::')
    .map((level) => level.trim())
    .filter((level) => level !== '')
  const name = levels.join('::') || messagesIn(language).exporting.file.annotations
  return /^[+-]?\d+$/.test(name) ? `Lesespur::${name}` : name
}
