import type { Language } from '../../shared/article/language'
import type { HashedEdition } from '../../shared/annotation/hashed-edition'
import type { Failure } from '../../shared/failure'
import type { Handlers, Input, Output } from '../../shared/ipc/contract'
import { failed, ok, type Result } from '../../shared/result'
import type { Articles } from '../library/articles'
import type { EventDraftsStore } from '../library/event-drafts'
import { given } from '../library/given'
import { textHash } from '../library/text-hash'
import type { SettingsStore } from '../library/settings-store'
import type { ViewStateStore } from '../library/view-state-store'

/** The requests that the main process answers by itself, without the keeper of notebooks. */
export type OwnHandlers = Pick<
  Handlers,
  | 'open'
  | 'nameSteps'
  | 'changeSettings'
  | 'saveViewState'
  | 'keepEventDrafts'
  | 'saveExport'
  | 'copyText'
  | 'askedPassage'
>

/** What those requests need. */
export type Parts = {
  readonly articles: Articles
  readonly settings: SettingsStore
  readonly viewState: ViewStateStore
  readonly eventDrafts: EventDraftsStore
  /** What the reader is to be told of the small files. */
  readonly trouble: () => Failure[]
  readonly program: Pick<Output<'open'>, 'platform' | 'version'>
  /** The interface's language in force. */
  readonly language: () => Language
  /** Is told of each edition that a window gets, because annotations will name its text. */
  readonly opened: (edition: HashedEdition) => void
  /** Is told what undo and redo would do, as the menu shall name it. */
  readonly stepsNamed: (names: Input<'nameSteps'>) => void
  /** Is told after settings have changed. */
  readonly settingsChanged: () => void
  /** Is told after the view state has changed. */
  readonly viewStateChanged: () => void
  readonly saveExport: Handlers['saveExport']
  readonly copyText: (text: string) => Promise<void>
  readonly askedPassage: () => Output<'askedPassage'>
}

/** Answers the requests about articles, settings, the view, files and the clipboard. */
export function ownHandlers(parts: Parts): OwnHandlers {
  const { articles, settings, viewState } = parts
  return {
    open: async () => {
      const id = viewState.current.work
      const work = articles.work(id)
      if (!work.ok) return work
      const editions = all(work.value.editions.map((edition) => articles.edition(id, edition)))
      if (!editions.ok) return editions
      const hashed = await Promise.all(
        editions.value.map(async (edition) => ({ edition, text: await textHash(edition) })),
      )
      hashed.forEach(parts.opened)
      return ok({
        settings: settings.current,
        viewState: viewState.current,
        language: parts.language(),
        ...parts.program,
        work: work.value,
        editions: hashed,
        eventDrafts: [...parts.eventDrafts.of(id)],
        trouble: parts.trouble(),
      })
    },
    nameSteps: (names) => {
      parts.stepsNamed(names)
      return Promise.resolve(ok(undefined))
    },
    changeSettings: async (patch) => {
      // A folder to write to is one that the reader has chosen in the system's dialog, never one that a page names.
      const second = patch.backups?.second
      if (second != null && second !== settings.current.backups.second)
        return failed({ kind: 'refused', reason: 'backups.second: not a folder that was chosen' })
      const changed = await settings.change(patch)
      if (changed.ok) parts.settingsChanged()
      return changed
    },
    saveViewState: (patch) => {
      viewState.change(given(patch))
      parts.viewStateChanged()
      return Promise.resolve(ok(undefined))
    },
    keepEventDrafts: ({ work, drafts }) => parts.eventDrafts.keep(work, drafts),
    saveExport: parts.saveExport,
    copyText: async (text) => {
      await parts.copyText(text)
      return ok(undefined)
    },
    askedPassage: () => Promise.resolve(ok(parts.askedPassage())),
  }
}

/** All values, or the first failure. */
function all<Value>(results: readonly Result<Value>[]): Result<Value[]> {
  const values: Value[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value)
  }
  return ok(values)
}
