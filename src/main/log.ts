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
      mkdirSync(dirname(file), { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.1`)
      appendFileSync(file, `${now().toISOString()} ${where}: ${withoutPersonal(describeError(error))}\n`)
    } catch (trouble) {
      console.error(where, error, trouble)
    }
  }
}

const longestEntry = 4000

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}: ${error.message}`, ...frames].join('\n').slice(0, longestEntry)
}

/** Quoted words may be the reader's own, and the home folder's name is: neither is written down. */
const withoutPersonal = (text: string): string =>
  text.replaceAll(homedir(), '~').replace(/"[^"]*"|'[^']*'|„[^“]*“|“[^”]*”/g, '"…"')
