import type { Passage } from '../../../shared/annotation/passage'
import { cleanText } from '../../../shared/article/clean-text'
import { quoted } from '../../../shared/citation/quoted'
import { shortcutFor } from '../keys/names'
import type { Desk } from '../state/contexts'
import { tellFailure } from '../state/tell-failure'

/** How much of the copied words the notice shows, in UTF-16 code units. */
const shown = 60

/** Copies a passage as a quote with its citation, and says what was copied or what to do first. */
export async function copyWithCitation(
  { bridge, notices, preferences, reading }: Desk,
  passage: Passage | undefined,
): Promise<void> {
  const { messages, platform, keymap } = preferences
  if (!passage) {
    const keys = shortcutFor('copy-with-citation', messages, platform === 'mac', keymap)
    notices.tell(messages.citing.nothing(keys ?? messages.deeds['copy-with-citation']))
    return
  }
  const { edition, plain } = reading
  const { start, end } = passage
  const copied = await bridge.copyCitation({ work: edition.work, edition: edition.language, start, end })
  if (!copied.ok) {
    tellFailure({ notices, preferences }, copied.failure)
    return
  }
  const words = cleanText(plain, passage).trim().replace(/\s+/g, ' ')
  const short = words.length > shown ? `${words.slice(0, shown).replace(/\s\S*$/, '')} …` : words
  notices.tell(messages.citing.copied(quoted(short, edition.language)))
}
