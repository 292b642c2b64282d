import type { AnnotationId, CategoryId } from '../../../shared/annotation/annotation'
import type { Passage } from '../../../shared/annotation/passage'
import { cleanText } from '../../../shared/article/clean-text'
import { failureSentence } from '../../../shared/messages/failure-sentence'
import { firstSettings } from '../../../shared/settings/settings'
import type { Deed } from '../keys/keymap'
import type { Desk } from '../state/contexts'
import { copyWithCitation } from './copy-with-citation'
import { cursorMove } from './cursor-keys'

/** What commands need of the page. */
export type OnScreen = {
  /** Gives the text the focus, at the block of a passage where one is named. */
  focusText: (at?: Passage) => void
  openLayout: () => void
  openMenu: () => void
  /** Lists marks that lie over each other, to choose one. */
  openSeveral: (ids: AnnotationId[]) => void
  clearSelection: () => void
  /** Selects a passage in the text, as the reader would. */
  select: (passage: Passage) => void
}

/** Everything that can be asked of the window, by menu, key or button: one name, one action. */
export class Commands {
  readonly #desk: Desk
  readonly #screen: OnScreen

  constructor(desk: Desk, screen: OnScreen) {
    this.#desk = desk
    this.#screen = screen
  }

  run(deed: Deed): void {
    const { pen, panels, find, preferences, reading, notices, firstSteps, attaching } = this.#desk
    const { resizing, overlaps } = this.#desk
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
        return this.#remove()
      case 'start-earlier':
        return void resizing.step('start', 'word', -1)
      case 'start-later':
        return void resizing.step('start', 'word', 1)
      case 'end-earlier':
        return void resizing.step('end', 'word', -1)
      case 'end-later':
        return void resizing.step('end', 'word', 1)
      case 'next-here':
        return overlaps.step(1)
      case 'previous-here':
        return overlaps.step(-1)
      case 'link-event':
        return this.#desk.events.startLinking()
      case 'new-event':
        return this.#desk.events.startNew()
      case 'events-table':
        return panels.toggleTable()
      case 'bookmark':
        return void this.#desk.bookmarks.toggle()
      case 'leave':
        return this.#leave()
      case 'context':
        return this.#screen.openMenu()
      case 'undo':
        return void this.#desk.history.undo()
      case 'redo':
        return void this.#desk.history.redo()
      case 'copy':
        return void this.copy()
      case 'copy-with-citation':
        return void copyWithCitation(this.#desk, pen.target)
      case 'search':
      case 'search-commands':
        // What lies over the window is finished with first.
        if (!panels.sheet) this.#desk.search.ask(deed === 'search-commands')
        return
      case 'find':
        return find.ask()
      case 'find-next':
      case 'find-previous':
        return find.open ? find.step(deed === 'find-next' ? 1 : -1) : find.ask()
      case 'export':
        return panels.askExport()
      case 'print':
        return panels.askExport('print')
      case 'settings':
      case 'shortcuts':
      case 'about-article':
      case 'citation-details':
      case 'bin':
      case 'dates-in-text':
      case 'export-timeline':
      case 'tags':
      case 'other-people':
      case 'text-report':
        panels.sheet = deed
        return
      case 'import':
        return void this.#desk.importing.start()
      case 'backups':
        return this.#desk.backups.show()
      case 'back-up-now':
        return void this.#desk.backups.backUpNow()
      case 'open-backup':
        return void this.#desk.restoring.open()
      case 'attach':
        return void attaching.attach()
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
        pen.hidden = !pen.hidden
        return notices.say(pen.hidden ? words.marksHidden : words.marksShown)
      case 'announce-marks':
        return void this.#announceMarks()
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

  /** Whether a key may mean this deed just now; where it may not, the key keeps its other meaning. */
  means(deed: Deed): boolean {
    const { cursor, pen, resizing } = this.#desk
    return !/^(start|end)-/.test(deed) || (!cursor.on && (pen.making || resizing.passage !== undefined))
  }

  /** Moves the reading cursor by a key; says whether it was one of its keys. */
  moveCursor(event: KeyboardEvent): boolean {
    const { cursor, reading, pen, preferences, notices } = this.#desk
    const move = cursorMove(event, preferences.platform === 'mac')
    if (!cursor.on || !move) return false
    pen.choose(undefined)
    const { begins, ends } = preferences.messages.cursor
    if (!cursor.move(move)) notices.say(move.by > 0 ? ends : begins)
    if (cursor.part) reading.goal = { passage: cursor.part, place: 'middle', light: false }
    return true
  }

  /** Puts the reading cursor on the sentence at a place of the text. */
  placeCursor(offset: number): void {
    this.#desk.pen.choose(undefined)
    this.#screen.clearSelection()
    this.#desk.cursor.placeAt(offset)
  }

  async copy(): Promise<void> {
    const { pen, reading, bridge, notices, preferences } = this.#desk
    const passage = pen.target
    if (!passage) return
    const copied = await bridge.copyText(cleanText(reading.plain, passage))
    if (copied.ok) notices.say(preferences.messages.marks.copied)
  }

  /** Ends finding: the text has the focus again, and the hit is selected where nothing else is chosen. */
  closeFind(): void {
    const { find, pen } = this.#desk
    const hit = pen.chosenId === undefined && !pen.selection ? find.current : undefined
    find.close()
    this.#screen.focusText()
    if (hit) this.#screen.select(hit)
  }

  /** Lists marks that lie over each other, to choose one. */
  list(ids: AnnotationId[]): void {
    this.#screen.openSeveral(ids)
  }

  /** Deletes the chosen mark. Where none is chosen nothing goes: the marks here are offered first. */
  #remove(): void {
    const { pen, overlaps } = this.#desk
    const { here } = overlaps
    if (pen.chosenId !== undefined) void pen.removeChosen()
    else if (here.length > 1) this.list(here.map(({ mark }) => mark.id))
    else if (here.length === 1) overlaps.step(1)
  }

  #write(what: 'note' | 'tags'): void {
    const { panels } = this.#desk
    if (!panels.narrow) panels.showAnnotations()
    void this.#desk.pen.write(what)
  }

