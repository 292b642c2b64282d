/** How long a thread could answer nobody, at the longest, in milliseconds. */
export type Busy = {
  /** What it worked at a stretch: its own time on a core. Nothing where the system does not say that. */
  readonly work: number | undefined
  /** How late a timer was that was due every millisecond: the same with all that the machine made it wait. */
  readonly delay: number
}

/**
 * Begins to watch the main thread of the process that it is called in; `endBusyWatch` says what came of it. Both stand by
 * themselves, because they are also sent to the program as text.
 */
export function beginBusyWatch(): void {
  const { readFileSync } = process.getBuiltinModule('node:fs')
  const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
  // The first number is how long the process's main thread has been on a core, in nanoseconds (Linux, proc(5)).
  const worked = () => Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  let longest: number | undefined
  let timer: NodeJS.Timeout | undefined
  if (process.platform === 'linux') {
    let before = worked()
    longest = 0
    const look = () => {
      const now = worked()
      longest = Math.max(longest ?? 0, now - before)
      before = now
      timer = setTimeout(look, 1)
    }
    look()
  }
  Reflect.set(globalThis, 'endBusyWatch', () => {
    delays.disable()
    clearTimeout(timer)
    return { work: longest, delay: delays.max / 1e6 }
  })
}

/** Ends the watch that was begun in the same process. */
export function endBusyWatch(): Busy {
  // Set by `beginBusyWatch`, as what it is called as here.
  return Reflect.apply(Reflect.get(globalThis, 'endBusyWatch') as () => Busy, undefined, [])
}
