import { render } from '@testing-library/svelte'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Component } from 'svelte'
import { createAnswer } from '../../src/main/ipc/answer'
import { citationHandlers } from '../../src/main/exchange/citations'
import { exportHandlers } from '../../src/main/exchange/handlers'
import { importHandlers } from '../../src/main/exchange/importing'
import { LastExports } from '../../src/main/exchange/last-exports'
import { PreviewPages } from '../../src/main/exchange/preview-pages'
import { wordsOf } from '../../src/main/exchange/worked-into'
import { ownHandlers } from '../../src/main/ipc/handlers'
import { firstView } from '../../src/main/first-view'
import { Articles } from '../../src/main/library/articles'
import { CitationDetailsStore } from '../../src/main/library/citation-details'
import { EventDraftsStore } from '../../src/main/library/event-drafts'
import { SettingsStore } from '../../src/main/library/settings-store'
import { textHash } from '../../src/main/library/text-hash'
import { ViewStateStore } from '../../src/main/library/view-state-store'
import { backupExtension, backupHandlers } from '../../src/main/backup/handlers'
import { systemFiles } from '../../src/main/notebook/files'
import { openKeeper } from '../../src/main/notebook/keeper'
import type { Keeper } from '../../src/main/notebook/keeper-protocol'
import { readWebAddress } from '../../src/main/security/web-address'
import type { Desk } from '../../src/renderer/src/state/contexts'
import { layDesk } from '../../src/renderer/src/state/desk'
import type { CategoryId } from '../../src/shared/annotation/annotation'
import type { Edition } from '../../src/shared/article/edition'
import { textOf } from '../../src/shared/article/plain-text'
import type { Failure } from '../../src/shared/failure'
import { createBridge } from '../../src/shared/ipc/bridge'
import type { Bridge, EventName, Output, Payload } from '../../src/shared/ipc/contract'
import { failed, ok, type Result } from '../../src/shared/result'
import AtDesk from './AtDesk.svelte'
import { exchangeInPlace } from './exchange-in-place'
import { failingFiles, type FailingFiles } from './failing-files'

/** The main process without its Electron: real stores in a folder of their own, and a wire to each window. */
export type House = {
  /** The bridge of one more window. */
  readonly openBridge: () => Bridge
  /** A desk as a window lays it, with what the reader has added already loaded. */
  readonly openDesk: () => Promise<Desk>
  /** A desk whose text is another wording: each edition as `edit` gives it. */
  readonly openChangedDesk: (edit: (edition: Edition) => Edition) => Promise<Desk>
  /** The file system under the notebooks, which fails as a test wishes. */
  readonly disk: FailingFiles
  /** What windows asked, in order. */
  readonly asked: { name: string; input: unknown }[]
  /** What the next window is told of the small files. */
  readonly troubles: Failure[]
  /** What was put on the clipboard. */
  readonly copied: string[]
  /** What was put there as HTML beside. */
  readonly copiedHtml: string[]
  /** What the system's dialogs give: the folder that a file is written to, the file that is opened; nothing cancels. */
  readonly chosen: { target: string | undefined; present: string | undefined }
  /** The pages that were printed. */
  readonly printed: string[]
  /** The folders that were shown in the system's own window. */
  readonly shown: string[]
  /** The addresses that were to be opened in the browser. */
  readonly opened: string[]
  /** Takes in annotations that were made elsewhere, as the import does with what it has read. */
  readonly takeIn: Keeper['importAll']
  /** Lets the next `count` entries reach no window. */
  readonly loseEvents: (count: number) => void
  /** How many did not reach one. */
  readonly lost: () => number
  /** Lets what is asked from now on wait until the returned function is called. */
  readonly hold: () => () => void
  /** Lets go of the files. */
  readonly close: () => Promise<void>
}

const throwing = (where: string, error: unknown): never => {
  throw new Error(`a bug in ${where}`, { cause: error })
}

/** The bundled articles. */
export const articles = new Articles(join(import.meta.dirname, '../../resources/articles'))

