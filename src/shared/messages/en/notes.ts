import type { Messages } from '../messages'

/** Words for writing notes and giving tags. */
export const notes: Messages['notes'] = {
  formatting: 'Format the note',
  format: {
    bold: 'Bold',
    italic: 'Italic',
    list: 'Bulleted list',
    quote: 'Quote',
    link: 'Web address',
    code: 'Code (fixed width)',
  },
  withKeys: (name, keys) => `${name} (${keys})`,
  copyAddress: (address) => `Copy address: ${address}`,
  addressCopied: 'Address copied.',
  done: 'done',
  toDo: 'to do',
  tagsHint: 'Separate with commas',
  knownTags: 'Tags you have',
  uses: (name, count) =>
    count === 0
      ? `${name}, not used in this article yet`
      : count === 1
        ? `${name}, used once`
        : `${name}, used ${String(count)} times`,
  newTag: (name) => `New tag: ${name}`,
  suggested: (count) =>
    count === 0
      ? 'None of your tags fits.'
      : count === 1
        ? 'One of your tags fits.'
        : `${String(count)} of your tags fit.`,
  tagAdded: (name) => `Tag “${name}” added.`,
  tagRemoved: (name) => `Tag “${name}” removed.`,
  tagTooLong: (length, most) =>
    `This tag has ${String(length)} characters; ${String(most)} are possible. Shorten it, or separate it with commas.`,
}
