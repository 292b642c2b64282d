import type { CategoryId } from '../../../shared/annotation/annotation'
import { firstSettings } from '../../../shared/settings/settings'
import type { Deed } from '../keys/keymap'
import type { Desk } from '../state/contexts'
import { spokenSentence } from './spoken-sentence'

/** What covers the window for a while. */
export type SheetName = 'export' | 'settings' | 'shortcuts' | 'about-article'

/** What commands need of the page. */
export type OnScreen = {
  focusText: () => void
  openLayout: () => void
  openMenu: () => void
  clearSelection: () => void
}

/** Everything that can be asked of the window, by menu, key or button: one name, one action. */
export class Commands {
  readonly #desk: Desk
  readonly #screen: OnScreen
  sheet = $state<SheetName | undefined>()
  marksHidden = $state(false)

  constructor(desk: Desk, screen: OnScreen) {
    this.#desk = desk
    this.#screen = screen
  }

  run(deed: Deed): void {
    const { pen, panels, find, preferences, reading, notices, firstSteps } = this.#desk
    const words = preferences.messages.window
    switch (deed) {
      case 'mark':
        return void pen.mark()
      case 'note':
        return this.#write('note')
      case 'tag':
        return this.#write('tags')
      case 'category-1':
      case 'category-2':
      case 'category-3':
      case 'category-4':
      case 'category-5':
        return this.#category(Number(deed.slice(-1)))
      case 'remove':
        return void pen.removeChosen()
      case 'leave':
        return this.#leave()
      case 'context':
        return this.#screen.openMenu()
      case 'undo':
        return void pen.undo()
      case 'redo':
        return void pen.redo()
      case 'copy':
        return void this.copy()
      case 'find':
        return find.ask()
      case 'find-next':
      case 'find-previous':
        return find.open ? find.step(deed === 'find-next' ? 1 : -1) : find.ask()
      case 'export':
      case 'settings':
      case 'shortcuts':
      case 'about-article':
        this.sheet = deed
        return
      case 'first-steps':
        firstSteps.ask()
        return panels.showAnnotations()
      case 'text-larger':
        return void preferences.resizeText(1)
      case 'text-smaller':
        return void preferences.resizeText(-1)
      case 'text-reset':
        return void preferences.change({ textSize: firstSettings.textSize })
      case 'text-and-layout':
        return this.#screen.openLayout()
      case 'toggle-contents':
        return panels.toggleContents()
      case 'toggle-annotations':
        return panels.toggleAnnotations()
      case 'toggle-timeline':
        return panels.toggleTimeline()
      case 'toggle-marks':
        this.marksHidden = !this.marksHidden
        return notices.say(this.marksHidden ? words.marksHidden : words.marksShown)
      case 'text-only':
        panels.textOnly = !panels.textOnly
        notices.clear()
        if (panels.textOnly) notices.tell(words.textOnlyOn)
        return this.#screen.focusText()
      case 'reading-cursor':
        return this.#toggleCursor()
      case 'next-annotation':
        return this.#wander(1)
      case 'previous-annotation':
        return this.#wander(-1)
      case 'back':
        return reading.back()
      case 'forward':
        return reading.forward()
      case 'everything-is-saved':
        return void this.#sayIfSaved()
    }
  }

  /** Moves the reading cursor by a key; says whether it was one of its keys. */
  moveCursor({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
    const { cursor, reading } = this.#desk
    if (!cursor.on || altKey || metaKey) return false
    if (key === 'ArrowDown' || key === 'ArrowRight') {
      if (ctrlKey) cursor.moveByBlock(1, shiftKey)
      else cursor.move(1, shiftKey)
    } else if (key === 'ArrowUp' || key === 'ArrowLeft') {
      if (ctrlKey) cursor.moveByBlock(-1, shiftKey)
      else cursor.move(-1, shiftKey)
    } else return false
    this.#desk.pen.choose(undefined)
    if (cursor.sentence) reading.goal = { passage: cursor.sentence, place: 'middle', light: false }
    this.sayCursor()
    return true
  }

  placeCursor(offset: number): void {
    this.#desk.pen.choose(undefined)
    this.#screen.clearSelection()
    this.#desk.cursor.placeAt(offset)
    this.#screen.focusText()
    this.sayCursor()
  }

  /** Says the sentence at the reading cursor with what is marked in it. */
  sayCursor(): void {
    this.#desk.notices.say(spokenSentence(this.#desk))
  }

  async copy(): Promise<void> {
    const { pen, reading, bridge, notices, preferences } = this.#desk
    const passage = pen.target
    if (!passage) return
    const copied = await bridge.copyText(reading.plain.text.slice(passage.start, passage.end))
    if (copied.ok) notices.say(preferences.messages.marks.copied)
  }

  #write(what: 'note' | 'tags'): void {
    this.#desk.panels.showAnnotations()
    void this.#desk.pen.write(what)
  }

  #category(key: number): void {
    const category: CategoryId | undefined = this.#desk.vocabulary.categories[key - 1]?.id
    if (category !== undefined) void this.#desk.pen.mark(category)
  }

  #leave(): void {
    const { pen, cursor, find, notices, preferences, panels } = this.#desk
    pen.offered = false
    if (find.open) find.close()
    else if (pen.selection) this.#screen.clearSelection()
    else if (pen.chosenId !== undefined) pen.choose(undefined)
    else if (cursor.on) {
      cursor.leave()
      notices.say(preferences.messages.marks.cursorOff)
    } else if (panels.textOnly) panels.textOnly = false
  }

  #toggleCursor(): void {
    const { cursor, reading, pen, notices, preferences } = this.#desk
    if (cursor.on) {
      cursor.leave()
      return notices.say(preferences.messages.marks.cursorOff)
    }
    const from = pen.target?.start ?? reading.blockNamed(reading.focus ?? reading.position?.block)?.start ?? 0
    pen.choose(undefined)
    this.#screen.clearSelection()
    cursor.placeAt(from)
    this.#screen.focusText()
    notices.say(`${preferences.messages.marks.cursorOn} ${spokenSentence(this.#desk)}`)
  }

  /** To the next or previous mark from the chosen one, else from where the eyes are. */
  #wander(by: 1 | -1): void {
    const { notebook, pen, reading } = this.#desk
    const marks = notebook.marks.filter(({ passage }) => passage)
    if (marks.length === 0) return
    const chosen = marks.findIndex(({ mark }) => mark.id === pen.chosenId)
    const from = reading.blockNamed(reading.focus)?.start ?? 0
    const after = marks.findIndex(({ passage }) => (passage?.start ?? 0) >= from)
    const start = after < 0 ? marks.length : after
    const index = chosen >= 0 ? chosen + by : by > 0 ? start : start - 1
    const next = marks[(index + marks.length) % marks.length]
    if (!next?.passage) return
    pen.choose(next.mark.id)
    reading.goTo(next.passage)
    this.#desk.notices.say(next.mark.target.selector[0].exact)
  }

  async #sayIfSaved(): Promise<void> {
    const { unsaved, notices, preferences } = this.#desk
    await Promise.all([...unsaved].map((one) => one.flush()))
    if ([...unsaved].every((one) => one.safe)) notices.tell(preferences.messages.window.everythingSaved)
    else notices.trouble(`${preferences.messages.marks.notSaved}. ${preferences.messages.marks.kept}`)
  }
}
