import type { BackLink } from '../../../shared/export/back-link'
import type { Desk } from '../state/contexts'
import { leadTo, type OnTheWay } from './search-goals'

/** Follows links from outside to the passages of annotations: the one that the window was opened by, and later ones. */
export function followLinks(desk: Desk, opened: Promise<unknown>, onTheWay: OnTheWay): () => void {
  const { bridge } = desk
  const follow = (link: BackLink) => {
    void opened.then(() => {
      leadToAsked(desk, link, onTheWay)
    })
  }
  const stop = bridge.onPassageAsked(follow)
  void bridge.askedPassage(undefined).then((asked) => {
    if (asked.ok && asked.value) follow(asked.value)
  })
  return stop
}

/** Goes to the passage of an annotation, or says that it is not here. */
function leadToAsked(desk: Desk, { work, annotation }: BackLink, onTheWay: OnTheWay): void {
  const { notebook, panels, preferences, notices } = desk
  const { missing } = preferences.messages.failures
  panels.sheet = undefined
  if (work !== notebook.work) return notices.trouble(missing.article)
  const placed = notebook.placed(annotation) ?? notebook.placedBookmark(annotation)
  if (placed) leadTo(desk, { kind: 'annotation', placed }, onTheWay)
  else notices.trouble(missing.annotation)
}
