import { untrack } from 'svelte'
import { failureSentence } from '../../../shared/messages/failure-sentence'
import type { Desk } from '../state/contexts'

/** Tells what came of opening the annotations, once each, where the panel that says it is not shown. Call while a component is made. */
export function tellOpening({ notebook, vocabulary, panels, notices, preferences }: Desk): void {
  const told = new Set<unknown>()
  $effect(() => {
    const trouble = [...notebook.trouble, ...vocabulary.trouble]
    if (panels.annotations && !panels.textOnly) for (const failure of trouble) told.add(failure)
    const news = trouble.filter((failure) => !told.has(failure))
    untrack(() => {
      for (const failure of news) {
        told.add(failure)
        notices.trouble(failureSentence(failure, preferences.messages))
      }
    })
  })
}
