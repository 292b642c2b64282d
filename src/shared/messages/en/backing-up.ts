import { quoted } from '../../citation/quoted'
import type { BackupReason, RestoreEffect, RestoreLine } from '../../backup/backup'
import type { Messages } from '../messages'

const annotations = (count: number): string => (count === 1 ? '1 annotation' : `${String(count)} annotations`)
const articles = (count: number): string => (count === 1 ? '1 article' : `${String(count)} articles`)
const holding = (count: number, notebooks: number): string =>
  count === 0 ? 'no annotations' : `${annotations(count)} on ${articles(notebooks)}`

const reasons: Record<BackupReason, string> = {
  daily: 'daily backup',
  migration: 'before the change to a new version',
  import: 'before an import',
  bulk: 'before a large change',
  restore: 'before a restore',
  asked: 'made by you',
}
const kinds: Record<RestoreLine['kind'], string> = {
  highlight: 'Highlight',
  note: 'Note',
  articleNote: 'Note on the article',
  bookmark: 'Bookmark',
  link: 'Link',
  event: 'Your event',
}
const groups: Record<RestoreEffect, string> = {
  added: 'Missing here',
  changed: 'Newer in the backup',
  both: 'Different here and in the backup',
  older: 'Newer here',
  back: 'Deleted since',
}
const groupHelp: Record<RestoreEffect, string> = {
  added: 'Will be added.',
  changed: 'Will be as it is in the backup.',
  both: 'Of the same age: both stay, the backup’s is added.',
  older: 'Stays. The older state is added beside it only if you choose it.',
  back: 'Comes back only if you choose it.',
}
const outcomes: Record<RestoreEffect | 'left', (count: number) => string> = {
  added: (count) => (count === 1 ? '1 was added' : `${String(count)} were added`),
  changed: (count) =>
    count === 1
      ? '1 was changed to what the backup has'
      : `${String(count)} were changed to what the backup has`,
  both: (count) =>
    count === 1
      ? '1 was added beside the one that is here'
      : `${String(count)} were added beside those that are here`,
  older: (count) =>
    count === 1 ? '1 was added in its older state' : `${String(count)} were added in their older state`,
  back: (count) =>
    count === 1 ? '1 that was deleted came back' : `${String(count)} that were deleted came back`,
  left: (count) =>
    count === 1
      ? '1 stayed as it is: changed meanwhile, or read-only'
      : `${String(count)} stayed as they are: changed meanwhile, or read-only`,
}

export const backingUp: Messages['backingUp'] = {
  title: 'Backups',
  how: 'Lesespur makes backups by itself: daily, when you have changed something, and before each import, each large change and each restore.',
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  backUpNow: 'Back up now …',
  openFile: 'Restore from a file …',
  show: 'Show backups',
  looking: 'Reading the backups …',
  none: 'No backup yet',
  noneHelp:
    'Lesespur makes the first one by itself, within an hour of your first annotation. With “Back up now …” you make one in a file yourself.',
  list: 'Backups, the latest first',
  today: 'Today',
  lastDays: 'Last seven days',
  reasons,
  holding,
  alsoSecond: 'also in the second folder',
  onlySecond: 'only in the second folder',
  states: {
    damaged: 'Damaged: nothing can be restored from it.',
    'newer-version': 'From a newer version of Lesespur: only that one can open it.',
  },
  restoreFrom: 'Restore …',
  restoreFromThis: (when) => `Restore from the backup of ${when} …`,
  takes: (count, size) =>
    count === 1 ? `1 backup takes ${size}.` : `${String(count)} backups take ${size}.`,
  saving: 'Writing and checking the backup …',
  saved: (count, notebooks, size) => `Backed up and checked: ${holding(count, notebooks)}, ${size}.`,
  keeping: {
    heading: 'How backups are kept',
    own: 'Folder',
    showFolder: 'Show folder',
    second: 'Second folder',
    noSecond: 'none',
    secondHelp: 'On another disk, your backups stay even if this computer is lost.',
    choose: 'Choose …',
    chooseOther: 'Choose another …',
    forget: 'Stop using it',
    forgotten: 'The second folder is no longer used. What is in it stays there.',
    chosen: 'From now on, backups are kept in the second folder too.',
    unreachable: 'Cannot be reached now. Backups go on being kept in the first folder.',
    largest: 'Room per folder',
    noLimit: 'no limit',
    largestHelp: 'When the room is full, the oldest go; the latest always stays.',
    limited: 'Saved.',
  },
  choosing: 'Choose the file of a backup. It is read without changing anything.',
  comparing: 'Comparing the backup with what is here …',
  compared: (count) =>
    count === 0 ? 'Compared: nothing is different.' : `Compared: ${annotations(count)} to choose from.`,
  from: (when) => `Backup of ${when}`,
  same: (count) => (count === 1 ? '1 is the same here' : `${String(count)} are the same here`),
  newer: (count) => (count === 1 ? '1 is newer here and stays' : `${String(count)} are newer here and stay`),
  onlyHere: (count) => (count === 1 ? '1 is only here and stays' : `${String(count)} are only here and stay`),
  promise: 'Nothing that is newer here is changed or removed.',
  tags: (names) =>
    names.length === 1
      ? `The tag ${quoted(names.join(), 'en')} comes along.`
      : `The tags ${names.map((name) => quoted(name, 'en')).join(', ')} come along.`,
  differences: 'What is different in the backup',
  groups,
  groupHelp,
  group: (name, count) => `${name} (${String(count)})`,
  chosen: (count, all) => `${String(count)} of ${String(all)} chosen`,
  chooseThis: (name) => `Choose: ${name}`,
  kinds,
  quoted: (words) => quoted(words, 'en'),
  here: 'Here',
  inBackup: 'In the backup',
  noNote: 'without a note',
  otherwise: {
    mark: 'Its category, tags or passage are different.',
    event: 'Its date, lane or other details are different.',
    long: 'It begins the same; something further on is different.',
  },
  modified: (when) => `last changed ${when}`,
  deleted: (when) => `deleted ${when}`,
  unknownArticle: 'an article that is not here',
  nothing: 'Everything of this backup is here already.',
  nothingHelp: 'There is nothing to restore.',
  restore: (count) =>
    count === 0 ? 'Restore' : count === 1 ? 'Restore 1 annotation' : `Restore ${String(count)} annotations`,
  nothingChosen: 'Choose at least one annotation.',
  restoring: 'Restoring the annotations …',
  backToList: 'To the backups',
  report: 'Report',
  restored: (count) =>
    count === 0
      ? 'Nothing was restored.'
      : count === 1
        ? '1 annotation was restored.'
        : `${String(count)} annotations were restored.`,
  outcomes,
  undo: 'Undo restore',
  undoing: 'Undoing the restore …',
  undone: (left) =>
    left === 0
      ? 'The restore was undone.'
      : left === 1
        ? 'The restore was undone. 1 annotation stayed because it was changed since.'
        : `The restore was undone. ${annotations(left)} stayed because they were changed since.`,
}
