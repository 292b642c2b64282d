import type { Session } from 'electron'

/**
 * Before the first window: an empty list of languages is what keeps Chromium from fetching a dictionary; switching the
 * spell checker off does not.
 */
export function forgetSpellChecker(session: Session): void {
  session.setSpellCheckerLanguages([])
}
