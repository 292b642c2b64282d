/** The 95th percentiles over the frames of one journey, in milliseconds. */
export type Frames = {
  /** From one frame to the next. */
  readonly apart: number
  /** What the page's thread needs for a frame, from its beginning on: its scripts, styles, layout and painting. */
  readonly work: number
}

/** A step of the journey: zooming by a factor, or panning by pixels. */
export type Move = { readonly kind: 'zoom' | 'pan'; readonly by: number }

const times = (count: number, move: Move): Move[] => Array.from({ length: count }, () => move)

/** Into the last months, to and fro there, and out again; a step each frame. Zooming is what a wheel's notch of 16 does. */
export const journey: readonly Move[] = [
  ...times(45, { kind: 'zoom', by: Math.exp(-0.096) }),
  ...times(40, { kind: 'pan', by: -24 }),
  ...times(40, { kind: 'pan', by: 24 }),
  ...times(45, { kind: 'zoom', by: Math.exp(0.096) }),
]

/** Goes on the journey and tells how its frames went. */
export async function framesOf(move: (step: Move) => void): Promise<Frames> {
  const { port1, port2 } = new MessageChannel()
  let began = 0
  const work: number[] = []
  // A message that is sent from a frame arrives when all of it is done.
  port2.onmessage = () => work.push(performance.now() - began)
  const frame = (): Promise<number> => new Promise((begins) => requestAnimationFrame(begins))
  for (let count = 0; count < 20; count += 1) await frame()
  const apart: number[] = []
  let before = await frame()
  for (const step of journey) {
    move(step)
    port1.postMessage(0)
    const now = await frame()
    began = now
    apart.push(now - before)
    before = now
  }
  await frame()
  port2.close()
  return { apart: p95(apart), work: p95(work.slice(1)) }
}

const p95 = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
