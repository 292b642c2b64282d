import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../../src/shared/messages/messages'
import { leavesOf, textsOf } from './leaves'

/** The word that is said, and the ones that are not said for the same thing. Whole words; compounds are others. */
const german: [string, RegExp][] = [
  ['Artikel', /\b(Dokument|Buch|Bücher)\b/],
  ['Absatz', /¶/],
  ['Stelle', /\b(Passage|Passagen|Zitat|Zitate)\b/],
  ['Lesezeiger', /\bCursor\b/i],
  ['Linie', /\b(Muster|Stil)\b/],
  // A day is a „Tag“ as well, and is counted.
  ['Schlagwort', /(?<!\d )\b(Tag|Tags|Stichwort|Stichwörter|Stichworte)\b/],
  ['Ereignis', /\b(Termin|Termine|Event|Events)\b/],
  ['Reihe', /\b(Spur|Spuren)\b/],
  ['Gesamter Zeitraum', /bis heute/],
  ['Landkarte, Lernkarte', /\b(Karte|Karten)\b/],
  ['Stelle fehlt', /\bStelle\b.*\bverloren\b|\bverloren\b.*\bStelle\b/],
  ['Mit Quellenangabe kopieren, Quellenangabe', /\b[Zz]itier(en|t)?\b/],
  ['Sicherung', /\bBackups?\b/],
  ['Fremde Anmerkungen', /\b(Ebene|Ebenen|Layer)\b/],
  ['Erscheinungsbild', /\b(Thema|Theme|Modus|Design)\b/],
  ['Bereich', /\b(Seitenleiste|Panel|Panels)\b/],
  ['Einstellungen', /\b(Optionen|Einstellung)\b/],
  ['Tastenkürzel', /\bShortcuts?\b/i],
  ['Bearbeiten', /\bEditier/],
  ['Abbrechen, Schließen', /\b(OK|Ok|Okay|Ja|Nein)\b/],
  ['Anmerkung, Markierung, Notiz', /\b(Annotation|Annotationen|Highlights?|Kommentare?)\b/],
  ['Strg, Umschalt, Entf, Eingabe', /\b(Ctrl|Shift|Del|Delete|Enter|Control)\b/],
  ['what happened, without blame', /\bFehler\b|\bUps\b|\bleider\b|\bungültig/i],
]

const english: [string, RegExp][] = [
  ['article', /\b(document|book(?! face))\b/i],
  ['passage', /\b(quotation|excerpt)\b/i],
  ['reading cursor', /(?<!reading )\bcursor\b/i],
  ['line', /\bpattern\b/i],
  ['tag', /\b(keyword|label)\b/i],
  ['event', /\bappointment\b/i],
  ['passage missing', /\bpassage\b.*\blost\b|\blost\b.*\bpassage\b/i],
  ['appearance', /\b(theme|mode)\b/i],
  ['settings', /\b(options|preferences)\b/i],
  // “No tags yet” says what there is; a button says what it does.
  ['Cancel, Close', /\b(OK|Okay)\b|^(Yes|No)\b(?! \p{Ll}+)/iu],
  ['what happened, without blame', /\berror\b|\boops\b|\bsorry\b|\bunfortunately\b|\binvalid\b/i],
]

const said = (language: 'de' | 'en') =>
  leavesOf(messagesIn(language)).flatMap((leaf) => textsOf(leaf).map((text) => [leaf.path, text] as const))

describe('the words of the interface', () => {
  it.each(german)('in German are „%s“ and no other', (_word, others) => {
    expect(said('de').filter(([, text]) => others.test(text))).toEqual([])
  })

  it.each(english)('in English are “%s” and no other', (_word, others) => {
    expect(said('en').filter(([, text]) => others.test(text))).toEqual([])
  })

  it('address with „Sie“, never with „du“', () => {
    expect(said('de').filter(([, text]) => /\b(du|dein|deine|dir|dich)\b/i.test(text))).toEqual([])
  })

  it.each([
    ['de', /["”“](?=\p{L})|(?<=\p{L})["„]|\.\.\./u],
    ['en', /"|„|\.\.\.|(?<=\p{L})'(?=\p{L})/u],
  ] as const)('have the quotes and dots of their language (%s)', (language, wrong) => {
    expect(said(language).filter(([, text]) => wrong.test(text))).toEqual([])
  })

  it.each([
    ['de', 'marks.states.unsure', 'zu prüfen'],
    ['en', 'marks.states.unsure', 'to check'],
    ['de', 'marks.states.lost', 'Stelle fehlt'],
    ['en', 'marks.states.lost', 'passage missing'],
    ['de', 'marks.states.moved', 'verschoben'],
    ['de', 'window.findInText', 'Im Text suchen'],
    ['en', 'window.findInText', 'Find in text'],
    ['de', 'marks.filter', 'Filtern'],
    ['de', 'window.textAndLayout', 'Schrift und Satz'],
    ['de', 'window.tryAgain', 'Erneut versuchen'],
    ['de', 'marks.empty', 'Noch keine Anmerkungen. Wählen Sie eine Stelle im Text und drücken Sie 1.'],
    ['en', 'marks.empty', 'No annotations yet. Select a passage and press 1.'],
    ['de', 'categories.question', 'Offene Frage'],
    ['en', 'categories.question', 'Open question'],
    ['de', 'timeline.whole', 'Gesamter Zeitraum'],
  ] as const)('are those of the glossary (%s, %s)', (language, path, words) => {
    expect(said(language)).toContainEqual([path, words])
  })

  it('put the inner marks of their language around a quote within a quote', () => {
    expect(messagesIn('de').marks.quoted('den „Sponsor“ des Konflikts')).toBe('„den ‚Sponsor‘ des Konflikts“')
    expect(messagesIn('en').importing.quoted('the “sponsor” of it')).toBe('“the ‘sponsor’ of it”')
  })

  it.each(['de', 'en'] as const)(
    'call a kind of place the same on a card and in an export (%s)',
    (language) => {
      const { marks, exporting } = messagesIn(language)
      for (const place of ['title', 'lead', 'caption'] as const) {
        expect(exporting.place[place].toLowerCase()).toBe(marks.place[place].toLowerCase())
      }
    },
  )
})
