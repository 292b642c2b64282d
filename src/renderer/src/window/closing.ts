import type { Desk } from '../state/contexts'

/** Keeps the window open until all words are durable; what cannot be kept is said, with the words still there. */
export const closeWhenSafe =
  ({ unsaved, notices, preferences }: Desk) =>
  (event: BeforeUnloadEvent): void => {
    const safe = () => [...unsaved].every((one) => one.safe)
    if (safe()) return
    event.preventDefault()
    void Promise.all([...unsaved].map((one) => one.flush())).then(() => {
      const { marks } = preferences.messages
      if (safe()) window.close()
      else notices.trouble(`${marks.notSaved}. ${marks.kept}`)
    })
  }
