import { app } from 'electron'
import { join } from 'node:path'

/** Where everything is that the program reads and writes: the one place that joins its paths. */
export function programPaths() {
  const [program, userData] = [app.getAppPath(), app.getPath('userData')]
  const out = join(program, 'out')
  return {
    page: join(out, 'renderer'),
    preload: join(out, 'preload', 'index.cjs'),
    keeper: join(out, 'main', 'keeper.cjs'),
    exchange: join(out, 'main', 'exchange.cjs'),
    articles: join(program, 'resources', 'articles'),
    settings: join(userData, 'settings.json'),
    viewState: join(userData, 'view-state.json'),
    lastExports: join(userData, 'last-exports.json'),
    citationDetails: join(userData, 'citations.json'),
    eventDrafts: join(userData, 'event-drafts.json'),
    library: join(userData, 'library'),
    backups: join(userData, 'backups'),
    log: join(userData, 'log', 'lesespur.log'),
  }
}
