import { quoted } from '../../citation/quoted'
import type {
  EntryKind,
  EntryPlace,
  EntryStatus,
  ImportOutcome,
  UnreadableReason,
} from '../../import/import-preview'

const annotations = (count: number): string => (count === 1 ? '1 Anmerkung' : `${String(count)} Anmerkungen`)
const highlights = (count: number): string => (count === 1 ? '1 Markierung' : `${String(count)} Markierungen`)
const notes = (count: number): string => (count === 1 ? '1 Notiz' : `${String(count)} Notizen`)

const kindCounts: Record<EntryKind, (count: number) => string> = {
  highlight: highlights,
  note: notes,
  bookmark: (count) => `${String(count)} Lesezeichen`,
  'article-note': (count) => `${notes(count)} zum Artikel`,
  link: (count) => (count === 1 ? '1 Verknüpfung' : `${String(count)} Verknüpfungen`),
  event: (count) => (count === 1 ? '1 eigenes Ereignis' : `${String(count)} eigene Ereignisse`),
}
const kinds: Record<EntryKind, string> = {
  highlight: 'Markierung',
  note: 'Notiz',
  bookmark: 'Lesezeichen',
  'article-note': 'Notiz zum Artikel',
  link: 'Verknüpfung',
  event: 'Eigenes Ereignis',
}
const placeCounts: Record<Exclude<EntryPlace, 'none'>, (count: number) => string> = {
  exact: (count) => `${String(count)} genau gefunden`,
  moved: (count) => `${String(count)} verschoben`,
  unsure: (count) => `${String(count)} zu prüfen`,
  lost: (count) => `${String(count)} ohne Stelle`,
}
const places: Record<Exclude<EntryPlace, 'exact' | 'none'>, string> = {
  moved: 'verschoben',
  unsure: 'zu prüfen',
  lost: 'Stelle fehlt',
}
const statusCounts: Record<EntryStatus, (count: number) => string> = {
  new: (count) => `${String(count)} neu`,
  same: (count) => (count === 1 ? '1 ist schon hier' : `${String(count)} sind schon hier`),
  newer: (count) => `${String(count)} in der Datei neuer`,
  older: (count) => `${String(count)} hier neuer`,
  unordered: (count) => `${String(count)} hier anders, ohne klare Reihenfolge`,
  deleted: (count) => `${String(count)} von Ihnen gelöscht`,
}
const statuses: Record<EntryStatus, string> = {
  new: 'neu',
  same: 'schon hier',
  newer: 'in der Datei neuer',
  older: 'hier neuer',
  unordered: 'hier anders',
  deleted: 'von Ihnen gelöscht',
}
const reasons: Record<UnreadableReason, string> = {
  'no-object': 'keine Anmerkung',
  'no-target': 'ohne Angabe, wozu sie gehört',
  'no-quote': 'ohne den Wortlaut der Stelle',
  'bad-selector': 'mit unlesbarer Stelle',
  'too-long': 'zu lang',
  'unknown-kind': 'von unbekannter Art',
  'bad-event': 'mit unlesbarem Ereignis',
  'cut-off': 'abgeschnitten',
  'other-article': 'gehört zu einem anderen Artikel',
  duplicate: 'steht mehrmals in der Datei',
}
const outcomes: Record<ImportOutcome, string> = {
  added: 'hinzugefügt',
  replaced: 'ersetzt',
  same: 'war schon da',
  left: 'nicht übernommen',
  unreadable: 'unlesbar',
}