/** Opens a house in a new folder, with the bundled article, in German. */
export async function openHouse(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'lesespur-desk-'))
  const disk = failingFiles(systemFiles)
  const listeners = new Set<(name: string, payload: unknown) => void>()
  const asked: House['asked'] = []
  const troubles: Failure[] = []
  const copied: string[] = []
  const copiedHtml: string[] = []
  let toLose = 0
  let lost = 0
  let held: Promise<unknown> = Promise.resolve()

  const publish = <Name extends EventName>(name: Name, payload: Payload<Name>) => {
    if (lost < toLose) lost += 1
    else for (const listener of listeners) listener(name, structuredClone(payload))
  }
  const keeper = await openKeeper({
    files: disk.files,
    folder: join(folder, 'library'),
    backups: join(folder, 'backups'),
    version: '0.0.0',
    now: () => new Date(),
    publish: ({ name, payload }) => publish(name, payload),
    leastJournal: 65_536,
  })
  const settings = new SettingsStore(join(folder, 'settings.json'), throwing)
  const viewState = new ViewStateStore(
    join(folder, 'view-state.json'),
    () => firstView(articles.first(), 'de'),
    throwing,
  )
  const language = () => (settings.current.language === 'en' ? 'en' : 'de')
  const copyText = (text: string) => {
    copied.push(text)
    return Promise.resolve()
  }
  const own = ownHandlers({
    articles,
    settings,
    viewState,
    eventDrafts: new EventDraftsStore(join(folder, 'event-drafts.json'), throwing),
    trouble: () => troubles,
    language,
    program: { platform: 'linux', version: '0.0.0' },
    opened: ({ edition, text }) => void keeper.offerText({ hash: text, text: textOf(edition) }),
    stepsNamed: () => undefined,
    settingsChanged: () => publish('settingsChanged', { settings: settings.current, language: language() }),
    viewStateChanged: () => undefined,
    saveExport: () => Promise.resolve(ok(null)),
    askedPassage: () => null,
    copyText,
  })
  const chosen: House['chosen'] = { target: undefined, present: undefined }
  const printed: string[] = []
  const shown: string[] = []
  const opened: string[] = []
  const sources = {
    articles,
    keeper: () => Promise.resolve(keeper),
    details: new CitationDetailsStore(join(folder, 'citations.json'), throwing),
    exported: new LastExports(join(folder, 'last-exports.json'), throwing),
    now: () => new Date(),
  }
  const exchange = exchangeInPlace()
  const exporting = exportHandlers({
    ...sources,
    exchange,
    pages: new PreviewPages(),
    paper: {
      pdfOf: (html) => Promise.resolve(Buffer.from(`%PDF of ${wordsOf(html)}`)),
      print: (html) => {
        printed.push(wordsOf(html))
        return Promise.resolve(true)
      },
      cancel: () => undefined,
    },
    askForTarget: (name, extension) =>
      Promise.resolve(chosen.target && join(chosen.target, `${name}.${extension}`)),
    askForPresent: () => Promise.resolve(chosen.present),
    progress: (done, total) => publish('exportProgress', { done, total }),
    open: () => viewState.current.work,
    copyText,
  })
  const citing = citationHandlers({
    ...sources,
    exchange,
    style: () => settings.current.citationStyle,
    language,
    copy: ({ text, html }) => {
      copied.push(text)
      copiedHtml.push(html)
      return Promise.resolve()
    },
  })
  const importing = importHandlers({
    ...sources,
    exchange,
    askForFile: () => Promise.resolve(chosen.present),
    openWork: () => viewState.current.work,
  })
  const backingUp = backupHandlers({
    articles,
    keeper: () => Promise.resolve(keeper),
    settings: () => settings.current.backups,
    changeSettings: async (backups) => {
      const changed = await settings.change({ backups })
      publish('settingsChanged', { settings: settings.current, language: language() })
      return changed
    },
    askForTarget: (day) => Promise.resolve(chosen.target && join(chosen.target, `${day}.${backupExtension}`)),
    askForFile: () => Promise.resolve(chosen.present),
    askForFolder: () => Promise.resolve(chosen.target),
    showFolder: (path) => {
      shown.push(path)
      return Promise.resolve()
    },
    ownFolders: [join(folder, 'library'), join(folder, 'backups')],
    now: () => new Date(),
  })
  const openLink = (address: string): Promise<Result<boolean>> => {
    if (!readWebAddress(address)) return Promise.resolve(failed({ kind: 'not-opened' }))
    opened.push(address)
    return Promise.resolve(ok(true))
  }
  const answer = createAnswer(
    () =>
      Promise.resolve({ ...own, ...exporting, ...citing, ...importing, ...keeper, ...backingUp, openLink }),
    throwing,
  )

  const openBridge = () =>
    createBridge({
      invoke: async (name, input) => {
        const sent: unknown = structuredClone(input)
        asked.push({ name, input: sent })
        await held
        return structuredClone(await answer(name, sent))
      },
      listen: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    })

  const lay = async (bridge: Bridge, opened: Output<'open'>) => {
    const desk = layDesk(bridge, opened)
    await Promise.all([desk.notebook.open(), desk.vocabulary.open()])
    return desk
  }

  return {
    openBridge,
    openDesk: async () => {
      const bridge = openBridge()
      return lay(bridge, valueOf(await bridge.open(undefined)))
    },
    openChangedDesk: async (edit) => {
      const bridge = openBridge()
      const opened = valueOf(await bridge.open(undefined))
      const editions = await Promise.all(
        opened.editions.map(async ({ edition }) => {
          const edited = edit(edition)
          const hash = await textHash(edited)
          void keeper.offerText({ hash, text: textOf(edited) })
          return { edition: edited, text: hash }
        }),
      )
      return lay(bridge, { ...opened, editions })
    },
    disk,
    asked,
    troubles,
    copied,
    copiedHtml,
    chosen,
    printed,
    shown,
    opened,
    takeIn: (wish) => keeper.importAll(wish),
    loseEvents: (count) => (toLose = lost + count),
    lost: () => lost,
    hold: () => {
      let open: ((value: undefined) => void) | undefined
      held = new Promise<undefined>((resolve) => {
        open = resolve
      })
      return () => open?.(undefined)
    },
    close: async () => {
      await viewState.flush()
      await keeper.close(undefined)
    },
  }
}

/** What a request is answered with where nothing is wrong. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`)
  return result.value
}

/** A part of the window with those properties, at a desk. */
export function renderAt<Props extends Record<string, unknown>>(
  desk: Desk,
  part: Component<Props>,
  props: NoInfer<Props>,
) {
  return render(AtDesk, { props: { desk, part, props } })
}

/** The place of the words in the open edition; they stand there once, or it is the first. */
export function passageOf({ reading }: Desk, words: string) {
  const start = reading.plain.text.indexOf(words)
  if (start < 0) throw new Error(`„${words}“ does not stand in the text`)
  return { start, end: start + words.length }
}

/** The category of a key, from 1. */
export function categoryOf({ vocabulary }: Desk, key: number): CategoryId {
  const category = vocabulary.categories[key - 1]
  if (!category) throw new Error(`there is no category ${String(key)}`)
  return category.id
}
