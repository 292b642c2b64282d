import type { Failure } from '../../../shared/failure'
import { failureSentence } from '../../../shared/messages/failure-sentence'
import type { Surroundings } from './pen.svelte'

/** Says what went wrong; what could not be saved can be tried again. */
export function tellFailure(
  { notices, preferences: { messages } }: Pick<Surroundings, 'notices' | 'preferences'>,
  failure: Failure,
  again?: () => void,
): void {
  const words = failureSentence(failure, messages)
  if (again && failure.kind === 'not-saved')
    notices.trouble(words, { words: messages.window.tryAgain, run: again })
  else notices.trouble(words)
}
