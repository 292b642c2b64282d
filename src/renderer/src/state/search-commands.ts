import type { Passage } from '../../../shared/annotation/passage'
import { emphasised } from '../../../shared/article/excerpt'
import { occurrencesFolded } from '../../../shared/article/find'
import type { Command } from '../../../shared/ipc/command'
import type { Deed } from '../keys/keymap'
import { shortcutFor } from '../keys/names'
import type { Notebook } from './notebook.svelte'
import type { Preferences } from './preferences.svelte'
import type { Reading } from './reading.svelte'
import type { SearchResult } from './search-result'
import { wordsOfStep } from './step-words'
import type { Vocabulary } from './vocabulary.svelte'

/** What always goes, whatever is at hand: all commands but for searching itself and for what needs a step, a passage or a hit. */
const always = [
  'find',
  'reading-cursor',
  'bookmark',
  'next-annotation',
  'previous-annotation',
  'back',
  'forward',
  'export',
  'import',
  'print',
  'citation-details',
  'other-people',
  'backups',
  'back-up-now',
  'open-backup',
  'bin',
  'tags',
  'text-report',
  'toggle-contents',
  'toggle-annotations',
  'toggle-timeline',
  'new-event',
  'events-table',
  'dates-in-text',
  'export-timeline',
  'toggle-marks',
  'announce-marks',
  'text-only',
  'text-and-layout',
  'text-larger',
  'text-smaller',
  'text-reset',
  'settings',
  'shortcuts',
  'first-steps',
  'about-article',
  'everything-is-saved',
] as const satisfies readonly Command[]

/** What commands are named after. */
export type CommandNames = {
  preferences: Preferences
  notebook: Notebook
  reading: Reading
  vocabulary: Vocabulary
}

type Line = readonly [deed: Deed, words: string]

/** What the reader can ask for now: steps to take back, what acts on the passage at hand, and what always goes. */
function offered(names: CommandNames, target: Passage | undefined): Line[] {
  const { preferences, notebook, vocabulary } = names
  const { messages } = preferences
  const { menu, deeds, searching } = messages
  const { nextUndo, nextRedo } = notebook
  const numbers = ['1', '2', '3', '4', '5'] as const
  const marking = numbers.flatMap((number, index): Line[] => {
    const category = vocabulary.categories[index]
    return category ? [[`category-${number}`, searching.markAs(vocabulary.nameOf(category, messages))]] : []
  })
  const lines: (Line | [])[] = [
    nextUndo ? ['undo', menu.undoStep(wordsOfStep(nextUndo, names))] : [],
    nextRedo ? ['redo', menu.redoStep(wordsOfStep(nextRedo, names))] : [],
    ...(target ? [...marking, ...named(['note', 'tag', 'copy', 'copy-with-citation', 'link-event'])] : []),
    ...named(always),
  ]
  return lines.filter((line) => line.length === 2)

  function named(those: readonly Deed[]): Line[] {
    return those.map((deed) => [deed, deeds[deed]])
  }
}

/**
 * Commands by their words. `anywhere` also finds within words and, for an empty query, everything; otherwise each word of the
 * query begins one of the command's, so that commands do not crowd out what is looked for in the text.
 */
export function findCommands(
  names: CommandNames,
  query: string,
  target: Passage | undefined,
  selection: Passage | undefined,
  anywhere: boolean,
): SearchResult[] {
  const { messages, platform, keymap } = names.preferences
  const wanted = query.split(/\s+/).filter((word) => word !== '')
  const begins = (words: string, word: string) =>
    occurrencesFolded(words, word).some(({ start }) => !/[\p{L}\p{N}]/u.test(words.charAt(start - 1)))
  const fits = (words: string) =>
    wanted.every((word) => begins(words, word) || (anywhere && occurrencesFolded(words, word).length > 0))
  const first = (words: string) => (occurrencesFolded(words, query)[0]?.start === 0 ? 0 : 1)
  return offered(names, target)
    .filter(([, words]) => fits(words))
    .sort(([, one], [, other]) => (query === '' ? 0 : first(one) - first(other)))
    .map(([deed, words]) => ({
      key: `command ${deed}`,
      words: emphasised(words, query),
      keys: shortcutFor(deed, messages, platform === 'mac', keymap),
      goal: { kind: 'command', deed, selection },
    }))
}
