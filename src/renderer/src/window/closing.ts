import type { Desk } from '../state/contexts'

/**
 * Keeps the window open until all words are durable; what cannot be kept is said, with the words still there. What is only
 * unfinished and will be offered again keeps it open once: whoever closes it again means it.
 */
export function closeWhenSafe({
  unsaved,
  notices,
  preferences,
}: Pick<Desk, 'unsaved' | 'notices' | 'preferences'>) {
  const safe = () => [...unsaved].every((one) => one.safe)
  const survives = () => [...unsaved].every((one) => one.survives ?? one.safe)
  let told = false
  return (event: BeforeUnloadEvent): void => {
    if (safe() || (told && survives())) return
    event.preventDefault()
    void Promise.all([...unsaved].map((one) => one.flush())).then(() => {
      const { marks, events } = preferences.messages
      if (safe()) window.close()
      else if (survives()) notices.trouble(events.editor.closeAgain)
      else notices.trouble(`${marks.notSaved}. ${marks.kept}`)
      told = true
    })
  }
}
