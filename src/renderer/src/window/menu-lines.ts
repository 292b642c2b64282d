import { noteOf, type AnnotationId } from '../../../shared/annotation/annotation'
import type { Passage } from '../../../shared/annotation/passage'
import type { Command } from '../../../shared/ipc/command'
import { stepName } from '../../../shared/notebook/step-name'
import { shortcutFor } from '../keys/names'
import type { Deed } from '../keys/keymap'
import type { MenuLine } from '../parts/menu-line'
import type { Desk } from '../state/contexts'
import type { Commands } from './commands.svelte'

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
    const current = pen.selection ? undefined : pen.chosen?.mark.category
    if (!pen.target) return [this.#line(preferences.messages.window.deeds.cursor, 'reading-cursor')]
    return [
      ...vocabulary.categories.map((category, index) => ({
        words: vocabulary.nameOf(category, preferences.messages),
        look: category.colour,
        checked: current === category.id,
        keys: String(index + 1),
        run: () => void pen.mark(category.id),
      })),
      this.#line(words.note, 'note'),
      this.#line(words.tag, 'tag'),
      this.#line(words.copy, 'copy'),
      ...(current !== undefined ? [this.#line(words.delete, 'remove')] : []),
    ]
  }

  /** To choose among marks that lie over each other. */
  choose(ids: readonly AnnotationId[], onchosen: () => void): MenuLine[] {
    const { notebook, vocabulary, preferences, pen } = this.#desk
    return ids.flatMap((id) => {
      const mark = notebook.placed(id)?.mark
      if (!mark) return []
      const category = vocabulary.category(mark.category)
      const quote = preferences.messages.marks.quoted(mark.target.selector[0].exact)
      const note = noteOf(mark)
      return {
        words: `${vocabulary.nameOf(category, preferences.messages)}: ${note ?? quote}`,
        look: category.colour,
        checked: pen.chosenId === id,
        run: () => {
          pen.choose(id)
          onchosen()
        },
      }
    })
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
            .copyText(reading.plain.text.slice(passage.start, passage.end))
            .then((copied) => copied.ok && notices.tell(words.copied)),
      },
    ]
  }

  /** Behind the bar's last button. */
  more(keysFor: (command: Command) => string | undefined): MenuLine[] {
    const { window: words, menu, steps } = this.#desk.preferences.messages
    const { panels } = this.#desk
    const { nextUndo, nextRedo } = this.#desk.notebook
    const line = (name: string, command: Command): MenuLine => ({
      words: name,
      keys: keysFor(command),
      run: () => this.#commands.run(command),
    })
    return [
      ...(panels.narrow ? [line(words.textAndLayout, 'text-and-layout'), line(menu.export, 'export')] : []),
      {
        ...line(nextUndo ? menu.undoStep(stepName(nextUndo, steps)) : menu.undo, 'undo'),
        disabled: !nextUndo,
      },
      {
        ...line(nextRedo ? menu.redoStep(stepName(nextRedo, steps)) : menu.redo, 'redo'),
        disabled: !nextRedo,
      },
      line(words.deeds.cursor, 'reading-cursor'),
      line(words.deeds.hideMarks, 'toggle-marks'),
      line(words.deeds.textOnly, 'text-only'),
      line(menu.settings, 'settings'),
      line(words.aboutArticle, 'about-article'),
      line(words.firstSteps.title, 'first-steps'),
      line(words.shortcuts, 'shortcuts'),
    ]
  }

  #line(words: string, deed: Deed): MenuLine {
    const { preferences } = this.#desk
    return {
      words,
      keys: shortcutFor(deed, preferences.messages, preferences.platform === 'mac'),
      run: () => this.#commands.run(deed),
    }
  }
}
