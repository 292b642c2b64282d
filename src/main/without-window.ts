import { app, session } from 'electron'
import { ExchangeThread } from './exchange/client'
import { exitCodes, exportCommand, readCommand } from './exchange/export-command'
import { LastExports } from './exchange/last-exports'
import { pagePrinter } from './exchange/page-printer'
import { PreviewPages } from './exchange/preview-pages'
import { previewAnswer } from './exchange/preview-answer'
import { interfaceLanguage } from './interface-language'
import { Articles } from './library/articles'
import { CitationDetailsStore } from './library/citation-details'
import { SettingsStore } from './library/settings-store'
import { openLog } from './log'
import { programPaths } from './paths'
import { closeRoom, closeSession } from './security/closed-room'
import { forStream } from './terminal'
import { servePages } from './window-pages'

/** Exports from the command line, and ends the program. `home` is the address that a window would be at. */
export function exportWithoutWindow(given: readonly string[], home: string): void {
  closeRoom(home)
  // The unseen window in which a page is printed may go; the program ends with its command.
  app.on('window-all-closed', () => undefined)
  const paths = programPaths()
  const log = openLog(paths.log)
  const pages = new PreviewPages()
  const settings = new SettingsStore(paths.settings, log)
  // Whoever reads may stop before the end; that is their affair, and no bug.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const streams = {
    out: (text: string) => void process.stdout.write(forStream(`${text}\n`, process.stdout)),
    err: (text: string) => void process.stderr.write(forStream(`${text}\n`, process.stderr)),
  }
  const language = interfaceLanguage(settings.current.language, app.getPreferredSystemLanguages())
  const end = async (code: number): Promise<void> => {
    // What a slow reader has not taken yet would be lost with the program.
    await Promise.all([written(process.stdout), written(process.stderr)])
    app.exit(code)
  }
  // Said before Electron is ready: a program that ends while the browser's threads begin sometimes hangs or crashes in them.
  const wish = readCommand(given, language, streams)
  if (!wish.ok) {
    void end(wish.failure)
    return
  }
  void app
    .whenReady()
    .then(() => {
      closeSession(session.defaultSession)
      servePages((url, method) => previewAnswer(pages, url, method), log)
      return exportCommand(
        wish.value,
        {
          language,
          articles: new Articles(paths.articles),
          details: new CitationDetailsStore(paths.citationDetails, log),
          exported: new LastExports(paths.lastExports, log),
          exchange: new ExchangeThread(paths.exchange),
          pages,
          paper: pagePrinter(pages),
          library: paths.library,
          keeperFile: paths.keeper,
          version: app.getVersion(),
          now: () => new Date(),
          onDied: (reason) => {
            log('keeper', reason)
          },
        },
        streams,
      )
    })
    .catch((error: unknown) => {
      log('export', error)
      streams.err(String(error))
      return exitCodes.unexpected
    })
    .then(end)
}

/** Waits until all that was said is out, or nobody listens any more. */
const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => {
      resolve()
    })
  })
