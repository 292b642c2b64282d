import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname } from 'node:path'

/** The log's greatest size in bytes; then it is begun anew, and the last one kept beside it. */
const largest = 256 * 1024

/** Writes down what went wrong in the program, for whoever repairs it. `where` names the part. */
export type Log = (where: string, error: unknown) => void

/** The log in `file`. It never throws: whoever reports trouble has enough of it. */
export function openLog(file: string, now: () => Date = () => new Date()): Log {
  return (where, error) => {
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      const there = statSync(file, { throwIfNoEntry: false })
      // Whoever opens a pipe waits until somebody reads from it.
      if (there && !there.isFile()) throw new Error('the log is no file')
      if ((there?.size ?? 0) > largest) renameSync(file, `${file}.1`)
      const line = `${now().toISOString()} ${where}: ${withoutHome(describeError(error))}\n`
      appendFileSync(file, line, { mode: 0o600 })
    } catch (trouble) {
      console.error(where, error, trouble)
    }
  }
}

const longestEntry = 4000

/** An error's name and message, and where it arose; frames are looked for behind the message, which may look like some. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack = '' } = error
  const behind = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : ''
  const frames = behind.split('\n').filter((line) => /^\s+at /.test(line))
  return [`${name}: ${withoutQuoted(message)}`, ...frames].join('\n').slice(0, longestEntry)
}

/**
 * Quoted words may be the reader's own, and so may be a file's name: everything goes from the first quotation mark to the
 * last, because what is quoted can have marks of its own.
 */
const withoutQuoted = (message: string): string => message.replace(/["'„“‘`].*["'“”’`]|["'„“‘`].*$/s, '"…"')

const withoutHome = (text: string): string => text.replaceAll(homedir(), '~')
