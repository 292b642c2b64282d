import type { Files, Handle } from '../../src/main/notebook/files'

/** How a call fails: the system's code, or `short` for a write that takes half of the bytes and then finds no room. */
export type Fault = 'ENOSPC' | 'EIO' | 'EACCES' | 'EROFS' | 'short'

/** The calls that change what is on the disk, or make sure that it is there. */
const changing = [
  'open',
  'write',
  'truncate',
  'flush',
  'rename',
  'remove',
  'makeFolder',
  'flushFolder',
] as const

/** The calls that only look. */
const looking = ['list', 'read', 'head', 'size', 'hasName'] as const

/** A file system that counts its calls and fails those that are asked for. */
export interface FailingFiles {
  files: Files
  /** The calls made so far, in their order. */
  calls: (keyof Files)[]
  /** Fails the call with that number, from 0, and the `more` calls that follow it. */
  failAt: (index: number, fault: Fault, more?: number) => void
  /** Fails every call of that name from now on; none ends it. */
  failEvery: (name: keyof Files | undefined, fault?: Fault) => void
}

const failure = (fault: Fault, name: string) =>
  Object.assign(new Error(`${fault}: ${name} fails`), { code: fault === 'short' ? 'ENOSPC' : fault })

/** What else there is to failing. */
interface Failing {
  /** Whether calls that only look fail and are counted too; else only those that change something. */
  lookingToo?: boolean
  /** Told of a flush that fails, before it does. */
  onFailedFlush?: (handle: Handle) => void
}

/** Wraps a file system so that its calls fail as a test wishes. */
export function failingFiles(
  inner: Files,
  { lookingToo = false, onFailedFlush = () => undefined }: Failing = {},
): FailingFiles {
  const calls: (keyof Files)[] = []
  let from = Infinity
  let until = -Infinity
  let fault: Fault = 'EIO'
  let every: keyof Files | undefined
  let cutShort = false

  const fails = (name: keyof Files): boolean => {
    const index = calls.push(name) - 1
    return (index >= from && index <= until) || name === every
  }
  const guarded = <Input extends unknown[], Output>(name: keyof Files, call: (...input: Input) => Output) => {
    return (...input: Input): Output => {
      if (fails(name)) throw failure(fault, name)
      return call(...input)
    }
  }
  const write: Files['write'] = (handle, bytes, position) => {
    if (cutShort) {
      cutShort = false
      calls.push('write')
      throw failure(fault, 'write')
    }
    if (!fails('write')) return inner.write(handle, bytes, position)
    if (fault !== 'short' || bytes.length < 2) throw failure(fault, 'write')
    cutShort = true
    return inner.write(handle, bytes.subarray(0, bytes.length >> 1), position)
  }
  const flush: Files['flush'] = (handle) => {
    if (fails('flush')) {
      onFailedFlush(handle)
      throw failure(fault, 'flush')
    }
    inner.flush(handle)
  }
  const files: Files = { ...inner, write, flush }
  for (const name of lookingToo ? [...changing, ...looking] : changing) {
    // Each call keeps its own type; a loop over their names cannot say so.
    if (name !== 'write' && name !== 'flush')
      Object.assign(files, { [name]: guarded(name, inner[name] as (...input: unknown[]) => unknown) })
  }
  return {
    files,
    calls,
    failAt: (index, how, more = 0) => {
      from = index
      until = index + more
      fault = how
    },
    failEvery: (name, how = 'EIO') => {
      every = name
      fault = how
    },
  }
}
