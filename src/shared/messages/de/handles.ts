/** Words for the ends of a highlight and for highlights that lie over each other. */
export const handles = {
  start: 'Anfang der Markierung',
  end: 'Ende der Markierung',
  change: 'Anfang und Ende ändern',
  startEarlier: 'Anfang früher',
  startLater: 'Anfang später',
  endEarlier: 'Ende früher',
  endLater: 'Ende später',
  startNow: (words: string): string => `Anfang: ${words}`,
  endNow: (words: string): string => `Ende: ${words}`,
  noFurther: 'Weiter geht es nicht.',
  cancelled: 'Markierung unverändert.',
  nothingChosen: 'Wählen Sie zuerst eine Markierung.',
  here: (count: number): string => `${String(count)} Markierungen an dieser Stelle …`,
  nthOf: (at: number, all: number, mark: string): string => `${String(at)} von ${String(all)}: ${mark}`,
  noneHere: 'An dieser Stelle ist keine Markierung.',
  markAll: (count: number): string => `Alle ${count.toLocaleString('de')} Vorkommen markieren`,
  allMarked: (count: number): string =>
    count === 1 ? 'Ein Vorkommen markiert.' : `${count.toLocaleString('de')} Vorkommen markiert.`,
  markedBefore: (count: number): string =>
    count === 1 ? 'Eines war schon markiert.' : `${count.toLocaleString('de')} waren schon markiert.`,
  allMarkedBefore: 'Alle Vorkommen sind schon markiert.',
  tooMany: (count: number, most: number): string =>
    `${count.toLocaleString('de')} Vorkommen sind zu viele. Auf einmal lassen sich ${most.toLocaleString('de')} markieren; wählen Sie mehr Wörter.`,
  shownAgain: 'Die Markierungen sind wieder eingeblendet.',
  hide: 'Markierungen ausblenden',
}
