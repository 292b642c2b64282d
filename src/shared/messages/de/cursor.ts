/** Words for the reading cursor and for those who hear the page. */
export const cursor = {
  name: 'Lesezeiger',
  on: 'Lesezeiger ein. Auf und ab: Sätze, links und rechts: Wörter, mit Umschalt wird die Stelle größer. Esc schaltet ihn aus.',
  off: 'Lesezeiger aus.',
  /** What the element is that holds the words at the cursor. */
  passage: 'Stelle',
  sentence: (at: number, all: number, place: string): string =>
    `Satz ${String(at)} von ${String(all)}, ${place}.`,
  sentences: (count: number, place: string): string =>
    count === 1 ? `Ein Satz, ${place}.` : `${String(count)} Sätze, ${place}.`,
  words: (count: number, place: string): string =>
    count === 1 ? `Ein Wort, ${place}.` : `${String(count)} Wörter, ${place}.`,
  paragraph: (number: number): string => `Absatz ${String(number)}`,
  to: (from: string, end: string): string => `${from} bis ${end}`,
  marks: (list: string[]): string =>
    list.length === 1
      ? `Eine Markierung: ${list.join('')}.`
      : `${String(list.length)} Markierungen: ${list.join('; ')}.`,
  bookmarks: (count: number): string => (count === 1 ? 'Ein Lesezeichen.' : `${String(count)} Lesezeichen.`),
  events: (titles: string[]): string => `Auf der Zeitleiste: ${titles.join('; ')}.`,
  begins: 'Anfang des Textes.',
  ends: 'Ende des Textes.',
  copyWithCitation: 'Mit Quellenangabe kopieren',
  /** A paragraph's button. */
  number: (number: number, marks: number): string =>
    marks === 0
      ? `Absatz ${String(number)}`
      : marks === 1
        ? `Absatz ${String(number)}, eine Markierung`
        : `Absatz ${String(number)}, ${String(marks)} Markierungen`,
  annotations: (count: number): string => (count === 1 ? 'Eine Anmerkung' : `${String(count)} Anmerkungen`),
  markBegins: (category: string, note: boolean): string =>
    note ? `Markierung ${category} mit Notiz Anfang` : `Markierung ${category} Anfang`,
  markEnds: (category: string): string => `Markierung ${category} Ende`,
  manyBegin: (count: number): string => `${String(count)} Markierungen Anfang`,
  manyEnd: (count: number): string => `${String(count)} Markierungen Ende`,
  heading: 'Vorlesen',
  announce: 'Markierungen ansagen',
  announceHint: 'Für alle, die den Text hören: Verborgene Worte sagen, wo eine Markierung anfängt und endet.',
  announceOn: 'Markierungen werden angesagt.',
  announceOff: 'Markierungen werden nicht mehr angesagt.',
}
