import { app, nativeTheme, session, type BrowserWindow } from 'electron'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { textOf } from '../shared/article/plain-text'
import type { Input } from '../shared/ipc/contract'
import { messagesIn } from '../shared/messages/messages'
import { linkScheme, readBackLink } from '../shared/export/back-link'
import { acceleratorsOf } from './accelerators'
import { startOf } from './arguments'
import { AskedPassage } from './asked-passage'
import { appearanceInForce, background, themeSource } from './background'
import { copyFormatted, copyText } from './clipboard'
import { backUpDaily } from './backup/daily'
import { askForBackups, backupExtension, backupHandlers } from './backup/handlers'
import { askAfterCrash, bugTeller, exportSaver, FileDialogs, tellOfCrash } from './dialogs'
import { citationHandlers } from './exchange/citations'
import { ExchangeThread } from './exchange/client'
import { askKeeper, type Sources } from './exchange/gather'
import { exportHandlers } from './exchange/handlers'
import { importHandlers } from './exchange/importing'
import { LastExports } from './exchange/last-exports'
import { pagePrinter } from './exchange/page-printer'
import { previewAnswer } from './exchange/preview-answer'
import { previewHome, PreviewPages } from './exchange/preview-pages'
import { firstView } from './first-view'
import { interfaceLanguage } from './interface-language'
import { createAnswer } from './ipc/answer'
import { openWire } from './ipc/electron-wire'
import { ownHandlers } from './ipc/handlers'
import { Articles } from './library/articles'
import { CitationDetailsStore } from './library/citation-details'
import { EventDraftsStore } from './library/event-drafts'
import { SettingsStore } from './library/settings-store'
import { ViewStateStore } from './library/view-state-store'
import { openLog } from './log'
import { keepMenu } from './menu'
import { keeperHandlers, startKeeper, type KeeperClient } from './notebook/keeper-client'
import type { Published } from './notebook/keeper-protocol'
import { editionPageName, openedPage, pageAddress, readingStyle } from './page'
import { pageHome } from './page-address'
import { answerPages } from './page-answer'
import { pageCrashes } from './page-crash'
import { programPaths } from './paths'
import { platformOf } from './platform'
import { quitAfter } from './quit'
import { closeRoom, closeSession } from './security/closed-room'
import { linkOpener } from './security/links'
import { showFolder } from './show-folder'
import { visibleBounds } from './window-bounds'
import { exportWithoutWindow } from './without-window'
import { servePages } from './window-pages'
import { followBounds, offerFieldMenu, onPageGone, openWindow, showAgain, workAreas } from './window'

const platform = platformOf(process.platform)

/** The address of the server with hot reload, while the program is being developed. */
const developmentServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const home = developmentServer === undefined ? pageHome : `${developmentServer}/`

const start = startOf(process.argv, app.isPackaged)
if (start.kind === 'export') exportWithoutWindow(start.given, home)
// One program holds the library: a second one hands over and leaves.
else if (app.requestSingleInstanceLock()) run()
else app.exit()

