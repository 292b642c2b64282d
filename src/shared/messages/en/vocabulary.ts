import type { Messages } from '../messages'

/** Words for changing categories and tags. */
export const vocabulary: Messages['vocabulary'] = {
  categories: 'Categories',
  categoriesHint: 'Name, colour and line change at once wherever the category is shown.',
  editCategories: 'Edit categories …',
  name: 'Name',
  colour: 'Colour',
  line: 'Line',
  colours: {
    1: 'Yellow',
    2: 'Blue',
    3: 'Green',
    4: 'Purple',
    5: 'Red',
    6: 'Pink',
    7: 'Turquoise',
    8: 'Grey',
  },
  lines: { band: 'band', solid: 'solid', dashed: 'dashed', wavy: 'wavy', double: 'double' },
  sample: { name: 'In the text', before: 'A reader', marked: 'highlights', after: 'what is to stay.' },
  reset: 'Reset',
  sameLook: (other) => `“${other}” looks the same. With another colour or line the two can be told apart.`,
  renamed: (before, after) => `“${before}” is now called “${after}”.`,
  recoloured: (name, colour) => `${name}: colour ${colour.toLowerCase()}.`,
  relined: (name, line) => `${name}: line ${line}.`,
  wasReset: (name) => `${name}: reset.`,
  takenBack: 'Undone.',
  tags: 'Tags',
  manageTags: 'Manage tags …',
  filterTags: 'Filter tags',
  uses: (count) =>
    count === 0
      ? 'not used here'
      : count === 1
        ? 'one annotation'
        : `${count.toLocaleString('en')} annotations`,
  usesHint: 'The annotations of this article are counted. A new name holds in all articles.',
  rename: 'Rename',
  newName: (name) => `New name for “${name}”`,
  noTags: 'No tags yet. Select a passage and press T.',
  noTagFits: 'No tag fits the filter.',
  shownTags: (count, all) =>
    all === 1 && count === 1
      ? 'one tag'
      : count === all
        ? `${all.toLocaleString('en')} tags`
        : `${count.toLocaleString('en')} of ${all.toLocaleString('en')} tags`,
}
