/** The next animation frame's own time. */
export const frame = (): Promise<number> => new Promise((begins) => requestAnimationFrame(begins))

/**
 * The time from a call to the frame after the one that paints what it laid, in milliseconds. `isLaid` is asked in each
 * frame, for what is laid only when the browser has seen what stands in the window.
 */
export async function untilPainted(call: () => void, isLaid: () => boolean): Promise<number> {
  await settled()
  const began = performance.now()
  call()
  do await frame()
  while (!isLaid())
  await frame()
  return performance.now() - began
}

/**
 * What one call and the frame that shows it cost the page's thread, in milliseconds, without the wait for the frame: a message
 * sent in a frame arrives when its styles, layout and painting are done.
 */
export async function frameCost(call: () => void): Promise<number> {
  await settled()
  await frame()
  const began = performance.now()
  call()
  await message()
  return performance.now() - began
}

/** Waits until the page has nothing more to do. */
export async function settled(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await frame()
  await new Promise((idle) => requestIdleCallback(idle, { timeout: 2000 }))
}

function message(): Promise<void> {
  return new Promise((arrives) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      arrives()
    }
    port2.postMessage(undefined)
  })
}