function run(): void {
  // What must be said before Electron is ready.
  closeRoom(home, developmentServer)

  // What the window needs: small files, read at once. The article follows while the window's process starts.
  const paths = programPaths()
  const log = openLog(paths.log)
  const articles = new Articles(paths.articles)
  const settings = new SettingsStore(paths.settings, log)
  const language = () => interfaceLanguage(settings.current.language, app.getPreferredSystemLanguages())
  const words = () => messagesIn(language())
  const appearance = () => appearanceInForce(settings.current.appearance, nativeTheme)
  const begin = () => firstView(articles.first(), language())
  const viewState = new ViewStateStore(paths.viewState, begin, log)
  const eventDrafts = new EventDraftsStore(paths.eventDrafts, log)
  if (!articles.has(viewState.current.work, viewState.current.edition)) viewState.change(begin())

  // Trouble: bugs are written down, and told once.
  const tellOfBug = bugTeller(words)
  const onBug = (where: string) => (error: unknown) => {
    log(where, error)
    tellOfBug()
  }
  process.on('uncaughtException', onBug('uncaught'))
  process.on('unhandledRejection', onBug('unhandled'))

  const pages = new PreviewPages()

  // The page: its first frame shows the open edition's text.
  const answerPage = answerPages(paths, {
    readingStyle: () => readingStyle(settings.current, viewState.current.panels),
    page: async () => {
      const { work, edition, panels } = viewState.current
      const page = await readFile(join(paths.page, editionPageName(work, edition)), 'utf8')
      const { face } = settings.current
      return openedPage(page, { appearance: appearance(), face, panels, language: language(), platform })
    },
  })

  // The window, before anything else.
  let window: BrowserWindow | undefined
  const windows = () => (window && !window.isDestroyed() ? [window] : [])
  const showWindow = () => {
    const { window: bounds, position } = viewState.current
    window = openWindow({
      bounds: visibleBounds(bounds, workAreas()),
      maximized: bounds.maximized,
      background: background(appearance()),
      preload: paths.preload,
    })
    const shown = window
    void shown.loadURL(pageAddress(home, position))
    onPageGone(shown, (how) => {
      log('page', new Error(how))
      void showAfterCrash(shown)
    })
    followBounds(window, (now) => {
      viewState.change({ window: now })
    })
    offerFieldMenu(window, () => words().menu)
  }
  const crashed = pageCrashes(Date.now)
  const showAfterCrash = async (shown: BrowserWindow) => {
    const again = crashed() === 'open-again'
    if (!again && !(await askAfterCrash(shown, words()))) {
      app.quit()
      return
    }
    // The reader may have closed the window meanwhile.
    if (shown.isDestroyed()) return
    await shown.loadURL(pageAddress(home, viewState.current.position))
    if (again) tellOfCrash(shown, words())
  }
  app.on('second-instance', (_event, argv) => {
    windows().forEach(showAgain)
    const asked = startOf(argv, app.isPackaged)
    if (asked.kind === 'passage') passages.ask(asked.link)
  })
  // On a Mac links come as an event.
  app.on('open-url', (event, url) => {
    event.preventDefault()
    const link = readBackLink(url)
    if (link) passages.ask(link)
  })
  app.on('window-all-closed', () => {
    app.quit()
  })

  // The notebooks' keeper, in a thread of its own; the first request starts it, when the first frame has what it needs.
  let keeper: Promise<KeeperClient> | undefined
  const openKeeper = () =>
    (keeper ??= startKeeper({
      file: paths.keeper,
      folder: paths.library,
      backups: paths.backups,
      version: app.getVersion(),
      onPublished,
      onDied: onBug('keeper'),
    }).then((client) => {
      void client.keepBackups(settings.current.backups)
      return client
    }))
  const onPublished = ({ name, payload }: Published) => {
    wire.publish(name, payload)
  }

  const settingsChanged = () => {
    nativeTheme.themeSource = themeSource(settings.current.appearance)
    wire.publish('settingsChanged', { settings: settings.current, language: language() })
    menu.refresh()
    void keeper?.then((client) => client.keepBackups(settings.current.backups))
  }
  const fileDialogs = new FileDialogs(() => windows()[0], words)
  // What windows ask.
  const own = ownHandlers({
    articles,
    settings,
    viewState,
    eventDrafts,
    trouble: () =>
      [settings, viewState, eventDrafts, sources.details, sources.exported].flatMap(
        ({ trouble }) => trouble ?? [],
      ),
    language,
    program: { platform, version: app.getVersion() },
    opened: ({ edition, text }) =>
      void openKeeper().then((client) => client.offerText({ hash: text, text: textOf(edition) })),
    stepsNamed: (names) => {
      steps = names
      menu.refresh()
    },
    settingsChanged,
    viewStateChanged: () => {
      menu.refresh()
    },
    saveExport: exportSaver(fileDialogs),
    copyText,
    askedPassage: () => passages.take(),
  })

  // Exports, citations and imports: a thread of their own, started by the first of them.
  const sources: Sources = {
    articles,
    keeper: async () => askKeeper(await openKeeper()),
    details: new CitationDetailsStore(paths.citationDetails, log),
    exported: new LastExports(paths.lastExports, log),
    now: () => new Date(),
  }
  const exchange = new ExchangeThread(paths.exchange)
  const exporting = exportHandlers({
    ...sources,
    exchange,
    pages,
    paper: pagePrinter(pages),
    askForTarget: (name, extension) => fileDialogs.askForTarget(name, extension),
    askForPresent: () => fileDialogs.askForPresent('obsidian'),
    progress: (done, total) => {
      wire.publish('exportProgress', { done, total })
    },
    open: () => viewState.current.work,
    copyText,
  })
  const citing = citationHandlers({
    ...sources,
    exchange,
    style: () => settings.current.citationStyle,
    language,
    copy: copyFormatted,
  })
  const importing = importHandlers({
    ...sources,
    exchange,
    askForFile: () => fileDialogs.askForPresent('annotations'),
    openWork: () => viewState.current.work,
  })
  const backupKeeper = async () => askForBackups(await openKeeper())
  const backingUp = backupHandlers({
    articles,
    keeper: backupKeeper,
    settings: () => settings.current.backups,
    changeSettings: async (backups) => {
      const changed = await settings.change({ backups })
      if (changed.ok) settingsChanged()
      return changed
    },
    askForTarget: (day) =>
      fileDialogs.askForTarget(words().dialogs.backupName(day), backupExtension, 'backup'),
    askForFile: () => fileDialogs.askForPresent('backup'),
    askForFolder: () => fileDialogs.askForFolder(),
    showFolder: (path) => showFolder(path, log),
    ownFolders: [paths.library, paths.backups],
    now: () => new Date(),
  })
  const openLink = linkOpener(() => windows()[0], words)
  const handlers = async () => ({
    ...own,
    ...exporting,
    ...citing,
    ...importing,
    ...keeperHandlers(await openKeeper()),
    ...backingUp,
    openLink,
  })
  const wire = openWire(windows, home, createAnswer(handlers, log))

  // Links from outside.
  const passages = new AskedPassage(start.kind === 'passage' ? start.link : null, (link) => {
    wire.publish('passageAsked', link)
  })
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)

  // The menu.
  let steps: Input<'nameSteps'> = { undo: null, redo: null }
  const menu = keepMenu(() => ({
    mac: platform === 'mac',
    developing: !app.isPackaged,
    words: words().menu,
    appearance: settings.current.appearance,
    panels: viewState.current.panels,
    announceMarks: settings.current.announceMarks,
    ...steps,
    keysFor: (command, keys) => acceleratorsOf(command, keys, settings.current.keys, platform === 'mac'),
    choose: (command) => {
      wire.publish('commandChosen', command)
    },
    chooseAppearance: (chosen) => {
      void own.changeSettings({ appearance: chosen })
    },
    showLog: () => {
      showFolder(dirname(paths.log), log).catch((error: unknown) => {
        log('show-log', error)
      })
    },
  }))

  void app.whenReady().then(() => {
    closeSession(session.defaultSession, developmentServer)
    servePages(
      (url, method) =>
        url.startsWith(previewHome) ? previewAnswer(pages, url, method) : answerPage(url, method),
      log,
    )
    nativeTheme.themeSource = themeSource(settings.current.appearance)
    menu.show()
    showWindow()
  })
  const endDaily = backUpDaily(backupKeeper, onBug('backup'))
  quitAfter(async () => {
    endDaily()
    await wire.settled()
    await Promise.all([viewState.flush(), keeper?.then((client) => client.close())])
  })
}
