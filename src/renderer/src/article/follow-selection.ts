import type { Pen } from '../state/pen.svelte'
import type { Page } from './page.svelte'

/** Pause after the last Shift+arrow, in milliseconds, after which a selection counts as made. */
const rest = 300

/** Tells the pen what is selected: at pointer-up at once, by keyboard after a pause. Returns what ends it. */
export function followSelection(page: Page, pen: Pen, onpointed: () => void): () => void {
  let pressed = false
  let byKeys = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const take = () => {
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
    if (pressed) return
    if (!page.selected()) {
      take()
      return
    }
    // A double click selects after its pointer-up, and counts at once all the same.
    timer = setTimeout(take, byKeys ? rest : 0)
  }
  const key = () => {
    byKeys = true
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
