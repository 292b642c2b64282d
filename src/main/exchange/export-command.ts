import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { WorkId } from '../../shared/annotation/annotation'
import type { Language } from '../../shared/article/language'
import type { Failure } from '../../shared/failure'
import { formatOf } from '../../shared/export/formats'
import { failureSentence } from '../../shared/messages/failure-sentence'
import { messagesIn } from '../../shared/messages/messages'
import { failed, ok, type Result } from '../../shared/result'
import { startKeeper, type KeeperClient } from '../notebook/keeper-client'
import { readExportArguments, writable, type ExportWish } from './export-arguments'
import { Exporting, type ExportingParts } from './exporting'
import { askKeeper } from './gather'
import { copyLibrary } from './library-copy'

/** What a command ends with. */
export const exitCodes = {
  done: 0,
  unexpected: 1,
  usage: 2,
  nothing: 3,
  notWritten: 4,
  unreadable: 5,
} as const

/** Where a command writes: the file it was asked for aside. */
export type Streams = { readonly out: (text: string) => void; readonly err: (text: string) => void }

/** All that the command needs from outside. */
export type CommandParts = Omit<ExportingParts, 'keeper' | 'askForTarget' | 'askForPresent' | 'progress'> & {
  readonly language: Language
  /** The folder of the library, and the keeper's built thread. */
  readonly library: string
  readonly keeperFile: string
  readonly version: string
  readonly onDied: (reason: unknown) => void
}

/**
 * What a command asks for; where it asks for nothing that could be done, or for help, that is said, and the failure is what the
 * program ends with.
 */
export function readCommand(
  given: readonly string[],
  language: Language,
  { out, err }: Streams,
): Result<ExportWish, number> {
  const words = messagesIn(language).commandLine
  const asked = readExportArguments(given, language, words)
  if (!asked.ok) {
    err(asked.failure)
    return failed(exitCodes.usage)
  }
  if (asked.value === 'help') {
    out(words.usage(writable.join(', ')))
    return failed(exitCodes.done)
  }
  return ok(asked.value)
}

/**
 * `lesespur export …`: writes an export without a window, and says how it ended. It works on a copy of the library, so that
 * it changes nothing there and runs beside an open window.
 */
export async function exportCommand(
  asked: ExportWish,
  parts: CommandParts,
  { out, err }: Streams,
): Promise<number> {
  const messages = messagesIn(parts.language)
  const words = messages.commandLine
  const copy = await mkdtemp(join(tmpdir(), 'lesespur-export-'))
  try {
    try {
      await copyLibrary(parts.library, copy)
    } catch {
      err(words.unreadable)
      return exitCodes.unreadable
    }
    const keeper = await startKeeper({
      file: parts.keeperFile,
      folder: copy,
      backups: null,
      version: parts.version,
      onPublished: () => undefined,
      onDied: parts.onDied,
    })
    try {
      const exporting = new Exporting({
        ...parts,
        keeper: () => Promise.resolve(askKeeper(keeper)),
        askForTarget: () => Promise.resolve(undefined),
        askForPresent: () => Promise.resolve(undefined),
        progress: () => undefined,
      })
      const done = await write(exporting, asked, parts, out)
      if (!done.ok) err(failureSentence(done.failure, messages))
      else if (asked.out !== '-') err(words.written(done.value))
      const troubles = await troublesIn(keeper, asked.works)
      for (const trouble of troubles) err(failureSentence(trouble, messages))
      // What could be read is written; but a script must not take it for everything.
      if (troubles.some(isLoss) && (done.ok || done.failure.kind === 'nothing-to-export'))
        return exitCodes.unreadable
      return done.ok ? exitCodes.done : exitCodeOf(done.failure)
    } finally {
      await keeper.close()
    }
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** Writes to the file asked for, or as text to the standard output; gives the file's name. */
async function write(
  exporting: Exporting,
  { format, out, works, edition, options, update }: ExportWish,
  { articles }: CommandParts,
  say: Streams['out'],
): Promise<Result<string>> {
  const known = works.length > 0 ? undefined : await exporting.works(articles.first())
  if (known && !known.ok) return known
  const [first, ...others] = known ? known.value.map(({ work }) => work) : works
  const request = { format, works: [first ?? articles.first(), ...others], edition, options }
  if (out !== '-') return exporting.write(request, resolve(out), update)
  const text = await exporting.text(request)
  if (text.ok) say(text.value.replace(/\n$/, ''))
  return text.ok ? { ok: true, value: formatOf(format).id } : text
}

/** What is wrong with the files in which the works' annotations are kept; with those of all works where none is named. */
async function troublesIn(keeper: KeeperClient, works: readonly WorkId[]): Promise<Failure[]> {
  const known = works.length > 0 ? undefined : await keeper.ask('works', undefined)
  const ids = known?.ok ? known.value.map(({ work }) => work) : works
  const opened = await Promise.all([
    keeper.ask('openVocabulary', undefined),
    ...ids.map((id) => keeper.ask('openNotebook', id)),
  ])
  const sentences = new Map<string, Failure>()
  for (const one of opened)
    for (const trouble of one.ok ? one.value.trouble : [one.failure])
      sentences.set(JSON.stringify(trouble), trouble)
  return [...sentences.values()]
}

/** Whether annotations may be missing; what was restored from other files is whole. */
const isLoss = (trouble: Failure): boolean => trouble.kind !== 'notes-recovered' || !trouble.recovery.whole

function exitCodeOf({ kind }: Failure): number {
  if (kind === 'nothing-to-export') return exitCodes.nothing
  if (kind === 'not-exported') return exitCodes.notWritten
  if (kind === 'unexpected') return exitCodes.unexpected
  return kind === 'missing' ? exitCodes.usage : exitCodes.unreadable
}
