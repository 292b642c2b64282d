import { noteOf } from '../../annotation/annotation'
import { element, lines, type Markup } from '../../markup/markup'
import { marginNote, type Numbered } from './entry'
import type { Leaf } from './leaf'

/** A piece of the article with the notes that stand beside it. */
export type Row = {
  readonly text: readonly Markup[]
  readonly letters: number
  readonly notes: readonly Numbered[]
}

/** How many letters stand in a line of the text, and of a note in the margin. */
const inLine = { text: 70, note: 38 }

/** A line of a note is lower than one of the text. */
const lineOfNote = 0.75

/** The lines that a note needs beside its words: its number, and what is said about it. */
const around = 2.6

/** The lines that a heading or a title adds to a row. */
const ofHeading = 4

/** So many lines of text the notes of a row may reach beyond it; longer ones stand below it. */
const overhang = 7

/** A row of the page: its text, and its notes beside it where there is room for them, or below it where they are much longer. */
export function row({ text, letters, notes }: Row, leaf: Leaf): Markup {
  const ofText = letters / inLine.text + (text.length > 1 ? ofHeading : 0)
  const crowded = linesOfNotes(notes, leaf) > ofText + overhang
  return element(
    'div',
    { class: crowded ? 'row crowded' : 'row' },
    lines([
      element('div', { class: 'text' }, lines(text)),
      notes.length > 0 &&
        element('div', { class: 'notes' }, lines(notes.map((note) => marginNote(note, leaf)))),
    ]),
  )
}

function linesOfNotes(notes: readonly Numbered[], { options }: Leaf): number {
  const each = notes.map(({ exported: { annotation, citation } }) => {
    const words = options.include.notes ? (noteOf(annotation) ?? '') : ''
    const ofWords = words.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / inLine.note), 0)
    return around + ofWords + Math.ceil((citation?.text.length ?? 0) / inLine.note)
  })
  return each.reduce((sum, count) => sum + count, 0) * lineOfNote
}
