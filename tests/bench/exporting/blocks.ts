import { monitorEventLoopDelay } from 'node:perf_hooks'

/**
 * Watches how long this process is busy at a stretch, so that it could answer nobody; ended, it says the longest time in
 * milliseconds. Watching costs next to nothing: a timer that never rests would take a core from what is measured.
 */
export function watchBlocks(): () => number {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  return () => {
    delays.disable()
    return delays.max / 1e6
  }
}
