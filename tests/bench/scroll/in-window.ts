/**
 * Scrolls the article in the window by wheel-sized steps, one a frame, and gives the 95th percentile of the time from frame
 * to frame, in milliseconds. Runs in the page, so that it may name nothing outside itself.
 */
export async function p95WhileScrolling(): Promise<number> {
  const frame = (): Promise<number> => new Promise((begins) => requestAnimationFrame(begins))
  const view = document.querySelector('main.text')
  if (!view) throw new Error('the window shows no text')
  view.scrollTop = view.scrollHeight / 4
  for (let count = 0; count < 30; count += 1) await frame()
  const times: number[] = []
  let before = await frame()
  for (let count = 0; count < 150; count += 1) {
    view.scrollBy(0, 100)
    const now = await frame()
    times.push(now - before)
    before = now
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
}

/**
 * What the control does: the place of each of `count` passages is asked for whenever the text is scrolled. Runs in the page,
 * so that it may name nothing outside itself.
 */
export function measureEveryMark(count: number): void {
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
  document.querySelector('main.text')?.addEventListener('scroll', () => {
    for (const range of ranges) range.getBoundingClientRect()
  })
}
