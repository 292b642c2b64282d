import type { Language } from '../../../shared/article/language'
import { blockAt } from '../../../shared/article/plain-text'
import type { Desk } from '../state/contexts'
import type { Placed } from '../state/placed'

/** Opens another edition at the same place, and says whose annotations stay behind. */
export function changeEdition(desk: Desk, language: Language): void {
  const { reading, pen, cursor, find, filter, panels, notebook, notices, bridge, preferences } = desk
  const words = preferences.messages.window
  const left = reading.language
  notices.clear()
  pen.choose(undefined)
  pen.selection = undefined
  cursor.leave()
  find.close()
  // A goal names a place of the edition that is left.
  reading.goal = undefined
  reading.language = language
  void bridge.saveViewState({ edition: language })
  const count = notebook.marksOf(left).length
  if (count === 0) return
  notices.tell(words.otherEdition(count, words.editions[left]), {
    words: words.show,
    run: () => {
      filter.edition = left
      panels.showAs('list')
      panels.showAnnotations()
    },
  })
}

/** Goes to a mark's passage; one of another edition leads to the parallel paragraph of this one. */
export function jumpTo({ reading, panels }: Desk, { passage, edition }: Placed): void {
  if (passage && edition === reading.language) reading.goTo(passage, { light: true })
  else if (passage) {
    const parallel = blockAt(reading.text(edition).plain, passage.start)
    if (parallel) reading.goToBlock(parallel.block.id)
  }
  if (panels.narrow) panels.drawer = 'none'
}
