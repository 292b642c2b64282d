/** Watches how long this process is busy at a stretch, so that it could answer nobody; ended, it says the longest time in milliseconds. */
export function watchBlocks(): () => number {
  let longest = 0
  let last = performance.now()
  let watching = true
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (watching) setImmediate(look)
  }
  setImmediate(look)
  return () => {
    watching = false
    return Math.max(longest, performance.now() - last)
  }
}
