import { quoted } from '../../citation/quoted'
import type { BackupReason, RestoreEffect, RestoreLine } from '../../backup/backup'

const annotations = (count: number): string => (count === 1 ? '1 Anmerkung' : `${String(count)} Anmerkungen`)
const articles = (count: number): string => (count === 1 ? '1 Artikel' : `${String(count)} Artikeln`)
const holding = (count: number, notebooks: number): string =>
  count === 0 ? 'ohne Anmerkungen' : `${annotations(count)} zu ${articles(notebooks)}`

const reasons: Record<BackupReason, string> = {
  daily: 'tägliche Sicherung',
  migration: 'vor dem Umstieg auf eine neue Version',
  import: 'vor einem Import',
  bulk: 'vor einer großen Änderung',
  restore: 'vor einer Wiederherstellung',
  asked: 'von Ihnen angelegt',
}
const kinds: Record<RestoreLine['kind'], string> = {
  highlight: 'Markierung',
  note: 'Notiz',
  articleNote: 'Notiz zum Artikel',
  bookmark: 'Lesezeichen',
  link: 'Verknüpfung',
  event: 'Eigenes Ereignis',
}
const groups: Record<RestoreEffect, string> = {
  added: 'Fehlt hier',
  changed: 'In der Sicherung neuer',
  both: 'Hier und in der Sicherung anders',
  older: 'Hier neuer',
  back: 'Seither gelöscht',
}
const groupHelp: Record<RestoreEffect, string> = {
  added: 'Kommt hinzu.',
  changed: 'Bekommt den Stand der Sicherung.',
  both: 'Gleich alt: Beide bleiben, die aus der Sicherung kommt dazu.',
  older: 'Bleibt. Der ältere Stand kommt nur daneben, wenn Sie ihn auswählen.',
  back: 'Kommt nur zurück, wenn Sie es auswählen.',
}
const outcomes: Record<RestoreEffect | 'left', (count: number) => string> = {
  added: (count) => (count === 1 ? '1 kam hinzu' : `${String(count)} kamen hinzu`),
  changed: (count) =>
    count === 1 ? '1 bekam den Stand der Sicherung' : `${String(count)} bekamen den Stand der Sicherung`,
  both: (count) =>
    count === 1
      ? '1 kam dazu und steht neben der hiesigen'
      : `${String(count)} kamen dazu und stehen neben den hiesigen`,
  older: (count) =>
    count === 1 ? '1 kam in älterem Stand dazu' : `${String(count)} kamen in älterem Stand dazu`,
  back: (count) => (count === 1 ? '1 Gelöschte kam zurück' : `${String(count)} Gelöschte kamen zurück`),
  left: (count) =>
    count === 1
      ? '1 blieb, wie sie ist: inzwischen geändert oder nur zu lesen'
      : `${String(count)} blieben, wie sie sind: inzwischen geändert oder nur zu lesen`,
}