  #category(key: number): void {
    const category: CategoryId | undefined = this.#desk.vocabulary.categories[key - 1]?.id
    if (category !== undefined) void this.#desk.pen.mark(category)
  }

  #leave(): void {
    const { pen, cursor, find, panels } = this.#desk
    pen.offered = false
    if (find.open) this.closeFind()
    else if (this.#desk.attaching.id !== undefined) this.#desk.attaching.cancel()
    else if (pen.selection) this.#screen.clearSelection()
    else if (pen.chosenId !== undefined) pen.choose(undefined)
    else if (cursor.on) {
      this.#leaveCursor()
    } else if (panels.textOnly) panels.textOnly = false
  }

  async #announceMarks(): Promise<void> {
    const { preferences, notices } = this.#desk
    const announceMarks = !preferences.settings.announceMarks
    const kept = await preferences.change({ announceMarks })
    const { announceOn, announceOff } = preferences.messages.cursor
    if (kept.ok) notices.tell(announceMarks ? announceOn : announceOff)
    else notices.trouble(failureSentence(kept.failure, preferences.messages))
  }

  /** On where the reader is; back to it from elsewhere in the window; off where it has the focus. */
  #toggleCursor(): void {
    const { cursor, reading, pen, notices, preferences } = this.#desk
    if (cursor.on) return cursor.held ? this.#leaveCursor() : cursor.arriveAgain()
    this.placeCursor(
      pen.target?.start ?? reading.blockNamed(reading.focus ?? reading.position?.block)?.start ?? 0,
    )
    notices.say(preferences.messages.cursor.on)
  }

  /** Leaves it; who hears the page goes on reading where it was. */
  #leaveCursor(): void {
    const { cursor, notices, preferences } = this.#desk
    const at = cursor.part
    cursor.leave()
    this.#screen.focusText(at)
    notices.say(preferences.messages.cursor.off)
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
