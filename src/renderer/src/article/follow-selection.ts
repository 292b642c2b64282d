import type { Pen } from '../state/pen.svelte'
import type { Page } from './page.svelte'

/** Pause after the last Shift+arrow, in milliseconds, after which a selection counts as made. */
const rest = 300

/** Keys with which a selection goes on, or that are only held. */
const moving = /^(Arrow|Home|End|Page|Shift|Control|Alt|Meta|CapsLock)/

/** Tells the pen what is selected: at pointer-up at once, by keyboard after a pause. Returns what ends it. */
export function followSelection(page: Page, pen: Pen, onpointed: () => void): () => void {
  let pressed = false
  let byKeys = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const take = () => {
    timer = undefined
    const passage = page.selected()
    const same = passage?.start === pen.selection?.start && passage?.end === pen.selection?.end
    if (!same) pen.selection = passage
    if (passage) {
      if (pen.writing === undefined) pen.choose(undefined)
      onpointed()
    }
  }
  const changed = () => {
    clearTimeout(timer)
    timer = undefined
    if (pressed) return
    if (!page.selected()) {
      take()
      return
    }
    // A double click selects after its pointer-up, and counts at once all the same.
    timer = setTimeout(take, byKeys ? rest : 0)
  }
  const key = ({ key: name }: KeyboardEvent) => {
    byKeys = true
    // A quick key that asks for something means what is selected by now, not what was chosen before.
    if (timer === undefined || moving.test(name)) return
    clearTimeout(timer)
    take()
  }
  const down = () => {
    pressed = true
    byKeys = false
  }
  const up = () => {
    pressed = false
    clearTimeout(timer)
    timer = setTimeout(take, 0)
  }
  document.addEventListener('selectionchange', changed)
  document.addEventListener('keydown', key, true)
  document.addEventListener('pointerdown', down)
  document.addEventListener('pointerup', up)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('selectionchange', changed)
    document.removeEventListener('keydown', key, true)
    document.removeEventListener('pointerdown', down)
    document.removeEventListener('pointerup', up)
  }
}