/** Words for taking annotations in, and for other people's annotations. */
export const importing = {
  title: 'Anmerkungen importieren',
  choosing: 'Wählen Sie eine Datei mit Anmerkungen. Sie wird gelesen, ohne etwas zu ändern.',
  readable: 'Lesen lassen sich JSON-LD, .annotation sowie HTML und Markdown aus Lesespur.',
  reading: 'Die Datei wird gelesen …',
  taking: 'Die Anmerkungen werden übernommen …',
  cancel: 'Abbrechen',
  close: 'Schließen',
  tryAgain: 'Erneut versuchen',
  another: 'Andere Datei wählen …',
  import: 'Importieren',
  facts: {
    file: 'Datei',
    holds: 'Inhalt',
    from: 'Von',
    unnamed: 'nicht angegeben',
    article: 'Artikel',
    places: 'Stellen',
    known: 'Vergleich',
    unreadable: 'Unlesbar',
    andMore: (count: number): string => `und ${String(count)} weitere`,
  },
  kinds,
  kindCounts,
  nothingIn: 'keine lesbaren Anmerkungen',
  places,
  placeCounts,
  statuses,
  statusCounts,
  reasons,
  unreadableOnes: (numbers: string, reason: string): string => `Nr. ${numbers}: ${reason}`,
  fits: {
    named: (title: string): string => `„${title}“, wie die Datei angibt`,
    'by-quotes': (title: string, told: string): string =>
      told === ''
        ? `„${title}“: Die Datei nennt keinen Artikel, ihre Stellen stehen in diesem.`
        : `„${title}“: Die Datei nennt „${told}“, ihre Stellen stehen in diesem Artikel.`,
    nowhere: (title: string, told: string): string =>
      told === ''
        ? `Die Stellen der Datei stehen nicht in „${title}“.`
        : `Die Datei gehört zu „${told}“. Ihre Stellen stehen nicht in „${title}“.`,
  },
  nowhere:
    'Importierte Anmerkungen blieben vollständig erhalten, hätten hier aber keine Stelle: Sie stünden in der Liste unter „Stelle fehlt“.',
  nothingNew: 'Alle Anmerkungen der Datei sind schon hier.',
  which: 'Welche Anmerkungen',
  all: (count: number): string => `Alle (${String(count)})`,
  allReplaces: 'Was hier anders ist, wird ersetzt; Gelöschtes kommt zurück.',
  conflictFree: (count: number): string => `Nur ohne Konflikt (${String(count)})`,
  conflictFreeHelp: 'Was hier neuer oder anders ist und was Sie gelöscht haben, bleibt, wie es ist.',
  choose: 'Auswählen',
  chosen: (count: number, all: number): string => `${String(count)} von ${String(all)} ausgewählt`,
  chooseAll: 'Alle auswählen',
  chooseNone: 'Keine auswählen',
  entries: 'Anmerkungen der Datei',
  chooseThis: (name: string): string => `Auswählen: ${name}`,
  as: 'Als wessen Anmerkungen',
  own: 'Als eigene Anmerkungen',
  asOthers: 'Als fremde Anmerkungen von …',
  name: 'Name, etwa einer Person oder Klasse',
  nameMissing: 'Geben Sie an, von wem die Anmerkungen sind.',
  othersHelp: 'Fremde Anmerkungen lassen sich ausblenden und zusammen entfernen, nicht ändern.',
  nothingChosen: 'Wählen Sie mindestens eine Anmerkung aus.',
  read: (file: string, count: number): string => `Gelesen: ${file}, ${annotations(count)}.`,
  report: 'Bericht',
  summary: (all: number, arrived: number, replaced: number): string => {
    if (arrived === 0) return 'Es wurde nichts übernommen.'
    const taken =
      all === 1
        ? 'Die Anmerkung wurde übernommen'
        : `Von ${annotations(all)} ${arrived === 1 ? 'wurde 1' : `wurden ${String(arrived)}`} übernommen`
    return replaced === 0 ? `${taken}.` : `${taken}, davon ${String(replaced)} ersetzt.`
  },
  rest: {
    same: (count: number): string => (count === 1 ? '1 war schon da' : `${String(count)} waren schon da`),
    left: (count: number): string =>
      count === 1 ? '1 blieb unberücksichtigt' : `${String(count)} blieben unberücksichtigt`,
    unreadable: (count: number): string =>
      count === 1 ? '1 war unlesbar' : `${String(count)} waren unlesbar`,
  },
  outcomes,
  outcome: 'Ergebnis',
  anyOutcome: (count: number): string => `Alle (${String(count)})`,
  counted: (name: string, count: number): string => `${name} (${String(count)})`,
  copy: 'Bericht kopieren',
  copied: 'Bericht kopiert.',
  undo: 'Rückgängig',
  undone: 'Der Import wurde rückgängig gemacht.',
  number: (number: number): string => `Nr. ${String(number)}`,
  quoted: (words: string): string => quoted(words, 'de'),
  others: {
    title: 'Fremde Anmerkungen',
    help: 'Anmerkungen von anderen stehen neben Ihren eigenen. Sie lassen sich ausblenden und entfernen, nicht ändern.',
    none: 'Noch keine fremden Anmerkungen. Importieren Sie eine Datei „als fremde Anmerkungen von …“.',
    import: 'Anmerkungen importieren …',
    by: (name: string): string => `von ${name}`,
    count: annotations,
    latest: (day: string): string => `zuletzt geändert ${day}`,
    shown: 'Eingeblendet',
    show: (name: string): string => `Anmerkungen von ${name} einblenden`,
    remove: 'Entfernen',
    removeThis: (name: string): string => `Anmerkungen von ${name} entfernen`,
    removed: (name: string, count: number, days: number): string =>
      `${annotations(count)} von ${name} entfernt. Sie bleiben ${String(days)} Tage im Papierkorb.`,
    hidden: (count: number): string =>
      count === 1 ? '1 fremder Satz ausgeblendet' : `${String(count)} fremde Sätze ausgeblendet`,
    showHidden: 'Ansehen',
    whose: 'Von wem',
    whoseKinds: { '': 'Von allen', own: 'Nur eigene', others: 'Nur fremde' },
    adopt: 'In eigene Anmerkungen übernehmen',
    adopted: 'In Ihre Anmerkungen übernommen.',
    left: (count: number): string =>
      count === 1
        ? '1 fremde Anmerkung blieb unverändert.'
        : `${String(count)} fremde Anmerkungen blieben unverändert.`,
    marginSign: (name: string, count: number): string =>
      count === 1 ? `1 Markierung von ${name}` : `${String(count)} Markierungen von ${name}`,
  },
}
