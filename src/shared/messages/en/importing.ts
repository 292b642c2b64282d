import { quoted } from '../../citation/quoted'
import type {
  EntryKind,
  EntryPlace,
  EntryStatus,
  ImportOutcome,
  UnreadableReason,
} from '../../import/import-preview'
import type { importing as german } from '../de/importing'

const annotations = (count: number): string => (count === 1 ? '1 annotation' : `${String(count)} annotations`)
const highlights = (count: number): string => (count === 1 ? '1 highlight' : `${String(count)} highlights`)
const notes = (count: number): string => (count === 1 ? '1 note' : `${String(count)} notes`)

const kindCounts: Record<EntryKind, (count: number) => string> = {
  highlight: highlights,
  note: notes,
  bookmark: (count) => (count === 1 ? '1 bookmark' : `${String(count)} bookmarks`),
  'article-note': (count) => `${notes(count)} on the article`,
  link: (count) => (count === 1 ? '1 link' : `${String(count)} links`),
  event: (count) => (count === 1 ? '1 event of your own' : `${String(count)} events of your own`),
}
const kinds: Record<EntryKind, string> = {
  highlight: 'Highlight',
  note: 'Note',
  bookmark: 'Bookmark',
  'article-note': 'Note on the article',
  link: 'Link',
  event: 'Your event',
}
const placeCounts: Record<Exclude<EntryPlace, 'none'>, (count: number) => string> = {
  exact: (count) => `${String(count)} exact`,
  moved: (count) => `${String(count)} moved`,
  unsure: (count) => `${String(count)} to check`,
  lost: (count) => `${String(count)} without a passage`,
}
const places: Record<Exclude<EntryPlace, 'exact' | 'none'>, string> = {
  moved: 'moved',
  unsure: 'to check',
  lost: 'passage missing',
}
const statusCounts: Record<EntryStatus, (count: number) => string> = {
  new: (count) => `${String(count)} new`,
  same: (count) => `${String(count)} already here`,
  newer: (count) => `${String(count)} newer in the file`,
  older: (count) => `${String(count)} newer here`,
  unordered: (count) => `${String(count)} different here, in no clear order`,
  deleted: (count) => `${String(count)} deleted by you`,
}
const statuses: Record<EntryStatus, string> = {
  new: 'new',
  same: 'already here',
  newer: 'newer in the file',
  older: 'newer here',
  unordered: 'different here',
  deleted: 'deleted by you',
}
const reasons: Record<UnreadableReason, string> = {
  'no-object': 'not an annotation',
  'no-target': 'does not say what it belongs to',
  'no-quote': 'without a quote',
  'bad-selector': 'with a passage that cannot be read',
  'too-long': 'too long',
  'unknown-kind': 'of an unknown kind',
  'bad-event': 'with an event that cannot be read',
  'cut-off': 'cut off',
  'other-article': 'belongs to another article',
  duplicate: 'is in the file more than once',
}
const outcomes: Record<ImportOutcome, string> = {
  added: 'added',
  replaced: 'replaced',
  same: 'already here',
  left: 'not imported',
  unreadable: 'could not be read',
}

