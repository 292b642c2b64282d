import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { articleTroubles, bundledEditions } from './src/main/library/check-articles'
import { editionPage, editionPageName, readingStyle } from './src/main/page'
import { pageHome } from './src/main/page-address'
import { answerPages } from './src/main/page-answer'
import { firstSettings } from './src/shared/settings/settings'

const here = import.meta.dirname
const articleFolder = join(here, 'resources', 'articles')
const outside = ['electron', /^electron\//, /^node:/, ...builtinModules]

/** The oldest Chromium and Node that the program runs in: those of the development runtime. */
const oldest = { page: 'chrome130', program: 'node20.18' }

/** Fails the build where a bundled article breaks its schema. */
const checkArticles = (): Plugin => ({
  name: 'check-articles',
  buildStart() {
    const troubles = articleTroubles(articleFolder)
    if (troubles.length > 0) this.error(`The bundled articles are not right:\n  ${troubles.join('\n  ')}`)
  },
})

/** One CommonJS file with everything in it: it is read at every start, and one file is read fastest. */
const oneFile = (input: Record<string, string>) => ({
  target: oldest.program,
  externalizeDeps: false,
  minify: true,
  rolldownOptions: {
    input,
    external: outside,
    output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
  },
})

/** Builds a thread beside the main file, as a file of its own that shares no chunk with it. */
const buildThread = (name: string, entry: string): Plugin => ({
  name: `build-${name}`,
  apply: 'build',
  async closeBundle() {
    await build({
      configFile: false,
      root: here,
      logLevel: 'warn',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ...oneFile({ [name]: join(here, entry) }),
        ssr: true,
        outDir: join(here, 'out/main'),
        emptyOutDir: false,
      },
    })
  },
})

/** Writes the page with each bundled edition's text, for the first frame. */
const writeEditionPages = (): Plugin => ({
  name: 'write-edition-pages',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') return
      for (const edition of bundledEditions(articleFolder)) {
        const fileName = editionPageName(edition.work, edition.language)
        this.emitFile({ type: 'asset', fileName, source: editionPage(String(page.source), edition) })
      }
    },
  },
})

/** With hot reload the page comes from Vite's server, which answers here what the program itself answers otherwise. */
const answerAsTheProgram = (): Plugin => {
  const answer = answerPages(
    { page: '', articles: articleFolder },
    {
      page: () => Promise.resolve(''),
      readingStyle: () => readingStyle(firstSettings, { timelineHeight: 232 }),
    },
  )
  return {
    name: 'answer-as-the-program',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url ?? ''
        if (path !== '/reading.css' && !path.startsWith('/articles/')) {
          next()
          return
        }
        void answer(`${pageHome}${path.slice(1)}`, 'GET').then(({ statusCode, headers, data }) => {
          response.writeHead(statusCode, headers).end(data)
        })
      })
    },
    transformIndexHtml(html) {
      const [first] = bundledEditions(articleFolder)
      return first ? editionPage(html, first) : html
    },
  }
}

export default defineConfig({
  main: {
    plugins: [
      checkArticles(),
      buildThread('keeper', 'src/main/notebook/worker.ts'),
      buildThread('exchange', 'src/main/exchange/worker.ts'),
    ],
    build: oneFile({ index: join(here, 'src/main/index.ts') }),
  },
  preload: {
    build: oneFile({ index: join(here, 'src/preload/index.ts') }),
  },
  renderer: {
    plugins: [svelte(), writeEditionPages(), answerAsTheProgram()],
    // Everything is addressed from the page's home, wherever below it a file lies.
    base: '/',
    build: {
      target: oldest.page,
      minify: true,
      // The page's policy lets nothing in that is written into the page itself.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  },
})