/** Backups: their window, what a restore would do and did. */
export const backingUp = {
  title: 'Sicherungen',
  how: 'Lesespur sichert von selbst: täglich, wenn Sie etwas geändert haben, und vor jedem Import, jeder großen Änderung und jeder Wiederherstellung.',
  close: 'Schließen',
  cancel: 'Abbrechen',
  tryAgain: 'Erneut versuchen',
  backUpNow: 'Jetzt sichern …',
  openFile: 'Aus Datei wiederherstellen …',
  show: 'Sicherungen anzeigen',
  looking: 'Die Sicherungen werden gelesen …',
  none: 'Noch keine Sicherung',
  noneHelp:
    'Die erste legt Lesespur von selbst an, spätestens eine Stunde nach Ihrer ersten Anmerkung. Mit „Jetzt sichern …“ legen Sie selbst eine in einer Datei an.',
  list: 'Sicherungen, die neueste zuerst',
  today: 'Heute',
  lastDays: 'Letzte sieben Tage',
  reasons,
  holding,
  alsoSecond: 'auch im zweiten Ordner',
  onlySecond: 'nur im zweiten Ordner',
  states: {
    damaged: 'Beschädigt: Daraus lässt sich nichts wiederherstellen.',
    'newer-version': 'Aus einer neueren Version von Lesespur: Nur mit dieser lässt sie sich öffnen.',
  },
  restoreFrom: 'Wiederherstellen …',
  restoreFromThis: (when: string): string => `Wiederherstellen aus der Sicherung vom ${when} …`,
  takes: (count: number, size: string): string =>
    count === 1 ? `1 Sicherung belegt ${size}.` : `${String(count)} Sicherungen belegen ${size}.`,
  saving: 'Die Sicherung wird geschrieben und geprüft …',
  saved: (count: number, notebooks: number, size: string): string =>
    `Gesichert und geprüft: ${holding(count, notebooks)}, ${size}.`,
  keeping: {
    heading: 'Aufbewahrung',
    own: 'Ordner',
    showFolder: 'Ordner anzeigen',
    second: 'Zweiter Ordner',
    noSecond: 'keiner',
    secondHelp:
      'Auf einem anderen Datenträger bleiben Ihre Sicherungen auch dann, wenn dieser Computer verloren geht.',
    choose: 'Wählen …',
    chooseOther: 'Anderen wählen …',
    forget: 'Nicht mehr verwenden',
    forgotten: 'Der zweite Ordner wird nicht mehr verwendet. Was darin liegt, bleibt dort.',
    chosen: 'Gesichert wird von nun an auch in den zweiten Ordner.',
    unreachable: 'Gerade nicht erreichbar. Gesichert wird weiter in den ersten Ordner.',
    largest: 'Platz je Ordner',
    noLimit: 'ohne Grenze',
    largestHelp: 'Ist der Platz voll, gehen die ältesten; die neueste bleibt immer.',
    limited: 'Gespeichert.',
  },
  choosing: 'Wählen Sie die Datei einer Sicherung. Sie wird gelesen, ohne etwas zu ändern.',
  comparing: 'Die Sicherung wird mit dem verglichen, was hier ist …',
  compared: (count: number): string =>
    count === 0 ? 'Verglichen: nichts ist anders.' : `Verglichen: ${annotations(count)} zur Auswahl.`,
  from: (when: string): string => `Sicherung vom ${when}`,
  same: (count: number): string =>
    count === 1 ? '1 ist hier genauso' : `${String(count)} sind hier genauso`,
  newer: (count: number): string =>
    count === 1 ? '1 ist hier neuer und bleibt' : `${String(count)} sind hier neuer und bleiben`,
  onlyHere: (count: number): string =>
    count === 1 ? '1 gibt es nur hier, sie bleibt' : `${String(count)} gibt es nur hier, sie bleiben`,
  promise: 'Nichts, was hier neuer ist, wird geändert oder entfernt.',
  tags: (names: readonly string[]): string =>
    names.length === 1
      ? `Das Schlagwort ${quoted(names.join(), 'de')} kommt mit.`
      : `Die Schlagwörter ${names.map((name) => quoted(name, 'de')).join(', ')} kommen mit.`,
  differences: 'Was die Sicherung anderes hat',
  groups,
  groupHelp,
  group: (name: string, count: number): string => `${name} (${String(count)})`,
  chosen: (count: number, all: number): string => `${String(count)} von ${String(all)} ausgewählt`,
  chooseThis: (name: string): string => `Auswählen: ${name}`,
  kinds,
  quoted: (words: string): string => quoted(words, 'de'),
  here: 'Hier',
  inBackup: 'In der Sicherung',
  noNote: 'ohne Notiz',
  otherwise: {
    mark: 'Anders sind Kategorie, Schlagwörter oder Stelle.',
    event: 'Anders sind Datum, Reihe oder weitere Angaben.',
    long: 'Der Anfang ist gleich; anders ist etwas dahinter.',
  },
  modified: (when: string): string => `zuletzt geändert ${when}`,
  deleted: (when: string): string => `gelöscht ${when}`,
  unknownArticle: 'Artikel, der hier fehlt',
  nothing: 'Alles aus dieser Sicherung ist schon hier.',
  nothingHelp: 'Es gibt nichts wiederherzustellen.',
  restore: (count: number): string =>
    count === 0
      ? 'Wiederherstellen'
      : count === 1
        ? '1 Anmerkung wiederherstellen'
        : `${String(count)} Anmerkungen wiederherstellen`,
  nothingChosen: 'Wählen Sie mindestens eine Anmerkung aus.',
  restoring: 'Die Anmerkungen werden wiederhergestellt …',
  backToList: 'Zu den Sicherungen',
  report: 'Bericht',
  restored: (count: number): string =>
    count === 0
      ? 'Es wurde nichts wiederhergestellt.'
      : count === 1
        ? '1 Anmerkung wurde wiederhergestellt.'
        : `${String(count)} Anmerkungen wurden wiederhergestellt.`,
  outcomes,
  undo: 'Wiederherstellung rückgängig machen',
  undoing: 'Die Wiederherstellung wird rückgängig gemacht …',
  undone: (left: number): string =>
    left === 0
      ? 'Die Wiederherstellung wurde rückgängig gemacht.'
      : left === 1
        ? 'Die Wiederherstellung wurde rückgängig gemacht. 1 Anmerkung blieb, weil sie seitdem geändert wurde.'
        : `Die Wiederherstellung wurde rückgängig gemacht. ${annotations(left)} blieben, weil sie seitdem geändert wurden.`,
}