/** Words for taking annotations in, and for other people's annotations. */
export const importing: typeof german = {
  title: 'Import annotations',
  choosing: 'Choose a file of annotations. It is read without changing anything.',
  readable: 'JSON-LD and .annotation can be read, and HTML and Markdown from Lesespur.',
  reading: 'Reading the file …',
  taking: 'Importing the annotations …',
  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  another: 'Choose another file …',
  import: 'Import',
  facts: {
    file: 'File',
    holds: 'Holds',
    from: 'From',
    unnamed: 'not given',
    article: 'Article',
    places: 'Passages',
    known: 'Comparison',
    unreadable: 'Not readable',
    andMore: (count) => `and ${String(count)} more`,
  },
  kinds,
  kindCounts,
  nothingIn: 'no readable annotations',
  places,
  placeCounts,
  statuses,
  statusCounts,
  reasons,
  unreadableOnes: (numbers, reason) => `Number ${numbers}: ${reason}`,
  fits: {
    named: (title) => `“${title}”, as the file says`,
    'by-quotes': (title, told) =>
      told === ''
        ? `“${title}”: the file names no article, its quotes are in this one.`
        : `“${title}”: the file names “${told}”, its quotes are in this article.`,
    nowhere: (title, told) =>
      told === ''
        ? `The quotes are not in “${title}”.`
        : `The file belongs to “${told}”. Its quotes are not in “${title}”.`,
  },
  nowhere:
    'Imported annotations would be kept in full but have no passage here: they would stand in the list under “passage missing”.',
  nothingNew: 'All annotations of the file are already here.',
  which: 'Which annotations',
  all: (count) => `All (${String(count)})`,
  allReplaces: 'What is different here is replaced; what was deleted comes back.',
  conflictFree: (count) => `Only those without conflict (${String(count)})`,
  conflictFreeHelp: 'What is newer or different here, and what you have deleted, stays as it is.',
  choose: 'Choose',
  chosen: (count, all) => `${String(count)} of ${String(all)} chosen`,
  chooseAll: 'Choose all',
  chooseNone: 'Choose none',
  entries: 'Annotations of the file',
  chooseThis: (name) => `Choose: ${name}`,
  as: 'As whose annotations',
  own: 'As your own annotations',
  asOthers: 'As other people’s annotations, from …',
  name: 'Name, such as of a person or a class',
  nameMissing: 'Say whose annotations they are.',
  othersHelp: 'Other people’s annotations can be hidden, and removed together, but not changed.',
  nothingChosen: 'Choose at least one annotation.',
  read: (file, count) => `Read: ${file}, ${annotations(count)}.`,
  report: 'Report',
  summary: (all, arrived, replaced) => {
    if (arrived === 0) return 'Nothing was imported.'
    const taken =
      all === 1
        ? 'The annotation was imported'
        : `${String(arrived)} of ${annotations(all)} ${arrived === 1 ? 'was' : 'were'} imported`
    return replaced === 0 ? `${taken}.` : `${taken}, ${String(replaced)} of them replaced.`
  },
  rest: {
    same: (count) => (count === 1 ? '1 was already here' : `${String(count)} were already here`),
    left: (count) => (count === 1 ? '1 was left out' : `${String(count)} were left out`),
    unreadable: (count) => `${String(count)} could not be read`,
  },
  outcomes,
  outcome: 'Outcome',
  anyOutcome: (count) => `All (${String(count)})`,
  counted: (name, count) => `${name} (${String(count)})`,
  copy: 'Copy report',
  copied: 'Report copied.',
  undo: 'Undo',
  undone: 'The import was undone.',
  number: (number) => `Number ${String(number)}`,
  quoted: (words) => quoted(words, 'en'),
  others: {
    title: 'Other people’s annotations',
    help: 'Annotations by others stand beside your own. They can be hidden and removed, but not changed.',
    none: 'No annotations by other people yet. Import a file “as other people’s annotations”.',
    import: 'Import annotations …',
    by: (name) => `by ${name}`,
    count: annotations,
    latest: (day) => `last changed ${day}`,
    shown: 'Shown',
    show: (name) => `Show annotations by ${name}`,
    remove: 'Remove',
    removeThis: (name) => `Remove annotations by ${name}`,
    removed: (name, count, days) =>
      `${annotations(count)} by ${name} removed. They stay in the bin for ${String(days)} days.`,
    hidden: (count) =>
      count === 1 ? '1 set by other people is hidden' : `${String(count)} sets by other people are hidden`,
    showHidden: 'View',
    whose: 'By whom',
    whoseKinds: { '': 'By everybody', own: 'Only your own', others: 'Only other people’s' },
    adopt: 'Copy to your own annotations',
    adopted: 'Copied to your annotations.',
    left: (count) =>
      count === 1
        ? '1 annotation by somebody else stayed as it is.'
        : `${String(count)} annotations by other people stayed as they are.`,
    marginSign: (name, count) =>
      count === 1 ? `1 highlight by ${name}` : `${String(count)} highlights by ${name}`,
  },
}
