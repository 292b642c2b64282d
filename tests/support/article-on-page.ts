import type { Page } from '@playwright/test'

/** A rectangle of the window, in CSS pixels. */
export type Box = { left: number; top: number; right: number; bottom: number }

/**
 * Where the first occurrence of `phrase` stands, line by line, once it is brought into the middle and rests there.
 * @throws where the open edition does not have the phrase.
 */
export const linesOf = (page: Page, phrase: string, scroll = true): Promise<Box[]> =>
  page.evaluate(
    async ([wanted, bring]) => {
      const block = [...document.querySelectorAll('[data-block]')].find((one) =>
        one.textContent.includes(wanted),
      )
      const node = block?.firstChild
      if (!block || !node) throw new Error(`the article does not say: ${wanted}`)
      const start = block.textContent.indexOf(wanted)
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      const lines = () =>
        [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }))
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      if (!bring) return lines()
      // Sections that were never shown get their height on the way, and the window may still be going elsewhere.
      const seen = () => lines().some(({ top, bottom }) => bottom > 0 && top < innerHeight)
      let before = ''
      for (let still = 0; still < 5; still += 1) {
        if (still === 0) block.scrollIntoView({ block: 'center' })
        await frame()
        if (JSON.stringify(lines()) !== before || !seen()) still = -1
        before = JSON.stringify(lines())
      }
      return lines()
    },
    [phrase, scroll] as const,
  )

/** What is painted in the text: the words under each wash, by the number of the category's colour. */
export const paintedWords = (page: Page): Promise<{ look: number; words: string }[]> =>
  page.evaluate(() =>
    [1, 2, 3, 4, 5, 6, 7, 8].flatMap((look) =>
      [...(CSS.highlights.get(`wash-${String(look)}`) ?? [])].map(
        ({ startContainer, startOffset, endOffset }) => ({
          look,
          words: startContainer.textContent?.slice(startOffset, endOffset) ?? '',
        }),
      ),
    ),
  )

/** The words under one of the other lights: what is chosen, found, lit or under the reading cursor. */
export const litWords = (page: Page, light: string): Promise<string[]> =>
  page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map(
        ({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent?.slice(startOffset, endOffset) ?? '',
      ),
    light,
  )

/** Waits until the text stands still. */
export const rest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const text = document.querySelector('#text')
    let before = -1
    for (let still = 0; still < 12; still += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      if (text?.scrollTop !== before) still = 0
      before = text?.scrollTop ?? 0
    }
  })

/** The block at the upper edge of the text, and how far it has gone above it, in CSS pixels. */
export const topBlock = (page: Page): Promise<{ block: string; above: number }> =>
  page.evaluate(() => {
    const edge = document.querySelector('#text')?.getBoundingClientRect().top ?? 0
    const block = [...document.querySelectorAll<HTMLElement>('[data-block]')].find(
      (one) => one.getBoundingClientRect().bottom > edge,
    )
    return {
      block: block?.dataset.block ?? '',
      above: Math.round(edge - (block?.getBoundingClientRect().top ?? 0)),
    }
  })
