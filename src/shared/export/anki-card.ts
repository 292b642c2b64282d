import { isMark, noteOf, type Mark } from '../annotation/annotation'
import { titleOf } from '../article/edition'
import { messagesIn } from '../messages/messages'
import { element, type Markup } from '../markup/markup'
import { citedHtml, fieldOf, noteHtml, quoteHtml, wordsHtml, type CardHtml } from './anki-html'
import type { ExportedAnnotation, ExportInput } from './format'
import { editionIn, languageOf } from './outline'
import { placeLabel } from './place-label'
import { questionTeller } from './question-words'

/** A flashcard: what it asks, and what it answers. */
export type Card = { readonly front: CardHtml; readonly back: CardHtml }

type Sides = { readonly asked: readonly (Markup | string)[]; readonly answered: readonly (Markup | string)[] }

/**
 * Makes cards of what can be asked, nothing of the rest (a mark without a note, a bookmark, a note on the article):
 * - an open question asks what the reader noted, or else the article's question with the place, and the passage answers;
 * - a term asks for the reader's note on it;
 * - every other note is asked for by its passage.
 * The answer says where its passage is from.
 */
export function cardMaker(input: ExportInput): (exported: ExportedAnnotation) => Card | undefined {
  const questionWords = questionTeller(input)
  return (exported) => {
    const { annotation } = exported
    // A passage stands on one of the sides of every card.
    if (!isMark(annotation) || !input.options.include.quotes) return undefined
    const sides = sidesOf(annotation, exported, questionWords(exported), input)
    return (
      sides && {
        front: fieldOf(sides.asked),
        back: fieldOf([...sides.answered, sourceLine(exported, input)]),
      }
    )
  }
}

/** What of an export becomes cards; what asks for nothing is left out. */
export function withCards(input: ExportInput): ExportInput {
  const cardOf = cardMaker(input)
  return { ...input, annotations: input.annotations.filter((exported) => cardOf(exported) !== undefined) }
}

function sidesOf(
  mark: Mark,
  { place }: ExportedAnnotation,
  articleQuestion: string | undefined,
  { language, options }: ExportInput,
): Sides | undefined {
  const words = mark.target.selector[0].exact
  if (words.trim() === '') return undefined
  const passage = quoteHtml(words, mark.target.edition)
  const note = options.include.notes ? noteOf(mark) : undefined
  if (mark.category === 'question') {
    if (note !== undefined) return { asked: noteHtml(note), answered: [passage] }
    if (articleQuestion === undefined || place === undefined) return undefined
    const label = placeLabel(place, messagesIn(language).exporting.place)
    // Several passages under one question are told apart by their places.
    return { asked: wordsHtml(`${articleQuestion} (${label})`), answered: [passage] }
  }
  if (note === undefined) return undefined
  const term = element('b', { lang: mark.target.edition, dir: 'auto' }, ...wordsHtml(words))
  return { asked: [mark.category === 'term' ? term : passage], answered: noteHtml(note) }
}

/** Where the passage is from: its citation, or else the article's title and the place; and the way back to it. */
function sourceLine(exported: ExportedAnnotation, input: ExportInput): Markup {
  const { citation, place, link } = exported
  const words = messagesIn(input.language).exporting
  const edition = editionIn(languageOf(exported), input) ?? input.editions[0].edition
  const label = place && placeLabel(place, words.place)
  const from = citation?.runs ?? [{ text: [titleOf(edition), label].filter(Boolean).join(', ') }]
  const back = link === undefined ? [] : [' · ', element('a', { href: link }, words.file.columns.link)]
  return element('p', {}, element('small', {}, ...citedHtml(from), ...back))
}
