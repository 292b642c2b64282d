/** The 95th percentiles over the frames of one scroll, in milliseconds. */
export type Frames = {
  /** From one frame to the next. */
  readonly apart: number
  /** What the page's thread needs for a frame: its scripts, styles, layout and painting. */
  readonly work: number
}

/** What is scrolled: what `selector` names, by `step` CSS pixels a frame, from `share` of its height on, for so many `frames`. */
export type Scroll = {
  readonly selector: string
  readonly step: number
  readonly share: number
  readonly frames: number
}

/** Scrolls; at an end it turns. Runs in the page, so that it may name nothing outside itself. */
export async function scrolled({ selector, step, share, frames }: Scroll): Promise<Frames> {
  const frame = (): Promise<number> => new Promise((begins) => requestAnimationFrame(begins))
  const view = document.querySelector(selector)
  if (!view) throw new Error(`the window shows no ${selector}`)
  view.scrollTop = (view.scrollHeight - view.clientHeight) * share
  for (let count = 0; count < 30; count += 1) await frame()

  // A frame begins with what it tells of the scroll; a message that is sent from it arrives when it is done.
  const { port1, port2 } = new MessageChannel()
  let began = 0
  const begin = () => (began = performance.now())
  window.addEventListener('scroll', begin, { capture: true })
  const work: number[] = []
  port2.onmessage = () => work.push(performance.now() - began)

  const apart: number[] = []
  let by = step
  let before = await frame()
  for (let count = 0; count < frames; count += 1) {
    const to = view.scrollTop + by
    if (to < 0 || to > view.scrollHeight - view.clientHeight) by = -by
    view.scrollBy(0, by)
    port1.postMessage(0)
    const now = await frame()
    apart.push(now - before)
    before = now
  }
  window.removeEventListener('scroll', begin, { capture: true })
  port2.close()
  const p95 = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
  return { apart: p95(apart), work: p95(work) }
}

/**
 * What the controls do: the place of each of `count` passages is asked for whenever what `selector` names is scrolled. Runs in
 * the page, so that it may name nothing outside itself.
 */
export function measureEveryMark({ selector, count }: { selector: string; count: number }): void {
  const texts = [...document.querySelectorAll('article [data-block]')].flatMap(({ firstChild }) =>
    firstChild instanceof Text && firstChild.length > 60 ? [firstChild] : [],
  )
  const ranges = Array.from({ length: count }, (_, index) => {
    const text = texts[index % texts.length]
    if (!text) throw new Error('the article has text')
    const range = document.createRange()
    range.setStart(text, index % 20)
    range.setEnd(text, 40 + (index % 20))
    return range
  })
  document.querySelector(selector)?.addEventListener('scroll', () => {
    for (const range of ranges) range.getBoundingClientRect()
  })
}
