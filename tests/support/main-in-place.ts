import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { backupHandlers } from '../../src/main/backup/handlers'
import { citationHandlers } from '../../src/main/exchange/citations'
import { exportHandlers } from '../../src/main/exchange/handlers'
import { importHandlers } from '../../src/main/exchange/importing'
import { LastExports } from '../../src/main/exchange/last-exports'
import { PreviewPages } from '../../src/main/exchange/preview-pages'
import { fileName } from '../../src/main/file-name'
import { firstView } from '../../src/main/first-view'
import { ownHandlers } from '../../src/main/ipc/handlers'
import { CitationDetailsStore } from '../../src/main/library/citation-details'
import { EventDraftsStore } from '../../src/main/library/event-drafts'
import { SettingsStore } from '../../src/main/library/settings-store'
import { ViewStateStore } from '../../src/main/library/view-state-store'
import { Articles } from '../../src/main/library/articles'
import { systemFiles } from '../../src/main/notebook/files'
import { openKeeper } from '../../src/main/notebook/keeper'
import { readWebAddress } from '../../src/main/security/web-address'
import { writeWhole } from '../../src/main/whole-file'
import { textOf } from '../../src/shared/article/plain-text'
import type { Handlers } from '../../src/shared/ipc/contract'
import { failed, ok } from '../../src/shared/result'
import type { Log } from '../../src/main/log'
import { exchangeInPlace } from './exchange-in-place'

/** The main process's handlers, whole, with what the program remembers between them. */
export type MainInPlace = {
  readonly handlers: Handlers
  /** What would have left the program: what was put on the clipboard, opened in the browser, shown, printed. */
  readonly left: unknown[]
  readonly close: () => Promise<void>
}

/**
 * The main process without its Electron: every handler of the contract over real files in `folder`. The reader at its
 * dialogs says yes to everything: a file is written to `folder/out` under the name that is offered, and `present` is opened.
 */
export async function openMainInPlace(folder: string, present: string, log: Log): Promise<MainInPlace> {
  const left: unknown[] = []
  const out = join(folder, 'out')
  mkdirSync(out, { recursive: true })
  const articles = new Articles(join(import.meta.dirname, '../../resources/articles'))
  const keeper = await openKeeper({
    files: systemFiles,
    folder: join(folder, 'library'),
    backups: join(folder, 'backups'),
    version: '0.0.0',
    now: () => new Date(),
    publish: () => undefined,
    leastJournal: 65_536,
  })
  const settings = new SettingsStore(join(folder, 'settings.json'), log)
  const viewState = new ViewStateStore(
    join(folder, 'view-state.json'),
    () => firstView(articles.first(), 'de'),
    log,
  )
  const askForTarget = (name: string, extension: string) =>
    Promise.resolve(join(out, fileName(name, extension, 'untitled')))
  const leave = (what: unknown) => {
    left.push(what)
    return Promise.resolve()
  }
  const sources = {
    articles,
    keeper: () => Promise.resolve(keeper),
    details: new CitationDetailsStore(join(folder, 'citations.json'), log),
    exported: new LastExports(join(folder, 'last-exports.json'), log),
    now: () => new Date(),
    exchange: exchangeInPlace(),
  }
  const openWork = () => viewState.current.work
  const handlers: Handlers = {
    ...ownHandlers({
      articles,
      settings,
      viewState,
      eventDrafts: new EventDraftsStore(join(folder, 'event-drafts.json'), log),
      trouble: () => [],
      language: () => 'de',
      program: { platform: 'linux', version: '0.0.0' },
      opened: ({ edition, text }) => void keeper.offerText({ hash: text, text: textOf(edition) }),
      stepsNamed: () => undefined,
      settingsChanged: () => undefined,
      viewStateChanged: () => undefined,
      saveExport: async ({ name, extension, content }) => {
        const file = await askForTarget(name, extension)
        await writeWhole(file, Buffer.from(content))
        return ok(file)
      },
      copyText: leave,
      askedPassage: () => null,
    }),
    ...exportHandlers({
      ...sources,
      pages: new PreviewPages(),
      paper: {
        pdfOf: () => Promise.resolve(Buffer.from('%PDF')),
        print: async (html) => {
          await leave(html)
          return true
        },
        cancel: () => undefined,
      },
      askForTarget,
      askForPresent: () => Promise.resolve(undefined),
      progress: () => undefined,
      open: openWork,
      copyText: leave,
    }),
    ...citationHandlers({
      ...sources,
      style: () => settings.current.citationStyle,
      language: () => 'de',
      copy: leave,
    }),
    ...importHandlers({ ...sources, askForFile: () => Promise.resolve(present), openWork }),
    ...keeper,
    ...backupHandlers({
      articles,
      keeper: () => Promise.resolve(keeper),
      settings: () => settings.current.backups,
      changeSettings: (backups) => settings.change({ backups }),
      askForTarget: (day) => askForTarget(day, 'lesespur'),
      askForFile: () => Promise.resolve(present),
      askForFolder: () => Promise.resolve(undefined),
      showFolder: leave,
      ownFolders: [join(folder, 'library'), join(folder, 'backups')],
      now: () => new Date(),
    }),
    // As the program's own, with a reader who says yes.
    openLink: async (text) => {
      const found = readWebAddress(text)
      if (!found) return failed({ kind: 'not-opened' })
      await leave(found.address)
      return ok(true)
    },
  }
  return {
    handlers,
    left,
    close: async () => {
      await viewState.flush()
      await keeper.close(undefined)
    },
  }
}
