/** Words about the dates that the text speaks of. */
export const dates = {
  title: 'Datumsangaben im Text',
  help: 'Jede Datumsangabe lässt sich mit einem Ereignis der Zeitleiste verknüpfen.',
  none: 'In diesem Text stehen keine Datumsangaben. Sie können jede Stelle von Hand mit einem Ereignis verknüpfen.',
  allLinked: 'Alle Datumsangaben sind mit Ereignissen verknüpft.',
  onlyUnlinked: 'Nur unverknüpfte',
  count: (count: number): string => (count === 1 ? '1 Datumsangabe' : `${String(count)} Datumsangaben`),
  shown: (count: number, all: number): string => `${String(count)} von ${String(all)}`,
  list: 'Datumsangaben',
  entry: (quote: string, words: string, place: string): string =>
    [`„${quote}“`, words, place].filter((part) => part !== '').join(', '),
  place: (paragraph: number | undefined): string =>
    paragraph === undefined ? '' : `Abs. ${String(paragraph)}`,
  assumed: 'Jahr aus dem Zusammenhang',
  jump: 'Zur Stelle',
  joined: 'verknüpft',
  link: 'Verknüpfen',
  linkTo: (quote: string, title: string): string => `„${quote}“ verknüpfen mit: ${title}`,
  unlink: 'Verknüpfung aufheben',
  unlinkFrom: (quote: string, title: string): string => `Verknüpfung aufheben: „${quote}“ mit ${title}`,
  unlinked: 'Verknüpfung aufgehoben.',
  other: 'Anderes Ereignis …',
  create: 'Neues Ereignis …',
  linked: (title: string): string => `Verknüpft mit: ${title}`,
  noEvent: 'Kein Ereignis passt zu diesem Datum.',
}
