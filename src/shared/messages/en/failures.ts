/** What happened, what is safe and what to do. `failureSentence` chooses among them. */
export const failures = {
  refused: 'This could not be done because the request is not valid. Nothing was changed.',
  missing: {
    annotation: 'This annotation is no longer there. Nothing was changed.',
    article: 'This article is not here. Your annotations are kept.',
    category: 'This category is no longer there. Nothing was changed.',
    edition: 'This edition is not here. Your annotations are kept.',
    step: 'There is nothing more to undo or redo here.',
    tag: 'This tag is no longer there. Nothing was changed.',
  },
  nameTaken: (name: string): string => `The name “${name}” is taken. Nothing was changed. Choose another.`,
  notSaved: (cause: string, remedy: string): string =>
    `This is not saved yet: ${cause}. Your text is still here. ${remedy}`,
  notExported: (cause: string, remedy: string): string =>
    `The file was not written: ${cause}. Your choices are kept. ${remedy}`,
  causes: {
    full: 'the disk is full',
    'no-permission': 'you lack permission for this folder',
    'read-only-disk': 'the disk does not allow writing',
    gone: 'the folder is no longer there',
    unknown: 'the disk refused to be written to',
  },
  remedies: {
    full: 'Free some space and try again.',
    'no-permission': 'Allow writing to the folder and try again.',
    'read-only-disk': 'Lift the write protection and try again.',
    gone: 'Put the folder back or connect the disk again, and try again.',
    unknown: 'Try again.',
  },
  exportCancelled: 'The export was cancelled. No file was written.',
  notPrinted:
    'Nothing was printed: no printer answered. Your choices are kept. Set up a printer, or save a file.',
  nothingToExport: 'With these choices there is nothing left to export.',
  notImported: (trouble: string): string => `${trouble} Nothing was changed.`,
  importTroubles: {
    empty: 'The file is empty.',
    'too-large': 'The file is larger than 100 MB. Split it, or export less at a time.',
    'not-text': 'The file is not readable text. Choose a file of annotations.',
    'not-annotations':
      'The file holds no annotations that can be read. Choose one that was exported from Lesespur or Thorium.',
    'cut-off': 'The file is cut off. Export it once more.',
    'unreadable-file': 'The file could not be read. Try again.',
    'no-permission': 'You lack permission for this file. Allow access and try again.',
    gone: 'The file is no longer there. Choose another.',
  },
  notYours: (name: string): string =>
    `This annotation belongs to “${name}”. It can be hidden, or removed with its others, but not changed.`,
  notBackedUp: (cause: string, where: string): string =>
    `The backup in “${where}” did not succeed: ${cause}. Your annotations are saved, and earlier backups stay. Lesespur will try again.`,
  notBackedUpThere: (cause: string, where: string, remedy: string): string =>
    `The backup in “${where}” was not written: ${cause}. What Lesespur already has stays as it is. ${remedy}`,
  notRestored: (trouble: string): string => `${trouble} Nothing was changed.`,
  backupTroubles: {
    'not-a-backup': 'The file is no backup of Lesespur. Choose another one.',
    damaged: 'The backup is damaged. Choose an earlier one.',
    'newer-version': 'The backup comes from a newer version of Lesespur. Open it with that one.',
    'too-large': 'The backup is larger than Lesespur can read. Choose another one.',
    'unreadable-file': 'The backup could not be read. Try again.',
    gone: 'The backup is no longer there. Choose another one.',
  },
  ownFolder:
    'Lesespur keeps your annotations or their backups in this folder already. Nothing was changed. Choose a folder on another disk.',
  notOpened:
    'This address is not opened. Only addresses with http or https are, without a name and password in them, of at most 2000 characters.',
  chooseAnotherPlace: 'Choose another place.',
  readOnly: {
    'newer-version':
      'Your annotations come from a newer version of Lesespur. They can only be read here; nothing is changed. To go on writing, open them with the newer version.',
    full: 'The disk is full. Your annotations can only be read here; nothing is changed. Free some space and start Lesespur again.',
    'write-protected':
      'The folder of your annotations cannot be written to. They can only be read here; nothing is changed. Lift the write protection and start Lesespur again.',
    'not-a-folder':
      'There is a file where the folder of your annotations should be. Lesespur leaves it as it is, and new work is not saved. Move the file away and start Lesespur again.',
    disk: 'The disk does not answer as it should. What can be read is here; nothing is changed, and new work is not saved. Check it and start Lesespur again.',
  },
  damaged: (file: string): string =>
    `The file “${file}” of the program is damaged. Your annotations are not affected. Install Lesespur again.`,
  notesRecovered: {
    damaged: (files: string): string => `A file of your annotations was damaged (${files}).`,
    severalDamaged: (files: string): string => `Several files of your annotations were damaged (${files}).`,
    gone: (files: string): string => `A file of your annotations was missing (${files}).`,
    severalGone: (files: string): string => `Several files of your annotations were missing (${files}).`,
    nothing:
      'Nothing of it could be read, and no backup has it. You can begin anew. If the files still are somewhere else, close Lesespur and put them back.',
    whole: (sources: string): string =>
      `All of its content is restored, from ${sources}. You can go on writing.`,
    partly: (sources: string): string =>
      `What could be found is restored, from ${sources}. Single changes may be missing: look through your latest annotations. Earlier steps can no longer be undone.`,
    partlyFromBackup: (sources: string): string =>
      `What could be found is restored, from ${sources}. Some of what came after the backup may be missing: look through your latest annotations. Earlier steps can no longer be undone.`,
    sources: {
      current: 'the last state',
      previous: 'the state before the last',
      journal: 'the record of changes',
      folder: 'the other files',
      article: 'the article',
    },
    backup: (date: string): string => `the backup of ${date}`,
    and: (others: string, last: string): string => `${others} and ${last}`,
    locale: 'en-GB',
    aside: (folder: string): string => `The damaged file lies unchanged in “${folder}”.`,
    severalAside: (folder: string): string => `The damaged files lie unchanged in “${folder}”.`,
  },
  recordDamaged: {
    anew: (what: string, file: string): string =>
      `The file with ${what} could not be read and lies unchanged beside the folder of the backups (“${file}.broken-…”). Lesespur begins it anew. Your annotations are not affected.`,
    partly: (what: string, file: string): string =>
      `Not all of the file with ${what} could be read. What could be read is in force; the file lies unchanged beside the folder of the backups (“${file}.broken-…”). Your annotations are not affected.`,
    stays: (what: string, file: string): string =>
      `The file with ${what} cannot be read (“${file}”) and could not be set aside. It stays as it is, and changes to it are not saved. Check the folder. Your annotations are not affected.`,
  },
  records: {
    settings: 'your settings',
    'view-state': 'your place in the text',
    citations: 'your citation details',
    'last-exports': 'the times of your exports',
    'event-drafts': 'the events that you have begun',
  },
  notesDamaged: {
    incomplete: (file: string): string =>
      `A piece of your annotations could not be read (${file}). It lies unchanged in the folder “library/set-aside” beside the folder of the backups. Your last changes may be missing; everything else is here.`,
    waiting: (file: string): string =>
      `A file of your annotations is damaged, missing, or cannot be read just now (${file}). What can be read is here. Lesespur restores the rest as soon as the disk answers; until then everything stays as it is.`,
    wording: (file: string): string =>
      `An earlier wording of an article could not be read (${file}). It lies unchanged in the folder “library/set-aside” beside the folder of the backups. Your annotations are all here; their passages are found by their words.`,
  },
  unexpected:
    'Something did not work. What was saved stays saved; details are in the log (Help menu). Try again.',
}
