import type { Desk } from '../state/contexts'
import { wordsOfStep } from '../state/step-words'

/** Keeps the application's menu knowing what undo and redo would do. Call while a component is made. */
export function nameSteps(desk: Desk): void {
  const { bridge, notebook } = desk
  let told = ''

  $effect(() => {
    const { nextUndo, nextRedo } = notebook
    const names = {
      undo: nextUndo ? wordsOfStep(nextUndo, desk) : null,
      redo: nextRedo ? wordsOfStep(nextRedo, desk) : null,
    }
    const telling = JSON.stringify(names)
    if (telling === told) return
    told = telling
    void bridge.nameSteps(names)
  })
}
