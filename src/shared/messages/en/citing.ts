import type { Messages } from '../messages'

export const citing: Messages['citing'] = {
  copied: (words) => `Copied with citation: ${words}`,
  nothing: (keys) =>
    `No passage is selected. Select one in the text or place the reading cursor; ${keys} then copies it with its citation.`,
  copyParagraph: 'Copy paragraph with citation',
  change: 'Change citation …',
  processor: 'Citations by CSL (citeproc-js), http://citationstyles.org/',
  sheet: {
    title: 'Citation',
    about: 'Every citation says this, in copies and exports. The article stays as it is.',
    fields: {
      title: 'Title',
      author: 'Written by',
      publisher: 'Published by',
      date: 'Published on',
      language: 'Language',
      address: 'Address on the web',
      accessed: 'Accessed on',
    },
    hints: {
      author: 'People as “Surname, Given name”, several with semicolons. Editors as a group without a comma.',
      date: 'As 2025-08-14, 2025-08 or 2025',
      accessed: 'Stands beside the address where the citation style names the day.',
    },
    languages: { de: 'German', en: 'English' },
    troubles: {
      missing: 'An article cannot be cited without a title. Type one.',
      long: 'This is too long. Shorten it to 500 characters.',
      date: 'There is no such date. Type it as 2025-08-14, 2025-08 or 2025.',
      address: 'An address begins with http:// or https:// and has no spaces.',
    },
    samples: 'What it looks like',
    beside: 'at a passage',
    source: 'in a list of references',
    save: 'Save',
    saved: 'Citation saved.',
    restore: 'Restore what the article says',
    restored: 'Citations say what the article says again.',
  },
}
