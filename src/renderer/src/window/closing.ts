import type { Desk, Unsaved } from '../state/contexts'

/**
 * Keeps the window open until all words are durable; what cannot be kept is said, with the words still there. What will be
 * offered again, or has no place any more, keeps it open once: whoever closes it again means it.
 */
export function closeWhenSafe({
  unsaved,
  notices,
  preferences,
}: Pick<Desk, 'unsaved' | 'notices'> & { preferences: Pick<Desk['preferences'], 'messages'> }) {
  let told: ReadonlySet<Unsaved> = new Set()
  const unsafe = () => [...unsaved].filter((one) => !one.safe)
  return (event: BeforeUnloadEvent): void => {
    if (unsafe().every((one) => told.has(one) && one.parting)) return
    event.preventDefault()
    void Promise.all([...unsaved].map((one) => one.flush())).then(() => {
      const left = unsafe()
      if (left.length === 0) {
        window.close()
        return
      }
      const { messages } = preferences
      const partings = new Set(left.map((one) => one.parting?.(messages)))
      const holds = partings.has(undefined)
      notices.trouble(holds ? `${messages.marks.notSaved}. ${messages.marks.kept}` : [...partings].join(' '))
      told = new Set(holds ? [] : left)
    })
  }
}
