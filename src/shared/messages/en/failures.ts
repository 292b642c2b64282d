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
    unknown: 'the disk refused to be written',
  },
  remedies: {
    full: 'Free some space and try again.',
    'no-permission': 'Allow writing to the folder and try again.',
    'read-only-disk': 'Lift the write protection and try again.',
    gone: 'Connect the disk again and try again.',
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
  chooseAnotherPlace: 'Choose another place.',
  readOnly: {
    'newer-version':
      'Your annotations come from a newer version of Lesespur. They can only be read here; nothing is changed.',
    damaged:
      'A part of your annotations is damaged. What can be read is here; the files are kept as they are. New work is not saved.',
    missing:
      'A part of your annotations is missing from the disk. What is there is shown here. New work is not saved.',
    disk: 'The disk no longer takes anything. Your annotations can only be read here. Check it and start Lesespur again.',
  },
  damaged: (file: string): string =>
    `The file “${file}” of the program is damaged. Your annotations are not affected. Install Lesespur again.`,
  notesDamaged: {
    recovered: (file: string): string =>
      `A file of your annotations could not be read and is kept aside unchanged (${file}). Its content was restored.`,
    replaced: (file: string): string =>
      `A file of your annotations was missing from the disk (${file}). Its content was restored.`,
    incomplete: (file: string): string =>
      `A piece of your annotations could not be read and is kept aside unchanged (${file}). Your last changes may be missing; everything else is here.`,
  },
  unexpected: 'Something did not work. What was saved stays saved; details are in the log. Try again.',
}
