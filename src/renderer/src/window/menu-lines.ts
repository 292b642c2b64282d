import { noteOf, type AnnotationId, type Mark } from '../../../shared/annotation/annotation'
import type { Passage } from '../../../shared/annotation/passage'
import { cleanText } from '../../../shared/article/clean-text'
import { occurrencesOf } from '../../../shared/article/occurrences'
import type { Command } from '../../../shared/ipc/command'
import type { EventId } from '../../../shared/timeline/event-words'
import { shortcutFor } from '../keys/names'
import type { Deed } from '../keys/keymap'
import type { MenuLine } from '../parts/menu-line'
import type { Desk } from '../state/contexts'
import { wordsOfStep } from '../state/step-words'
import type { Commands } from './commands.svelte'
import { copyWithCitation } from './copy-with-citation'
import { eventLines, joiningLines } from './event-lines'

/** What the window's menus offer; everything here has a key or a button as well. */
export class MenuLines {
  readonly #desk: Desk
  readonly #commands: Commands

  constructor(desk: Desk, commands: Commands) {
    this.#desk = desk
    this.#commands = commands
  }

  /** For the selection, the chosen mark or the sentence at the reading cursor. */
  passage(): MenuLine[] {
    const { pen, vocabulary, preferences } = this.#desk
    const words = preferences.messages.marks
    const current = pen.selection || pen.chosen?.mark.from ? undefined : pen.chosen?.mark.category
    if (!pen.target) return [this.#line(preferences.messages.deeds['reading-cursor'], 'reading-cursor')]
    return [
      ...vocabulary.categories.map((category, index) => ({
        words: vocabulary.nameOf(category, preferences.messages),
        look: category,
        checked: current === category.id,
        keys: String(index + 1),
        run: () => void pen.mark(category.id),
      })),
      this.#line(words.note, 'note'),
      this.#line(words.tag, 'tag'),
      this.#line(words.copy, 'copy'),
      this.#line(preferences.messages.cursor.copyWithCitation, 'copy-with-citation'),
      ...this.#more(),
      ...(current !== undefined ? [this.#line(words.delete, 'remove')] : []),
      ...this.#vocabulary(),
    ]
  }

  /** To choose among marks that lie over each other. */
  choose(ids: readonly AnnotationId[], onchosen: () => void): MenuLine[] {
    const { notebook, vocabulary, preferences, pen, overlaps } = this.#desk
    return ids.flatMap((id) => {
      const mark = notebook.placed(id)?.mark
      if (!mark) return []
      const category = vocabulary.category(mark.category)
      const quote = preferences.messages.marks.quoted(mark.target.selector[0].exact)
      const note = noteOf(mark)
      return {
        words: `${this.#nameOf(mark)}: ${note ?? quote}`,
        look: category,
        checked: pen.chosenId === id,
        run: () => {
          overlaps.choose(id)
          onchosen()
        },
      }
    })
  }

  /** A mark's category, and whose it is where that is somebody else. */
  #nameOf({ category, from }: Mark): string {
    const { vocabulary, preferences } = this.#desk
    const name = vocabulary.nameOf(vocabulary.category(category), preferences.messages)
    return from ? `${name}, ${preferences.messages.importing.others.by(from.name)}` : name
  }

  /** For a bookmark's ribbon. */
  bookmark(id: AnnotationId): MenuLine[] {
    const { bookmarks, notebook, preferences, pen } = this.#desk
    const words = preferences.messages.bookmarks
    const placed = notebook.placedBookmark(id)
    if (!placed) return []
    const disabled = !notebook.writable || placed.mark.from !== undefined
    return [
      { words: words.go, run: () => bookmarks.go(placed) },
      { words: words.rename, run: () => bookmarks.askForName(id), disabled },
      { words: words.delete, run: () => void pen.remove(id), disabled },
    ]
  }

  /** What can be done with the target beside marking it. */
  #more(): MenuLine[] {
    const { pen, resizing, overlaps, otherPeople, reading, notebook, preferences } = this.#desk
    const { handles: words, bookmarks, importing } = preferences.messages
    const foreign = pen.selection || !pen.chosen?.mark.from ? undefined : pen.chosen
    const { target } = pen
    const text = reading.plain.text
    const same = target ? occurrencesOf(text, text.slice(target.start, target.end)) : []
    const here = overlaps.here.map(({ mark }) => mark.id)
    return [
      ...(foreign && notebook.writable
        ? [
            {
              words: importing.others.adopt,
              run: () => void otherPeople.adopt(foreign, (own) => pen.choose(own)),
            },
          ]
        : []),
      ...(resizing.passage ? [{ words: words.change, run: () => (resizing.open = true) }] : []),
      ...(same.length > 1 && notebook.writable
        ? [{ words: words.markAll(same.length), run: () => void pen.markAll(same) }]
        : []),
      ...(here.length > 1
        ? [
            {
              words: words.here(here.length),
              run: () => this.#commands.list(here),
              keys: this.#keys('next-here'),
            },
          ]
        : []),
      this.#line(this.#desk.bookmarks.here ? bookmarks.remove : bookmarks.set, 'bookmark'),
      ...(target ? joiningLines(this.#desk, target, (deed) => this.#keys(deed)) : []),
    ]
  }

  /** To show one of the events at a passage on the timeline. */
  events(ids: readonly EventId[]): MenuLine[] {
    return eventLines(this.#desk, ids)
  }

  /** For a paragraph's number. */
  paragraph(passage: Passage): MenuLine[] {
    const { pen, preferences, bridge, reading, notices } = this.#desk
    const words = preferences.messages.marks
    return [
      { words: words.placeCursor, run: () => this.#commands.placeCursor(passage.start) },
      {
        words: words.markParagraph,
        run: () => {
          pen.choose(undefined)
          pen.selection = { start: passage.start, end: passage.end }
          void pen.mark()
        },
      },
      {
        words: words.copyParagraph,
        run: () =>
          void bridge
            .copyText(cleanText(reading.plain, passage))
            .then((copied) => copied.ok && notices.tell(words.copied)),
      },
      {
        words: preferences.messages.citing.copyParagraph,
        run: () => void copyWithCitation(this.#desk, passage),
      },
      ...joiningLines(this.#desk, passage),
    ]
  }

  /** Behind the bar's last button. */
  more(keysFor: (command: Command) => string | undefined): MenuLine[] {
    const { deeds, window: words, menu, handles } = this.#desk.preferences.messages
    const { panels, pen } = this.#desk
    const { nextUndo, nextRedo } = this.#desk.notebook
    const line = (name: string, command: Command): MenuLine => ({
      words: name,
      keys: keysFor(command),
      run: () => this.#commands.run(command),
    })
    return [
      ...(panels.narrow ? [line(words.textAndLayout, 'text-and-layout'), line(menu.export, 'export')] : []),
      {
        ...line(nextUndo ? menu.undoStep(wordsOfStep(nextUndo, this.#desk)) : menu.undo, 'undo'),
        disabled: !nextUndo,
      },
      {
        ...line(nextRedo ? menu.redoStep(wordsOfStep(nextRedo, this.#desk)) : menu.redo, 'redo'),
        disabled: !nextRedo,
      },
      line(deeds['reading-cursor'], 'reading-cursor'),
      { ...line(handles.hide, 'toggle-marks'), checked: pen.hidden, toggle: true },
      line(deeds['text-only'], 'text-only'),
      line(menu.settings, 'settings'),
      line(words.aboutArticle, 'about-article'),
      line(words.firstSteps.title, 'first-steps'),
      line(words.shortcuts, 'shortcuts'),
    ]
  }

  /** To change what categories and tags are. */
  #vocabulary(): MenuLine[] {
    const { panels, preferences } = this.#desk
    const words = preferences.messages.vocabulary
    return [
      { words: words.editCategories, run: () => (panels.sheet = 'categories') },
      this.#line(words.manageTags, 'tags'),
    ]
  }

  #line(words: string, deed: Deed): MenuLine {
    return { words, keys: this.#keys(deed), run: () => this.#commands.run(deed) }
  }

  #keys(deed: Deed): string | undefined {
    const { messages, platform, keymap } = this.#desk.preferences
    return shortcutFor(deed, messages, platform === 'mac', keymap)
  }
}
